import Diagnostics
import PlanModel

/// A section without activities (пустой раздел).
struct EmptySection: Rule {
    let description = RuleDescription(
        code: "C006", name: "empty-section", severity: .warning,
        summary: Message(
            ru: "В разделе нет мероприятий.",
            en: "A section has no activities."),
        rationale: Message(
            ru: "Пустой раздел обещает работу, которой в плане нет, или его строки потеряны.",
            en: "An empty section promises work that the plan does not hold, or its rows are lost."),
        failing: [
            RuleExample.sections([("1", "Подготовка", []), ("2", "Проведение", [Self.activity])])
        ],
        passing: [
            RuleExample.sections([("1", "Подготовка", [Self.activity])])
        ])

    private static let activity =
        "{number: \"2.1\", activity: Собрание, responsible: Директор школы, deadline: Май 2026 г., result: Протокол}"

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.plan.appendices.flatMap(\.sections).compactMap { section in
            // A section whose own row carries an activity's cells is one itself.
            guard section.activities.isEmpty, section.hasRow, section.cells.isEmpty else { return nil }
            let name = section.title ?? section.number ?? SourceText("", at: section.place)
            return finding(
                Message(ru: "В разделе нет ни одного мероприятия.", en: "The section has no activity."),
                at: Passage(name, field: "section"),
                hint: Message(
                    ru: "Впишите мероприятия или уберите раздел.", en: "Add its activities, or remove the section."))
        }
    }
}
