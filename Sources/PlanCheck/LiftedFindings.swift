import Diagnostics
import PlanModel

/// What a plan lifts by `ignore`, each with its reason; without a reason nothing is lifted.
struct LiftedFindings {
    /// By code and the places of the activity that lifts it: numbers may repeat, and may be absent.
    private var atPlaces: [Key<SourcePlace>: String] = [:]
    /// For plans that come from no file.
    private var atNumbers: [Key<String>: String] = [:]
    private var ofPlan: [String: String] = [:]
    /// Where activities stand: what the plan as a whole lifts is not theirs.
    private var activityPlaces: Set<SourcePlace> = []

    private struct Key<Place: Hashable>: Hashable {
        let code: String
        let place: Place
    }

    init(in plan: Plan) {
        for (code, reason) in Self.reasons(plan.ignored) { ofPlan[code] = reason }
        for activity in plan.appendices.lazy.flatMap(\.activities) {
            let reasons = Self.reasons(activity.ignored)
            guard !reasons.isEmpty || !ofPlan.isEmpty else { continue }
            let places = [activity.place] + activity.cells.entries.map(\.text.place)
            if !ofPlan.isEmpty { activityPlaces.formUnion(places) }
            for (code, reason) in reasons {
                for place in places { atPlaces[Key(code: code, place: place)] = reason }
                if let number = activity.number?.text { atNumbers[Key(code: code, place: number)] = reason }
            }
        }
    }

    /// The reason why a finding does not count.
    func reason(for finding: Diagnostic) -> String? {
        let isPlaced = finding.place != .unknown
        if isPlaced, let reason = atPlaces[Key(code: finding.code, place: finding.place)] { return reason }
        if let activity = finding.activity {
            return isPlaced ? nil : atNumbers[Key(code: finding.code, place: activity)]
        }
        return isPlaced && activityPlaces.contains(finding.place) ? nil : ofPlan[finding.code]
    }

    private static func reasons(_ ignored: [IgnoredFinding]) -> [(code: String, reason: String)] {
        ignored.compactMap { ignored in
            guard let reason = ignored.reason, !reason.isMissing else { return nil }
            return (ignored.code.text, reason.text)
        }
    }
}
