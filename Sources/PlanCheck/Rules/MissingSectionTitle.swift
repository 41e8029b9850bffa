import Diagnostics
import PlanModel

/// A section with a number and no title (раздел без названия).
struct MissingSectionTitle: Rule {
    let description = RuleDescription(
        code: "C005", name: "missing-section-title", severity: .error,
        summary: Message(
            ru: "У раздела нет названия.",
            en: "A section has no title."),
        rationale: Message(
            ru: "По строке с одним номером не понять, что собрано в разделе; чаще всего название потеряно при наборе.",
            en: "A bare number does not say what the section holds; mostly the title was lost in typing."),
        failing: [
            RuleExample.sections([("1", nil, [Self.activity])])
        ],
        passing: [
            RuleExample.sections([("1", "Подготовка", [Self.activity])]),
            RuleExample.sections([(nil, nil, [Self.activity])]),
            RuleExample.sections([(nil, "2026 год", [Self.activity])]),
        ])

    private static let activity =
        "{number: \"1.1\", activity: Собрание, responsible: Директор школы, deadline: Май 2026 г., result: Протокол}"

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.plan.appendices.flatMap(\.sections).compactMap { section in
            // A title may stand in another cell of the section's row.
            guard let number = section.number, !number.isMissing, section.title?.isMissing ?? true,
                section.cells.isEmpty
            else { return nil }
            return finding(
                Message(ru: "У раздела \(number.text) нет названия.", en: "Section \(number.text) has no title."),
                at: Passage(number, field: "section"),
                hint: Message(ru: "Впишите название раздела.", en: "Give the section its title."))
        }
    }
}
