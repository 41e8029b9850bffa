/// How unlikely it is of each single blank on a page's lines that two columns part there, and not two words.
struct SingleBlanks {
    struct Blank {
        let place: Int
        let cost: Double
    }

    /// By order of the lines.
    let lines: [[Blank]]

    private static let betweenWords = 1.5
    private static let betweenColumns = 0.2
    /// So many lines above and below tell where the texts of a row begin.
    private static let near = 3

    init(_ lines: ArraySlice<LayoutLine>, votes: PlaceVotes) {
        let starts = lines.map { line in line.pieces.dropFirst().map(\.extent.lowerBound) }
        self.lines = lines.enumerated().map { order, line in
            zip(line.words, line.words.dropFirst()).compactMap { word, next in
                let start = next.range.lowerBound
                guard start - word.range.upperBound == 1 else { return nil }
                let around = starts[max(0, order - Self.near)..<min(starts.count, order + Self.near + 1)]
                let isColumn = around.contains { $0.contains(start) }
                let share = votes.share(start)
                let cost = isColumn ? Self.betweenColumns : Self.betweenWords * (1 - share * 2 / 3)
                return Blank(place: start - 1, cost: cost)
            }
        }
    }
}
