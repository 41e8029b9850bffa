import PlanModel
import SourceModel

/// Finds the columns in which an empty cell means "as above" (графа с объединением строк), by what they hold.
struct GroupColumns {
    /// The columns in which most activities have no cell of their own.
    let sparse: Set<Int>
    /// Those of them whose values head runs of activities.
    let groups: Set<Int>

    /// - Parameter rows: the rows that may be activities, in their order.
    /// - Parameter merged: the columns that the document itself groups by; see ``MergedCells``.
    init(_ rows: [TableRow], head: TableHead, merged: Set<Int>) {
        var sparse: Set<Int> = []
        var groups: Set<Int> = []
        for column in head.columns.indices where !head.isCore(column) {
            if merged.contains(column) {
                sparse.insert(column)
                groups.insert(column)
                continue
            }
            let values = rows.compactMap { $0.cells[column]?.text }
            guard values.count * 10 <= rows.count * 6 else { continue }
            sparse.insert(column)
            // A remark stands here and there; the name of a group stands on the first row and comes again.
            guard let first = rows.first, first.cells[column] != nil, values.count < rows.count else { continue }
            // A mark («+», «1») is no name of a group, nor is what was remarked on some rows.
            guard values.allSatisfy({ $0.unicodeScalars.contains(where: \.isLetter) }),
                !GroupColumns.remarks.contains(head.columns[column].field ?? "")
            else { continue }
            let areShort = values.allSatisfy { $0.utf8.count <= 120 }
            let comeAgain = Set(values.map(\.folded)).count < values.count
            let isNamedSo = GroupColumns.fields.contains(head.columns[column].field ?? "")
            if areShort, comeAgain || isNamedSo { groups.insert(column) }
        }
        self.sparse = sparse
        self.groups = groups
    }

    private static let remarks: Set<String> = ["status", "note", "funding", "indicator"]

    /// Fields that group activities by their nature.
    private static let fields: Set<String> = ["level", "direction", "stage", "part", "task", "problem", "aim"]
}
