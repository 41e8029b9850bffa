import Diagnostics
import PlanModel

/// A deadline that ends before it begins (перевёрнутый период): «ноябрь–октябрь 2024».
struct ReversedRange: Rule {
    let description = RuleDescription(
        code: "D002", name: "reversed-range", severity: .error,
        summary: Message(
            ru: "Конец срока раньше начала.",
            en: "The deadline ends before it begins."),
        rationale: Message(
            ru: "Из такого срока не понять, когда мероприятие проходит и когда спрашивать о результате.",
            en: "Nobody can tell from such a deadline when the activity takes place."),
        failing: [
            RuleExample.row(["deadline": "Ноябрь–октябрь 2026 г."]),
            RuleExample.row(["deadline": "20.05.2026 – 10.05.2026"]),
            RuleExample.row(["deadline": "С 15 мая 2026 г. по 1 апреля 2026 г."]),
        ],
        passing: [
            RuleExample.row(["deadline": "Октябрь–ноябрь 2026 г."]),
            RuleExample.row(["deadline": "Декабрь 2026 г. – январь 2027 г."]),
            RuleExample.row(["deadline": "Сентябрь–май"]),
            RuleExample.row(["deadline": "Декабрь – январь 2027 г."]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.rows.compactMap { row in
            guard row.deadline?.problem == .reversed, let passage = row.passage(.deadline) else { return nil }
            return finding(
                Message(ru: "Конец срока раньше начала.", en: "The deadline ends before it begins."), at: passage,
                hint: Message(
                    ru: "Поменяйте месяцы или даты местами либо укажите год у каждой.",
                    en: "Swap the two, or give each its year."))
        }
    }
}
