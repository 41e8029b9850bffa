import Diagnostics
import SourceModel

/// The sheets of a workbook as one document: a grid for each visible one, a line for each filled cell.
///
/// Rows and columns in which no cell begins are left out, so that a sheet is as large as its words. Hidden rows stay, for
/// a filter hides what is still part of the plan; hidden columns and sheets were put away by somebody, and are left out.
struct SheetDocument {
    /// Filled cells in all sheets: those of a hundred thousand activities, far more than any plan has.
    static let mostCells = 700_000
    /// Bytes of text; with it the whole program needs less than a gigabyte.
    static let mostText = 96 << 20
    /// Rows times columns of one sheet.
    private static let largestGrid = 1_000_000
    private static let mostColumns = 1000

    private var document = SourceDocument(blocks: [], lineCount: 0)

    static func make(of sheets: [Sheet]) throws(Failure) -> SourceDocument {
        var made = SheetDocument()
        for var sheet in sheets where !sheet.cells.isEmpty {
            guard !sheet.isHidden else {
                made.document.notes.append(SheetFaults.hiddenSheet(sheet))
                for cell in sheet.cells { made.drop(cell) }
                continue
            }
            NumberColumn.repair(&sheet)
            try made.add(sheet)
        }
        return made.document
    }

    private mutating func drop(_ cell: Sheet.Cell) {
        document.lineCount += 1
        document.dropped.append(Dropped(line: document.lineCount, text: cell.text, why: .hidden))
    }

    private mutating func add(_ sheet: Sheet) throws(Failure) {
        let merges = try MergedAreas(sheet)
        var cells: [Sheet.Cell?] = []
        cells.reserveCapacity(sheet.cells.count)
        for cell in sheet.cells { cells.append(merges.isShown(cell) ? cell : nil) }
        tellHidden(sheet, cells)

        let columns = Set(cells.lazy.compactMap { $0.map { merges.columns(of: $0).lowerBound } }).sorted()
        let rows = Set(cells.lazy.compactMap { $0?.row }).sorted()
        guard columns.count <= Self.mostColumns, columns.count * rows.count <= Self.largestGrid else {
            throw Failure(SheetFaults.tooWide(sheet.name))
        }
        var grid = Grid(rows: [], sheet: sheet.name, isLaidOut: true)
        grid.widths = columns.map { sheet.width(ofColumn: $0) ?? Self.usualWidth }
        grid.rows.reserveCapacity(rows.count)

        /// The columns of the grid that merged cells above take, and how many rows of it are to come.
        var open: [(columns: Range<Int>, rows: Int)] = []
        var index = 0
        var previous = rows.first ?? 0
        for row in rows {
            var line = GridRow(cells: [], isAfterBreak: row > previous + 1)
            previous = row
            var column = 0
            let taken = open.map(\.columns)
            open = open.compactMap { $0.rows > 1 ? ($0.columns, $0.rows - 1) : nil }
            func fill(upTo end: Int) {
                while column < end {
                    if let hit = taken.first(where: { $0.contains(column) }) {
                        column = hit.upperBound
                    } else {
                        line.cells.append(GridCell(passage: .nothing))
                        column += 1
                    }
                }
            }
            while index < sheet.cells.count, sheet.cells[index].row == row {
                defer { index += 1 }
                guard let cell = cells[index] else {
                    drop(sheet.cells[index])
                    continue
                }
                let area = merges.columns(of: cell)
                let start = columns.partitioningIndex { $0 >= area.lowerBound }
                let end = max(start + 1, columns.partitioningIndex { $0 >= area.upperBound })
                fill(upTo: start)
                let below = merges.rows(of: cell)
                let height = max(
                    1, rows.partitioningIndex { $0 >= below.upperBound } - rows.partitioningIndex { $0 >= row })
                line.cells.append(GridCell(passage: passage(cell, of: sheet), columnSpan: end - start, rowSpan: height))
                column = max(column, end)
                if height > 1 { open.append((start..<end, height - 1)) }
            }
            fill(upTo: columns.count)
            grid.rows.append(line)
        }
        // Cells of rows in which nothing is shown.
        while index < sheet.cells.count {
            drop(sheet.cells[index])
            index += 1
        }
        if !grid.rows.isEmpty { document.blocks.append(.grid(grid)) }
    }

    /// Excel's, in its own unit: characters.
    private static let usualWidth = 8.43

    private mutating func passage(_ cell: Sheet.Cell, of sheet: Sheet) -> Passage {
        document.lineCount += 1
        if let shown = cell.shown {
            document.repairs.append(
                Repair(kind: .shownValue, line: document.lineCount, before: shown, after: cell.text))
        }
        return Passage(
            text: cell.text, place: .cell(sheet: sheet.name, reference: cell.reference), lines: [document.lineCount])
    }

    private mutating func tellHidden(_ sheet: Sheet, _ cells: [Sheet.Cell?]) {
        let hidden = zip(sheet.cells, cells).filter { $1 == nil && sheet.hides(column: $0.column) }.map(\.0)
        if let first = hidden.first {
            let names = Set(hidden.map(\.column)).sorted().map(CellReference.columnName)
            document.notes.append(SheetFaults.hiddenColumns(names, first: first, of: sheet))
        }
        let inHiddenRows =
            sheet.hiddenRows.isEmpty ? [] : cells.compactMap { $0 }.filter { sheet.hiddenRows.contains($0.row) }
        if let first = inHiddenRows.first {
            document.notes.append(SheetFaults.hiddenRows(Set(inHiddenRows.map(\.row)).count, first: first, of: sheet))
        }
        for cell in cells.lazy.compactMap({ $0 }) where cell.isFailedFormula {
            document.notes.append(SheetFaults.failedFormula(cell, of: sheet))
        }
    }
}

extension Sheet.Cell {
    /// The text that stands for a formula without a result, in English and in Russian.
    fileprivate var isFailedFormula: Bool {
        text.utf8.first == UInt8(ascii: "#")
            && [
                "#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#ССЫЛКА!", "#ДЕЛ/0!", "#Н/Д",
                "#ИМЯ?", "#ПУСТО!", "#ЧИСЛО!", "#ЗНАЧ!",
            ].contains(text)
    }
}

extension Array where Element: Comparable {
    /// The first index at which `predicate` holds, where it holds for all that follow.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
