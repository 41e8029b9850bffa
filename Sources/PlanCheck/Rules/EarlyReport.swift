import Diagnostics
import PlanModel

/// A report that is due before the time it is about is over (отчёт раньше конца периода).
struct EarlyReport: Rule {
    let description = RuleDescription(
        code: "D009", name: "early-report", severity: .note,
        summary: Message(
            ru: "Отчёт требуют раньше, чем кончится отчётный период.",
            en: "A report is due before its period is over."),
        rationale: Message(
            ru:
                "В такой отчёт не попадут последние недели периода; если так и задумано, стоит назвать дату, на которую даются сведения.",
            en: "The last weeks of the period are left out of such a report."),
        failing: [
            RuleExample.order(["clauses": "[\"Представить отчёт за I полугодие до 20 июня 2026 года.\"]"]),
            RuleExample.row(["activity": "Отчёт за 3 квартал 2026 года до 15 сентября 2026 года"]),
        ],
        passing: [
            RuleExample.order(["clauses": "[\"Представить отчёт за I полугодие до 10 июля 2026 года.\"]"]),
            RuleExample.row(["activity": "Отчёт за 2025 год до 20 января 2026 года"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.passages.compactMap { passage in
            // Once for a text, however many half-years it names.
            let reports = DatesInText.reports(in: passage.text.text)
            guard let report = reports.first(where: { $0.isEarly }), let end = report.period.to else { return nil }
            return finding(
                Message(
                    ru: "Отчёт нужен к \(report.due.digits), а его период кончается \(end.digits).",
                    en: "The report is due on \(report.due.iso), its period ends on \(end.iso)."),
                at: passage,
                hint: Message(
                    ru: "Перенесите срок отчёта или напишите, по состоянию на какую дату он составляется.",
                    en: "Move the date, or say as of which day the report is made."))
        }
    }
}

extension DatesInText.Report {
    fileprivate var isEarly: Bool { period.to.map { due < $0 } ?? false }
}
