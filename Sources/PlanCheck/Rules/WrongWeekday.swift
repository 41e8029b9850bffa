import Diagnostics
import PlanModel

/// A weekday that is not that day's (день недели не совпадает с датой): «24 мая 2023 г. (пт)».
struct WrongWeekday: Rule {
    let description = RuleDescription(
        code: "D006", name: "wrong-weekday", severity: .error,
        summary: Message(
            ru: "День недели не совпадает с датой.",
            en: "The weekday is not that day's."),
        rationale: Message(
            ru: "Одно из двух неверно, и исполнители придут в разные дни.",
            en: "One of the two is wrong, and people will come on different days."),
        failing: [
            RuleExample.row(["deadline": "20 мая 2026 г. (пт)"]),
            RuleExample.row(["deadline": "22.04.2026, понедельник"]),
        ],
        passing: [
            RuleExample.row(["deadline": "20 мая 2026 г. (ср)"]),
            RuleExample.row(["deadline": "Каждая пятница"]),
            RuleExample.row(["deadline": "20–22 мая 2026 г. (ср–пт)"]),
        ])

    private static let weekdays = [
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    ]

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.rows.compactMap { row in
            guard let deadline = row.deadline, deadline.kind == .date, let stated = deadline.statedWeekday,
                deadline.intervals.count == 1, let day = deadline.intervals.first?.to, day.weekday != stated,
                let passage = row.passage(.deadline)
            else { return nil }
            let right = Self.weekdays[day.weekday - 1]
            return finding(
                Message(ru: "\(day.words) — \(right).", en: "\(day.iso) is another day of the week."), at: passage,
                hint: Message(ru: "Исправьте день недели или дату.", en: "Correct the weekday or the date."),
                // Where the year was only inferred, so was the weekday.
                severity: deadline.statesYear ? .error : .warning)
        }
    }
}
