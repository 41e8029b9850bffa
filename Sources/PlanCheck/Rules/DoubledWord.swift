import Diagnostics
import PlanModel

/// A word typed twice: «в в течение года».
struct DoubledWord: Rule {
    let description = RuleDescription(
        code: "S009", name: "doubled-word", severity: .warning,
        summary: Message(ru: "Слово повторено дважды подряд.", en: "A word stands twice in a row."),
        rationale: Message(ru: "След правки, которую не вычитали.", en: "The trace of an edit that nobody proofread."),
        failing: [
            row("Провести в в течение года"), row("Анализ результатов результатов обучения"), row("В в целях развития"),
            row("Повышение квалификации и\nи аттестация"),
        ],
        passing: [
            row("Не не сделано, год год, чуть чуть"), row("Директор\nДиректор школы"), row("школы школы-партнёры"),
            row("ОО ОО района"), row("5 5 10 10"), row("и т. д. и т. п."), row("Занятия с. с. Образцово"),
            row("учителя, учителя-логопеды"), row("план\nплан работы"),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.passages.flatMap { passage in
            doubled(in: passage.text.text).map { quote, word in
                finding(
                    Message(ru: "Слово «\(word)» повторено.", en: "The word “\(word)” is doubled."), at: passage,
                    quote: quote, hint: Message(ru: "Уберите лишнее.", en: "Take one out."))
            }
        }
    }

    private func doubled(in text: String) -> [(quote: String, word: String)] {
        let scalars = text.unicodeScalars
        var last: Range<String.Index>?
        var found: [(String, String)] = []
        for range in text.runs(of: { $0.isCyrillic || $0.isLatin || $0.isDigit || $0 == "-" || $0 == "‑" }) {
            defer { last = range }
            guard let before = last, range.upperBound > range.lowerBound,
                text.utf8.distance(from: before.lowerBound, to: before.upperBound)
                    == text.utf8.distance(from: range.lowerBound, to: range.upperBound),
                zip(scalars[before], scalars[range]).allSatisfy({ $0.lowercaseRussian == $1.lowercaseRussian }),
                scalars[range].allSatisfy(\.isCyrillic)
            else { continue }
            let gap = scalars[before.upperBound..<range.lowerBound]
            let word = text[range].lowercased()
            let isSmall = Self.smallWords.contains(word)
            // A new line begins a new item; only a small word cannot end one.
            guard gap.allSatisfy({ $0.isBlank || $0.isLineEnd && isSmall }) else { continue }
            // A capital begins a new sentence or is an abbreviation.
            guard scalars[range].first?.isUppercaseRussian == false, isSmall || word.count > 2,
                !Self.repeatable.contains(word)
            else { continue }
            // «с с.»: an abbreviation after a preposition.
            if word.count == 1, range.upperBound < scalars.endIndex, scalars[range.upperBound] == "." { continue }
            found.append((String(text[before.lowerBound..<range.upperBound]), word))
        }
        return found
    }

    /// Prepositions and conjunctions: never twice in a row.
    private static let smallWords: Set<String> = [
        "в", "во", "на", "с", "со", "по", "к", "ко", "о", "об", "от", "до", "для", "и", "из", "при", "за", "у", "под",
        "над", "через", "или",
    ]

    /// Said twice on purpose, or twice by the grammar.
    private static let repeatable: Set<String> = [
        "год", "года", "нет", "так", "чуть", "еле", "едва", "вот", "что", "все", "всё", "кто", "как", "очень", "много",
        "далее", "того", "которого", "которой", "которых",
    ]

    private static func row(_ activity: String) -> String { RuleExample.row(["activity": activity]) }
}
