import PlanModel
import SourceModel

/// Two columns that say the beginning and the end of a deadline («Дата начала», «Дата окончания») as one.
struct PeriodColumns {
    /// The column of the beginning; that of the end stands behind it.
    private let first: Int

    /// Nil for a table that has no such columns.
    init?(_ head: TableHead) {
        let pair = head.columns.indices.dropLast().first { index in
            let (start, end) = (head.columns[index], head.columns[index + 1])
            return start.names(Self.beginnings) && end.names(Self.ends) && (start.isOfDeadline || end.isOfDeadline)
                && [start, end].allSatisfy { !head.isCoreOtherThanDeadline($0) }
        }
        guard let pair else { return nil }
        first = pair
    }

    private static let beginnings = ["начал", "с", "от"]
    private static let ends = ["оконч", "конец", "конц", "заверш", "по", "до"]

    func joined(_ head: TableHead, _ rows: [TableRow], keeper: inout AccountKeeper) -> (TableHead, [TableRow]) {
        var head = head
        let end = head.columns.remove(at: first + 1)
        head.columns[first].join(end, keeper: &keeper)
        let rows = rows.map { row in
            var row = row
            let end = row.cells.remove(at: first + 1)
            let above = row.above.remove(at: first + 1)
            row.above[first] = Self.period(row.above[first], above)?.words
            guard let period = Self.period(row.cells[first], end) else { return row }
            if let (before, after) = period.repair, let end {
                keeper.repair(.joinedColumns, end, before: before, after: after)
            }
            row.cells[first] = period.words
            return row
        }
        return (head, rows)
    }

    /// «01.09.2024 – 30.09.2024»; a day that both say is said once.
    private static func period(
        _ start: Passage?, _ end: Passage?
    ) -> (words: Passage, repair: (before: String, after: String)?)? {
        guard var whole = start, !whole.isEmpty else { return end.map { ($0, nil) } }
        guard let end, !end.isEmpty else { return (whole, nil) }
        if whole.text == end.text {
            whole.lines += end.lines
            return (whole, (end.text, ""))
        }
        whole.append(end, separator: " – ")
        return (whole, ("", "–"))
    }
}

extension TableHead {
    fileprivate func isCoreOtherThanDeadline(_ column: Column) -> Bool {
        column.field.flatMap(CoreField.init).map { $0 != .deadline } ?? false
    }
}

extension TableHead.Column {
    fileprivate var isOfDeadline: Bool {
        field == CoreField.deadline.rawValue
            || meanings.contains { $0.field == CoreField.deadline.rawValue }
            || under.map { ColumnMeaning.meanings(of: $0.text).contains { $0.field == CoreField.deadline.rawValue } }
                ?? false
    }

    /// A word of the title begins so; a word of two letters is the whole title.
    fileprivate func names(_ stems: [String]) -> Bool {
        let words = normalizedTitle.split(separator: " ")
        return stems.contains { stem in
            stem.count > 2 ? words.contains { $0.hasPrefix(stem) } : normalizedTitle == stem
        }
    }

    /// The column is headed by what stands above both, else by both titles.
    fileprivate mutating func join(_ end: TableHead.Column, keeper: inout AccountKeeper) {
        let titles = "\(title.text) – \(end.title.text)"
        if let under, under.place == end.under?.place {
            keeper.repair(.joinedColumns, title, before: "\(title.text) \(end.title.text)", after: "")
            var whole = under
            whole.lines += title.lines + end.title.lines
            self = TableHead.Column(whole)
        } else {
            keeper.repair(.joinedColumns, end.title, before: "", after: "–")
            var whole = title
            whole.text = titles
            whole.lines += end.title.lines
            let under = self.under ?? end.under
            self = TableHead.Column(whole)
            self.under = under
        }
        field = CoreField.deadline.rawValue
        certainty = 0.9
    }
}
