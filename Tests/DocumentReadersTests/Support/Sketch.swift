import DocumentReaders
import SourceModel
import Testing

extension SourceDocument {
    /// The document as lines one can compare: a paragraph as its words («*» bold, «¶» after a break), a row as
    /// «| cell | cell |», with «→2» and «↓2» after a cell that spans columns and rows, «/» for its line breaks.
    var sketch: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph):
                [(paragraph.isAfterBreak ? "¶" : "") + (paragraph.isBold ? "*" : "") + paragraph.text]
            case .grid(let grid):
                grid.rows.map { row in
                    row.cells.map { cell in
                        " "
                            + cell.text.split(separator: "\n", omittingEmptySubsequences: false).joined(
                                separator: " / ")
                            + (cell.columnSpan > 1 ? "→\(cell.columnSpan)" : "")
                            + (cell.rowSpan > 1 ? "↓\(cell.rowSpan)" : "")
                    }.joined(separator: " |")
                }
                .map { "|\($0) |" }
            }
        }
    }

    /// The passages in their order.
    var passages: [Passage] {
        blocks.flatMap { block -> [Passage] in
            switch block {
            case .paragraph(let paragraph): [paragraph.passage]
            case .grid(let grid): grid.rows.flatMap { $0.cells.map(\.passage) }
            }
        }
    }

    /// Every line of the source stands in a passage, or was left out, and is told as blank only if it is.
    func expectSums(_ location: Testing.SourceLocation = #_sourceLocation) {
        let placed = Set(passages.flatMap(\.lines))
        let whole = Set(dropped.map(\.line)).subtracting(placed)
        #expect(placed.union(whole) == Set(1...max(1, lineCount)), sourceLocation: location)
        for drop in dropped {
            #expect((drop.why == .blank) == drop.text.isEmpty, sourceLocation: location)
            if drop.why == .blank { #expect(!placed.contains(drop.line), sourceLocation: location) }
        }
        for passage in passages { #expect(passage.isEmpty == passage.lines.isEmpty, sourceLocation: location) }
    }

    var droppedWords: [String] { dropped.filter { $0.why != .blank }.map { "\($0.line) \($0.why): \($0.text)" } }
}
