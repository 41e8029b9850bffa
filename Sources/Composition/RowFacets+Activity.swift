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
    /// The months of its days, in order, as `2022-02`; nil where any month may be meant.
    ///
    /// «до 15 июня» is due in June; «с 1 июня» goes on to the end of the period.
    func months(in context: DeadlineContext) -> [String]? {
        guard kind != .open, !intervals.isEmpty, intervals.allSatisfy({ $0.from != nil || $0.to != nil }) else {
            return nil
        }
        return months(of: intervals.map { ($0.from ?? $0.to, $0.to ?? context.period?.to ?? $0.from) })
    }
}
