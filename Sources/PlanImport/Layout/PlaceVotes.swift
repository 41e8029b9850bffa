/// Where the pieces of a page's broken lines begin, and where their middles are: there its cells are at home.
struct PlaceVotes {
    private var starts: [Int]
    /// At doubled places.
    private var middles: [Int]
    private let most: Int

    init(_ lines: some Collection<LayoutLine>) {
        let end = min(lines.lazy.map(\.end).max() ?? 0, Coverage.mostPlaces)
        var starts = [Int](repeating: 0, count: end + 2)
        var middles = [Int](repeating: 0, count: 2 * end + 2)
        // A line of one text tells nothing of the columns: it may be a title.
        for line in lines where line.textBesideNumber == nil {
            for piece in line.pieces where piece.extent.upperBound <= end {
                starts[piece.extent.lowerBound] += 1
                middles[piece.extent.lowerBound + piece.extent.upperBound] += 1
            }
        }
        most = starts.max() ?? 0
        self.starts = starts
        self.middles = middles
    }

    private func count(_ place: Int) -> Int { starts.indices.contains(place) ? starts[place] : 0 }

    /// From 0 to 1: how usual it is that a text begins here.
    func share(_ place: Int) -> Double {
        min(1, Double(4 * (count(place) + (count(place - 1) + count(place + 1)) / 2)) / Double(max(4, most)))
    }

    func hasStart(_ place: Int) -> Bool { (-1...1).contains { isUsual(count(place + $0)) } }

    func hasMiddle(_ extent: Range<Int>) -> Bool {
        let middle = extent.lowerBound + extent.upperBound
        let around = (middle - 2..<middle + 3).clamped(to: middles.indices)
        return isUsual(middles[around].reduce(0, +))
    }

    private func isUsual(_ count: Int) -> Bool { count > 1 && count * 4 >= most }
}
