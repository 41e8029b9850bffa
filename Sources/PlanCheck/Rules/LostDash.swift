import Diagnostics
import PlanModel

/// Two dates side by side with nothing between them (потерянное тире): «апрель 2025 г. декабрь 2026 г.».
struct LostDash: Rule {
    let description = RuleDescription(
        code: "D005", name: "lost-dash", severity: .warning,
        summary: Message(
            ru: "Между двумя датами пропущено тире или запятая.",
            en: "A dash or a comma is lost between two dates."),
        rationale: Message(
            ru: "Без знака не понять, период это или два отдельных срока.",
            en: "Without it nobody can tell a period from two deadlines."),
        failing: [
            RuleExample.row(["deadline": "Апрель 2026 г. декабрь 2026 г."]),
            RuleExample.row(["deadline": "15.04.2026 20.05.2026"]),
        ],
        passing: [
            RuleExample.row(["deadline": "Апрель 2026 г. – декабрь 2026 г."]),
            RuleExample.row(["deadline": "Апрель 2026 г., декабрь 2026 г."]),
            RuleExample.row(["deadline": "2026 год, апрель"]),
            RuleExample.row(["deadline": "Апрель 2026 г.\nДекабрь 2026 г."]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.rows.compactMap { row in
            guard row.deadline?.lacksLink == true, let passage = row.passage(.deadline) else { return nil }
            return finding(
                Message(
                    ru: "Между датами нет ни тире, ни запятой: это период или два срока?",
                    en: "No dash and no comma between the dates: a period, or two deadlines?"),
                at: passage,
                hint: Message(
                    ru: "Поставьте тире, если это период, или запятую, если сроков два.",
                    en: "Put a dash for a period, a comma for two deadlines."))
        }
    }
}
