import Diagnostics
import PlanModel

/// Quotation marks of two kinds in one document: «ёлочки» and "straight ones".
struct MixedQuotes: Rule {
    let description = RuleDescription(
        code: "S005", name: "mixed-quotes", severity: .note,
        summary: Message(
            ru: "В документе кавычки двух видов: « » и \" \".", en: "Quotation marks of two kinds in one document."),
        rationale: Message(
            ru: "Одинаковые кавычки — знак вычитанного документа; поиск по названию находит все упоминания.",
            en: "Marks of one kind show a document that was proofread, and a search for a name finds all of it."),
        failing: [
            RuleExample.rows([["activity": "Конкурс «Мир»"], ["activity": "Конкурс \"Мир\""]]),
            RuleExample.row(["activity": "Конкурс «Мир»", "result": "Участие в конкурсе “Мир”"]),
        ],
        passing: [
            RuleExample.rows([["activity": "Конкурс \"Мир\""], ["activity": "Смотр \"Труд\""]]),
            // Quotes within quotes should differ.
            RuleExample.row(["activity": "Проект «Школа „Мир“»"]),
            RuleExample.row(["activity": "Проект «Школа \"Мир\"»"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        var angled = Tally()
        var straight = Tally()
        for passage in checked.passages {
            var depth = 0
            let scalars = passage.text.text.unicodeScalars
            for index in scalars.indices {
                switch scalars[index] {
                case "«":
                    depth += 1
                    angled.add(passage, index)
                case "»": depth = max(0, depth - 1)
                case "\"", "“", "”": if depth == 0 { straight.add(passage, index) }
                default: break
                }
            }
        }
        guard let firstAngled = angled.first, let firstStraight = straight.first else { return [] }
        let fewer = straight.count / 2 <= angled.count ? firstStraight : firstAngled
        return [
            finding(
                Message(
                    ru: "Кавычки двух видов: «ёлочки» — \(angled.count), прямые — \(max(1, straight.count / 2)).",
                    en: "Marks of two kinds: \(angled.count) angled, \(max(1, straight.count / 2)) straight."),
                at: fewer.passage, quote: fewer.passage.text.text.surroundings(of: fewer.index),
                hint: Message(
                    ru: "Поставьте везде «ёлочки», внутри них — „лапки“.",
                    en: "Use « » throughout, and „ “ within them."))
        ]
    }

    private struct Tally {
        var count = 0
        var first: (passage: Passage, index: String.Index)?

        mutating func add(_ passage: Passage, _ index: String.Index) {
            count += 1
            if first == nil { first = (passage, index) }
        }
    }
}
