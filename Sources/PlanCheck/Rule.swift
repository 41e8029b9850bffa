public import Diagnostics

/// A rule (правило проверки): one fault that it finds, and everything that is to be said about it.
public protocol Rule: Sendable {
    var description: RuleDescription { get }

    /// The findings in a plan, in its order.
    func findings(in checked: CheckedPlan) -> [Diagnostic]
}

/// What a rule is called, why it is there, and examples of both outcomes.
public struct RuleDescription: Sendable {
    /// Stable: a letter for the family, three figures.
    public let code: String
    /// After the fault: `missing-result`.
    public let name: String
    public let severity: Severity
    /// What is wrong, in general.
    public let summary: Message
    /// Why it matters.
    public let rationale: Message
    /// Plans (YAML) in which the rule finds something, and in which it finds nothing: its tests and its documentation.
    public var failing: [String] { makeFailing() }
    public var passing: [String] { makePassing() }
    /// The settings under which the examples are checked, for a rule that does nothing by default.
    public let exampleSettings: CheckSettings

    // Checking a plan makes no examples.
    private let makeFailing: @Sendable () -> [String]
    private let makePassing: @Sendable () -> [String]

    public init(
        code: String, name: String, severity: Severity, summary: Message, rationale: Message,
        failing: @autoclosure @escaping @Sendable () -> [String],
        passing: @autoclosure @escaping @Sendable () -> [String], exampleSettings: CheckSettings = CheckSettings()
    ) {
        self.code = code
        self.name = name
        self.severity = severity
        self.summary = summary
        self.rationale = rationale
        makeFailing = failing
        makePassing = passing
        self.exampleSettings = exampleSettings
    }
}
