import PlanModel

/// Finds the table of activities in a document, and parts the document at it.
struct TableRecognition {
    let head: TableHead
    /// The paragraphs above the table.
    let before: [Paragraph]
    /// The rows below the head, without repeated heads and empty rows.
    let rows: [TableRow]
    /// The rows of totals, which are no activities, and the paragraphs below the table.
    let after: [Paragraph]

    /// Rows of so many short cells were looked through for a head; no plan has it later.
    private static let patience = 2000

    /// Nil when no table has a head that reads as a plan's.
    init?(_ items: ArraySlice<SourceDocument.Item>, keeper: inout AccountKeeper) {
        let items = Array(items)
        guard let found = TableRecognition.findHead(in: items) else { return nil }
        var head = found.head
        var end = TableRecognition.end(of: items, below: found.last, head: head)
        end += BrokenRows(head: head)?.tail(of: items[end - 1], in: items[end...]) ?? 0
        let below = PageBreaks(head: head).removed(from: items[(found.last + 1)..<end], keeper: &keeper)
        let body = BrokenRows(head: head)?.mended(below[...]) ?? below
        head.complete(
            byContentOf: body.lazy.compactMap { item in
                if case .row(let row) = item { row.cells.map(\.passage) } else { nil }
            })
        var rows: [TableRow] = []
        var totals: [Paragraph] = []
        for item in body {
            let row =
                switch item {
                case .paragraph(let paragraph): TableRow(paragraph, column: head.lineColumn, width: head.width)
                case .row(let row): TableRow(row, width: head.width)
                }
            if row.isEmpty { continue }
            if row.isTotal(number: head.index(of: .number)) {
                totals.append(row.line)
                keeper.note(ImportErrors.totalRow(row.line.passage))
            } else {
                rows.append(row)
            }
        }
        self.rows = rows
        self.head = head
        before = items[..<found.index].flatMap(\.paragraphs)
        after = totals + items[end...].flatMap(\.paragraphs)
    }

    /// A row that would be the table's head if it had fewer columns.
    static func overwideHead(in document: SourceDocument) -> GridRow? {
        for case .row(let row) in document.items.prefix(patience)
        where row.cells.count > TableHead.mostColumns && row.cells.count <= 1000 {
            if TableHead(row.cells.map(\.passage), mostColumns: 1000) != nil { return row }
        }
        return nil
    }

    private static func findHead(in items: [SourceDocument.Item]) -> (head: TableHead, index: Int, last: Int)? {
        var tries = 0
        for (index, item) in items.enumerated() {
            guard case .row(let row) = item, row.cells.count <= 100 else { continue }
            tries += 1
            if tries > patience { return nil }
            let titles = row.cells.map(\.passage)
            if index + 1 < items.count, case .row(let next) = items[index + 1],
                let head = TableHead(titles, above: next.cells.map(\.passage))
            {
                return (head, index, index + 1)
            }
            if let head = TableHead(titles) { return (head, index, index) }
        }
        return nil
    }

    /// The index below the table's last row.
    private static func end(of items: [SourceDocument.Item], below head: Int, head titles: TableHead) -> Int {
        let number = titles.index(of: .number)
        var end = head + 1
        for index in items.indices.dropFirst(head + 1).reversed() {
            guard case .row(let row) = items[index] else { continue }
            let cells = row.cells.map(\.passage)
            let isNumbered = number.map { $0 < cells.count && RowNumber(cells[$0].text) != nil } ?? false
            // Below the last row, tabs set the lines of a signature or an indent.
            let isWhole = cells.count >= titles.width && !PersonName.isSignature(cells)
            let isCut = cells.count > 1 && cells.first { !$0.isEmpty }?.text.startsInLowerCase == true
            if isNumbered || isWhole || isCut {
                end = index + 1
                break
            }
        }
        return end
    }
}

extension TableHead {
    /// The column where a line across the whole table stands, for want of a better one.
    fileprivate var lineColumn: Int { index(of: .activity) ?? 0 }
}

extension [Passage] {
    /// A word processor sets a tab after the numbers and bullets that it writes itself: «1.⇥Утвердить план».
    fileprivate var joiningListMark: [Passage] {
        guard count > 1, self[0].text.utf8.count <= 12 else { return self }
        var first = self[0]
        let mark = first.text
        first.text += " " + self[1].text
        let isNumber = ClauseNumber(first.text).map { $0.text == mark } ?? false
        guard isNumber || mark.unicodeScalars.count == 1 && first.text.startsWithBullet else { return self }
        return [first] + dropFirst(2)
    }
}

extension SourceDocument {
    /// The paragraphs and the rows of all grids in their order.
    enum Item {
        case paragraph(Paragraph)
        case row(GridRow)

        /// As plain text: outside of the plan's table, tabs only set things side by side.
        var paragraphs: [Paragraph] {
            switch self {
            case .paragraph(let paragraph): [paragraph]
            case .row(let row):
                row.cells.map(\.passage).filter { !$0.isEmpty }.joiningListMark.enumerated().map { index, passage in
                    Paragraph(passage: passage, isAfterBreak: row.isAfterBreak && index == 0)
                }
            }
        }
    }

    /// The texts of all paragraphs and cells.
    var texts: [String] {
        items.flatMap { item in
            switch item {
            case .paragraph(let paragraph): [paragraph.text]
            case .row(let row): row.cells.map(\.text)
            }
        }
    }

    var items: [Item] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [Item.paragraph(paragraph)]
            case .grid(let grid): grid.rows.map(Item.row)
            }
        }
    }
}
