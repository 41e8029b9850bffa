import PlanModel
import SourceModel

/// A table with one cell on each line: a tab begins a cell, lines without one are further paragraphs of the cell above.
///
/// Word writes tables so when each cell ends in a paragraph of its own. Blank lines mostly part the rows, but they
/// stand inside of cells and rows as well, so what makes a row is found by ``RowPartition``.
struct CellStream {
    struct Cell {
        var passage: Passage
        var isAfterBreak: Bool
    }

    /// A cell as its lines, before it is known whether they are of one cell.
    struct Lines {
        var paragraphs: [Paragraph]
        let isAfterBreak: Bool

        /// The lines as one text.
        var passage: Passage {
            var passage: Passage?
            for paragraph in paragraphs { passage.append(paragraph.passage, separator: "\n") }
            return passage ?? .nothing
        }
    }

    /// The lines above the table.
    let preceding: ArraySlice<TextLine>
    private let head: TableHead
    /// The cells below the head.
    private var cells: [Cell]
    private var following: [Paragraph]

    /// Nil when no head of a table stands in `lines` with one cell a line.
    ///
    /// - Parameter isUntabbed: every line looks like a cell, so the head has to begin with the column of numbers.
    init?(_ lines: [TextLine], isUntabbed: Bool = false, keeper: inout AccountKeeper) {
        guard let start = CellStream.startOfHead(in: lines, beginsWithNumber: isUntabbed) else { return nil }
        var all = CellStream.cells(of: lines[start.line...])
        following = CellStream.cutTextBelow(&all)
        guard let head = CellStream.head(of: all, longest: start.titles) else { return nil }
        self.head = head
        preceding = lines[..<start.line]
        let census = WordCensus { lines.flatMap { $0.pieces.map(\.text) } }
        cells = CellStream.body(of: all, below: head, keeper: &keeper).map { lines in
            Cell(passage: lines.joined(census: census, keeper: &keeper), isAfterBreak: lines.isAfterBreak)
        }
    }

    private static func cells(of lines: ArraySlice<TextLine>) -> [Lines] {
        var cells: [Lines] = []
        var isAfterBreak = false
        for line in lines {
            if line.isBlank, !line.hasTabs {
                isAfterBreak = true
                continue
            }
            isAfterBreak = isAfterBreak || line.startsPage
            for (index, piece) in line.pieces.enumerated() where index > 0 || !piece.isEmpty {
                let paragraph = Paragraph(passage: piece, isBold: line.isBold, isAfterBreak: isAfterBreak)
                if index > 0 || cells.isEmpty {
                    cells.append(Lines(paragraphs: [paragraph], isAfterBreak: isAfterBreak))
                } else {
                    cells[cells.count - 1].paragraphs.append(paragraph)
                }
                isAfterBreak = false
            }
        }
        return cells
    }

    /// Nothing tells the last cell's further paragraphs from the text below the table, but the blank line.
    private static func cutTextBelow(_ cells: inout [Lines]) -> [Paragraph] {
        guard var last = cells.popLast() else { return [] }
        let inCell = 1 + last.paragraphs.dropFirst().prefix { !$0.isAfterBreak }.count
        let below = last.paragraphs.dropFirst(inCell)
        last.paragraphs.removeLast(below.count)
        cells.append(last)
        return Array(below)
    }

    /// Where no tab tells cells from the text below the table: its last number has as many cells as the head, and what
    /// follows is text. Nil unless nearly all rows are as long as the head, or have a title only: else lines of cells have been mixed up.
    var withoutTextBelow: CellStream? {
        let numbered = cells.indices.filter { index in
            let text = cells[index].passage.text
            return RowNumber(text) != nil && !SectionTitle.isYear(text)
        }
        guard head.index(of: .number) == 0, numbered.count >= 2, let last = numbered.last else { return nil }
        var table = self
        let end = min(cells.count, last + head.width)
        table.cells = Array(cells[..<end])
        let whole = zip(numbered, numbered.dropFirst() + [end]).count { $1 - $0 == head.width || $1 - $0 == 2 }
        guard whole * 10 >= numbered.count * 9 else { return nil }
        table.following += cells[end...].map { Paragraph(passage: $0.passage, isAfterBreak: $0.isAfterBreak) }
        return table
    }

    /// The blocks of the document, the table as a grid.
    func blocks(after blocks: [SourceDocument.Block]) -> [SourceDocument.Block] {
        let titles = GridRow(cells: head.columns.map { GridCell(passage: $0.title) })
        let grid = Grid(rows: [titles] + RowPartition(head: head).rows(of: cells))
        return blocks + [.grid(grid)] + following.map(SourceDocument.Block.paragraph)
    }
}

extension CellStream.Lines {
    /// The paragraphs on lines of their own; one that the end of a page has cut is whole again.
    fileprivate func joined(census: WordCensus, keeper: inout AccountKeeper) -> Passage {
        var whole: Passage?
        for paragraph in paragraphs where !paragraph.passage.isEmpty {
            let part = paragraph.passage
            guard var text = whole, paragraph.isAfterBreak, part.text.startsInLowerCase, !text.text.endsInPunctuation
            else {
                whole.append(part, separator: "\n")
                continue
            }
            whole = nil
            let cut = CutText(text.text, part.text, whole: .joinedParagraph, census: census)
            keeper.repair(cut, part)
            cut.join(part, to: &text)
            whole = text
        }
        return whole ?? .nothing
    }
}
