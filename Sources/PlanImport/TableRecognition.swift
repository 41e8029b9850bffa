import PlanModel
import SourceModel

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
    static let patience = 2000

    /// Nil when no table has a head that reads as a plan's.
    init?(_ items: ArraySlice<SourceItem>, stated: [String] = [], keeper: inout AccountKeeper) {
        let items = Array(items)
        guard let found = TableRecognition.findHead(in: items, stated: stated) else { return nil }
        var head = found.head
        var end = TableRecognition.end(of: items, below: found.last, head: head)
        end += BrokenRows(head: head)?.tail(of: items[end - 1], in: items[end...]) ?? 0
        let below = PageBreaks(head: head).removed(from: items[(found.last + 1)..<end], keeper: &keeper)
        let body = BrokenRows(head: head)?.mended(below[...]) ?? below
        head.complete(
            byContentOf: body.lazy.compactMap { item in
                if case .row(let row) = item { row.cells.map(\.passage) } else { nil }
            })
        let above = items[..<found.index].flatMap(\.paragraphs)
        let title = TableRecognition.sectionTitle(above, items, found.head, in: found.last + 1..<end)
        var rows = title.map { TableRow($0, column: head.lineColumn, width: head.width) }
        var totals: [Paragraph] = []
        for item in body {
            let row =
                switch item {
                case .paragraph(let paragraph): TableRow(paragraph, column: head.lineColumn, width: head.width)
                case .row(let row): TableRow(row, width: head.width)
                case .head(_, let rows): TableRow(rows.words, column: head.lineColumn, width: head.width)
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
        before = above.dropLast(title.count)
        after = totals + items[end...].flatMap(\.paragraphs)
    }

    /// A row that would be the table's head if it had fewer columns.
    static func overwideHead(in items: [SourceItem]) -> GridRow? {
        for case .row(let row) in items.prefix(patience)
        where row.cells.count > TableHead.mostColumns && row.cells.count <= 1000 {
            if TableHead(row.cells.map(\.passage), mostColumns: 1000) != nil { return row }
        }
        return nil
    }

    /// A head that was passed over, with the reason.
    static func foreignHead(in items: [SourceItem]) -> (ForeignTable, TableHead)? {
        for item in items.prefix(patience) {
            let head: TableHead? =
                switch item {
                case .head(let head, _): head
                case .row(let row): row.cells.count <= 100 ? TableHead(row.cells.map(\.passage)) : nil
                case .paragraph: nil
                }
            if let head, let reason = ForeignTable(head) { return (reason, head) }
        }
        return nil
    }

    private static func findHead(
        in items: [SourceItem], stated: [String]
    ) -> (head: TableHead, index: Int, last: Int)? {
        var tries = 0
        for (index, item) in items.enumerated() {
            if case .head(let head, _) = item, ForeignTable(head) == nil { return (head, index, index) }
            guard case .row(let row) = item, row.cells.count <= 100 else { continue }
            tries += 1
            if tries > patience { return nil }
            let titles = row.cells.map(\.passage)
            guard stated.isEmpty else {
                if titles.count == stated.count, titles.contains(where: { RowNumber($0.text) != nil }) {
                    return (TableHead(unnamed: stated, certainty: 1, at: titles[0].place), index, index - 1)
                }
                if let head = TableHead(titles, stated: stated) { return (head, index, index) }
                continue
            }
            if index + 1 < items.count, case .row(let next) = items[index + 1],
                let head = TableHead(titles, above: next.cells.map(\.passage)), ForeignTable(head) == nil
            {
                return (head, index, index + 1)
            }
            if let head = TableHead(titles), ForeignTable(head) == nil { return (head, index, index) }
        }
        return nil
    }

    /// The line right above the first head, where the same head stands again below other such lines: each of the tables
    /// is a section, and the line is its title. What the section aims at may stand between the two.
    private static func sectionTitle(
        _ above: [Paragraph], _ items: [SourceItem], _ head: TableHead, in table: Range<Int>
    ) -> ArraySlice<Paragraph> {
        let start = above.lastIndex { !SectionTitle.isAim($0.text) } ?? 0
        guard start > 0 || above.first?.isSheetName == true, above[start].text.words.count <= 15,
            !above[start].text.endsInPunctuation, !PlanTitle.begins(above[start].text)
        else { return [] }
        let isTitled = table.contains { index in
            switch items[index] {
            case .head(let again, _) where again.isSame(as: head): break
            // The table goes on without a head.
            case .row(let row) where row.isWhole && row.isAfterBreak: break
            default: return false
            }
            let line = items[table.lowerBound..<index].last { !$0.isEmpty }
            return switch line {
            case .paragraph: true
            case .row(let row): row.cells.count { !$0.passage.isEmpty } == 1
            case .head, nil: false
            }
        }
        return isTitled ? above[start...] : []
    }

    /// The index below the table's last row.
    private static func end(of items: [SourceItem], below head: Int, head titles: TableHead) -> Int {
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

extension [GridRow] {
    /// All their words as one paragraph.
    fileprivate var words: Paragraph {
        var words: Passage?
        for cell in flatMap(\.cells) where !cell.passage.isEmpty { words.append(cell.passage, separator: " ") }
        return Paragraph(passage: words ?? .nothing, isAfterBreak: true)
    }
}

extension TableHead {
    /// The column where a line across the whole table stands, for want of a better one.
    fileprivate var lineColumn: Int { index(of: .activity) ?? 0 }
}
