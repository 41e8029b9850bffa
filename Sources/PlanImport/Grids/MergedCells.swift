import PlanModel
import SourceModel

/// What a cell that spans several rows says in each of them (объединённые ячейки).
///
/// In a column of the plan's own fields the words are said again, for every activity has its own deadline. Other columns
/// group the rows, and an empty cell there means "as above" (``GroupColumns``). Where number and activity both go on, the
/// rows are one activity.
struct MergedCells {
    let head: TableHead

    func spread(_ rows: [TableRow], keeper: inout AccountKeeper) -> [TableRow] {
        let groups = columnsOfGroups(rows)
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

    /// The further columns in which every empty cell belongs to one above it.
    private func columnsOfGroups(_ rows: [TableRow]) -> Set<Int> {
        Set(
            head.columns.indices.filter { column in
                !head.isCore(column) && rows.contains { $0.above[column] != nil }
                    && rows.allSatisfy { $0.isSpanning || $0.cells[column] != nil || $0.above[column] != nil }
            })
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
