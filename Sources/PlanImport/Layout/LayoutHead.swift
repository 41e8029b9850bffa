import PlanModel
import SourceModel

/// The head of a table on a page, and the gutters that part its titles.
struct LayoutHead {
    let head: TableHead
    let titles: [Passage]
    /// By index in the page.
    let lines: Range<Int>
    /// Where the gutters mostly are on this page.
    let places: [Int]

    /// How many titles have a gap in a line, as there is between columns.
    private let tornTitles: Int
    /// Where the rows' numbers stand.
    let numberColumn: Int?

    /// No head is higher.
    private static let mostLines = 12
    /// So many lines tell where the columns are.
    private static let zone = 150
    private static let mostColumns = 12
    /// Shallower valleys are the blanks between words.
    private static let leastDepth = 0.3
    /// In bytes.
    private static let longestTitle = 240

    /// Every title names what a column of a plan holds: no row of a table does.
    var isSure: Bool {
        head.columns.reduce(0) { $0 + $1.certainty } >= 0.75 * Double(head.width)
            && titles.allSatisfy { $0.text.utf8.count <= Self.longestTitle / 2 }
            && !titles.contains { $0.text.words.contains { $0.utf8.count > 1 && RowNumber($0) != nil } }
    }

    /// The first head in the lines of a page.
    ///
    /// - Parameter known: the head above; another one has to be sure.
    static func find(
        in page: ArraySlice<LayoutLine>, below known: LayoutHead?, joiner: inout LineJoiner
    ) -> LayoutHead? {
        var tries = 0
        for index in page.indices {
            let pieces = page[index].pieces
            guard pieces.count >= 2, pieces.count <= 30, RowNumber(page[index].words[0].text) == nil else { continue }
            let texts = pieces.map { page[index].passage($0).text }
            // Below a first head there are many lines to look at, and its own titles to know.
            let mayBeHead =
                known == nil
                ? texts.contains { !ColumnMeaning.meanings(of: $0).isEmpty }
                : texts.count { ColumnMeaning.namesField($0) } >= 2
            guard mayBeHead else { continue }
            tries += 1
            if tries > 40 { return nil }
            guard let found = find(in: page, around: index, joiner: &joiner) else { continue }
            if known.map({ found.isSure || found.head.isSame(as: $0.head) }) ?? true { return found }
        }
        return nil
    }

    /// The head of as many columns as make its titles clearest.
    private static func find(
        in page: ArraySlice<LayoutLine>, around index: Int, joiner: inout LineJoiner
    ) -> LayoutHead? {
        // The titles of high heads stand around this line.
        var first = index
        while first > page.startIndex, index - first < mostLines / 2, !page[first - 1].isBlank {
            first -= 1
        }
        let zone = page[first...].prefix(Self.zone)
        guard let coverage = Coverage(page[index...].prefix(Self.zone)) else { return nil }
        let valleys = coverage.valleys.prefix { $0.depth >= leastDepth }.prefix(mostColumns - 1)
        var best: (found: LayoutHead, worth: Double)?
        var chosen: [Coverage.Valley] = []
        for valley in valleys {
            let places = (chosen + [valley]).map(\.place).sorted()
            let reading = read(zone, around: index, places, joiner: &joiner)
            // All lines of a column may have a blank by chance; no title stands there.
            guard reading.isTitled else { continue }
            chosen.append(valley)
            guard let (found, certainty) = reading.best else { continue }
            let unknown = found.head.columns.indices.count {
                found.head.columns[$0].field == nil && $0 != found.numberColumn
            }
            let worth =
                certainty + chosen.reduce(0) { $0 + $1.depth - 0.5 } - 0.4 * Double(unknown)
                - Double(found.tornTitles)
            if worth > best?.worth ?? 0 { best = (found, worth) }
        }
        return best?.found
    }

    /// The lines around `index` that read best as the head of columns that part at `places`.
    private static func read(
        _ zone: ArraySlice<LayoutLine>, around index: Int, _ places: [Int], joiner: inout LineJoiner
    ) -> (best: (LayoutHead, certainty: Double)?, isTitled: Bool) {
        let gutters = Gutters(zone, at: places)
        var isTitled = false
        var best: (found: LayoutHead, certainty: Double)?
        for from in zone.startIndex...index {
            var parts = [[Passage]](repeating: [], count: gutters.width)
            var torn = Set<Int>()
            var isComplete = false
            var alone: Int?
            for line in zone.indices[from...].prefix(mostLines) {
                guard let cells = gutters.cells(of: line) else { break }
                let texts = cells.map { zone[line].passage($0) }
                let isApart = isComplete && zone[line - 1].isBlank
                if line > index, endsHead(zone[line], texts, below: parts, isApart: isApart) { break }
                if line < index, zone[line].pieces.count == 1, gutters.crosses(zone[line]) { break }
                if let alone, texts[alone].text.startsInUpperCase { break }
                alone = line < index && zone[line].pieces.count == 1 ? texts.firstIndex { !$0.isEmpty } : nil
                for (column, text) in texts.enumerated() where !text.isEmpty {
                    parts[column].append(text)
                    if cells[column].isTorn { torn.insert(column) }
                }
                guard line >= index, !zone[line].isBlank else { continue }
                let titles = parts.map { joiner.joined($0, isTrial: true) }
                guard titles.dropFirst().allSatisfy({ !$0.isEmpty }),
                    !titles[0].isEmpty || counts(zone, below: line, in: gutters)
                else { continue }
                isTitled = true
                isComplete = true
                guard titles.allSatisfy({ $0.text.utf8.count <= longestTitle }), let head = TableHead(titles),
                    head.width == titles.count
                else { continue }
                let certainty = head.columns.reduce(0) { $0 + $1.certainty }
                let known = best?.certainty ?? -1
                // All lines above the first row belong to it, unless its titles are clearer without them.
                let isHigher = best.map { $0.found.lines.lowerBound == from } ?? true
                if isHigher ? certainty >= known - 0.35 : certainty >= known + 0.25 {
                    let found = LayoutHead(
                        head: head, titles: titles, lines: from..<line + 1, places: places,
                        tornTitles: torn.count, numberColumn: titles[0].isEmpty ? 0 : head.index(of: .number))
                    best = (found, certainty)
                }
            }
        }
        return (best, isTitled)
    }

    /// Rows have numbers in the first column, above which no title need stand.
    private static func counts(_ zone: ArraySlice<LayoutLine>, below line: Int, in gutters: Gutters) -> Bool {
        let numbers = zone.indices[(line + 1)...].lazy.filter { index in
            guard let cell = gutters.cells(of: index)?.first, cell.count == 1 else { return false }
            return RowNumber(cell[0].text) != nil
        }
        return numbers.prefix(2).count == 2
    }

    /// The line is the table's first row: it begins with a number, or with the beginnings of texts below whole titles.
    private static func endsHead(
        _ line: LayoutLine, _ texts: [Passage], below parts: [[Passage]], isApart: Bool
    ) -> Bool {
        let filled = texts.filter { !$0.isEmpty }
        if filled.isEmpty { return false }
        if isApart, filled[0].text.startsInUpperCase { return true }
        if RowNumber(texts[0].text) != nil || SectionTitle.isYear(line.passage(line.words).text)
            || filled.count >= 3 && filled.allSatisfy({ RowNumber($0.text) != nil })
        {
            return true
        }
        return zip(texts, parts).contains { text, above in
            text.text.startsInUpperCase && above.count >= 1 && ColumnMeaning.meanings(of: text.text).isEmpty
                && !ColumnMeaning.meanings(of: above.map(\.text).joined(separator: " ")).isEmpty
        }
    }
}

extension [LayoutLine.Word] {
    fileprivate var isTorn: Bool { zip(self, dropFirst()).contains { $1.range.lowerBound - $0.range.upperBound >= 3 } }
}
