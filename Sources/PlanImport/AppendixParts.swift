/// Parts a document at the appendices that follow the first: each begins with its mark, «Приложение № 2».
struct AppendixParts {
    /// The order and the first appendix.
    let first: ArraySlice<SourceDocument.Item>
    /// The appendices below it.
    let further: [ArraySlice<SourceDocument.Item>]

    init(_ items: [SourceDocument.Item]) {
        var starts: [Int] = []
        var number: Int?
        var isBelowHead = false
        for (index, item) in items.enumerated() {
            if !isBelowHead, case .row(let row) = item, row.cells.count <= 100 {
                // Marks are counted from the table on: the order may name all of its appendices.
                isBelowHead = TableHead(row.cells.map(\.passage)) != nil
            }
            guard let found = AppendixParts.markNumber(item) else { continue }
            if isBelowHead, found > number ?? 0 {
                starts.append(index)
                number = found
            } else if !isBelowHead {
                number = found
            }
        }
        first = items[..<(starts.first ?? items.count)]
        further = zip(starts, starts.dropFirst() + [items.count]).map { items[$0..<$1] }
    }

    /// The number of the appendix whose mark the item begins; nil for any other item.
    private static func markNumber(_ item: SourceDocument.Item) -> Int? {
        let text: String
        switch item {
        case .paragraph(let paragraph): text = paragraph.text
        case .row(let row):
            let filled = row.cells.filter { !$0.passage.isEmpty }
            guard filled.count == 1 else { return nil }
            text = filled[0].text
        }
        guard AppendixMark.begins(text) else { return nil }
        let words = ColumnMeaning.normalized(text).split(separator: " ").prefix(3)
        guard words.first == "приложение" else { return nil }
        return words.dropFirst().first { $0 != "№" && $0 != "n" }
            .flatMap { word in word.utf8.count <= 5 ? Int(word.filter { $0 != "№" }) : nil }
    }
}
