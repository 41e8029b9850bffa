import SourceModel

/// Parts the lines between two titles into rows, each around its number: the number stands at a row's top, or in its
/// middle.
struct RowBorders {
    private let lines: [Line]
    /// The lines with numbers, by their order among the lines.
    private let numbered: [Int]
    private let mayContinue: Bool
    private let mayBeCut: Bool
    private let textColumn: Int
    private let width: Int
    /// The borders of rows that are set in the middle, and how badly they fit.
    private var centred: (borders: [Int], cost: Double)

    /// No row is higher on a page.
    private static let mostLines = 90

    /// What stands on a line, column by column.
    private struct Line {
        let index: Int
        let isNumbered: Bool
        let filled: [Bool]
        let beginsLow: [Bool]
        let beginsHigh: [Bool]
        let isOpen: [Bool]
    }

    var centredCost: Double { centred.cost }
    var topCost: Double {
        var cost = 0.0
        for (order, start) in numbered.enumerated() {
            let end = order + 1 < numbered.count ? numbered[order + 1] : lines.count
            cost += seamCost(start) + placeCost(start, end, start, isCentred: false)
        }
        // What stands above the first number goes on from the page before.
        return cost + (numbered[0] > 0 && !mayContinue ? 6 : 0)
    }

    /// Nil where no number stands.
    init?(_ indices: [Int], of table: LayoutTable) {
        guard let numberColumn = table.numberColumn else { return nil }
        var lines: [Line] = []
        lines.reserveCapacity(indices.count)
        for index in indices {
            let texts = table.texts(of: index) ?? []
            let others = texts.enumerated().map { $0.offset == numberColumn ? "" : $0.element.text }
            lines.append(
                Line(
                    index: index, isNumbered: table.number(of: index) != nil, filled: others.map { !$0.isEmpty },
                    beginsLow: others.map(\.startsInLowerCase), beginsHigh: others.map(\.startsInUpperCase),
                    isOpen: others.map { $0.hasSuffix(",") || $0.hasSuffix("-") || $0.hasSuffix("\u{AD}") }))
        }
        numbered = lines.indices.filter { lines[$0].isNumbered }
        guard !numbered.isEmpty else { return nil }
        self.lines = lines
        mayContinue = table.isContinued && indices.first == table.body.first { !table.page[$0].isBlank }
        mayBeCut = indices.last == table.body.last { !table.page[$0].isBlank }
        textColumn = table.textColumn
        width = table.gutters.width
        centred = ([], 0)
        centred = bestCentred()
    }

    /// The lines, by index in the page, on which rows begin.
    func starts(isCentred: Bool) -> Set<Int> {
        Set((isCentred ? centred.borders : numbered).map { lines[$0].index })
    }

    /// The borders that cut the fewest texts and leave the numbers in the middle.
    private func bestCentred() -> (borders: [Int], cost: Double) {
        // For each row the places where it may begin, with the least cost of all above.
        var tops: [(border: Int, cost: Double)] = [(0, 0)]
        if mayContinue, numbered[0] > 0 {
            for border in 1...numbered[0] { tops.append((border, 0.3 + seamCost(border))) }
        }
        var origins: [[Int: Int]] = []
        for (order, number) in numbered.enumerated() {
            let next = order + 1 < numbered.count ? numbered[order + 1] : nil
            let ends = next.map { Array((number + 1)...$0) } ?? [lines.count]
            var below: [(border: Int, cost: Double)] = []
            var origin: [Int: Int] = [:]
            for end in ends where ends.count == 1 || end - number <= Self.mostLines || end == next {
                let seam = end < lines.count ? seamCost(end) : 0
                var best: (top: Int, cost: Double)?
                for top in tops.suffix(Self.mostLines) {
                    var place = placeCost(top.border, end, number, isCentred: true)
                    // A row that the page's end cuts begins at the top.
                    if next == nil, mayBeCut {
                        place = min(place, placeCost(top.border, end, number, isCentred: false))
                    }
                    let cost = top.cost + seam + place
                    if cost < best?.cost ?? .infinity { best = (top.border, cost) }
                }
                guard let best else { continue }
                below.append((end, best.cost))
                origin[end] = best.top
            }
            origins.append(origin)
            tops = below
        }
        guard let last = tops.min(by: { $0.cost < $1.cost }) else { return (numbered, .infinity) }
        var borders: [Int] = []
        var end = last.border
        for origin in origins.reversed() {
            end = origin[end] ?? 0
            borders.append(end)
        }
        return (borders.reversed(), last.cost)
    }

    /// What it costs that a row begins on the line: texts that go on there from the line above.
    private func seamCost(_ border: Int) -> Double {
        guard border > 0 else { return 0 }
        let (above, line) = (lines[border - 1], lines[border])
        let isApart = line.index - above.index > 1
        var cost = isApart ? -0.5 : 0
        for column in line.filled.indices where line.filled[column] {
            let isText = column == textColumn
            if line.beginsLow[column] { cost += isText ? 2 : 0.7 }
            guard !isApart, above.filled.indices.contains(column), above.filled[column] else { continue }
            cost += line.beginsHigh[column] ? 0.2 : line.beginsLow[column] ? 1.5 : 0.7
            if above.isOpen[column] { cost += 2 }
        }
        return cost
    }

    /// What it costs that a row has the lines, with its number on one of them: cells that stand elsewhere.
    private func placeCost(_ start: Int, _ end: Int, _ number: Int, isCentred: Bool) -> Double {
        var cost = 0.0
        let at = lines[number].index
        for column in 0..<width {
            var first: Int?
            var last: Int?
            var gaps = 0
            for order in start..<end where lines[order].filled.indices.contains(column) && lines[order].filled[column] {
                let index = lines[order].index
                if first == nil { first = index }
                if let last, index - last > 1 { gaps += 1 }
                last = index
            }
            guard let first, let last else {
                if column == textColumn { cost += 3 }
                continue
            }
            cost += Double(min(gaps, 3)) * 0.5
            if isCentred {
                let offset = abs(Double(first + last) / 2 - Double(at))
                cost += min(5, max(0, offset - 0.5))
            } else {
                cost += min(5, Double(abs(first - at)))
            }
        }
        return cost
    }
}
