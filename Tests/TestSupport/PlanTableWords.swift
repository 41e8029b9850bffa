public import PlanModel

/// What any document carries of a plan: its sections, and the core fields of its activities.
public struct PlanTableWords: Equatable {
    public var sections: [[String]] = []
    public var activities: [[String]] = []

    public init(_ plan: Plan) {
        for section in plan.appendices.flatMap(\.sections) {
            sections.append([section.number?.text ?? "", section.title?.text ?? ""].map(Self.plain))
            for activity in section.activities {
                activities.append(
                    [CoreField.number, .activity, .deadline, .responsible, .result].map {
                        Self.plain(activity.cells[$0]?.text ?? "")
                    })
            }
        }
    }

    /// Programs break lines where they like.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
