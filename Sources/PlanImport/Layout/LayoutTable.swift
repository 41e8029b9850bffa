import SourceModel

/// The columns that a page has under its head.
struct LayoutColumns {
    var gutters: Gutters
    let head: TableHead
    /// As they stand above the table's first page.
    private(set) var titles: [Passage]
    /// By index in the page.
    let headLines: Range<Int>

    /// No head is higher.
    private static let mostLines = 9

    /// The head that begins in one of a page's first lines from `start` on.
    static func find(in page: [LayoutLine], from start: Int, joiner: inout LineJoiner) -> LayoutColumns? {
        var tries = 0
        for index in page.indices.dropFirst(start) {
            let pieces = page[index].pieces
            guard pieces.count >= 2, pieces.count <= 30 else { continue }
            let named = pieces.count { !ColumnMeaning.meanings(of: page[index].passage($0).text).isEmpty }
            guard named >= 1 else { continue }
            tries += 1
            if tries > 40 { return nil }
            if let found = LayoutColumns(page, at: index, from: start, joiner: &joiner) { return found }
        }
        return nil
    }

    /// The columns of a further page of the same table.
    init(_ columns: LayoutColumns, titlesOf first: LayoutColumns?) {
        self = columns
        if let first, first.gutters.width == gutters.width, first.head.isSame(as: head) { titles = first.titles }
    }

    private init?(_ page: [LayoutLine], at index: Int, from start: Int, joiner: inout LineJoiner) {
        let zone = page[index...].prefix(150)
        guard let found = Gutters(zone) else { return nil }
        var gutters = found
        var first = index
        // The titles of high heads stand around this line.
        while first > start, index - first < 4, !page[first - 1].isBlank, gutters.cells(of: page[first - 1]) != nil {
            first -= 1
        }
        var best: (head: TableHead, titles: [Passage], lines: Range<Int>, gutters: Gutters)?
        for from in first...index {
            for count in 1...Self.mostLines where from + count > index && from + count <= page.count {
                let lines = page[from..<from + count]
                guard let last = lines.last, !last.isBlank else { continue }
                if count > 1, from + count - 1 > index, Self.endsHead(last, gutters) { break }
                gutters = found
                guard var titles = Self.titles(lines, gutters, joiner: &joiner) else { break }
                // Between the words of one column all lines may have a blank by chance; no title stands there.
                while let empty = titles.indices.dropFirst().first(where: { titles[$0].isEmpty }), titles.count > 3 {
                    gutters.merge(empty)
                    guard let merged = Self.titles(lines, gutters, joiner: &joiner) else { break }
                    titles = merged
                }
                guard titles.count >= 3, let head = TableHead(titles), head.width == titles.count else { continue }
                let certainty = head.columns.reduce(0) { $0 + $1.certainty }
                let known = best?.head.columns.reduce(0) { $0 + $1.certainty } ?? -1
                // All lines above the first row belong to it, unless its titles are clearer without them.
                let isHigher = best.map { $0.lines.lowerBound == from } ?? true
                if isHigher ? certainty >= known - 0.35 : certainty >= known + 0.25 {
                    best = (head, titles, from..<from + count, gutters)
                }
            }
        }
        guard let best else { return nil }
        head = best.head
        titles = best.titles
        headLines = best.lines
        self.gutters = best.gutters
    }

    /// The line is the table's first row: it begins with a number, or runs across.
    private static func endsHead(_ line: LayoutLine, _ gutters: Gutters) -> Bool {
        guard let cells = gutters.cells(of: line) else { return true }
        let filled = cells.filter { !$0.isEmpty }
        let text = line.passage(cells[0]).text
        return RowNumber(text) != nil
            || filled.count >= 3 && filled.allSatisfy { RowNumber(line.passage($0).text) != nil }
            || SectionTitle.isYear(line.passage(line.words).text)
    }

    private static func titles(
        _ lines: ArraySlice<LayoutLine>, _ gutters: Gutters, joiner: inout LineJoiner
    ) -> [Passage]? {
        var parts = [[Passage]](repeating: [], count: gutters.width)
        for line in lines {
            guard let cells = gutters.cells(of: line) else { return nil }
            for (column, words) in cells.enumerated() where !words.isEmpty {
                parts[column].append(line.passage(words))
            }
        }
        return parts.map { joiner.joined($0, isTrial: true) }
    }
}
