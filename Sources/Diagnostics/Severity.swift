/// How grave a finding is, by its consequence.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Style: worth a look, nothing depends on it (замечание).
    case note
    /// An inspector would remark on it (предупреждение).
    case warning
    /// The document must not be signed, or the input cannot be used (ошибка).
    case error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
