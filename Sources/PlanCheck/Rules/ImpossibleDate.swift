import Diagnostics
import PlanModel

/// A day that the calendar does not have (несуществующая дата): «31 июня».
struct ImpossibleDate: Rule {
    let description = RuleDescription(
        code: "D001", name: "impossible-date", severity: .error,
        summary: Message(
            ru: "Такого дня в календаре нет.",
            en: "The calendar has no such day."),
        rationale: Message(
            ru:
                "Срок, которого не бывает, нельзя ни исполнить, ни проверить; подписанный «31 июня» — повод для замечания.",
            en: "A day that never comes can be neither met nor checked."),
        failing: [
            RuleExample.row(["deadline": "До 31 июня 2026 г."]),
            RuleExample.row(["deadline": "30.02.2026"]),
            RuleExample.row(["activity": "Представить отчёт до 31 ноября 2026 г."]),
            RuleExample.order(["clauses": "[\"Представить отчёт до 31 апреля 2026 года.\"]"]),
            RuleExample.row(["deadline": "15.05.206"]),
            RuleExample.order(["date": "2026-13-45"]),
            RuleExample.order(["date": "32.13.2026"]),
        ],
        passing: [
            RuleExample.row(["deadline": "До 30 июня 2026 г."]),
            RuleExample.row(["deadline": "29 февраля 2028 г."]),
            RuleExample.row(["activity": "Изучить п. 31.06 положения и приложение 45"]),
            RuleExample.row(["result": "Средний балл не ниже 31.12"]),
            RuleExample.row(["deadline": "14.00-14.10"]),
            RuleExample.row(["deadline": "13.30-14.00, 15 мая 2026"]),
            RuleExample.row(["deadline": "2026-02-01 00:00:00"]),
            RuleExample.row(["deadline": "2026-02-01 00:00:00 – 2026-03-01 00:00:00"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        let date = (checked.plan.order?.date).map { Passage($0, field: "order.date") }
        // Plans say the same few deadlines again and again.
        var known: [String: [String]] = [:]
        return ((date.map { [$0] } ?? []) + checked.passages).flatMap { passage in
            let text = passage.text.text
            let isDeadline = [CoreField.deadline.rawValue, "order.date"].contains(passage.field)
            let days =
                isDeadline ? known[text] ?? impossible(inDeadline: text) : DatesInText.impossible(in: text)
            if isDeadline { known[text] = days }
            return days.map { day in
                let words = passage.text.text.original(of: day)
                return finding(
                    Message(ru: "Дня «\(words)» в календаре нет.", en: "There is no such day as \"\(words)\"."),
                    at: passage, quote: words,
                    hint: Message(ru: "Исправьте число или месяц.", en: "Correct the day or the month."))
            }
        }
    }

    /// In a deadline a day needs no year to be one.
    private func impossible(inDeadline text: String) -> [String] {
        if case .impossible(let words) = Deadline(text, in: DeadlineContext()).problem { [words] } else { [] }
    }
}

extension String {
    /// The words as they stand here, which were compared in small letters.
    func original(of words: String) -> String {
        firstRange(of: words).map { String(self[$0]) }
            ?? lowercased().firstRange(of: words).flatMap { range in
                let lower = lowercased()
                let start = lower.distance(from: lower.startIndex, to: range.lowerBound)
                let count = lower.distance(from: range.lowerBound, to: range.upperBound)
                return String(dropFirst(start).prefix(count))
            } ?? words
    }
}
