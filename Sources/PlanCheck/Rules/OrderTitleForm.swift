import Diagnostics
import PlanModel

/// An order's title that does not begin with «О» or «Об» (заголовок не отвечает на вопрос «о чём?»).
struct OrderTitleForm: Rule {
    let description = RuleDescription(
        code: "C015", name: "order-title-form", severity: .warning,
        summary: Message(
            ru: "Заголовок приказа не начинается с «О» или «Об».",
            en: "The order's title does not begin with «О» or «Об»."),
        rationale: Message(
            ru: "Заголовок отвечает на вопрос «о чём?»: «Об утверждении плана» (ГОСТ Р 7.0.97).",
            en: "A title answers the question \"about what?\" (GOST R 7.0.97)."),
        failing: [
            RuleExample.order(["title": "Утверждение плана мероприятий на 2026 год"])
        ],
        passing: [
            RuleExample.order([:]),
            RuleExample.order(["title": "О плане мероприятий на 2026 год"]),
            RuleExample.order(["title": "«Об утверждении плана»"]),
            RuleExample.order(["title": "ОБ УТВЕРЖДЕНИИ ПЛАНА НА 2026 ГОД"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let title = checked.plan.order?.title, !title.isMissing else { return [] }
        let first = title.text.lowercased().drop { !$0.isLetter }.prefix(while: \.isLetter)
        // The Latin letter looks the same; that it is Latin is another rule's.
        guard !["о", "об", "обо", "o"].contains(first) else { return [] }
        return [
            finding(
                Message(
                    ru: "Заголовок приказа должен отвечать на вопрос «о чём?».",
                    en: "The order's title should say what it is about."),
                at: Passage(title, field: "order.title"),
                hint: Message(
                    ru: "Начните с «О» или «Об»: «Об утверждении плана …».", en: "Begin it with «О» or «Об»."))
        ]
    }
}
