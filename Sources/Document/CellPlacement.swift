/// Places the cells of successive rows in columns: a row says nothing of the columns that spans from above cover.
///
/// A head and each group of rows are placed by themselves, for no span leaves them.
public struct CellPlacement: Sendable {
    /// For each column how many of the rows to come are covered by a cell above.
    private var covered: [Int]

    public init(columnCount: Int) { covered = [Int](repeating: 0, count: columnCount) }

    /// The columns of the next row that cells of rows above cover.
    public var coveredColumns: [Int] { covered.indices.filter { covered[$0] > 0 } }

    /// The first column of each cell of the next row.
    public mutating func columns(of row: TableRow) -> [Int] {
        var columns: [Int] = []
        columns.reserveCapacity(row.cells.count)
        var below = covered.map { max($0 - 1, 0) }
        var column = 0
        for cell in row.cells {
            while column < covered.count, covered[column] > 0 { column += 1 }
            columns.append(column)
            let end = column + max(cell.columnSpan, 1)
            if below.count < end {
                let missing = [Int](repeating: 0, count: end - below.count)
                below += missing
                covered += missing
            }
            for place in column..<end { below[place] = max(cell.rowSpan, 1) - 1 }
            column = end
        }
        covered = below
        return columns
    }
}
