import Diagnostics
import MarkupSource
import SourceModel

extension OpenTextBody {
    /// More columns or rows that are said to be alike are an error of the document, or an attack.
    private static let mostRepeated = 1000

    mutating func readTable() throws(Failure) -> FlowTable {
        var table = FlowTable()
        let outer = lists.suspend()
        try readRows(into: &table)
        lists.resume(outer)
        return table
    }

    private mutating func readRows(into table: inout FlowTable) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "table-column":
                let width = styles.value("table-column", child["style-name"], \.width) ?? 0
                let count = min(repeated(child, "number-columns-repeated"), Self.mostRepeated - table.widths.count)
                table.widths += [Double](repeating: width, count: max(0, count))
                try xml.skip()
            case "table-columns", "table-column-group", "table-header-columns", "table-rows", "table-header-rows",
                "table-row-group":
                try readRows(into: &table)
            case "table-row":
                let row = try readRow()
                let weight = row.cells.reduce(0) { $0 + $1.flow.weight }
                for _ in 0..<(row.cells.contains(where: \.flow.hasTable) ? 1 : repeated(child, "number-rows-repeated"))
                {
                    try account.countCells(row.cells.count + weight)
                    table.rows.append(row)
                }
            default: try xml.skip()
            }
        }
    }

    private mutating func readRow() throws(Failure) -> FlowTable.Row {
        var row = FlowTable.Row()
        while let child = try xml.nextChild() {
            switch child.name {
            case "table-cell":
                var cell = FlowTable.Cell(flow: Flow())
                cell.columnSpan = repeated(child, "number-columns-spanned")
                cell.rowSpan = repeated(child, "number-rows-spanned")
                try readBlocks(into: &cell.flow)
                for _ in 0..<(cell.flow.hasTable ? 1 : repeated(child, "number-columns-repeated")) {
                    try account.countCells(cell.flow.weight)
                    row.cells.append(cell)
                }
            case "covered-table-cell":
                // What a merged cell covers is not shown.
                var covered = Flow()
                try readBlocks(into: &covered)
                covered.drop(.hidden, &account)
            default: try xml.skip()
            }
        }
        return row
    }

    private func repeated(_ element: MarkupElement, _ name: String) -> Int {
        min(max(1, element[name].flatMap { Int($0) } ?? 1), Self.mostRepeated)
    }
}

extension Flow {
    /// What is in a table is not said again: it could be said a thousand times a thousand times.
    fileprivate var hasTable: Bool { items.contains { if case .table = $0 { true } else { false } } }

    /// How many cells of usual size the words are worth.
    fileprivate var weight: Int {
        items.reduce(0) { sum, item in
            if case .paragraph(let paragraph) = item {
                sum + paragraph.parts.reduce(0) { $0 + $1.text.utf8.count / 200 }
            } else {
                sum
            }
        }
    }
}
