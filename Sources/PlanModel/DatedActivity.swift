/// An activity with what its deadline means.
public struct DatedActivity: Sendable {
    public let activity: Activity
    public let section: Section
    public let deadline: Deadline

    public var number: String { activity.number?.text ?? "" }
    /// What is done.
    public var title: String { activity.cells[.activity]?.text ?? "" }

    /// One line: the number and what is done.
    public var summary: String {
        let words = title.split(whereSeparator: \.isNewline).first.map(String.init) ?? title
        return number.isEmpty ? words : "\(number) \(words)"
    }

    /// The rest of the row, a line each: when, who, with what result.
    public var description: String {
        let fields: [(String, CoreField)] = [
            ("Срок", .deadline), ("Ответственный", .responsible), ("Результат", .result),
        ]
        let lines = fields.compactMap { name, field in
            activity.cells[field].flatMap { $0.isMissing ? nil : "\(name): \($0.text)" }
        }
        return ((title.contains { $0.isNewline } ? [title] : []) + lines).joined(separator: "\n")
    }
}

extension Appendix {
    /// Hands over the activities that have a deadline, in order, with what it means: one at a time, for what comes every
    /// day has hundreds of days.
    public func forEachDatedActivity(in plan: Plan, _ body: (DatedActivity) -> Void) {
        let context = DeadlineContext(of: self, in: plan)
        for section in sections {
            let inner = context.within(section)
            for activity in effectiveActivities(in: section) {
                guard let words = activity.cells[.deadline], !words.isMissing else { continue }
                body(DatedActivity(activity: activity, section: section, deadline: Deadline(words.text, in: inner)))
            }
        }
    }
}
