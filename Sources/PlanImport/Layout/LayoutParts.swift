import SourceModel

/// What stands on the pages of a text, in its order: the table's parts, and what is above, between and below them.
struct LayoutParts {
    enum Part {
        case paragraphs(ArraySlice<LayoutLine>)
        case head([Passage])
        case table(LayoutTable)
        case dropped(LayoutLine, Dropped.Reason)
    }

    /// No page has more tables; what is below stays in the last one.
    private static let mostHeads = 30

    private(set) var parts: [Part] = []
    /// The head of the table that goes on, with its lines' words and the gutters of the page before.
    private var current: (head: LayoutHead, words: Set<Substring>, places: [Int])?
    /// The words right above the head, which may be titles of several columns.
    private var wordsAbove: Set<Substring> = []

    var hasTable: Bool { current != nil }

    var tables: [LayoutTable] {
        parts.compactMap { part in
            if case .table(let table) = part { table } else { nil }
        }
    }

    init(_ pages: [[LayoutLine]], joiner: inout LineJoiner) {
        for page in pages { add(withoutWatermark(page), joiner: &joiner) }
    }

    private mutating func add(_ page: [LayoutLine], joiner: inout LineJoiner) {
        let end = bottom(of: page)
        var start = top(of: page)
        addPageNumber(page[..<start])
        var body = start
        var found: LayoutHead?
        if let repeated = repeatedHead(in: page, from: start) {
            parts += page[repeated].filter { !$0.isBlank }.map { .dropped($0, .repeatedHead) }
            start = repeated.lowerBound
            body = repeated.upperBound
        }
        // A page may hold several tables, each with its head.
        for _ in 0...Self.mostHeads {
            let next = LayoutHead.find(in: page[body..<end], below: current?.head, joiner: &joiner)
            addTable(page[start..<(next?.lines.lowerBound ?? end)], below: body, isContinued: found == nil)
            found = next
            guard let next else { break }
            parts.append(.head(next.titles))
            wordsAbove = Set(
                page[..<next.lines.lowerBound].suffix(2).flatMap { $0.words.map(\.text) })
            current = (next, Set(page[next.lines].flatMap { $0.words.map(\.text) }), next.places)
            start = next.lines.lowerBound
            body = next.lines.upperBound
        }
        addPageNumber(page[end...])
    }

    /// Without the word that is written across a page; four and more blank lines show how high its letters stand.
    private mutating func withoutWatermark(_ page: [LayoutLine]) -> [LayoutLine] {
        guard let place = page.firstIndex(where: \.isWatermark),
            let above = page[..<place].lastIndex(where: { !$0.isBlank }),
            place - above > 3
        else { return page }
        parts.append(.dropped(page[place], .watermark))
        return Array(page[...above] + page[(place + 1)...])
    }

    /// The lines at the top of a page that hold its number.
    private func top(of page: [LayoutLine]) -> Int {
        guard current != nil, let first = page.firstIndex(where: { !$0.isBlank }) else { return 0 }
        return page[first].isPageNumber ? first + 1 : first
    }

    /// Above the page's number in its last line.
    private func bottom(of page: [LayoutLine]) -> Int {
        guard let last = page.lastIndex(where: { !$0.isBlank }), last > 0 else { return page.count }
        let isApart = page[last].start > 8 || page[last - 1].isBlank
        return page[last].isPageNumber && isApart ? last : page.count
    }

    private mutating func addPageNumber(_ lines: ArraySlice<LayoutLine>) {
        parts += lines.filter { !$0.isBlank }.map { .dropped($0, .pageNumber) }
    }

    private mutating func addParagraphs(_ lines: ArraySlice<LayoutLine>) {
        if !lines.isEmpty { parts.append(.paragraphs(lines)) }
    }

    /// The lines that say the head once more, however they fall on this page.
    private func repeatedHead(in page: [LayoutLine], from start: Int) -> Range<Int>? {
        guard let current else { return nil }
        var seen: Set<Substring> = []
        var end = start
        for index in page.indices.dropFirst(start).prefix(current.head.lines.count + 6) where !page[index].isBlank {
            let words = page[index].words.map(\.text)
            let isHead = words.count(where: current.words.contains) * 3 >= words.count * 2
            guard isHead || words.allSatisfy(wordsAbove.contains) else { break }
            if seen.count * 10 >= current.words.count * 9, !words.contains(where: { !seen.contains($0) }) { break }
            seen.formUnion(words)
            end = index + 1
        }
        seen.formIntersection(current.words)
        return seen.count * 10 >= current.words.count * 7 ? start..<end : nil
    }

    /// - Parameters:
    ///   - start: where the rows begin, below the head.
    ///   - isContinued: the head stands on a page above.
    private mutating func addTable(_ lines: ArraySlice<LayoutLine>, below start: Int, isContinued: Bool) {
        guard let current, lines[start...].contains(where: { isContinued ? $0.pieces.count >= 2 : !$0.isBlank }) else {
            return addParagraphs(lines[start...])
        }
        let places = isContinued ? LayoutTable.places(in: lines, as: current.places) : current.places
        func table(of lines: ArraySlice<LayoutLine>) -> LayoutTable {
            LayoutTable(
                head: current.head, page: lines, gutters: Gutters(lines, at: places), body: start..<lines.endIndex,
                isContinued: isContinued)
        }
        // What stands below the table has a say in its gutters no more.
        let end = table(of: lines).end
        let table = table(of: lines[..<end])
        parts.append(.table(table))
        addParagraphs(lines[end...])
        self.current?.places = places
    }
}

extension LayoutLine {
    fileprivate var isPageNumber: Bool {
        words.count <= 3 && !isBlank && PageFurniture.PageNumber(passage(words).text) != nil
    }

    fileprivate var isWatermark: Bool { words.count == 1 && PageFurniture.watermarks.contains(String(words[0].text)) }
}
