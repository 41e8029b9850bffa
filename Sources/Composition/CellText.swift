import Document

/// The words of a cell, a clause or a narrative as blocks: paragraphs, and lists where the words form one.
///
/// Nothing is added and nothing taken: a list's marks are words of the text and become its labels.
enum CellText {
    /// Blocks of `text` in `style`.
    static func blocks(of text: String, style: String) -> [Block] {
        var blocks: [Block] = []
        var items: [List.Item] = []
        func endList() {
            if !items.isEmpty { blocks.append(.list(List(items: items))) }
            items = []
        }
        for line in lines(of: text) {
            if let (label, rest) = ListMark.split(line) {
                items.append(
                    List.Item(label: label, style: style, blocks: [.paragraph(Paragraph(style: style, text: rest))]))
            } else {
                endList()
                blocks.append(.paragraph(Paragraph(style: style, text: line)))
            }
        }
        endList()
        return blocks
    }

    /// The lines of a text, and the items of a list that was typed into one line («…: - одно; - другое»).
    private static func lines(of text: String) -> [String] {
        // Bytes, not characters: there are a million cells in a region's plans, and nearly all are one plain line.
        if isPlainLine(text.utf8) { return text.isEmpty ? [] : [text] }
        return text.utf8.split(separator: UInt8(ascii: "\n")).flatMap { line in
            itemsInLine(line).compactMap { item in
                let words = trimmed(item)
                return words.isEmpty ? nil : String(Substring(words))
            }
        }
    }

    private static func isPlainLine(_ text: String.UTF8View) -> Bool {
        guard let first = text.first, let last = text.last, !isBlank(first), !isBlank(last) else { return text.isEmpty }
        return !text.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") }
    }

    /// Splits before every « - » that follows a colon or a semicolon: only then it is certain that the dashes are marks of
    /// a list and no dashes of the text.
    private static func itemsInLine(_ line: Substring.UTF8View) -> [Substring.UTF8View] {
        var parts: [Substring.UTF8View] = []
        var start = line.startIndex
        var index = line.startIndex
        while let mark = line[index...].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") }) {
            index = line.index(after: mark)
            if beginsItem(line[index...]) {
                parts.append(line[start..<index])
                start = index
            }
        }
        parts.append(line[start...])
        return parts
    }

    private static func beginsItem(_ rest: Substring.UTF8View) -> Bool {
        rest.starts(with: " - ".utf8) || rest.starts(with: " – ".utf8)
    }

    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var text = text
        while let first = text.first, isBlank(first) { text.removeFirst() }
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}

/// The mark before an item of a list: a dash, a bullet, «1)», «а)».
enum ListMark {
    /// The mark and the words after it; nil for a line that is no item.
    static func split(_ line: String) -> (label: String, rest: String)? {
        // The longest mark, «10)», is four bytes long; a bullet is three.
        guard let space = line.utf8.prefix(5).firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let label = line[..<space]
        guard isMark(label) else { return nil }
        let rest = line[space...].drop { $0 == " " || $0 == "\t" }
        return rest.isEmpty ? nil : (String(label), String(rest))
    }

    private static func isMark(_ word: Substring) -> Bool {
        if ["-", "–", "—", "•", "·", "*", "▪", "●", "◦", "‒", ""].contains(word) { return true }
        guard word.last == ")" else { return false }
        let body = word.dropLast()
        return body.count <= 2 && !body.isEmpty && body.allSatisfy { $0.isNumber }
            || body.count == 1 && body.allSatisfy { $0.isLetter && $0.isLowercase }
    }
}
