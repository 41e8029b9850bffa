import PlanModel
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

    var isOfTable: Bool { if case .paragraph = self { false } else { true } }

    var isHead: Bool { if case .head = self { true } else { false } }

    /// The words that stand in the document.
    var texts: [String] {
        switch self {
        case .paragraph(let paragraph): paragraph.isSheetName ? [] : [paragraph.text]
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
    func items(_ options: ImportOptions = ImportOptions()) -> [SourceItem] {
        let grids = blocks.indices.filter { if case .grid = blocks[$0] { true } else { false } }
        let chosen = Set(chosenGrids(among: grids, options))
        var heads: [Int: [LaidOutHead]] = [:]
        for index in grids where chosen.contains(index) {
            guard case .grid(let grid) = blocks[index], grid.isLaidOut else { continue }
            heads[index] = LaidOutHead.heads(in: GridLayout(grid), stated: options.columns)
        }
        if heads.values.allSatisfy(\.isEmpty) { heads.merge(headsByContent(of: chosen)) { $1 } }

        let sheetTitles = SheetTitles(blocks, heads: heads)
        var items: [SourceItem] = []
        /// The head that a grid without one may go on from.
        var open: TableHead?
        for (index, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph): items.append(.paragraph(paragraph))
            case .grid(let grid) where grid.isLaidOut:
                let own = heads[index] ?? []
                var rows = SourceDocument.items(of: grid, own, goesOn: chosen.contains(index) ? open : nil)
                if let title = sheetTitles[index], let head = rows.firstIndex(where: \.isHead) {
                    rows.insert(.paragraph(title), at: head)
                }
                items += rows
                open = own.last?.head ?? open
            case .grid(let grid) where chosen.contains(index): items += grid.rows.map(SourceItem.row)
            case .grid(let grid): items += grid.rows.flatMap { SourceItem.row($0).paragraphs.map(SourceItem.paragraph) }
            }
        }
        return items
    }

    /// The grids in which the plan is looked for.
    private func chosenGrids(among grids: [Int], _ options: ImportOptions) -> [Int] {
        var chosen = grids
        if let sheet = options.sheet {
            let names = sheetNames
            let name =
                names.contains(sheet)
                ? sheet : Int(sheet).flatMap { names.indices.contains($0 - 1) ? names[$0 - 1] : nil }
            chosen = chosen.filter { index in
                if case .grid(let grid) = blocks[index] { grid.sheet == name && name != nil } else { false }
            }
        }
        if let table = options.table { chosen = chosen.indices.contains(table - 1) ? [chosen[table - 1]] : [] }
        return chosen
    }

    /// The sheets of a workbook, in their order.
    var sheetNames: [String] {
        var names: [String] = []
        for case .grid(let grid) in blocks {
            if let sheet = grid.sheet, !names.contains(sheet) { names.append(sheet) }
        }
        return names
    }

    /// Where no table says what its columns are, the largest that looks like a plan's.
    private func headsByContent(of chosen: Set<Int>) -> [Int: [LaidOutHead]] {
        var found: [(index: Int, head: LaidOutHead, rows: Int)] = []
        for index in chosen.sorted() {
            guard case .grid(let grid) = blocks[index], grid.isLaidOut,
                let head = LaidOutHead(byContentOf: GridLayout(grid))
            else { continue }
            found.append((index, head, grid.rows.count))
        }
        return found.max { $0.rows < $1.rows }.map { [$0.index: [$0.head]] } ?? [:]
    }

    private static func items(of grid: Grid, _ heads: [LaidOutHead], goesOn open: TableHead?) -> [SourceItem] {
        let layout = GridLayout(grid)
        let first = heads.first?.rows.lowerBound ?? grid.rows.count
        var items = rowsWithoutHead(grid, layout, 0..<first, goesOn: heads.isEmpty ? open : nil)
        for (number, head) in heads.enumerated() {
            let end = number + 1 < heads.count ? heads[number + 1].rows.lowerBound : grid.rows.count
            let straight = StraightGrid(layout: layout, head: head)
            items.append(.head(head.head, Array(grid.rows[head.rows])))
            items += (head.rows.upperBound..<end).map { .row(straight.row($0, of: grid)) }
        }
        return items
    }

    /// The rows above a table's head, or of a grid that has none. Where they have as many cells as the table above, they
    /// go on with it: a page break has made two tables of one. Else they only set things side by side.
    private static func rowsWithoutHead(
        _ grid: Grid, _ layout: GridLayout, _ rows: Range<Int>, goesOn head: TableHead?
    ) -> [SourceItem] {
        let fitting = rows.count { layout.rows[$0].count == head?.width }
        // The first row of a table of something else is a head: no number stands in its column of numbers.
        let isNumbered =
            head?.index(of: .number).map { number in
                layout.rows[rows].first { $0.count == head?.width }.map { row in
                    row[number].passage.isEmpty || RowNumber(row[number].passage.text) != nil
                } ?? true
            } ?? true
        guard let head, head.width >= 3, fitting > 0, fitting * 2 >= rows.count, isNumbered else {
            return rows.flatMap { index -> [SourceItem] in
                let row = SourceItem.row(grid.rows[index])
                // Wider than any table is read: it may be a head, and then somebody should know why it is none.
                return grid.rows[index].cells.count > TableHead.mostColumns
                    ? [row] : row.paragraphs.map(SourceItem.paragraph)
            }
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
