import SourceModel

/// A cell with what its properties say of its place.
struct WordCell {
    enum Merge { case begins, goesOn }

    var flow = Flow()
    var span = 1
    /// Merged with the cells below or above it.
    var vertical: Merge?
    /// Merged with the cells at its side, as old versions wrote it.
    var horizontal: Merge?
}

struct WordRow {
    var cells: [WordCell] = []
    /// The columns that the row leaves out at its beginning.
    var before = 0
    /// A tracked change has deleted the row.
    var isDeleted = false
}

/// A table of Word while its rows come: the cells that say they go on from above become spans of the first.
struct WordTable {
    private(set) var table = FlowTable()
    /// The cells that may go on below, by the column where they begin.
    private var open: [Int: (row: Int, cell: Int, span: Int)] = [:]

    mutating func addWidth(_ width: Double) { table.widths.append(width) }

    mutating func append(_ row: WordRow, _ account: inout FlowAccount) {
        if row.isDeleted, row.cells.allSatisfy(\.flow.items.isEmpty) { return }
        var cells: [FlowTable.Cell] = []
        var stillOpen: [Int: (row: Int, cell: Int, span: Int)] = [:]
        var column = row.before
        if column > 0 { cells.append(FlowTable.Cell(flow: Flow(), columnSpan: column)) }
        for cell in row.cells {
            if cell.horizontal == .goesOn, let last = cells.indices.last {
                cells[last].columnSpan += cell.span
                cells[last].flow.append(cell.flow)
            } else if cell.vertical == .goesOn, let above = open[column], above.span == cell.span {
                table.rows[above.row].cells[above.cell].rowSpan += 1
                // Word shows only the first cell of those that are merged.
                cell.flow.drop(.hidden, &account)
                stillOpen[column] = above
            } else {
                if cell.vertical != nil { stillOpen[column] = (table.rows.count, cells.count, cell.span) }
                cells.append(FlowTable.Cell(flow: cell.flow, columnSpan: cell.span))
            }
            column += cell.span
        }
        open = stillOpen
        table.rows.append(FlowTable.Row(cells: cells))
    }
}
