import Diagnostics
import Foundation

/// What people read: results on standard output, everything else on standard error.
enum Terminal {
    static func result(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    static func message(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    static func report(_ diagnostics: [Diagnostic], in language: Language = .russian) {
        for diagnostic in diagnostics { message(diagnostic.text(in: language)) }
    }

    /// A line that says how far long work is, where somebody is looking.
    static func progress(_ number: Int, of count: Int, _ name: String) {
        guard count > 1, isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K[\(number)/\(count)] \(safe(name))".utf8))
        if number == count { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    /// Plan text cannot steer the terminal.
    static func safe(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
                        ? " " : scalar
                }))
    }
}

extension Diagnostic {
    /// One finding as a person reads it: place, what is wrong, where in the plan, what to do.
    func text(in language: Language) -> String {
        var lines = [
            [location, severityName(in: language), "[\(code)]", message.text(in: language)]
                .filter { !$0.isEmpty }.joined(separator: " ")
        ]
        if let context = context(in: language) { lines.append("  \(context)") }
        if let hint {
            lines.append("  " + (language == .russian ? "Что делать: " : "Hint: ") + hint.text(in: language))
        }
        return lines.map(Terminal.safe).joined(separator: "\n")
    }

    /// `file:line:column:`, as far as it is known.
    private var location: String {
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

    private func severityName(in language: Language) -> String {
        switch (severity, language) {
        case (.error, .russian): "ошибка"
        case (.warning, .russian): "предупреждение"
        case (.note, .russian): "замечание"
        case (_, .english): severity.rawValue
        }
    }

    /// «п. 2.3, графа «Сроки»: «…»».
    private func context(in language: Language) -> String? {
        var parts: [String] = []
        if let activity { parts.append((language == .russian ? "п. " : "item ") + activity) }
        if let columnTitle {
            let title = columnTitle.replacing("\n", with: " ")
            parts.append(language == .russian ? "графа «\(title)»" : "column \"\(title)\"")
        }
        let place = parts.joined(separator: ", ")
        guard let quote, !quote.isEmpty else { return place.isEmpty ? nil : place }
        let words = quote.count > 120 ? quote.prefix(120) + "…" : quote
        return (place.isEmpty ? "" : place + ": ") + (language == .russian ? "«\(words)»" : "\"\(words)\"")
    }
}
