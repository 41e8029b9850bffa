import PlanModel
import SourceModel

/// What a cell that spans several rows says in each of them (объединённые ячейки).
///
/// In a column of the plan's own fields the words are said again, for every activity has its own deadline. Other columns
/// group the rows, and an empty cell there means "as above" (``GroupColumns``). Where number and activity both go on, the
/// rows are one activity.
struct MergedCells {
    private let head: TableHead
    private let rows: [TableRow]
    /// The further columns in which a cell heads the rows below it.
    let groups: Set<Int>

    init(_ rows: [TableRow], head: TableHead) {
        self.head = head
        self.rows = rows
        groups = Set(
            head.columns.indices.filter { column in
                !head.isCore(column) && rows.contains { $0.above[column] != nil }
                    && Self.isCovered(column, rows, number: head.index(of: .number))
            })
    }

    func spread(keeper: inout AccountKeeper) -> [TableRow] {
        var spread: [TableRow] = []
        for row in rows {
            guard row.above.contains(where: { $0 != nil }) else {
                spread.append(row)
                continue
            }
            if isSameActivity(row), !spread.isEmpty {
                spread[spread.count - 1].append(row)
                continue
            }
            var row = row
            for (column, above) in row.above.enumerated() {
                guard let above, !above.isEmpty, row.cells[column] == nil, !groups.contains(column),
                    column != head.index(of: .number)
                else { continue }
                keeper.repair(.mergedCell, above, before: "", after: above.text)
                row.cells[column] = above
            }
            spread.append(row)
        }
        return spread
    }

    private func isSameActivity(_ row: TableRow) -> Bool {
        guard let activity = head.index(of: .activity), row.above[activity] != nil else { return false }
        return head.index(of: .number).map { row.above[$0] != nil } ?? true
    }

    /// Every row has a cell of its own there, or one that goes on from above. A section's row need not, nor the first row
    /// below one: nothing stands above it.
    private static func isCovered(_ column: Int, _ rows: [TableRow], number: Int?) -> Bool {
        var isFirst = true
        for (index, row) in rows.enumerated() {
            let next = index + 1 < rows.count ? rows[index + 1] : nil
            let own = number.flatMap { row.cells[$0] }.flatMap { RowNumber($0.text) }
            let below = number.flatMap { next?.cells[$0] }.flatMap { RowNumber($0.text) }
            let isSection = row.isSpanning || own.flatMap { own in below.map { own.isParent(of: $0) } } ?? false
            if !isSection, !isFirst, row.cells[column] == nil, row.above[column] == nil { return false }
            isFirst = isSection
        }
        return true
    }
}

extension TableRow {
    /// The lines of a row that is the same activity.
    fileprivate mutating func append(_ row: TableRow) {
        for (column, cell) in row.cells.enumerated() {
            guard let cell else { continue }
            cells[column].append(cell, separator: "\n")
        }
    }
}
