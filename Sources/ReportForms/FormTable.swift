import Diagnostics
import PlanModel
import SourceModel

/// The filled cells of a grid by row and column, wherever its cells say they stand.
struct FormTable {
    struct Cell {
        /// Counted from 0.
        let column: Int
        let text: SourceText
        /// It takes more than one row or column (объединённая ячейка).
        let isMerged: Bool
    }

    struct Row {
        let cells: [Cell]
        /// The sheet's name and the row's number; nil for a table of text.
        let sheet: (name: String, number: Int)?
        let start: SourcePlace

        subscript(column: Int) -> SourceText? { cells.first { $0.column == column }?.text }

        /// Where a cell is, or would be.
        func place(_ column: Int) -> SourcePlace {
            if let filled = self[column] { return filled.place }
            guard let sheet else { return start }
            return .cell(sheet: sheet.name, reference: Self.letters(column) + String(sheet.number))
        }

        private static func letters(_ column: Int) -> String {
            let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
            return column < 26 ? letter : letters(column / 26 - 1) + letter
        }
    }

    let name: String?
    let rows: [Row]

    init(_ grid: Grid) {
        name = grid.sheet
        rows = grid.rows.compactMap { row in
            var number = 0
            var column = 0
            let cells = row.cells.compactMap { cell -> Cell? in
                defer { column += cell.columnSpan }
                guard !cell.passage.isEmpty else { return nil }
                var place = column
                if case .cell(_, let reference) = cell.passage.place {
                    let letters = reference.utf8.prefix { $0 > 64 }
                    number = Int(reference.dropFirst(letters.count)) ?? 0
                    place = letters.reduce(0) { min($0, 1 << 20) * 26 + Int($1) - 64 } - 1
                }
                let text = grid.sheet == nil ? DefusedFormula.restored(cell.text) : cell.text
                return Cell(
                    column: place, text: SourceText(text, at: cell.passage.place),
                    isMerged: cell.columnSpan > 1 || cell.rowSpan > 1)
            }
            guard let first = cells.first else { return nil }
            return Row(cells: cells, sheet: grid.sheet.map { ($0, number) }, start: first.text.place)
        }
    }
}
