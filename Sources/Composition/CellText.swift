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
        text.split(separator: "\n").flatMap { itemsInLine(trimmed($0)) }.filter { !$0.isEmpty }
    }

    /// Splits before every « - » that follows a colon or a semicolon, where the first follows a colon: only then it is
    /// certain that the dashes are marks of a list and no dashes of the text.
    private static func itemsInLine(_ line: String) -> [String] {
        let isList = line.contains(": - ") || line.contains(": – ") || line.contains("; - ") || line.contains("; – ")
        guard isList else { return [line] }
        var parts: [String] = []
        var start = line.startIndex
        var index = line.startIndex
        var previous: Character?
        while index < line.endIndex {
            let rest = line[index...]
            if previous == ":" || previous == ";", rest.hasPrefix(" - ") || rest.hasPrefix(" – ") {
                parts.append(String(line[start..<index]))
                start = line.index(after: index)
            }
            previous = line[index]
            index = line.index(after: index)
        }
        parts.append(String(line[start...]))
        return parts
    }
}

/// The mark before an item of a list: a dash, a bullet, «1)», «а)».
enum ListMark {
    /// The mark and the words after it; nil for a line that is no item.
    static func split(_ line: String) -> (label: String, rest: String)? {
        guard let space = line.firstIndex(of: " ") else { return nil }
        let label = line[..<space]
        guard isMark(label) else { return nil }
        let rest = trimmed(line[space...])
        return rest.isEmpty ? nil : (String(label), rest)
    }

    private static func isMark(_ word: Substring) -> Bool {
        if ["-", "–", "—", "•", "·", "*", "▪", "●", "◦", "‒", ""].contains(word) { return true }
        guard word.last == ")" else { return false }
        let body = word.dropLast()
        return body.count <= 2 && !body.isEmpty && body.allSatisfy { $0.isNumber }
            || body.count == 1 && body.allSatisfy { $0.isLetter && $0.isLowercase }
    }
}
