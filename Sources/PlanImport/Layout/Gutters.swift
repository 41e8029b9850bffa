import SourceModel

/// The gutters between the columns of a table on one page.
///
/// In a text of equal letters the columns wander by some letters from row to row, and a full line leaves only one blank
/// before the next column. So each gutter is the path down the page that crosses the fewest letters and bends least.
struct Gutters {
    /// Where each gutter mostly is.
    let places: [Int]
    /// For each gutter its place on each line.
    private let paths: [[Int]]
    private let lines: ArraySlice<LayoutLine>
    /// Lines that run across the columns.
    private let across: Set<Int>

    var width: Int { places.count + 1 }

    init(_ lines: ArraySlice<LayoutLine>, at places: [Int]) {
        let votes = PlaceVotes(lines)
        let across = LinesAcross(lines, at: places, votes: votes).find(in: lines)
        let blanks = SingleBlanks(lines, votes: votes)
        var paths: [[Int]] = []
        for (order, place) in places.enumerated() {
            let least = order > 0 ? places[order - 1] + 1 : 0
            let most = order + 1 < places.count ? places[order + 1] - 1 : place + GutterPath.reach
            paths.append(
                GutterPath(order: order, width: places.count + 1, blanks: blanks)
                    .find(in: lines, near: place, from: least, to: most, passing: across))
        }
        // Gutters never cross.
        for order in paths.indices.dropFirst() {
            for line in paths[order].indices { paths[order][line] = max(paths[order][line], paths[order - 1][line]) }
        }
        self.places = places
        self.paths = paths
        self.lines = lines
        self.across = across
    }

    func column(at position: Int) -> Int { places.count { $0 < position } }

    func crosses(_ line: LayoutLine) -> Bool { places.contains { $0 > line.start + 2 && $0 < line.end - 2 } }

    /// The words of a page's line by column; nil where they run across the columns: a title or a paragraph.
    func cells(of index: Int) -> [[LayoutLine.Word]]? {
        guard lines.indices.contains(index), !across.contains(index) else { return nil }
        let line = lines[index]
        // The row of the columns' numbers, whose digits stand in the middle of theirs.
        if line.countsColumns, line.words.count == width { return line.words.map { [$0] } }
        var cells = [[LayoutLine.Word]](repeating: [], count: width)
        var column = 0
        for word in line.words {
            let middle = (word.range.lowerBound + word.range.upperBound - 1) / 2
            while column < paths.count, paths[column][index - lines.startIndex] <= middle { column += 1 }
            cells[column].append(word)
        }
        return cells
    }
}
