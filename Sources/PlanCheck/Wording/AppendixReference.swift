import PlanModel

/// «приложение № 3» in a text.
struct AppendixReference {
    let number: Int
    /// The words themselves.
    let words: String
    /// «приложение № 3 к Порядку»: an appendix of something else.
    let isOfAnotherDocument: Bool

    static func all(in text: String) -> [AppendixReference] {
        guard text.contains("риложени") || text.contains("РИЛОЖЕНИ") else { return [] }
        let tokens = text.split(whereSeparator: \.isWhitespace)
        return tokens.indices.compactMap { index in
            let head = tokens[index].drop { !$0.isLetter }.lowercased()
            guard head.hasPrefix("приложени") else { return nil }
            var next = index + 1
            guard next < tokens.count else { return nil }
            if tokens[next] == "№" { next += 1 }
            guard next < tokens.count else { return nil }
            let written = tokens[next].hasPrefix("№") ? tokens[next].dropFirst() : tokens[next]
            let digits = written.prefix { $0.isNumber }
            guard let number = Int(digits), digits.count <= 2 else { return nil }
            let rest = written.dropFirst(digits.count)
            // «приложение 1.2», «приложение 3-й»: another way of numbering.
            guard rest.allSatisfy({ !$0.isLetter && !$0.isNumber }) else { return nil }
            let words = tokens[index...next].joined(separator: " ")
            let isOfAnother =
                rest.isEmpty && next + 2 < tokens.count && tokens[next + 1].lowercased() == "к"
                && !tokens[next + 2].lowercased().hasPrefix("настоящ")
            return AppendixReference(
                number: number, words: words.trimmingPrefix("(").description, isOfAnotherDocument: isOfAnother)
        }
    }

    /// The number of an appendix: its own, the one in its mark, or its position.
    static func number(of appendix: Appendix, at index: Int) -> Int {
        if let number = appendix.number.flatMap({ Int($0.text) }) { return number }
        let mark = appendix.mark.map(\.text).joined(separator: "\n")
        return all(in: mark).first?.number ?? index + 1
    }
}
