public import PlanModel

/// A day by which the order wants a report on the plan (срок представления отчёта).
public struct ReportDeadline: Sendable, Equatable {
    /// The first and last day of what is reported.
    public let period: DaySpan
    public let due: CalendarDate
    /// The clause that says so, as printed.
    public let clause: String

    /// All that the clauses of a plan's order state, in their order.
    public static func all(in plan: Plan) -> [ReportDeadline] {
        (plan.order?.clauses ?? []).enumerated().flatMap { index, clause in
            let number = clause.number?.text ?? String(index + 1)
            return texts(of: clause).flatMap(DatesInText.reports).map {
                ReportDeadline(period: $0.period, due: $0.due, clause: number.trimmingDot)
            }
        }
    }

    /// Those for one period.
    public static func all(in plan: Plan, for period: ReportPeriod) -> [ReportDeadline] {
        all(in: plan).filter { $0.period.from == period.first && $0.period.to == period.last }
    }

    /// «20.06.2022 (п. 2 приказа)».
    public var words: String { "\(due.digits) (п. \(clause) приказа)" }

    private static func texts(of clause: Clause) -> [String] {
        [clause.text?.text].compactMap { $0 } + clause.items.flatMap(texts)
    }
}

extension String {
    fileprivate var trimmingDot: String { hasSuffix(".") ? String(dropLast()) : self }
}
