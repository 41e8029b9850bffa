/// A row of the plan's table, its cells in their columns.
struct TableRow {
    /// One for each column of the head.
    var cells: [Passage?]
    /// What stands beyond the last column.
    var overflow: [Passage] = []
    /// A blank line, the end of a page or a repeated head stands before it: where a row may have been cut.
    var isAfterBreak = false
    /// The row is a line of text across the whole table, or its only text spans several columns.
    var isSpanning = false

    init(_ row: GridRow, width: Int) {
        cells = [Passage?](repeating: nil, count: width)
        isAfterBreak = row.isAfterBreak
        var column = 0
        for cell in row.cells {
            if !cell.passage.isEmpty {
                if column < width {
                    cells[column] = cell.passage
                } else {
                    overflow.append(cell.passage)
                }
                if cell.columnSpan > 1 { isSpanning = true }
            }
            column += cell.columnSpan
        }
    }

    init(_ paragraph: Paragraph, column: Int, width: Int) {
        cells = [Passage?](repeating: nil, count: width)
        cells[column] = paragraph.passage
        isAfterBreak = paragraph.isAfterBreak
        isSpanning = true
    }

    var isEmpty: Bool { cells.allSatisfy { $0 == nil } && overflow.isEmpty }

    /// The columns that are filled, but for `column`.
    func filled(except column: Int?) -> [Int] { cells.indices.filter { $0 != column && cells[$0] != nil } }

    /// The first of its words in the source.
    var first: Passage? { (cells.compactMap { $0 } + overflow).first }
}
