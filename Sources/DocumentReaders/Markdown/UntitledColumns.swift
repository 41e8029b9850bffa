import SourceModel

extension [GridRow] {
    /// Where the borders of cells wander from row to row, a converter sees more columns than there are. A column without
    /// a title, in which cells are filled only where those beside it are empty, is the column beside it.
    mutating func joinUntitledColumns() {
        guard let titles = first?.cells, titles.count > 3 else { return }
        for column in titles.indices.reversed() where titles[column].passage.isEmpty {
            let beside = [column - 1, column + 1].first { other in
                titles.indices.contains(other) && !titles[other].passage.isEmpty
                    && allSatisfy { !$0.isFilled(column) || !$0.isFilled(other) }
            }
            guard let beside else { continue }
            // A row that ends here is in place: there is nothing beside it.
            for row in indices where Swift.max(column, beside) < self[row].cells.count {
                let cell = self[row].cells[column]
                if !cell.passage.isEmpty { self[row].cells[beside].passage = cell.passage }
                self[row].cells.remove(at: column)
            }
        }
    }
}

extension GridRow {
    fileprivate func isFilled(_ column: Int) -> Bool { column < cells.count && !cells[column].passage.isEmpty }
}
