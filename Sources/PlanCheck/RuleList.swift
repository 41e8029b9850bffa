public import Diagnostics
import Dispatch
public import PlanModel
import Synchronization

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
    OrderDateForm(),
    MissingRequisite(.signatoryName),
    UntouchedBlank(),
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
    NumberInClauseText(),
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
    let found = findings(in: checked).joined()
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

/// So many texts are worth several threads.
private let manyPassages = 2000

/// What each rule finds, with the severity that the settings give it. On a long plan rules work side by side.
private func findings(in checked: CheckedPlan) -> [[Diagnostic]] {
    guard checked.passages.count >= manyPassages else { return allRules.map { $0.chosenFindings(in: checked) } }
    let found = Mutex([[Diagnostic]](repeating: [], count: allRules.count))
    DispatchQueue.concurrentPerform(iterations: allRules.count) { index in
        let findings = allRules[index].chosenFindings(in: checked)
        found.withLock { $0[index] = findings }
    }
    return found.withLock { $0 }
}

extension Rule {
    fileprivate func chosenFindings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let chosen = checked.settings.severities[description.code] else { return findings(in: checked) }
        return chosen.map { severity in findings(in: checked).map { $0.with(severity) } } ?? []
    }
}
