import SourceModel

/// Parts a document at the appendices that follow the first: each begins with its mark, «Приложение № 2».
struct AppendixParts {
    /// The order and the first appendix.
    let first: ArraySlice<SourceItem>
    /// The appendices below it.
    let further: [ArraySlice<SourceItem>]

    init(_ items: [SourceItem]) {
        var starts: [Int] = []
        var number: Int?
        var isBelowHead = false
        var patience = TableRecognition.patience
        var head: TableHead?
        for (index, item) in items.enumerated() {
            if case .head(let next, _) = item {
                isBelowHead = true
                // Another table of activities, without a mark of its own.
                if let open = head, !next.isSame(as: open) {
                    starts.append(Self.start(of: index, in: items, after: starts.last))
                }
                head = next
            }
            if !isBelowHead, patience > 0, case .row(let row) = item, row.cells.count <= 100 {
                // Marks are counted from the table on: the order may name all of its appendices.
                patience -= 1
                isBelowHead = TableHead(row.cells.map(\.passage)) != nil
            }
            guard let found = AppendixParts.markNumber(item) else { continue }
            if isBelowHead, found > number ?? 0 {
                starts.append(index)
                number = found
                head = nil
            } else if !isBelowHead {
                number = found
            }
        }
        first = items[..<(starts.first ?? items.count)]
        further = zip(starts, starts.dropFirst() + [items.count]).map { items[$0..<$1] }
    }

    /// Where the part begins whose table has its head at `head`: with the paragraphs that lead to it.
    private static func start(of head: Int, in items: [SourceItem], after last: Int?) -> Int {
        var start = head
        while start > (last ?? 0) + 1, case .paragraph = items[start - 1] { start -= 1 }
        return start
    }

    /// The number of the appendix whose mark the item begins; nil for any other item.
    private static func markNumber(_ item: SourceItem) -> Int? {
        let text: String
        switch item {
        case .paragraph(let paragraph): text = paragraph.text
        case .row(let row):
            let filled = row.cells.filter { !$0.passage.isEmpty }
            guard filled.count == 1 else { return nil }
            text = filled[0].text
        case .head: return nil
        }
        guard AppendixMark.begins(text) else { return nil }
        let words = ColumnMeaning.normalized(text).split(separator: " ").prefix(3)
        guard words.first == "приложение" else { return nil }
        return words.dropFirst().first { $0 != "№" && $0 != "n" }
            .flatMap { word in word.utf8.count <= 5 ? Int(word.filter { $0 != "№" }) : nil }
    }
}
