import Diagnostics
import PlanModel

/// A plan that says nowhere what time it is for (период плана не назван).
struct UnstatedPeriod: Rule {
    let description = RuleDescription(
        code: "C007", name: "unstated-period", severity: .warning,
        summary: Message(
            ru: "Нигде не сказано, на какой период план.",
            en: "Nothing says what time the plan is for."),
        rationale: Message(
            ru: "Без периода «сентябрь» или «ежегодно» не имеют года, и неясно, когда план исполнен.",
            en: "Without a period \"September\" has no year, and nobody can say when the plan is fulfilled."),
        failing: [
            RuleExample.rows([["deadline": "Сентябрь"]], appendix: ["title: План мероприятий"]),
            RuleExample.rows(
                [["deadline": "Сентябрь"]],
                appendix: ["title: План", "narrative: [{text: Составлен по письму от 12.01.2026 № 5}]"]),
        ],
        passing: [
            RuleExample.rows(
                [["deadline": "Сентябрь"]], appendix: ["title: План мероприятий на 2025/2026 учебный год"]),
            RuleExample.rows(
                [["deadline": "Сентябрь"]], appendix: ["title: План", "period: {from: 2026-01-01, to: 2026-12-31}"]),
            RuleExample.rows([["deadline": "Сентябрь 2026 г."]], appendix: ["title: План мероприятий"]),
            RuleExample.rows([["deadline": "Ежедневно"]], appendix: ["title: План работы на сентябрь 2026 года"]),
            RuleExample.rows(
                [["deadline": "Ежегодно"]], appendix: ["title: План развития школы на период до 2030 года"]),
            RuleExample.rows([["deadline": "Ежегодно"]], appendix: ["title: План развития школы до 2030 года"]),
            RuleExample.rows(
                [["deadline": "Ежегодно"]],
                appendix: ["title: План развития школы", "narrative: [{text: на 2026–2030 годы}]"]),
            RuleExample.rows([["deadline": "Сентябрь 2026 г."]], appendix: ["title: План на 2026 год"]) + """
                  - title: График консультаций
                    sections:
                      - activities:
                          - {number: "1", activity: Консультация, deadline: Ежемесячно, responsible: Директор, result: Журнал}

                """,
            RuleExample.rows(
                [["deadline": "Июнь – август"]], appendix: ["title: План подготовки школы к 2026/2027 учебному году"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        // A timetable beside the plan is for the plan's own time.
        guard let table = checked.table, !checked.rows.contains(where: { $0.planPeriod != nil }),
            !Self.isPeriodSaid(in: checked.plan, table), let row = checked.rows.first(where: \.leansOnPeriod)
        else { return [] }
        let title = table.title.map { Passage($0, field: "title") } ?? row.whole
        return [
            finding(
                Message(
                    ru: "Нигде не сказано, на какой период план; сроки без года не понять.",
                    en: "Nothing says what time the plan is for; deadlines without a year have none."),
                at: title,
                hint: Message(
                    ru: "Назовите период в названии («на 2026 год») или в поле «period».",
                    en: "Name the period in the title, or in \"period\"."))
        ]
    }

    /// A title names a time, though not one by which every deadline could be resolved: «на сентябрь 2026 года», «до 2030
    /// года».
    private static func isPeriodSaid(in plan: Plan, _ table: Appendix) -> Bool {
        let titles = [table.title, plan.order?.title] + table.narrative.map(\.heading) + table.sections.map(\.title)
        return titles.contains { title in
            title?.text.split(separator: "\n").contains { DatesInText.namesPeriod($0.description) } ?? false
        } || table.narrative.contains { $0.text.map { DatesInText.statesPeriod($0.text) } ?? false }
    }
}

extension CheckedRow {
    /// The deadline means something only within a period.
    fileprivate var leansOnPeriod: Bool {
        guard let deadline else { return false }
        switch deadline.kind {
        case .recurring, .open: return context.period == nil
        case .date, .range, .several: return !deadline.statesYear && context.period == nil
        case .reference, .relative, .unknown: return false
        }
    }
}
