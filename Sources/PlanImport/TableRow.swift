import SourceModel

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
    /// By column, the cell of a row above that goes on into this row.
    var above: [Passage?]
    /// The source has it as a row; see ``GridRow``.
    var isWhole: Bool

    init(_ row: GridRow, width: Int) {
        above = [Passage?](repeating: nil, count: width)
        isWhole = row.isWhole
        cells = [Passage?](repeating: nil, count: width)
        isAfterBreak = row.isAfterBreak
        guard !row.isWhole else {
            for (column, cell) in row.cells.prefix(width).enumerated() {
                if !cell.passage.isEmpty { cells[column] = cell.passage }
                above[column] = cell.above
            }
            // A title with its number at most; two cells of an activity may be one as well.
            isSpanning = row.cells.contains { $0.columnSpan > 1 } && filled(except: nil).count <= 2
            return
        }
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
        above = cells
        cells[column] = paragraph.passage
        isWhole = false
        isAfterBreak = paragraph.isAfterBreak
        isSpanning = true
    }

    var isEmpty: Bool { cells.allSatisfy { $0 == nil } && overflow.isEmpty }

    /// The columns that are filled, but for `column`.
    func filled(except column: Int?) -> [Int] { cells.indices.filter { $0 != column && cells[$0] != nil } }

    /// «Итого …», «Всего по разделу»: a row that sums up those above it.
    func isTotal(number: Int?) -> Bool {
        guard number.map({ cells[$0] == nil }) ?? true || isSpanning, let text = first?.text, text.startsInUpperCase,
            text.utf8.count <= 160
        else { return false }
        let words = ColumnMeaning.normalized(text).split(separator: " ")
        return words.count <= 6 && (words.first == "итого" || words.first == "всего")
    }

    /// The words of all cells as one paragraph.
    var line: Paragraph {
        var line: Passage?
        for cell in cells.compactMap({ $0 }) + overflow { line.append(cell, separator: " ") }
        return Paragraph(passage: line ?? .nothing, isAfterBreak: true)
    }

    /// The first of its words in the source.
    var first: Passage? { (cells.compactMap { $0 } + overflow).first }
}
