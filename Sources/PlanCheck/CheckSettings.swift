public import Diagnostics

/// What an organisation has decided about the check (`prikaz.yaml`).
public struct CheckSettings: Sendable, Equatable {
    /// By code; nil switches the rule off.
    public var severities: [String: Severity?]
    /// Abbreviations that everybody there knows, beside those of the field.
    public var abbreviations: Set<String>
    /// A responsible party must be a post, not only an organisation.
    public var requiresPosts: Bool
    /// Codes that do not count, each with the reason.
    public var ignored: [String: String]

    public init(
        severities: [String: Severity?] = [:], abbreviations: Set<String> = [], requiresPosts: Bool = false,
        ignored: [String: String] = [:]
    ) {
        self.severities = severities
        self.abbreviations = abbreviations
        self.requiresPosts = requiresPosts
        self.ignored = ignored
    }
}
