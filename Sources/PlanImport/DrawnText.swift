import Diagnostics
import SourceModel
import TextTables

/// Reads a text whose tables are drawn, with bars or with whole boxes.
enum DrawnText {
    /// Nil for a text without such a table.
    static func read(
        _ raw: [Substring], _ lines: [TextLine], keeper: inout AccountKeeper
    ) -> (document: SourceDocument, texts: [String])? {
        guard raw.count == lines.count else { return nil }
        let tables = self.tables(in: raw)
        guard !tables.isEmpty else { return nil }
        let census = WordCensus { lines.flatMap { $0.pieces.map(\.text) } }
        var joiner = LineJoiner(census: census)
        var blocks: [SourceDocument.Block] = []
        var texts: [String] = []
        var next = 0
        var isAfterBreak = false
        func paragraphs(upTo end: Int) {
            for line in lines[next..<max(next, end)] {
                if line.isBlank {
                    isAfterBreak = true
                    continue
                }
                for piece in line.pieces where !piece.isEmpty {
                    blocks.append(
                        .paragraph(Paragraph(passage: piece, isBold: line.isBold, isAfterBreak: isAfterBreak)))
                    texts.append(piece.text)
                    isAfterBreak = false
                }
            }
        }
        for table in tables {
            paragraphs(upTo: table.lines.lowerBound)
            next = table.lines.upperBound
            var used: Set<Int> = []
            var grid = Grid(rows: [], isLaidOut: true)
            for row in table.rows {
                var cells: [GridCell] = []
                for cell in row.cells {
                    let parts = cell.parts.map { part in
                        Passage(
                            text: CleanText(part.text.unicodeScalars, removingBold: false).text,
                            place: .text(line: part.line + 1, column: 1), lines: [part.line + 1])
                    }
                    used.formUnion(parts.flatMap(\.lines))
                    texts += parts.map(\.text)
                    cells.append(
                        GridCell(passage: joiner.joined(parts), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
                }
                if cells.contains(where: { !$0.passage.isEmpty || $0.rowSpan > 1 }) || cells.isEmpty {
                    grid.rows.append(GridRow(cells: cells))
                }
            }
            for line in table.lines where !used.contains(line + 1) && !lines[line].isBlank {
                keeper.drop(line: line + 1, text: "", why: .blank)
            }
            blocks.append(.grid(grid))
            isAfterBreak = true
        }
        paragraphs(upTo: lines.count)
        for cut in joiner.cuts { keeper.repair(cut.cut, cut.passage, before: cut.before, after: cut.after) }
        return (SourceDocument(blocks: blocks, lineCount: lines.count), texts)
    }

    /// Boxes first: the rows within them have bars as well.
    private static func tables(in raw: [Substring]) -> [DrawnTable] {
        guard raw.contains(where: { $0.unicodeScalars.contains { "|│║┃".unicodeScalars.contains($0) } }) else {
            return []
        }
        let boxes = BoxTable.tables(in: raw)
        var rest = raw
        for table in boxes { for line in table.lines { rest[line] = "" } }
        let bars = BarTable.tables(in: rest, isMarkdown: false)
        return (boxes + bars).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    }
}
