extension Severity {
    /// What a finding of this severity is called.
    public var name: Message {
        switch self {
        case .error: Message(ru: "ошибка", en: "error")
        case .warning: Message(ru: "предупреждение", en: "warning")
        case .note: Message(ru: "замечание", en: "note")
        }
    }
}
