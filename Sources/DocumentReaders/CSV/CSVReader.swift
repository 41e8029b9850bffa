import Diagnostics
import SourceModel

/// Reads tables of text in which a character parts the cells (CSV and TSV, RFC 4180), from whatever program: encoding and
/// separator are guessed, and said.
enum CSVReader {
    static func read(_ source: [UInt8]) throws(Failure) -> SourceDocument {
        let text = EncodedText(source)
        guard text.bytes.count <= SheetDocument.mostText else {
            throw Failure(TextLimit.exceeded(SheetDocument.mostText))
        }
        var notes = [text.note].compactMap { $0 }
        var dropped: [Dropped] = []
        let separator: CSVSeparator
        var start = CSVRecords.Position()
        if let stated = CSVSeparator.stated(text.bytes) {
            // «sep=;» is a word to Excel, not to the reader of the plan.
            separator = stated.separator
            dropped.append(Dropped(line: 1, text: stated.line, why: .markup))
            start = CSVRecords.Position(offset: stated.end, line: 2, column: 1)
        } else {
            separator = CSVSeparator.guessed(text.bytes)
            notes.append(separator.note)
        }
        var records = CSVRecords(text.bytes, separator: separator.byte, at: start)
        var rows: [GridRow] = []
        var isAfterBreak = false
        var budget = SheetDocument.mostCells
        var cellsInAll = 0
        while let cells = records.next() {
            if let place = records.takeUnclosedQuote() { notes.append(CSVFaults.unclosedQuote(at: place)) }
            guard cells.contains(where: { !$0.isEmpty }) else {
                for line in records.lines { dropped.append(Dropped(line: line, text: "", why: .blank)) }
                isAfterBreak = true
                continue
            }
            budget -= cells.count { !$0.isEmpty }
            cellsInAll += cells.count
            guard budget >= 0, cellsInAll <= 2 * SheetDocument.mostCells else {
                throw Failure(SheetFaults.tooManyCells)
            }
            rows.append(GridRow(cells: cells.map { GridCell(passage: $0) }, isAfterBreak: isAfterBreak))
            isAfterBreak = false
        }
        return SourceDocument(
            blocks: blocks(of: rows), lineCount: records.lineCount, dropped: dropped, notes: notes)
    }

    /// Its layout counts as unknown: no spans tell which titles of a head stand above others.
    ///
    /// The table is what stands between the first and the last row of several cells; around it are paragraphs.
    private static func blocks(of rows: [GridRow]) -> [SourceDocument.Block] {
        let first = rows.firstIndex { $0.cells.count > 1 } ?? rows.count
        let last = rows.lastIndex { $0.cells.count > 1 } ?? rows.count - 1
        func paragraphs(_ rows: ArraySlice<GridRow>) -> [SourceDocument.Block] {
            rows.flatMap { row in
                row.cells.enumerated().map { index, cell in
                    .paragraph(Paragraph(passage: cell.passage, isAfterBreak: row.isAfterBreak && index == 0))
                }
            }
        }
        let table = first < rows.count ? Array(rows[first...last]) : []
        return paragraphs(rows[..<first])
            + (table.isEmpty ? [] : [.grid(Grid(rows: table))])
            + (first < rows.count ? paragraphs(rows[(last + 1)...]) : [])
    }
}
