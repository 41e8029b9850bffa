import Diagnostics
import PlanModel

/// One word form with ё and without: «учёт» here, «учет» there.
struct MixedYo: Rule {
    let description = RuleDescription(
        code: "S008", name: "mixed-yo", severity: .note,
        summary: Message(ru: "Одно слово написано то с «ё», то с «е».", en: "A word is written with ё and with е."),
        rationale: Message(
            ru: "В одном документе слово пишут одинаково.", en: "Within a document a word is written one way."),
        failing: [
            RuleExample.rows([["result": "Отчёт о работе"], ["result": "Отчет о работе"]]),
            RuleExample.rows([["result": "Учёт и отчёт"], ["result": "УЧЕТ и отчет"]]),
        ],
        passing: [
            RuleExample.rows([["result": "Всё сделано, все довольны"], ["result": "О чём отчёт; чем занят"]]),
            RuleExample.rows([["result": "Отчёт"], ["result": "Отчеты, учет"]]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        // Words are told by a hash of their letters with е for ё, so that none of the many is copied.
        var withYo: [UInt64: String] = [:]
        for passage in checked.passages
        where passage.text.text.unicodeScalars.contains(where: { $0 == "ё" || $0 == "Ё" }) {
            let text = passage.text.text
            for range in text.runs(of: \.isCyrillic) {
                let (hash, hasYo) = Self.hash(text.unicodeScalars[range])
                if hasYo, withYo[hash] == nil { withYo[hash] = text[range].lowercased() }
            }
        }
        guard !withYo.isEmpty else { return [] }
        var pairs: [(yo: String, plain: String)] = []
        var first: (Passage, String)?
        for passage in checked.passages {
            let text = passage.text.text
            for range in text.runs(of: \.isCyrillic) {
                let (hash, hasYo) = Self.hash(text.unicodeScalars[range])
                guard !hasYo, let yo = withYo[hash] else { continue }
                withYo[hash] = nil
                let word = text[range].lowercased()
                guard yo.replacing("ё", with: "е") == word, !Self.distinct.contains(word) else { continue }
                if first == nil { first = (passage, String(text[range])) }
                pairs.append((yo, word))
            }
        }
        guard let (passage, word) = first else { return [] }
        let named = pairs.prefix(4).map { "«\($0.yo)» и «\($0.plain)»" }.joined(separator: ", ")
        let more = pairs.count > 4 ? " …" : ""
        return [
            finding(
                Message(
                    ru: "Слова написаны по-разному: \(named)\(more).",
                    en: "Both spellings are in the document: \(named)\(more)."),
                at: passage, quote: word,
                hint: Message(ru: "Пишите слово везде одинаково.", en: "Write the word one way throughout."))
        ]
    }

    /// FNV-1a (Fowler, Noll, Vo) over the small letters.
    private static func hash(_ word: Substring.UnicodeScalarView) -> (hash: UInt64, hasYo: Bool) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var hasYo = false
        for scalar in word {
            var letter = scalar.lowercaseRussian
            if letter == "ё" {
                letter = "е"
                hasYo = true
            }
            hash = (hash ^ UInt64(letter.value)) &* 0x100_0000_01b3
        }
        return (hash, hasYo)
    }

    /// With е these are words, or forms, of their own: все and всё, звезды and звёзды.
    private static let distinct: Set<String> = [
        "все", "всем", "чем", "нем", "моем", "поем", "узнает", "узнаем", "узнаете", "признает", "признаем", "сознает",
        "берет", "мел", "небо", "осел", "слез", "слезы", "черт", "падеж", "совершенный", "совершенного", "совершенные",
        "совершенная", "звезды", "сестры", "жены", "села", "стекла", "озера", "зерна", "весла", "ребра", "ведра",
        "колеса", "гнезда", "пчелы", "бревна", "лет", "нес", "лен", "заем", "крестный", "истекший", "истекшего",
        "смел", "весел", "чем-то", "темен", "передохнем", "леса", "тесла",
    ]
}
