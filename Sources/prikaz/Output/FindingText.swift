import Diagnostics

extension Diagnostic {
    /// One finding as a person reads it: place, what is wrong, the line of the source, where in the plan, what to do.
    ///
    /// - Parameter source: the text it was found in; without it the words in question are quoted.
    func text(in language: Language, source: SourceLines? = nil, width: Int = Terminal.defaultWidth) -> String {
        let head = [location, severity.name.text(in: language), "[\(code)]", message.text(in: language)]
            .filter { !$0.isEmpty }.joined(separator: " ")
        var lines = [Terminal.safe(head)]
        let excerpt = source.flatMap { SourceExcerpt(of: self, in: $0) }
        // Its parts are safe already; its line break is meant.
        if let excerpt { lines.append(excerpt.text(width: width)) }
        if let context = context(in: language, quoting: excerpt?.words.isQuote != true) {
            lines.append(Terminal.safe("  \(context)"))
        }
        if let hint {
            let label = language == .russian ? "Что делать: " : "Hint: "
            lines.append(Terminal.safe("  " + label + hint.text(in: language)))
        }
        return lines.joined(separator: "\n")
    }

    /// `file:line:column:`, as far as it is known.
    var location: String {
        var parts: [String] = []
        if let file { parts.append(file) }
        switch place {
        case .text(let line, let column): parts += [String(line), String(column)]
        case .cell(let sheet, let reference): parts.append("\(sheet)!\(reference)")
        case .paragraph(let number): parts.append("абзац \(number)")
        case .unknown: break
        }
        return parts.isEmpty ? "" : parts.joined(separator: ":") + ":"
    }

    /// «п. 2.3, графа «Сроки»», and the words in question where no caret shows them.
    private func context(in language: Language, quoting: Bool) -> String? {
        let place = planPlace(in: language) ?? ""
        guard quoting, let quote, !quote.isEmpty else { return place.isEmpty ? nil : place }
        let words = quote.count > 120 ? quote.prefix(120) + "…" : quote
        return (place.isEmpty ? "" : place + ": ") + (language == .russian ? "«\(words)»" : "\"\(words)\"")
    }
}
