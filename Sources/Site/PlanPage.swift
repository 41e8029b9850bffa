/// The pages among which a visitor of a plan moves: each of them links to the others by the same words.
public enum PlanPage: CaseIterable, Sendable {
    case all, plan, months, parties

    public var name: String {
        switch self {
        case .all: "Все планы"
        case .plan: "План целиком"
        case .months: "По месяцам"
        case .parties: "По ответственным"
        }
    }

    /// From a page in the plan's folder.
    public var path: String {
        switch self {
        case .all: "../index.html"
        case .plan: "index.html"
        case .months: "months.html"
        case .parties: "parties.html"
        }
    }
}
