import Diagnostics
import PlanModel

/// The order refers to an appendix that is not there.
struct MissingAppendix: Rule {
    let description = RuleDescription(
        code: "S004", name: "missing-appendix", severity: .error,
        summary: Message(
            ru: "Приложения, на которое ссылается приказ, нет.", en: "An appendix is referred to and missing."),
        rationale: Message(
            ru: "Без приложения пункт приказа не исполнить.", en: "Without the appendix a clause cannot be carried out."
        ),
        failing: [
            example("Утвердить план мероприятий (приложение № 3)."),
            example("Утвердить форму отчёта согласно приложению 2 к настоящему приказу."),
            Self.orderAlone("Утвердить план (приложение 3)."),
        ],
        passing: [
            example("Утвердить план мероприятий (приложение № 1)."),
            example("Утвердить план мероприятий (приложение)."),
            example("Отчитываться по форме приложения № 3 к Порядку проведения мониторинга."),
            example("Внести изменения в приложение № 2 к приказу от 12.01.2025 № 5."),
            RuleExample.order([:], appendix: ["mark: [Приложение № 3, к приказу от 12.01.2026 № 7]"])
                .replacing("(приложение)", with: "(приложение № 3)"),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        let appendices = checked.plan.appendices
        guard checked.plan.order != nil else { return [] }
        let known = Set(appendices.enumerated().map { AppendixReference.number(of: $1, at: $0) })
        var reported: Set<Int> = []
        // In the table «приложение 2» may be of whatever the cell speaks of; in the order's own clauses it is the order's.
        return checked.passages.filter { $0.field == "order.clauses" }.flatMap { passage in
            AppendixReference.all(in: passage.text.text).compactMap { reference in
                guard !reference.isOfAnotherDocument, !known.contains(reference.number),
                    reported.insert(reference.number).inserted
                else { return nil }
                return finding(
                    Message(
                        ru: "Приложения № \(reference.number), на которое ссылается приказ, в документе нет.",
                        en: "The document has no appendix № \(reference.number), to which the order refers."),
                    at: passage, quote: reference.words,
                    hint: Message(
                        ru: "Добавьте приложение или исправьте номер в ссылке.",
                        en: "Add the appendix or correct the number."))
            }
        }
    }

    /// An order without any appendix.
    private static func orderAlone(_ clause: String) -> String {
        let text = example(clause)
        return text.firstRange(of: "appendices:").map { String(text[..<$0.lowerBound]) } ?? text
    }

    private static func example(_ clause: String) -> String {
        RuleExample.order(["clauses": "[\(RuleExample.quoted(clause))]"])
    }
}
