extension Diagnostic {
    /// Where it is in the plan, as people say it: «п. 2.3, графа «Сроки»».
    public func planPlace(in language: Language) -> String? {
        var parts: [String] = []
        if let activity { parts.append((language == .russian ? "п. " : "item ") + activity) }
        if let columnTitle {
            let title = columnTitle.replacing("\n", with: " ")
            parts.append(language == .russian ? "графа «\(title)»" : "column \"\(title)\"")
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
