import SourceModel

/// The cells of a grid in its columns, with those that go on from the rows above.
struct GridLayout {
    struct Placed {
        let cell: GridCell
        /// The grid's columns that the cell takes.
        let columns: Range<Int>
        /// The row in which the cell begins.
        let origin: Int

        var passage: Passage { cell.passage }
    }

    let rows: [[Placed]]
    /// Where each of the grid's columns begins, and where the last ends, in the unit of the grid's widths.
    private let edges: [Double]

    /// Wider grids are no plans; spans beyond it are cut.
    private static let mostColumns = 1000

    init(_ grid: Grid) {
        var rows: [[Placed]] = []
        /// The cells that go on below, and into how many rows.
        var open: [(placed: Placed, rest: Int)] = []
        for (index, row) in grid.rows.enumerated() {
            var placed: [Placed] = open.map(\.placed)
            let taken = open.map(\.placed.columns)
            open = open.compactMap { $0.rest > 1 ? ($0.placed, $0.rest - 1) : nil }
            var column = 0
            for cell in row.cells {
                while let hit = taken.first(where: { $0.contains(column) }) { column = hit.upperBound }
                let end = min(column + max(1, cell.columnSpan), Self.mostColumns)
                guard column < end else { break }
                let new = Placed(cell: cell, columns: column..<end, origin: index)
                placed.append(new)
                if cell.rowSpan > 1 { open.append((new, cell.rowSpan - 1)) }
                column = end
            }
            rows.append(placed.sorted { $0.columns.lowerBound < $1.columns.lowerBound })
        }
        let width = rows.lazy.flatMap { $0 }.map(\.columns.upperBound).max() ?? 0
        var edges: [Double] = [0]
        for column in 0..<width {
            let step = column < grid.widths.count ? max(grid.widths[column], 0.01) : 1
            edges.append((edges.last ?? 0) + step)
        }
        self.rows = rows
        self.edges = edges
    }

    /// How wide columns are that both ranges take.
    func overlap(_ first: Range<Int>, _ second: Range<Int>) -> Double {
        let both = first.clamped(to: second)
        return both.isEmpty ? 0 : width(of: both)
    }

    func width(of columns: Range<Int>) -> Double { edges[columns.upperBound] - edges[columns.lowerBound] }
}
