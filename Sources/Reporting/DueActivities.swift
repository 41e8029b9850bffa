public import PlanModel

/// An activity of a plan with what its deadline means for a period.
public struct ReportedActivity: Sendable {
    /// The activity, with what the rows above it and its section say of deadline, party and result.
    public let activity: Activity
    /// The section's number and title in one line; empty for a plan without sections.
    public let section: String
    /// The days in the period on which an occurrence of its deadline ends; nil where they only overlap it.
    public let dueDays: DueDays?

    public var number: String { activity.number?.text ?? "" }
    public var title: String { activity.cells[.activity]?.text ?? "" }
}

/// What a plan asks for in a period.
///
/// Nothing is dropped: an activity is due, or running, or undated, or not of this period.
public struct DueActivities: Sendable {
    /// An occurrence of their deadline ends in the period.
    public private(set) var due: [ReportedActivity] = []
    /// They overlap the period and end later: «в течение года» in the first half.
    public private(set) var running: [ReportedActivity] = []
    /// Nobody knows the days: «по графику», or words that were not understood, or no deadline at all.
    public private(set) var undated: [ReportedActivity] = []

    public init(of plan: Plan, in period: ReportPeriod) {
        for appendix in plan.appendices {
            let context = DeadlineContext(of: appendix, in: plan)
            for section in appendix.sections {
                let inner = context.within(section)
                let name = [section.number?.text, section.title?.text].compactMap { $0 }.joined(separator: " ")
                for activity in appendix.effectiveActivities(in: section) {
                    add(activity, section: name.oneLine, in: inner, period)
                }
            }
        }
    }

    private mutating func add(
        _ activity: Activity, section: String, in context: DeadlineContext, _ period: ReportPeriod
    ) {
        let words = activity.cells[.deadline].flatMap { $0.isMissing ? nil : $0.text } ?? ""
        let deadline = Deadline(words, in: context)
        let reported = ReportedActivity(
            activity: activity, section: section,
            dueDays: DueDays(deadline.intervals.filter { $0.to.map(period.contains) ?? false }))
        if reported.dueDays != nil {
            due.append(reported)
        } else if deadline.intervals.isEmpty {
            undated.append(reported)
        } else if deadline.intervals.contains(where: { $0.goesOn(after: period) }) {
            running.append(reported)
        }
    }
}

extension DaySpan {
    /// Begun by the period's end, and not over with it. «до 15 июня» has no beginning: it is not running before.
    fileprivate func goesOn(after period: ReportPeriod) -> Bool {
        guard let from, from <= period.last else { return false }
        return to.map { $0 > period.last } ?? true
    }
}

extension String {
    var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
