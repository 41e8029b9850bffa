import PlanModel
import SourceModel

/// Columns headed by persons or posts, in which a mark says who answers («Директор», «Завуч»: «+»), as the one column of
/// responsible parties.
struct MarkedColumns {
    private let columns: [Int]

    /// Nil for a table that has no such columns, or names its responsible parties otherwise.
    init?(_ head: TableHead, _ rows: [TableRow]) {
        let named = head.index(of: .responsible)
        // «Ответственные» may stand above the persons, and be the meaning of the first of them.
        if let named, !ColumnMeaning.meanings(of: head.columns[named].title.text).isEmpty { return nil }
        let columns = head.columns.indices.filter { column in
            guard !head.isCore(column) || column == named,
                head.columns[column].normalizedTitle.contains(where: \.isLetter)
            else {
                return false
            }
            let cells = rows.compactMap { $0.cells[column]?.text }
            return !cells.isEmpty && cells.allSatisfy { Self.marks.contains($0.folded) }
                && !CalendarHead.isPeriod(head.columns[column].normalizedTitle)
        }
        // One column of marks may say anything: «Отметка о выполнении».
        guard columns.count >= 2, named.map(columns.contains) ?? true else { return nil }
        self.columns = columns
    }

    private static let marks: Set<String> = ["+", "х", "x", "v", "✓", "✔", "√", "*", "да", "•", "●"]

    func joined(_ head: TableHead, _ rows: [TableRow], keeper: inout AccountKeeper) -> (TableHead, [TableRow]) {
        guard let first = columns.first else { return (head, rows) }
        let titles = columns.map { head.columns[$0].title }
        var joinedHead = head
        let above = columns.compactMap { head.columns[$0].under }.first
        var title = above ?? titles[0]
        if above == nil { title.text = "Ответственные" }
        title.lines += titles.flatMap(\.lines)
        keeper.repair(
            .markedColumn, titles[0], before: titles.map(\.text).joined(separator: " "),
            after: above == nil ? title.text : "")
        joinedHead.columns[first] = TableHead.Column(title)
        joinedHead.columns[first].field = CoreField.responsible.rawValue
        joinedHead.columns[first].certainty = 0.6
        for column in columns.dropFirst().reversed() { joinedHead.columns.remove(at: column) }

        let joined = rows.map { row in
            var row = row
            var parties: Passage?
            var marks: [String] = []
            for (column, title) in zip(columns, titles) {
                guard let mark = row.cells[column] ?? row.above[column] else { continue }
                if row.cells[column] != nil { marks.append(mark.text) }
                parties.append(Passage(text: title.text, place: mark.place, lines: mark.lines), separator: ", ")
            }
            if let parties {
                keeper.repair(.markedColumn, parties, before: marks.joined(separator: " "), after: parties.text)
            }
            row.cells[first] = parties
            row.above[first] = nil
            for column in columns.dropFirst().reversed() {
                row.cells.remove(at: column)
                row.above.remove(at: column)
            }
            return row
        }
        return (joinedHead, joined)
    }
}

/// Heads that name a stretch of time: the columns of a calendar, not of a plan.
enum CalendarHead {
    /// A month, a quarter, a week, a year, or the number of one.
    static func isPeriod(_ title: String) -> Bool {
        let words = title.split(separator: " ")
        guard let first = words.first, words.count <= 3 else { return false }
        return months.contains { first.hasPrefix($0) }
            || words.contains { $0.hasPrefix("недел") || $0.hasPrefix("квартал") }
            || first.allSatisfy(\.isNumber)
    }

    private static let months = [
        "янв", "фев", "март", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ]
}
