import PlanModel
import SourceModel

/// The part of a table that stands on one page.
struct LayoutTable {
    let head: LayoutHead
    let page: ArraySlice<LayoutLine>
    let gutters: Gutters
    /// The lines below the head.
    let body: Range<Int>
    /// The page goes on with the table of the page before.
    let isContinued: Bool
    private let rows: [[[LayoutLine.Word]]?]

    init(
        head: LayoutHead, page: ArraySlice<LayoutLine>, gutters: Gutters, body: Range<Int>, isContinued: Bool
    ) {
        self.head = head
        self.page = page
        self.gutters = gutters
        self.body = body
        self.isContinued = isContinued
        rows = page.indices.map { index in
            guard var cells = gutters.cells(of: index) else { return nil }
            // Beside a number there is no other text; it stands in the next column, if closely.
            if let column = head.numberColumn, column + 1 < cells.count, cells[column].count > 1,
                let first = cells[column].first, RowNumber(first.text) != nil
            {
                cells[column + 1] = cells[column].dropFirst() + cells[column + 1]
                cells[column] = [first]
            }
            return cells
        }
    }

    var numberColumn: Int? { head.numberColumn }
    /// Where texts are the longest.
    var textColumn: Int { head.head.index(of: .activity) ?? 0 }

    /// The words of a line by column; nil where they run across the columns.
    func cells(of index: Int) -> [[LayoutLine.Word]]? { rows[index - page.startIndex] }

    func texts(of index: Int) -> [Passage]? { cells(of: index).map { $0.map { page[index].passage($0) } } }

    func number(of index: Int) -> RowNumber? {
        guard let column = numberColumn, let cells = cells(of: index), cells[column].count == 1 else { return nil }
        return RowNumber(cells[column][0].text)
    }

    /// The gutters of a page without a head: those of its valleys that suit best the gutters of the page before.
    static func places(in lines: ArraySlice<LayoutLine>, as known: [Int]) -> [Int] {
        let valleys = Coverage(lines)?.valleys.filter { $0.depth >= leastDepth } ?? []
        return matched(valleys.sorted { $0.place < $1.place }, to: known)
    }

    private static let leastDepth = 0.1
    /// What it costs that a gutter moves by a letter, in depths of valleys, and by many, as on a page of shorter texts.
    private static let move = 0.05
    private static let leap = 0.3
    /// A gutter that the page lacks, since the columns beside it are empty, stands where it stood.
    private static let missing = 0.6

    private static func matched(_ valleys: [Coverage.Valley], to known: [Int]) -> [Int] {
        let width = known.count + 1
        var costs = [[Double]](repeating: [Double](repeating: 0, count: width), count: valleys.count + 1)
        for column in known.indices { costs[0][column + 1] = Double(column + 1) * missing }
        func moved(_ row: Int, _ column: Int) -> Double {
            costs[row - 1][column - 1]
                + min(leap, Double(abs(valleys[row - 1].place - known[column - 1])) * move)
        }
        func passed(_ row: Int, _ column: Int) -> Double { costs[row - 1][column] + valleys[row - 1].depth }
        for row in costs.indices.dropFirst() {
            costs[row][0] = passed(row, 0)
            for column in known.indices.map({ $0 + 1 }) {
                costs[row][column] = min(
                    moved(row, column), passed(row, column), costs[row][column - 1] + missing)
            }
        }
        var result = known
        var row = valleys.count
        var column = known.count
        while column > 0, row > 0 {
            if costs[row][column] == moved(row, column) {
                row -= 1
                column -= 1
                result[column] = valleys[row].place
            } else if costs[row][column] == passed(row, column) {
                row -= 1
            } else {
                column -= 1
            }
        }
        for index in result.indices.dropFirst() { result[index] = max(result[index], result[index - 1]) }
        return result
    }
}
