import Diagnostics
import MarkupSource

extension WordBody {
    private static let mostSpans = 1000

    mutating func readTable() throws(Failure) -> FlowTable {
        var table = WordTable()
        try readRows(into: &table)
        return table.table
    }

    private mutating func readRows(into table: inout WordTable) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "tblGrid":
                while let column = try xml.nextChild() {
                    if column.name == "gridCol", table.table.widths.count < Self.mostSpans {
                        table.addWidth(column["w"].flatMap { Double($0) } ?? 0)
                    }
                    try xml.skip()
                }
            case "tr":
                var row = WordRow()
                try readRow(into: &row)
                try account.countCells(row.cells.count)
                table.append(row, &account)
            case let name where Self.wrappers.contains(name): try readRows(into: &table)
            default: try xml.skip()
            }
        }
    }

    private mutating func readRow(into row: inout WordRow) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "trPr":
                while let inner = try xml.nextChild() {
                    switch inner.name {
                    case "gridBefore": row.before = span(inner)
                    case "del": row.isDeleted = true
                    default: break
                    }
                    try xml.skip()
                }
            case "tc": row.cells.append(try readCell())
            case let name where Self.wrappers.contains(name): try readRow(into: &row)
            default: try xml.skip()
            }
        }
    }

    private func span(_ element: MarkupElement) -> Int {
        min(max(0, element["val"].flatMap { Int($0) } ?? 0), Self.mostSpans)
    }

    private mutating func readCell() throws(Failure) -> WordCell {
        var cell = WordCell()
        while let child = try xml.nextChild() {
            guard child.name == "tcPr" else {
                try readBlock(child, into: &cell.flow)
                continue
            }
            while let inner = try xml.nextChild() {
                let merge: WordCell.Merge = inner["val"] == "restart" ? .begins : .goesOn
                switch inner.name {
                case "gridSpan": cell.span = max(1, span(inner))
                case "vMerge": cell.vertical = merge
                case "hMerge": cell.horizontal = merge
                default: break
                }
                try xml.skip()
            }
        }
        endCarried(in: &cell.flow)
        return cell
    }
}
