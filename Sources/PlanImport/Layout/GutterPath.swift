/// The way of one gutter down a page: where it stands on each line.
struct GutterPath {
    /// Which of the table's gutters it is, from the left.
    let order: Int
    /// How many columns the table has.
    let width: Int
    let blanks: SingleBlanks

    /// So far a gutter may wander from its usual place, in letters.
    static let reach = 24
    private static let letter = 6.0
    /// A gap that is not the one between the pieces which would be the cells at its sides.
    private static let otherGap = 2.5
    /// What it costs to be a letter away from the usual place.
    private static let pull = 0.04
    private static let bend = 0.35

    /// - Parameter passing: indices of lines whose letters do not count.
    func find(
        in lines: ArraySlice<LayoutLine>, near place: Int, from least: Int, to most: Int, passing: Set<Int>
    ) -> [Int] {
        let first = max(least, place - Self.reach)
        let last = max(first, min(most, place + Self.reach))
        let width = last - first + 1
        let pull = (first...last).map { Double(abs($0 - place)) * Self.pull }
        var costs = pull
        // From which place on the line above the path comes.
        var origins: [[Int8]] = []
        origins.reserveCapacity(lines.count)
        for index in lines.indices {
            let origin = Self.bend(&costs)
            origins.append(origin)
            for offset in 0..<width { costs[offset] += pull[offset] }
            guard !passing.contains(index) else { continue }
            add(lines[index], blanks.lines[index - lines.startIndex], to: &costs, from: first)
        }
        var path = [Int](repeating: place, count: lines.count)
        var offset = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        for line in path.indices.reversed() {
            path[line] = first + offset
            offset += Int(origins[line][offset])
        }
        return path
    }

    /// The least cost of coming to each place from any other, and how far away that one is.
    private static func bend(_ costs: inout [Double]) -> [Int8] {
        var origin = [Int8](repeating: 0, count: costs.count)
        for offset in costs.indices.dropFirst() where costs[offset - 1] + Self.bend < costs[offset] {
            costs[offset] = costs[offset - 1] + Self.bend
            origin[offset] = origin[offset - 1] - 1
        }
        for offset in costs.indices.dropLast().reversed() where costs[offset + 1] + Self.bend < costs[offset] {
            costs[offset] = costs[offset + 1] + Self.bend
            origin[offset] = origin[offset + 1] + 1
        }
        return origin
    }

    private func add(_ line: LayoutLine, _ blanks: [SingleBlanks.Blank], to costs: inout [Double], from first: Int) {
        let window = first..<(first + costs.count)
        // As many pieces as columns: each is a cell.
        if line.pieces.count == width, width >= 3 {
            let gap = line.pieces[order].extent.upperBound..<line.pieces[order + 1].extent.lowerBound
            for place in window where !gap.contains(place) { costs[place - first] += Self.otherGap }
        }
        for word in line.words {
            for place in word.range.clamped(to: window) { costs[place - first] += Self.letter }
        }
        for blank in blanks where window.contains(blank.place) { costs[blank.place - first] += blank.cost }
    }
}
