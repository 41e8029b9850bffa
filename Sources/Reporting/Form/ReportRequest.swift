public import PlanModel

/// What a plan asks to be reported on in a period: made once for all who answer to it.
public struct ReportRequest: Sendable {
    /// Without answers.
    public let form: ReportForm
    /// The first day of the plan's time.
    let begins: CalendarDate?

    public init(of plan: Plan, for period: ReportPeriod) {
        form = ReportForm(of: plan, for: period)
        let starts = plan.appendices.compactMap(\.period).compactMap { $0.from?.text }
        begins = starts.compactMap { CalendarDate(reading: $0) }.min() ?? plan.order?.calendarDate
    }
}
