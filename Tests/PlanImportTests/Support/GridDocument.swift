import Diagnostics
import PlanModel
import SourceModel
import Testing

@testable import PlanImport

/// A document with laid-out tables, written as text: blank lines part blocks; a block whose lines begin with «|» is a
/// grid. In a grid «<» goes on with the cell at its left, «^» with the cell above, «¶» parts the paragraphs of a cell.
func document(_ text: String, widths: [Double] = []) -> SourceDocument {
    var blocks: [SourceDocument.Block] = []
    var line = 0
    func passage(_ text: some StringProtocol) -> Passage {
        let words = text.trimmed
        line += 1
        let start = line
        let count = words.count { $0 == "¶" }
        line += count
        return Passage(
            text: String(words.map { $0 == "¶" ? "\n" : $0 }), place: .paragraph(start),
            lines: words.isEmpty ? [] : Array(start...start + count))
    }
    for block in text.split(separator: "\n\n") {
        let lines = block.split(separator: "\n")
        guard lines.first?.hasPrefix("|") == true else {
            blocks += lines.map { .paragraph(Paragraph(passage: passage($0))) }
            continue
        }
        let cells = lines.map { $0.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false) }
        var rows: [GridRow] = []
        for (row, line) in cells.enumerated() {
            var grid: [GridCell] = []
            for (column, cell) in line.enumerated() where !["<", "^"].contains(cell.trimmed) {
                let columnSpan = 1 + line[(column + 1)...].prefix { $0.trimmed == "<" }.count
                let rowSpan = 1 + cells[(row + 1)...].prefix { column < $0.count && $0[column].trimmed == "^" }.count
                grid.append(GridCell(passage: passage(cell), columnSpan: columnSpan, rowSpan: rowSpan))
            }
            rows.append(GridRow(cells: grid))
        }
        blocks.append(.grid(Grid(rows: rows, widths: widths, isLaidOut: true)))
    }
    return SourceDocument(blocks: blocks, lineCount: line)
}

extension Appendix {
    /// Each section as «number title», each activity as the cells of its columns, for comparison.
    var table: [String] {
        sections.flatMap { section in
            let head = [section.number?.text, section.title?.text].compactMap { $0 }.joined(separator: " ")
            return (head.isEmpty ? [] : ["# \(head)"])
                + section.activities.map { activity in
                    columns.map { activity.cells[$0.field]?.text ?? "" }.joined(separator: "|")
                }
        }
    }
}
