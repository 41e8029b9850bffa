import SourceModel

/// The rows of a table whose layout is known, brought into the columns of its head.
///
/// A row of as many cells as the head has is taken cell by cell, for word processors let the borders of cells wander
/// from row to row. In any other row a cell goes to the columns that it covers.
struct StraightGrid {
    let layout: GridLayout
    let head: LaidOutHead

    func row(_ index: Int, of grid: Grid) -> GridRow {
        var cells = [GridCell](repeating: GridCell(passage: .nothing), count: head.columns.count)
        let placed = layout.rows[index]
        let isCellByCell = placed.count == cells.count
        for (number, cell) in placed.enumerated() {
            let columns = isCellByCell ? number..<number + 1 : self.columns(of: cell)
            if cell.origin == index {
                put(cell.passage, into: &cells, at: columns)
            } else {
                cells[columns.lowerBound].above = cell.passage
            }
        }
        return GridRow(cells: cells, isAfterBreak: grid.rows[index].isAfterBreak, isWhole: true)
    }

    private func put(_ passage: Passage, into cells: inout [GridCell], at columns: Range<Int>) {
        guard !passage.isEmpty else { return }
        let first = columns.lowerBound
        if cells[first].passage.isEmpty {
            cells[first].passage = passage
            cells[first].columnSpan = columns.count
        } else {
            cells[first].passage.append(passage, separator: "\n")
        }
    }

    /// The columns of the head that a cell covers by half and more; else the one of which it covers most.
    private func columns(of placed: GridLayout.Placed) -> Range<Int> {
        let shares = head.columns.map { layout.overlap($0, placed.columns) / layout.width(of: $0) }
        let covered = shares.indices.filter { shares[$0] >= 0.5 }
        if let first = covered.first, let last = covered.last { return first..<last + 1 }
        // A cell beyond the last column of the head belongs to it.
        let most = shares.indices.max { shares[$0] < shares[$1] } ?? 0
        let nearest = shares[most] > 0 ? most : head.columns.count - 1
        return nearest..<nearest + 1
    }
}
