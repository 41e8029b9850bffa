public import PlanModel

/// A report on how a plan was carried out in a period (отчёт о выполнении): all that is due, each with its answer.
public struct ExecutionReport: Sendable {
    public let form: ReportForm
    public let period: ReportPeriod
    public let asOf: CalendarDate
    public let items: [ReportItem]

    /// The report that a form makes by itself; nil where nobody can read its period.
    public init?(_ form: ReportForm) {
        guard let period = form.period else { return nil }
        self.form = form
        self.period = period
        asOf = form.asOf ?? period.last
        items = form.rows.map(ReportItem.init)
    }

    /// The report on a plan: its own rows in its own order, with the answers of forms.
    ///
    /// - Parameter forms: all for one period. Where two answer to one activity, the first counts.
    public init?(on plan: Plan, from forms: [ReportForm]) {
        guard let period = forms.first?.period else { return nil }
        self.init(on: ReportRequest(of: plan, for: period), from: forms)
    }

    /// The same, where the plan's side is known already.
    public init?(on request: ReportRequest, from forms: [ReportForm]) {
        var whole = request.form
        let answers = forms.flatMap { form in
            RowMatching(form.rows, to: whole.rows).matches.map { (row: form.rows[$0.row], index: $0.planRow) }
        }
        for (row, index) in answers where !whole.rows[index].isAnswered {
            for field in ReportField.answers { if let text = row[field] { whole.rows[index].cells[field] = text } }
        }
        for heading in ReportHeading.allCases where !ReportHeading.known.contains(heading) {
            if let text = forms.lazy.compactMap({ $0[heading] }).first { whole.headings[heading] = text }
        }
        // The latest day that a part speaks of is the report's.
        if let asOf = forms.compactMap(\.asOf).max() { whole.headings[.asOf] = SourceText(asOf.digits) }
        whole.decisions = forms.flatMap(\.decisions)
        self.init(whole)
    }

    public func items(in group: ReportRow.Group) -> [ReportItem] { items.filter { $0.row.group == group } }

    /// What was due in the period.
    public var due: [ReportItem] { items(in: .due) }

    /// What is over its time.
    public var late: [ReportItem] { items.filter { $0.isLate(on: asOf) } }
}

/// Which row of a plan each row of a form speaks of.
///
/// By number and activity; else by the activity alone, for spreadsheets make dates of numbers; else by the number, where
/// only one row has it. Each only where it is certain.
struct RowMatching {
    let matches: [(row: Int, planRow: Int)]

    init(_ rows: [ReportRow], to planRows: [ReportRow]) {
        func index(_ key: (ReportRow) -> String) -> [String: [Int]] {
            Dictionary(grouping: planRows.indices) { key(planRows[$0]) }
        }
        let whole = index(\.wholeKey)
        let byActivity = index(\.activityKey)
        let byNumber = index(\.numberKey)
        matches = rows.enumerated().compactMap { place, row in
            if let found = whole[row.wholeKey] {
                // Two rows of a plan may say the same; the section tells them apart.
                let section = row.text(.section).comparable
                return (place, found.first { planRows[$0].text(.section).comparable == section } ?? found[0])
            }
            if !row.activityKey.isEmpty, let found = byActivity[row.activityKey], found.count == 1 {
                return (place, found[0])
            }
            if !row.numberKey.isEmpty, let found = byNumber[row.numberKey], found.count == 1 {
                return (place, found[0])
            }
            return nil
        }
    }
}

extension ReportRow {
    var numberKey: String { text(.number).comparable }
    var activityKey: String { text(.activity).comparable }
    var wholeKey: String { numberKey + "\n" + activityKey }
}
