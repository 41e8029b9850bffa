import PlanModel
import SourceModel

/// Reads the text of pages as `pdftotext -layout` writes it: columns parted by blanks, cells of several lines, heads and
/// page numbers on every page.
struct LayoutReader {
    /// Nil for a text in which no table stands so.
    static func read(
        _ raw: [Substring], _ lines: [TextLine], keeper: inout AccountKeeper
    ) -> SourceDocument? {
        guard raw.count == lines.count, !lines.contains(where: \.hasTabs) else { return nil }
        let laid = zip(raw, lines).map { LayoutLine($0, number: $1.number) }
        let census = WordCensus { lines.flatMap { $0.pieces.map(\.text) } }
        var joiner = LineJoiner(census: census)
        var blocks: [SourceDocument.Block] = []
        var columns: LayoutColumns?
        for page in pages(laid, lines) {
            var found = LayoutColumns.find(in: page, from: 0, joiner: &joiner)
            var repeated: Range<Int>?
            if let again = found, let columns, again.hasWords(of: columns) {
                // The same head once more; where its titles fall into other columns, they are none.
                let lines = again.headLines(in: page, saying: columns)
                repeated = lines
                for line in page[lines] where !line.isBlank {
                    keeper.drop(line: line.number, text: line.passage(line.words).text, why: .repeatedHead)
                }
                if again.gutters.width != columns.gutters.width {
                    found = nil
                }
            }
            guard let current = found ?? columns.flatMap({ $0.moved(to: page) }) else {
                blocks += paragraphs(page[...], lines)
                continue
            }
            let top = repeated ?? found?.headLines ?? furniture(page)
            blocks += paragraphs(page[..<top.lowerBound], lines)
            let end = found == nil && columns == nil ? page.count : self.end(of: page, below: top.upperBound, current)
            var rows: [GridRow] = []
            if let found, repeated == nil {
                rows.append(GridRow(cells: found.titles.map { GridCell(passage: $0) }, isAfterBreak: true))
            }
            let body = LayoutRows(columns: current)
            let lower = withoutFurniture(page, top.upperBound..<end)
            rows += body.rows(page[top.upperBound..<lower], joiner: &joiner)
            if !rows.isEmpty { blocks.append(.grid(Grid(rows: rows))) }
            blocks += paragraphs(page[lower...], lines)
            columns = LayoutColumns(current, titlesOf: columns)
        }
        guard columns != nil else { return nil }
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

    /// The lines at the top of a page that hold its number.
    private static func furniture(_ page: [LayoutLine]) -> Range<Int> {
        guard let first = page.firstIndex(where: { !$0.isBlank }) else { return 0..<0 }
        let text = page[first].passage(page[first].words).text
        let isFurniture = PageFurniture.PageNumber(text) != nil || PageFurniture.isContinuedMark(text)
        let end = isFurniture ? first + 1 : 0
        return end..<end
    }

    /// Without the page's number in its last line.
    private static func withoutFurniture(_ page: [LayoutLine], _ range: Range<Int>) -> Int {
        guard range.upperBound == page.count, let last = page.lastIndex(where: { !$0.isBlank }),
            last > range.lowerBound,
            page[last].words.count <= 3, PageFurniture.PageNumber(page[last].passage(page[last].words).text) != nil,
            page[last].start > 8 || page[last - 1].isBlank
        else { return range.upperBound }
        return last
    }

    /// Where the text below the table begins: at a line across it, with no row below.
    private static func end(of page: [LayoutLine], below start: Int, _ columns: LayoutColumns) -> Int {
        guard let number = columns.head.index(of: .number), number < columns.gutters.width else { return page.count }
        var last = start
        for index in page.indices.dropFirst(start) {
            guard let cells = columns.gutters.cells(of: page[index]) else { continue }
            let filled = cells.count { !$0.isEmpty }
            if filled >= 3 || RowNumber(page[index].passage(cells[number]).text) != nil && filled >= 2 { last = index }
        }
        // A row goes on in one or two of its columns.
        var blank = 0
        for index in page.indices.dropFirst(last + 1) {
            blank = page[index].isBlank ? blank + 1 : 0
            guard blank < 2, let cells = columns.gutters.cells(of: page[index]), cells[number].isEmpty else {
                return index
            }
        }
        return page.count
    }

    /// The lines outside of tables; one that fills the page goes on in the next.
    private static func paragraphs(
        _ page: ArraySlice<LayoutLine>, _ lines: [TextLine]
    ) -> [SourceDocument.Block] {
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
                blocks.append(.grid(Grid(rows: [GridRow(cells: cells, isAfterBreak: isAfterBreak)])))
            } else {
                blocks.append(
                    .paragraph(Paragraph(passage: line.passage(line.words), isAfterBreak: isAfterBreak)))
            }
            isAfterBreak = false
        }
        return blocks
    }
}

extension LayoutColumns {
    /// The heads say mostly the same, however their lines fall.
    fileprivate func hasWords(of other: LayoutColumns) -> Bool {
        func words(_ titles: [Passage]) -> Set<String> { Set(titles.flatMap { $0.text.words.map(String.init) }) }
        let (own, others) = (words(titles), words(other.titles))
        return own.intersection(others).count * 10 >= min(own.count, others.count) * 7
    }

    /// The lines of a repeated head: below it, a row may go on that the page's end has cut.
    fileprivate func headLines(in page: [LayoutLine], saying first: LayoutColumns) -> Range<Int> {
        let known = Set(first.titles.flatMap { $0.text.words.map(String.init) })
        let last = headLines.last { index in
            let words = page[index].words
            return words.count { known.contains(String($0.text)) } * 2 >= words.count && !words.isEmpty
        }
        return headLines.lowerBound..<(last.map { $0 + 1 } ?? headLines.upperBound)
    }

    /// The same columns on a page that does not repeat the head; nil where nothing stands so.
    fileprivate func moved(to page: [LayoutLine]) -> LayoutColumns? {
        guard page.contains(where: { !$0.isBlank }) else { return nil }
        let body = page.filter { $0.pieces.count >= 2 }
        guard !body.isEmpty else { return nil }
        var moved = self
        if let own = Gutters(body), own.width == gutters.width { moved.gutters = own }
        let fitting = body.count { moved.gutters.cells(of: $0) != nil }
        return fitting * 2 >= body.count ? moved : nil
    }
}
