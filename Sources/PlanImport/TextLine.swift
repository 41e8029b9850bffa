import Diagnostics
import SourceModel

/// A line of a text, parted at its tabs, free of markup.
struct TextLine {
    /// Counted from 1.
    let number: Int
    /// What stands before, between and after the tabs; at least one piece.
    var pieces: [Passage]
    /// Set in bold, as a whole.
    var isBold: Bool
    /// A form feed stands in it.
    var startsPage: Bool

    var isBlank: Bool { pieces.allSatisfy(\.isEmpty) }
    var hasTabs: Bool { pieces.count > 1 }
    /// The only piece of a line without tabs.
    var paragraph: Passage { pieces[0] }
}

extension TextLine {
    /// The lines of `text`, with what was markup or blank told to the account.
    static func lines(of text: String, keeper: inout AccountKeeper) -> [TextLine] {
        let raw = rawLines(of: text)
        let bold = BoldMarks(raw)
        var lines: [TextLine] = []
        lines.reserveCapacity(raw.count)
        for (index, line) in raw.enumerated() {
            let number = index + 1
            var pieces: [Passage] = []
            var isMarkedUp = false
            var column = 1
            for piece in line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false) {
                let clean = CleanText(piece, removingBold: bold.isRemoved(line: index, piece: pieces.count))
                for mark in clean.marks {
                    keeper.drop(line: number, text: mark, why: .markup)
                    isMarkedUp = true
                }
                pieces.append(
                    Passage(
                        text: clean.text, place: .text(line: number, column: column + clean.offset),
                        lines: clean.text.isEmpty ? [] : [number]))
                column += clean.length + 1
            }
            let textLine = TextLine(
                number: number, pieces: pieces, isBold: bold.isBold(line: index),
                startsPage: line.utf8.contains(0x0C))
            if textLine.isBlank, !isMarkedUp { keeper.drop(line: number, text: "", why: .blank) }
            lines.append(textLine)
        }
        return lines
    }

    /// The lines as they stand, without their ends (LF, CR LF or CR) and a byte order mark at the beginning.
    static func rawLines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        let bytes = text.utf8
        var start = bytes.startIndex
        if text.unicodeScalars.first == "\u{FEFF}" { start = text.unicodeScalars.index(after: start) }
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            guard byte == 0x0A || byte == 0x0D else {
                index = bytes.index(after: index)
                continue
            }
            lines.append(text[start..<index])
            index = bytes.index(after: index)
            if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A { index = bytes.index(after: index) }
            start = index
        }
        if start < bytes.endIndex { lines.append(text[start...]) }
        return lines
    }
}
