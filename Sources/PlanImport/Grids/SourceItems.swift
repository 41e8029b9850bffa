import SourceModel

/// What the recognition goes through: the paragraphs, the heads and the rows of a document in their order.
enum SourceItem {
    case paragraph(Paragraph)
    /// A row. Where the layout is known, it has a cell for each column of the head above it.
    case row(GridRow)
    /// The head of a table whose layout is known, with its rows as they stand.
    case head(TableHead, [GridRow])

    /// As plain text: outside of the plan's table, tables only set things side by side.
    var paragraphs: [Paragraph] {
        switch self {
        case .paragraph(let paragraph): [paragraph]
        case .row(let row): row.paragraphs
        case .head(_, let rows): rows.flatMap(\.paragraphs)
        }
    }

    var texts: [String] {
        switch self {
        case .paragraph(let paragraph): [paragraph.text]
        case .row(let row): row.cells.map(\.text)
        case .head(_, let rows): rows.flatMap { $0.cells.map(\.text) }
        }
    }
}

extension GridRow {
    fileprivate var paragraphs: [Paragraph] {
        let passages = cells.map(\.passage).filter { !$0.isEmpty }.joiningListMark.flatMap(\.paragraphs)
        return passages.enumerated().map { index, passage in
            Paragraph(passage: passage, isAfterBreak: isAfterBreak && index == 0)
        }
    }
}

extension [Passage] {
    /// A word processor sets a tab after the numbers and bullets that it writes itself: «1.⇥Утвердить план».
    fileprivate var joiningListMark: [Passage] {
        guard count > 1, self[0].text.utf8.count <= 12 else { return self }
        var first = self[0]
        let mark = first.text
        first.append(self[1], separator: " ")
        let isNumber = ClauseNumber(first.text).map { $0.text == mark } ?? false
        guard isNumber || mark.unicodeScalars.count == 1 && first.text.startsWithBullet else { return self }
        return [first] + dropFirst(2)
    }
}

extension SourceDocument {
    /// The paragraphs and the rows of all grids in their order.
    var items: [SourceItem] {
        var items: [SourceItem] = []
        /// The head that a grid without one may go on from.
        var open: TableHead?
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): items.append(.paragraph(paragraph))
            case .grid(let grid) where grid.isLaidOut: items += SourceDocument.items(of: grid, open: &open)
            case .grid(let grid): items += grid.rows.map(SourceItem.row)
            }
        }
        return items
    }

    private static func items(of grid: Grid, open: inout TableHead?) -> [SourceItem] {
        let layout = GridLayout(grid)
        let heads = LaidOutHead.heads(in: layout)
        let first = heads.first?.rows.lowerBound ?? grid.rows.count
        var items = rowsWithoutHead(grid, layout, 0..<first, goesOn: heads.isEmpty ? open : nil)
        for (number, head) in heads.enumerated() {
            let end = number + 1 < heads.count ? heads[number + 1].rows.lowerBound : grid.rows.count
            let straight = StraightGrid(layout: layout, head: head)
            items.append(.head(head.head, Array(grid.rows[head.rows])))
            items += (head.rows.upperBound..<end).map { .row(straight.row($0, of: grid)) }
            open = head.head
        }
        return items
    }

    /// The rows above a table's head, or of a grid that has none. Where they have as many cells as the table above, they
    /// go on with it: a page break has made two tables of one. Else they only set things side by side.
    private static func rowsWithoutHead(
        _ grid: Grid, _ layout: GridLayout, _ rows: Range<Int>, goesOn head: TableHead?
    ) -> [SourceItem] {
        let fitting = rows.count { layout.rows[$0].count == head?.width }
        guard let head, head.width >= 3, fitting > 0, fitting * 2 >= rows.count else {
            return rows.flatMap { index in SourceItem.row(grid.rows[index]).paragraphs.map(SourceItem.paragraph) }
        }
        return rows.map { index in
            var cells = layout.rows[index].map { placed in
                placed.origin == index
                    ? GridCell(passage: placed.passage, columnSpan: placed.columns.count)
                    : GridCell(passage: .nothing, above: placed.passage)
            }
            if cells.count == head.width { for index in cells.indices { cells[index].columnSpan = 1 } }
            return .row(
                GridRow(
                    cells: cells, isAfterBreak: index == rows.lowerBound || grid.rows[index].isAfterBreak,
                    isWhole: cells.count == head.width))
        }
    }
}
