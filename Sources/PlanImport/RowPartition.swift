import Diagnostics
import PlanModel
import SourceModel

/// Parts a stream of cells into the rows that make most sense together.
///
/// Each way to read a run of cells as one row has a cost, and the cheapest reading of the whole stream is found from
/// its end backwards (dynamic programming), so that one odd row does not shift all that follow.
struct RowPartition {
    private let width: Int
    private let numberColumn: Int
    private let titleColumn: Int

    init(head: TableHead) {
        width = head.width
        numberColumn = head.index(of: .number) ?? 0
        titleColumn = head.index(of: .activity) ?? min(1, head.width - 1)
    }

    /// What speaks against reading cells as one row. Only the order matters: a full row with its number is best, the
    /// number and title of a section come next, anything else needs the blank lines on its side.
    private enum Cost {
        static let sectionRow = 1.5
        static let rowWithoutNumber = 3.0
        static let lonelyCell = 4.0
        static let incompleteRow = 5.5
        static let numberElsewhere = 8.0
        /// A blank line inside of the row.
        static let breakInside = 2.0
        /// No blank line before the row, where rows have one.
        static let noBreakBefore = 2.0
        /// «2.1.» in the row's middle is the number of the next row.
        static let strayNumber = 4.0
        /// «2018» in the row's middle may be a deadline.
        static let strayYear = 1.0
    }

    func rows(of cells: [CellStream.Cell]) -> [GridRow] {
        let cheapest = cheapestReading(of: cells)
        var rows: [GridRow] = []
        var start = 0
        while start < cells.count {
            let range = start..<start + cheapest.length[start]
            rows.append(row(Array(cells[range]), numbers: cells[range].map { RowNumber($0.passage.text) }))
            start = range.upperBound
        }
        return rows
    }

    /// What speaks against the best rows that can be made of `cells`.
    func cost(of cells: [CellStream.Cell]) -> Double { cheapestReading(of: cells).cost }

    /// How many cells the row takes that begins at each cell, and the cost of all.
    private func cheapestReading(of cells: [CellStream.Cell]) -> (length: [Int], cost: Double) {
        let numbers = cells.map { RowNumber($0.passage.text) }
        let breaks = cells.count { $0.isAfterBreak }
        let expectsBreaks = breaks * 2 * width >= cells.count
        var cost = [Double](repeating: .infinity, count: cells.count + 1)
        var length = [Int](repeating: 1, count: cells.count + 1)
        cost[cells.count] = 0
        for start in cells.indices.reversed() {
            let boundary = expectsBreaks && !cells[start].isAfterBreak ? Cost.noBreakBefore : 0
            var inside = 0.0
            for count in 1...min(width, cells.count - start) {
                let last = start + count - 1
                if count > 1, cells[last].isAfterBreak { inside += Cost.breakInside }
                let row = rowCost(numbers, cells, start..<start + count)
                let total = row + inside + boundary + cost[start + count]
                if total < cost[start] {
                    cost[start] = total
                    length[start] = count
                }
            }
        }
        return (length, cost[0])
    }

    private func rowCost(_ numbers: [RowNumber?], _ cells: [CellStream.Cell], _ range: Range<Int>) -> Double {
        let first = range.lowerBound
        let position: Int
        var cost: Double
        switch range.count {
        case width:
            position = numberColumn
            let isEmpty = cells[first + position].passage.isEmpty
            cost = numbers[first + position] != nil ? 0 : isEmpty ? Cost.rowWithoutNumber : Cost.numberElsewhere
        case 2:
            position = numberColumn < titleColumn ? 0 : 1
            cost = numbers[first + position] != nil ? Cost.sectionRow : Cost.numberElsewhere
        case 1:
            position = 0
            cost = Cost.lonelyCell
        default:
            position = numberColumn
            let hasNumber = position < range.count && numbers[first + position] != nil
            cost = hasNumber ? Cost.incompleteRow : Cost.numberElsewhere
        }
        for index in range where index != first + position {
            guard let number = numbers[index] else { continue }
            cost += number.depth > 1 ? Cost.strayNumber : Cost.strayYear
        }
        return cost
    }

    /// The cells in their columns. A title that stands alone, or alone with its number, spans the others.
    private func row(_ cells: [CellStream.Cell], numbers: [RowNumber?]) -> GridRow {
        let plain = cells.map { GridCell(passage: $0.passage) }
        let margin = [GridCell](
            repeating: GridCell(passage: .nothing), count: numberColumn)
        var row = plain
        switch (plain.count, numbers.firstIndex { $0 != nil }) {
        case (1, 0?):
            row = margin + plain
        case (1, nil):
            row[0].columnSpan = width
        case (2, 0?) where width > 2 && numberColumn < width - 1:
            row = margin + plain
            row[numberColumn + 1].columnSpan = width - numberColumn - 1
        case (2, 1?) where width > 2 && numberColumn > 0:
            row[0].columnSpan = numberColumn
        default:
            break
        }
        return GridRow(cells: row, isAfterBreak: cells.first?.isAfterBreak ?? false)
    }
}
