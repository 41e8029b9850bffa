import SourceModel

@testable import DocumentReaders

/// A document as a test shows it: a paragraph a line, `*` before a bold one, `¶` after a break; a row a line with its
/// cells parted by ` | `, spans as `2×1`, line breaks as `/`.
func shown(_ document: SourceDocument) -> [String] {
    document.blocks.flatMap { block -> [String] in
        switch block {
        case .paragraph(let paragraph):
            return [(paragraph.isAfterBreak ? "¶" : "") + (paragraph.isBold ? "*" : "") + paragraph.text]
        case .grid(let grid):
            return grid.rows.map { row in
                "| "
                    + row.cells.map { cell in
                        let span =
                            cell.columnSpan > 1 || cell.rowSpan > 1 ? "\(cell.columnSpan)×\(cell.rowSpan) " : ""
                        return span + cell.text.replacing("\n", with: "/")
                    }.joined(separator: " | ")
            }
        }
    }
}

/// The lines that neither words nor a reason stand on: a reader must leave none.
func lostLines(_ document: SourceDocument) -> [Int] {
    var told = Set(document.dropped.map(\.line))
    for block in document.blocks {
        switch block {
        case .paragraph(let paragraph): told.formUnion(paragraph.passage.lines)
        case .grid(let grid): for row in grid.rows { for cell in row.cells { told.formUnion(cell.passage.lines) } }
        }
    }
    return (1...max(document.lineCount, 1)).filter { !told.contains($0) && $0 <= document.lineCount }
}
