import PlanModel
import SourceModel

/// Puts the cells that stand beyond the last column where they belong: somewhere in the row a cell too many was typed.
struct OverflowCells {
    /// The texts of each column that stand beside a text in the overflow, for comparison.
    private var known: [Set<String>]
    private let numberColumn: Int?

    init(_ rows: [TableRow], head: TableHead) {
        numberColumn = head.index(of: .number)
        known = [Set<String>](repeating: [], count: head.width)
        let sought = Set(rows.flatMap { $0.overflow.map { ColumnMeaning.normalized($0.text) } })
        guard !sought.isEmpty else { return }
        for row in rows {
            for (column, cell) in row.cells.enumerated() {
                guard let cell else { continue }
                let text = ColumnMeaning.normalized(cell.text)
                if sought.contains(text) { known[column].insert(text) }
            }
        }
    }

    /// The row with its overflow in its columns: in an empty column that says the same elsewhere, else in the last
    /// empty one, else at the end of the last column.
    func placed(_ row: TableRow, keeper: inout AccountKeeper) -> TableRow {
        var row = row
        for cell in row.overflow {
            keeper.repair(.shiftedCell, cell, before: cell.text, after: cell.text)
            let empty = row.cells.indices.filter { row.cells[$0] == nil && $0 != numberColumn }
            let text = ColumnMeaning.normalized(cell.text)
            let last = row.cells.count - 1
            if let column = empty.first(where: { known[$0].contains(text) }) ?? empty.last {
                row.cells[column] = cell
            } else {
                row.cells[last].append(cell, separator: " ")
            }
        }
        row.overflow = []
        return row
    }
}
