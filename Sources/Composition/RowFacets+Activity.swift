import Document
import PlanModel

extension RowFacets {
    /// What an activity's cells, or those that stand for them, say of its parties and months.
    init(responsible: String?, deadline: String?, anchor: String? = nil, in context: DeadlineContext) {
        self.init(
            parties: responsible.map(ResponsibleParties.names(in:)) ?? [],
            months: deadline.flatMap { Deadline($0, in: context).months(in: context) },
            anchor: anchor)
    }
}

extension Deadline {
    /// Spans longer than ten years are no help to who looks for a month.
    private static let mostMonths = 120

    /// The months of its days, in order, as `2022-02`; nil where any month may be meant.
    ///
    /// «до 15 июня» is due in June; «с 1 июня» goes on to the end of the period.
    func months(in context: DeadlineContext) -> [String]? {
        guard kind != .open, !intervals.isEmpty else { return nil }
        var months: Set<Int> = []
        for interval in intervals {
            guard let first = interval.from ?? interval.to else { return nil }
            let last = interval.to ?? context.period?.to ?? first
            let count = last.monthNumber - first.monthNumber
            guard count < Self.mostMonths else { return nil }
            months.formUnion(first.monthNumber...max(first.monthNumber, last.monthNumber))
        }
        return months.sorted().map { CalendarDate(monthNumber: $0) }.compactMap { $0.map { String($0.iso.prefix(7)) } }
    }
}

extension CalendarDate {
    /// Months since January of year 0.
    fileprivate var monthNumber: Int { year * 12 + month - 1 }

    fileprivate init?(monthNumber: Int) { self.init(year: monthNumber / 12, month: monthNumber % 12 + 1, day: 1) }
}
