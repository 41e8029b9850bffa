public import Diagnostics
public import PlanModel

/// All rules, in the order of their codes.
public let allRules: [any Rule] = [
    MissingCell(field: .responsible),
    MissingCell(field: .deadline),
    MissingCell(field: .result),
    MissingCell(field: .activity),
    MissingSectionTitle(),
    EmptySection(),
    UnstatedPeriod(),
    ShiftedCell(),
    MissingRequisite(.organization),
    MissingRequisite(.signatory),
    MissingRequisite(.title),
    MissingRequisite(.control),
    OrderTitleForm(),
    ImpossibleDate(),
    ReversedRange(),
    OutOfPeriod(),
    BeforeOrder(),
    LostDash(),
    WrongWeekday(),
    StaleYear(),
    YearOutlier(),
    EarlyReport(),
    NumberGap(),
    DuplicateNumber(),
    MalformedNumber(),
    WrongNumberDepth(),
    ForeignNumber(),
    NumberOutOfOrder(),
    MixedNumberDots(),
    ClauseOrder(),
    NumberInSectionTitle(),
    UndefinedAbbreviation(),
    RepeatedDefinition(),
    DivergentAbbreviation(),
    MissingPost(),
    RepeatingResult(),
    ContradictingResult(),
    UnmeasurableResult(),
    DuplicateRow(),
    MarkAgainstOrder(),
    MentionAgainstOrder(),
    PlanNameAgainstOrder(),
    MissingAppendix(),
    MixedQuotes(),
    UnbalancedPair(),
    LatinInCyrillic(),
    MixedYo(),
    DoubledWord(),
    LeftoverMarkup(),
]

/// What a check has found.
public struct CheckResult: Sendable {
    /// What counts, in the order of the file.
    public let findings: [Diagnostic]
    /// What the plan itself or the settings lift, with the reason given.
    public let ignored: [(finding: Diagnostic, reason: String)]

    public init(findings: [Diagnostic], ignored: [(finding: Diagnostic, reason: String)]) {
        self.findings = findings
        self.ignored = ignored
    }

    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Checks a plan by all rules, as the settings want them.
///
/// - Parameter removedMarkup: what an import has left out of the user's document as markup, each with its place.
public func check(
    _ plan: Plan, settings: CheckSettings = CheckSettings(), removedMarkup: [SourceText] = []
) -> CheckResult {
    let checked = CheckedPlan(plan, settings: settings, removedMarkup: removedMarkup)
    let found = allRules.flatMap { rule -> [Diagnostic] in
        let code = rule.description.code
        guard let chosen = settings.severities[code] else { return rule.findings(in: checked) }
        return chosen.map { severity in rule.findings(in: checked).map { $0.with(severity) } } ?? []
    }
    let lifted = LiftedFindings(in: plan)
    var findings: [Diagnostic] = []
    var ignored: [(Diagnostic, String)] = []
    for finding in found {
        if let reason = lifted.reason(for: finding) ?? settings.ignored[finding.code] {
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
