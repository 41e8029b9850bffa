import SourceModel
import TextTables

/// The words of a table's cells, with Markdown's marks read.
///
/// Words of a cell are never blocks of Markdown: «1.» there is no list. So cmark is given all cells as a table of one
/// column.
struct MarkdownCells {
    /// By row and cell.
    let passages: [[Passage]]

    init(_ table: DrawnTable) {
        var text = "|x|\n|---|\n"
        /// The lines of the file on which the parts of each row of that table stand.
        var lines: [Int] = []
        for part in table.rows.lazy.flatMap(\.cells).flatMap(\.parts) {
            text += "|" + Self.inOneCell(part.text) + "|\n"
            lines.append(part.line + 1)
        }
        let parts = Self.read(text, lines)
        var next = 0
        passages = table.rows.map { row in
            row.cells.map { cell in
                let end = next + cell.parts.count
                defer { next = end }
                return Self.joined(parts[next..<end])
            }
        }
    }

    /// A bar that has stayed whole between others is one of the text.
    private static func inOneCell(_ text: Substring) -> String {
        // A backslash at the end is a line break of pandoc's; here it would hide the bar.
        let backslashes = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        var result = ""
        var isEscaped = false
        for scalar in text.unicodeScalars.dropLast(backslashes % 2) {
            if scalar == "|", !isEscaped { result += "\\" }
            isEscaped = scalar == "\\" && !isEscaped
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func read(_ text: String, _ lines: [Int]) -> [[Passage]] {
        var cells: [[Passage]] = []
        var words = FlowingText()
        var paragraphs: [Passage] = []
        var isHead = true
        CommonMark(text, hasTables: true)?.walk { event in
            let line = cells.count < lines.count ? lines[cells.count] : lines.last ?? 1
            switch event {
            case .text(let text): if !isHead { words.append(text, line: line) }
            case .softBreak: words.append(" ", line: line)
            case .hardBreak: paragraphs.append(words.take())
            case .tag(let tag): if tag.breaksCell { paragraphs.append(words.take()) }
            case .endText:
                if isHead {
                    isHead = false
                } else {
                    paragraphs.append(words.take())
                    cells.append(paragraphs.filter { !$0.isEmpty })
                    paragraphs = []
                }
            case .startText, .strong, .item, .rule, .literal: break
            }
        }
        // Each line is a cell of its own to cmark; this only keeps the count certain.
        while cells.count < lines.count { cells.append([]) }
        return cells
    }

    /// The lines of a cell: one goes on in the next, unless an item begins there.
    private static func joined(_ parts: ArraySlice<[Passage]>) -> Passage {
        var whole: Passage?
        for part in parts {
            for (index, passage) in part.enumerated() {
                let isWrapped = index == 0 && whole != nil && !passage.text.startsWithBullet
                // Programs break lines after dashes, and put none of their own.
                let isAfterDash =
                    whole.map {
                        $0.text.lastWord.unicodeScalars.count > 1 && $0.text.unicodeScalars.last?.isHyphen == true
                    } ?? false
                let isWord = passage.text.startsInLowerCase || passage.text.unicodeScalars.first?.isDigit == true
                whole.append(passage, separator: isWrapped ? (isAfterDash && isWord ? "" : " ") : "\n")
            }
        }
        return whole ?? .nothing
    }
}

extension String {
    /// A tag that begins a new line in a cell.
    fileprivate var breaksCell: Bool {
        let name = dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        return ["br", "p", "div", "li", "ul", "ol", "hr"].contains(name)
    }
}
