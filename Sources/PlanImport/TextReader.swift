import SourceModel

/// Reads a text that was copied or converted out of a word processor or a PDF: cells parted by tabs with a row on each
/// line, or one cell on each line.
enum TextReader {
    /// - Parameter text: what the lines were made of.
    /// - Returns: the document, and all of its words, for the proof that none is lost.
    static func read(
        _ lines: [TextLine], of text: String, keeper: inout AccountKeeper
    ) -> (document: SourceDocument, texts: [String]) {
        let texts = lines.flatMap { $0.pieces.map(\.text) }
        let raw = TextLine.rawLines(of: text)
        if let drawn = DrawnText.read(raw, lines, keeper: &keeper) { return drawn }
        if let document = LayoutReader.read(raw, lines, keeper: &keeper) { return (document, texts) }
        return (plain(lines, keeper: &keeper), texts)
    }

    private static func plain(_ lines: [TextLine], keeper: inout AccountKeeper) -> SourceDocument {
        if let stream = CellStream(lines, keeper: &keeper) {
            return SourceDocument(
                blocks: stream.blocks(after: rowPerLine(stream.preceding)), lineCount: lines.count)
        }
        for untabbed in UntabbedCells.readings(of: lines) {
            var trial = keeper
            guard let stream = CellStream(untabbed, isUntabbed: true, keeper: &trial),
                let table = stream.withoutTextBelow
            else { continue }
            keeper = trial
            return SourceDocument(
                blocks: table.blocks(after: rowPerLine(lines[..<stream.preceding.endIndex])), lineCount: lines.count)
        }
        return SourceDocument(blocks: rowPerLine(lines[...]), lineCount: lines.count)
    }

    /// A line with tabs is a row, a line without them a paragraph.
    private static func rowPerLine(_ lines: ArraySlice<TextLine>) -> [SourceDocument.Block] {
        var blocks: [SourceDocument.Block] = []
        var rows: [GridRow] = []
        var isAfterBreak = false
        for line in lines {
            if line.isBlank {
                isAfterBreak = true
                continue
            }
            isAfterBreak = isAfterBreak || line.startsPage
            if line.hasTabs {
                rows.append(GridRow(cells: line.pieces.map { GridCell(passage: $0) }, isAfterBreak: isAfterBreak))
            } else {
                if !rows.isEmpty { blocks.append(.grid(Grid(rows: rows))) }
                rows = []
                blocks.append(
                    .paragraph(Paragraph(passage: line.paragraph, isBold: line.isBold, isAfterBreak: isAfterBreak)))
            }
            isAfterBreak = false
        }
        if !rows.isEmpty { blocks.append(.grid(Grid(rows: rows))) }
        return blocks
    }
}
