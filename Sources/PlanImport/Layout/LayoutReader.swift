import SourceModel

/// Reads the text of pages as `pdftotext -layout` writes it: columns parted by blanks, cells of several lines, heads and
/// page numbers on every page.
struct LayoutReader {
    /// Most tables have the numbers at the top of their rows: by so much it has to fit better that they are centred.
    private static let doubt = 2.0

    /// Nil for a text in which no table stands so.
    static func read(
        _ raw: [Substring], _ lines: [TextLine], keeper: inout AccountKeeper
    ) -> SourceDocument? {
        guard raw.count == lines.count, !lines.contains(where: \.hasTabs) else { return nil }
        let laid = zip(raw, lines).map { LayoutLine($0, number: $1.number) }
        let census = WordCensus { lines.flatMap { $0.pieces.map(\.text) } }
        var joiner = LineJoiner(census: census)
        let parts = LayoutParts(pages(laid, lines), joiner: &joiner)
        guard parts.hasTable else { return nil }
        let isCentred = parts.tables.reduce(0) { $0 + LayoutRows.centredCost(of: $1) } < -Self.doubt
        var blocks: [SourceDocument.Block] = []
        var isOpen = false
        for part in parts.parts {
            switch part {
            case .paragraphs(let lines): blocks += paragraphs(lines)
            case .dropped(let line, let why):
                keeper.drop(line: line.number, text: line.passage(line.words).text, why: why)
            case .head(let titles):
                let cells = titles.map { GridCell(passage: $0) }
                blocks.append(.grid(Grid(rows: [GridRow(cells: cells, isAfterBreak: true)], isLaidOut: true)))
                isOpen = true
            case .table(let table):
                let rows = LayoutRows(table, isCentred: isCentred).gridRows(joiner: &joiner)
                if isOpen, case .grid(var grid)? = blocks.last {
                    grid.rows += rows
                    blocks[blocks.count - 1] = .grid(grid)
                } else if !rows.isEmpty {
                    blocks.append(.grid(Grid(rows: rows, isLaidOut: true)))
                }
                isOpen = false
            }
        }
        for cut in joiner.cuts { keeper.repair(cut.cut, cut.passage, before: cut.before, after: cut.after) }
        return SourceDocument(blocks: blocks, lineCount: lines.count)
    }

    private static func pages(_ laid: [LayoutLine], _ lines: [TextLine]) -> [[LayoutLine]] {
        var pages: [[LayoutLine]] = [[]]
        for (line, text) in zip(laid, lines) {
            if text.startsPage { pages.append([]) }
            pages[pages.count - 1].append(line)
        }
        return pages
    }

    /// The lines outside of tables; one that fills the page goes on in the next.
    private static func paragraphs(_ page: ArraySlice<LayoutLine>) -> [SourceDocument.Block] {
        var blocks: [SourceDocument.Block] = []
        var isAfterBreak = false
        for line in page {
            guard !line.isBlank else {
                isAfterBreak = true
                continue
            }
            let pieces = line.pieces
            let isSpread =
                pieces.count >= 2 && pieces.count <= 4
                && zip(pieces, pieces.dropFirst()).contains {
                    ($1.first?.range.lowerBound ?? 0) - ($0.last?.range.upperBound ?? 0) >= 5
                }
            if isSpread {
                let cells = pieces.map { GridCell(passage: line.passage($0)) }
                blocks.append(
                    .grid(Grid(rows: [GridRow(cells: cells, isAfterBreak: isAfterBreak)], isLaidOut: true)))
            } else {
                blocks.append(
                    .paragraph(Paragraph(passage: line.passage(line.words), isAfterBreak: isAfterBreak)))
            }
            isAfterBreak = false
        }
        return blocks
    }
}
