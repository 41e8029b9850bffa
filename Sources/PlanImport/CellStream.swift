/// A table with one cell on each line: a tab begins a cell, lines without one are further paragraphs of the cell above.
///
/// Word writes tables so when each cell ends in a paragraph of its own. Blank lines mostly part the rows, but they
/// stand inside of cells and rows as well, so what makes a row is found by ``RowPartition``.
struct CellStream {
    struct Cell {
        var passage: Passage
        var isAfterBreak: Bool
    }

    /// The lines above the table.
    let preceding: ArraySlice<TextLine>
    private let head: TableHead
    private let cells: [Cell]
    private let following: [Paragraph]

    /// Nil when no head of a table stands in `lines` with one cell a line.
    init?(_ lines: [TextLine], keeper: inout AccountKeeper) {
        guard let start = CellStream.startOfHead(in: lines) else { return nil }
        preceding = lines[..<start.line]
        // Told again below, once it is clear that the stream is one.
        var repairs = keeper
        let census = WordCensus { lines.flatMap { $0.pieces.map(\.text) } }
        (cells, following) = CellStream.cells(of: lines[start.line...], census: census, keeper: &repairs)
        guard let head = CellStream.head(of: cells, longest: start.titles) else { return nil }
        self.head = head
        keeper = repairs
    }

    /// The cells of the table, and the paragraphs below it.
    private static func cells(
        of lines: ArraySlice<TextLine>, census: WordCensus, keeper: inout AccountKeeper
    ) -> (cells: [Cell], following: [Paragraph]) {
        var cells: [Cell] = []
        var parts: [Part] = []
        var isAfterBreak = false
        var startsAfterBreak = false
        for line in lines {
            if line.isBlank, !line.hasTabs {
                isAfterBreak = true
                continue
            }
            isAfterBreak = isAfterBreak || line.startsPage
            for (index, piece) in line.pieces.enumerated() {
                if index > 0 {
                    let cell = cell(of: parts, isAfterBreak: startsAfterBreak, census: census, keeper: &keeper)
                    if let cell { cells.append(cell) }
                    parts = []
                    startsAfterBreak = isAfterBreak
                }
                if index > 0 || !piece.isEmpty {
                    parts.append(Part(passage: piece, isAfterBreak: index == 0 && isAfterBreak, isBold: line.isBold))
                    isAfterBreak = false
                }
            }
        }
        // Nothing tells the last cell's further paragraphs from the text below the table, but the blank line.
        let inCell = parts.prefix(1) + parts.dropFirst().prefix { !$0.isAfterBreak }
        let last = cell(of: Array(inCell), isAfterBreak: startsAfterBreak, census: census, keeper: &keeper)
        if let last { cells.append(last) }
        let following = parts.dropFirst(inCell.count).map {
            Paragraph(passage: $0.passage, isBold: $0.isBold, isAfterBreak: $0.isAfterBreak)
        }
        return (cells, following)
    }

    private struct Part {
        let passage: Passage
        let isAfterBreak: Bool
        let isBold: Bool
    }

    /// The paragraphs of a cell on lines of their own; one that the end of a page has cut is whole again.
    private static func cell(
        of parts: [Part], isAfterBreak: Bool, census: WordCensus, keeper: inout AccountKeeper
    ) -> Cell? {
        guard var text = parts.first?.passage else { return nil }
        for part in parts.dropFirst() {
            if text.isEmpty {
                text = part.passage
            } else if part.isAfterBreak, part.passage.text.startsInLowerCase, !text.text.endsInPunctuation {
                let cut = CutText(text.text, part.passage.text, whole: .joinedParagraph, census: census)
                keeper.repair(cut.kind, part.passage, before: cut.before, after: cut.after)
                cut.join(part.passage, to: &text)
            } else {
                text.append(part.passage, separator: "\n")
            }
        }
        return Cell(passage: text, isAfterBreak: isAfterBreak)
    }

    /// The blocks of the document, the table as a grid.
    func document(after blocks: [SourceDocument.Block]) -> SourceDocument {
        let partition = RowPartition(head: head)
        var rows: [GridRow] = []
        var run: [Cell] = []
        var index = 0
        while index < cells.count {
            let window = cells[index...].prefix(head.width)
            if window.count == head.width, head.isRepeated(by: window.lazy.map(\.passage)) {
                rows += partition.rows(of: run)
                run = []
                rows.append(
                    GridRow(
                        cells: window.map { GridCell(passage: $0.passage) },
                        isAfterBreak: window.first?.isAfterBreak ?? false))
                index += head.width
            } else {
                run.append(cells[index])
                index += 1
            }
        }
        rows += partition.rows(of: run)
        return SourceDocument(
            blocks: blocks + [.grid(Grid(rows: rows))] + following.map(SourceDocument.Block.paragraph))
    }
}

extension CellStream {
    /// Text of so many cells was looked through for a head; no plan has it later.
    private static let patience = 2000
    /// So many cells tell how wide the table is.
    private static let sample = 120

    /// Where titles of columns stand with one cell a line, and how many cells may be titles at most.
    private static func startOfHead(in lines: [TextLine]) -> (line: Int, titles: Int)? {
        // The lines whose cell names a column, as far as there is patience.
        var named: [Int] = []
        var tries = 0
        for (index, line) in lines.enumerated() where line.isTitle {
            tries += 1
            if tries > patience { break }
            if !ColumnMeaning.meanings(of: line.pieces[1].text).isEmpty { named.append(index) }
        }
        for (first, third) in zip(named, named.dropFirst(2)) where third - first <= mostTitleLines {
            // Columns of unknown names may stand before the first that is known.
            var start = first
            while start > 0, first - start < 6, lines[start - 1].isTitle { start -= 1 }
            for index in start...first {
                let titles = titles(in: lines[index...])
                if TableHead(titles) != nil { return (index, titles.count) }
            }
        }
        return nil
    }

    private static let mostTitleLines = 80

    /// The short cells that begin on the first of `lines`, up to the first number of a row.
    private static func titles(in lines: ArraySlice<TextLine>) -> [Passage] {
        var titles: [Passage] = []
        for line in lines.prefix(mostTitleLines) where !line.isBlank {
            if line.isTitle {
                titles.append(line.pieces[1])
                if titles.count > 20 { break }
            } else if line.hasTabs || titles.isEmpty {
                break
            }
        }
        return titles
    }

    /// The head with as many titles as make the best rows of the cells below it: without a blank line nothing else
    /// tells the last title from the first cell.
    private static func head(of cells: [Cell], longest: Int) -> TableHead? {
        var best: (head: TableHead, cost: Double)?
        for width in stride(from: 2, through: min(longest, cells.count), by: 1) {
            guard let head = TableHead(cells[..<width].map(\.passage)), head.width == width else { continue }
            let unknown = head.columns.count { $0.certainty < 0.8 }
            let rows = Array(cells[width...].prefix(sample))
            let cost = RowPartition(head: head).cost(of: rows) + 2 * Double(unknown)
            if cost < best?.cost ?? .infinity { best = (head, cost) }
        }
        return best?.head
    }
}

extension TextLine {
    /// The line is a cell, or the beginning of one: a tab and text without further tabs.
    fileprivate var isCell: Bool { pieces.count == 2 && pieces[0].isEmpty }

    /// The line may be the title of a column: a short cell, and no number of a row.
    fileprivate var isTitle: Bool {
        isCell && !isBlank && pieces[1].text.utf8.count <= 200 && RowNumber(pieces[1].text) == nil
    }
}
