public import Diagnostics
public import PlanModel

/// All rules, in the order of their codes.
public let allRules: [any Rule] = [
    MissingCell(field: .responsible),
    MissingCell(field: .deadline),
    MissingCell(field: .result),
    MissingCell(field: .activity),
    ShiftedCell(),
    UndefinedAbbreviation(),
    RepeatedDefinition(),
    DivergentAbbreviation(),
    MissingPost(),
    RepeatingResult(),
    ContradictingResult(),
    UnmeasurableResult(),
    DuplicateRow(),
]

/// What a check has found.
public struct CheckResult: Sendable {
    /// What counts, in the order of the file.
    public let findings: [Diagnostic]
    /// What the plan itself lifts, with the reason given.
    public let ignored: [(finding: Diagnostic, reason: String)]

    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Checks a plan by all rules, as the settings want them.
public func check(_ plan: Plan, settings: CheckSettings = CheckSettings()) -> CheckResult {
    let checked = CheckedPlan(plan, settings: settings)
    let found = allRules.flatMap { rule -> [Diagnostic] in
        let code = rule.description.code
        guard let chosen = settings.severities[code] else { return rule.findings(in: checked) }
        return chosen.map { severity in rule.findings(in: checked).map { $0.with(severity) } } ?? []
    }
    let reasons = liftedFindings(in: plan)
    var findings: [Diagnostic] = []
    var ignored: [(Diagnostic, String)] = []
    for finding in found {
        let lifted = reasons[Lifted(code: finding.code, activity: finding.activity)]
        if let reason = lifted ?? settings.ignored[finding.code] {
            ignored.append((finding, reason))
        } else {
            findings.append(finding)
        }
    }
    // A stable sort: findings at one place keep the order of the rules.
    let sorted = findings.enumerated().sorted { left, right in
        (left.element.place.line ?? 0, left.offset) < (right.element.place.line ?? 0, right.offset)
    }
    return CheckResult(findings: sorted.map(\.element), ignored: ignored)
}

private struct Lifted: Hashable {
    let code: String
    let activity: String?
}

/// What the activities lift by `ignore`; without a reason nothing is lifted.
private func liftedFindings(in plan: Plan) -> [Lifted: String] {
    var reasons: [Lifted: String] = [:]
    for appendix in plan.appendices {
        for activity in appendix.activities {
            for ignored in activity.ignored {
                guard let reason = ignored.reason, !reason.isMissing else { continue }
                reasons[Lifted(code: ignored.code.text, activity: activity.number?.text)] = reason.text
            }
        }
    }
    return reasons
}
