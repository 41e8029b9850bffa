/// How many lines of a page have text at each place, and the valleys where few have any: there the columns part.
struct Coverage {
    /// A place where the lines of a page leave a gap.
    struct Valley {
        let place: Int
        /// From 0 to 1: how much emptier it is than the columns on both its sides.
        let depth: Double
    }

    /// No page is wider, in letters.
    static let mostPlaces = 2000
    private let counts: [Double]

    /// Nil for a page without columns.
    init?(_ lines: some Collection<LayoutLine>) {
        let broken = lines.filter { $0.pieces.count >= 2 }
        guard !broken.isEmpty, let end = broken.map(\.end).max(), end < Self.mostPlaces else { return nil }
        var counts = [Double](repeating: 0, count: end + 1)
        for line in broken {
            for piece in line.pieces {
                for place in piece.extent { counts[place] += 1 }
                // One blank may part two columns as well as two words.
                for (word, next) in zip(piece, piece.dropFirst()) {
                    for place in word.range.upperBound..<next.range.lowerBound { counts[place] -= 0.5 }
                }
            }
        }
        self.counts = counts
    }

    /// The valleys, the deepest first: each is as deep as the lower of the hills that part it from deeper ones.
    var valleys: [Valley] {
        // Places are flooded from the lowest on; where two floods meet, the shallower valley ends.
        let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        var flood = [Int](repeating: -1, count: counts.count)
        var bottom = counts
        func root(_ place: Int) -> Int {
            var place = place
            while flood[place] != place {
                flood[place] = flood[flood[place]]
                place = flood[place]
            }
            return place
        }
        var valleys: [Valley] = []
        func meet(_ place: Int, _ other: Int) {
            let (first, second) = (root(place), root(other))
            guard first != second else { return }
            let (low, high) = bottom[first] <= bottom[second] ? (first, second) : (second, first)
            // Both edges are no valleys.
            if bottom[high] >= 0, counts[place] > bottom[high] {
                let hill = counts[place]
                valleys.append(
                    Valley(place: middle(of: high, below: hill), depth: (hill - bottom[high]) / (hill + 1)))
            }
            flood[high] = low
        }
        for place in order {
            flood[place] = place
            // Beyond its edges a page is as empty as can be.
            if place == 0 || place == counts.count - 1 { bottom[place] = -1 }
            if place > 0, flood[place - 1] >= 0 { meet(place, place - 1) }
            if place + 1 < counts.count, flood[place + 1] >= 0 { meet(place, place + 1) }
        }
        return valleys.sorted { ($1.depth, $0.place) < ($0.depth, $1.place) }
    }

    /// Near the right end of the valley's floor: the texts of a column begin at one place, and end anywhere.
    private func middle(of valley: Int, below hill: Double) -> Int {
        let floor = counts[valley] + (hill - counts[valley]) * 0.1
        var start = valley
        var end = valley
        while start > 0, counts[start - 1] <= floor { start -= 1 }
        while end + 1 < counts.count, counts[end + 1] <= floor { end += 1 }
        return end - min(2, (end - start) / 2)
    }
}
