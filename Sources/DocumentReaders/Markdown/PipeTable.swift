import SourceModel
import TextTables

/// The grid of a table that is drawn in a text.
///
/// Pipe tables know no spans, and those who write them help themselves: converters repeat the words in every cell that a
/// merged one covered, others leave the covered cells empty.
struct PipeTable {
    private(set) var grid: Grid

    init(_ table: DrawnTable, _ cells: MarkdownCells) {
        var rows = zip(table.rows, cells.passages).map { row, passages in
            GridRow(
                cells: zip(row.cells, passages).map {
                    GridCell(passage: $1, columnSpan: $0.columnSpan, rowSpan: $0.rowSpan)
                })
        }
        let knowsSpans = table.rows.contains { $0.cells.contains { $0.columnSpan > 1 || $0.rowSpan > 1 } }
        // Where there is no head, Markdown wants an empty one.
        rows.removeAll { $0.cells.allSatisfy(\.passage.isEmpty) && !knowsSpans }
        if !knowsSpans {
            Self.mergeHead(&rows)
            for row in rows.indices { Self.mergeRepeated(&rows[row]) }
        }
        grid = Grid(rows: rows, isLaidOut: true)
    }

    /// A row that says the same in all of its cells, three and more, is one cell.
    private static func mergeRepeated(_ row: inout GridRow) {
        let filled = row.cells.filter { !$0.passage.isEmpty }
        guard filled.count >= 3, let first = filled.first, filled.allSatisfy({ $0.text == first.text }) else { return }
        var cell = first
        cell.columnSpan = row.cells.reduce(0) { $0 + $1.columnSpan }
        row.cells = [cell]
    }

    /// A head of two rows: «Сроки» above «начало» and «конец».
    private static func mergeHead(_ rows: inout [GridRow]) {
        guard rows.count > 2, rows[0].cells.count == rows[1].cells.count, rows[0].cells.count >= 3 else { return }
        let (upper, lower) = (rows[0].cells, rows[1].cells)
        /// A column whose title takes both rows.
        func isWhole(_ column: Int) -> Bool {
            !upper[column].passage.isEmpty
                && (lower[column].passage.isEmpty || lower[column].text == upper[column].text)
        }
        var spans: [(columns: Range<Int>, isWhole: Bool)] = []
        for column in upper.indices {
            let goesOn =
                !lower[column].passage.isEmpty && column > 0 && !isWhole(column) && !(spans.last?.isWhole ?? true)
                && (upper[column].passage.isEmpty || upper[column].text == upper[column - 1].text)
            if goesOn, let last = spans.last {
                spans[spans.count - 1].columns = last.columns.lowerBound..<column + 1
            } else {
                // Every column of a head has a title above.
                if upper[column].passage.isEmpty { return }
                spans.append((column..<column + 1, isWhole(column)))
            }
        }
        guard spans.contains(where: { $0.columns.count > 1 }),
            spans.allSatisfy({ $0.isWhole || $0.columns.count > 1 }), spans.contains(where: \.isWhole)
        else { return }
        rows[0].cells = spans.map { span in
            var cell = upper[span.columns.lowerBound]
            cell.columnSpan = span.columns.count
            cell.rowSpan = span.isWhole ? 2 : 1
            return cell
        }
        rows[1].cells = spans.filter { !$0.isWhole }.flatMap { lower[$0.columns] }
    }
}
