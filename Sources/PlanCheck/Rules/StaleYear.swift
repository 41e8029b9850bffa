import Diagnostics
import PlanModel

/// A year left over from an older plan (устаревший год): «подготовка к ГИА-2021» in a plan for 2022.
struct StaleYear: Rule {
    let description = RuleDescription(
        code: "D007", name: "stale-year", severity: .error,
        summary: Message(
            ru: "Год в тексте остался от прошлого плана.",
            en: "A year in the text is left over from an older plan."),
        rationale: Message(
            ru: "Экзамен прошлого года уже прошёл; значит, текст переписан не глядя, и верить остальному трудно.",
            en: "Last year's examination is over; the text was copied without being read."),
        failing: [
            RuleExample.row(["activity": "Информирование родителей о проведении ГИА-2025"]),
            RuleExample.row(["result": "Все выпускники подготовлены к ЕГЭ 2024"]),
        ],
        passing: [
            RuleExample.row(["activity": "Информирование родителей о проведении ГИА-2026"]),
            RuleExample.row(["activity": "Анализ результатов ГИА-2025"]),
            RuleExample.row(["activity": "Совещание по итогам ВПР 2025 года"]),
            RuleExample.rows([["activity": "Подготовка к ОГЭ-2025"]], appendix: ["title: План мероприятий"]),
        ])

    private static let examinations = ["ГИА", "ЕГЭ", "ОГЭ", "ГВЭ", "ВПР", "ИС", "ИС-9", "РДР", "КДР"]
    /// Who looks back may name the year before.
    private static let lookingBack = [
        "анализ", "итог", "результат", "сравн", "динамик", "данны", "отчёт", "отчет", "прошл", "предыдущ", "показател",
    ]

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.rows.flatMap { row -> [Diagnostic] in
            guard let first = row.planPeriod?.from else { return [] }
            return [CoreField.activity, .result].compactMap { field -> Diagnostic? in
                guard let passage = row.passage(field),
                    let stale = staleExamination(in: passage.text.text, before: first.year)
                else { return nil }
                return finding(
                    Message(
                        ru: "«\(stale)» раньше, чем начинается план (\(first.digits)).",
                        en: "\"\(stale)\" lies before the plan begins (\(first.digits))."),
                    at: passage, quote: stale,
                    hint: Message(ru: "Исправьте год.", en: "Correct the year."))
            }
        }
    }

    /// An examination with a year that is over when the plan begins, unless the text looks back at it.
    private func staleExamination(in text: String, before year: Int) -> String? {
        guard text.holds("20") else { return nil }
        for name in Self.examinations {
            var rest = text[...]
            while let range = rest.firstRange(of: name) {
                rest = rest[range.upperBound...]
                let before = text[..<range.lowerBound].last
                let link = rest.prefix { "-–— ".contains($0) }
                let digits = rest.dropFirst(link.count).prefix(while: \.isNumber)
                guard before?.isLetter != true, !link.isEmpty, digits.count == 4, let stated = Int(digits),
                    (2000..<year).contains(stated)
                else { continue }
                let sentence = text.lowercased()
                if Self.lookingBack.contains(where: sentence.contains) { return nil }
                return String(text[range.lowerBound..<digits.endIndex])
            }
        }
        return nil
    }
}
