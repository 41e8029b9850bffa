import Diagnostics
import PlanModel
import SourceModel

/// A sheet of a form: its filled cells by row and column.
struct FormSheet {
    struct Cell {
        /// Counted from 0.
        let column: Int
        let text: SourceText
    }

    struct Row {
        /// Counted from 1, as the sheet shows it.
        let number: Int
        let cells: [Cell]

        subscript(column: Int) -> SourceText? { cells.first { $0.column == column }?.text }
    }

    let name: String
    let rows: [Row]

    init?(_ grid: Grid) {
        guard let name = grid.sheet else { return nil }
        self.name = name
        rows = grid.rows.compactMap { row in
            var number = 0
            let cells = row.cells.compactMap { cell -> Cell? in
                guard case .cell(_, let reference) = cell.passage.place, !cell.passage.isEmpty else { return nil }
                let letters = reference.utf8.prefix { $0 > 64 }
                number = Int(reference.dropFirst(letters.count)) ?? 0
                let column = letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
                return Cell(column: column, text: SourceText(cell.text, at: cell.passage.place))
            }
            return cells.isEmpty ? nil : Row(number: number, cells: cells)
        }
    }

    /// The index of the row that names the fields of the table's columns.
    var tableStart: Int? {
        guard let mark = rows.firstIndex(where: { $0[0]?.text == FormLabels.table }), mark + 1 < rows.count,
            rows[mark + 1].cells.contains(where: { $0.text.text.hasPrefix(FormLabels.activityColumn) })
        else { return nil }
        return mark + 1
    }
}
