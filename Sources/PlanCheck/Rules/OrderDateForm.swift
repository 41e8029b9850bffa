import Diagnostics
import PlanModel

/// The order's date is no date (дата приказа не читается): «сентябрь», «2026».
///
/// A day that the calendar does not have is ``ImpossibleDate``'s; a date left for the pen is no fault.
struct OrderDateForm: Rule {
    let description = RuleDescription(
        code: "C016", name: "order-date-form", severity: .error,
        summary: Message(ru: "Дата приказа не похожа на дату.", en: "The order's date is no date."),
        rationale: Message(
            ru: "Дата — обязательный реквизит приказа: день, месяц и год (ГОСТ Р 7.0.97-2025).",
            en: "An order must have a date: day, month and year (GOST R 7.0.97-2025)."),
        failing: [
            RuleExample.order(["date": "см. план_2"]),
            RuleExample.order(["date": "сентябрь"]), RuleExample.order(["date": "\"2026\""]),
            RuleExample.order(["date": "скоро"]),
        ],
        passing: [
            RuleExample.order(["date": nil]), RuleExample.order(["date": "2026-01-12"]),
            RuleExample.order(["date": "«12» января 2026 года"]), RuleExample.order(["date": "12.01.2026 г."]),
            RuleExample.order(["date": "«__» ______ 2026 г."]), RuleExample.order(["date": "\"     января 2026 г.\""]),
            RuleExample.order(["date": "32.13.2026"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let date = checked.plan.order?.date, !date.isLeftForThePen, checked.plan.order?.calendarDate == nil
        else { return [] }
        let read = Deadline(date.text, in: DeadlineContext())
        guard read.problem == nil, read.kind != .date else { return [] }
        return [
            finding(
                Message(
                    ru: "Дата приказа «\(date.text)» — не дата.", en: "The order's date \"\(date.text)\" is no date."),
                at: Passage(date, field: "order.date"),
                hint: Message(
                    ru: "Напишите день, месяц и год: 12.01.2026. Или уберите дату: останется место для ручки.",
                    en: "Give day, month and year, or leave the date out."))
        ]
    }
}

extension SourceText {
    /// Ruled lines, blanks or empty quotes stand where the pen writes, and no words but those of a date beside them.
    fileprivate var isLeftForThePen: Bool {
        if isMissing { return true }
        let hasRoom =
            text.contains("_") || text.contains("…") || text.contains("...") || text.contains("«»")
            || text.first?.isWhitespace == true || text.contains("  ") || text.contains("« ")
        return hasRoom
            && text.lowercased().split { !$0.isLetter }.allSatisfy { word in
                Self.dateWords.contains(String(word)) || Self.months.contains { word.hasPrefix($0) }
            }
    }

    private static let dateWords: Set<String> = ["г", "год", "года", "от", "май", "мая"]
    private static let months = [
        "январ", "феврал", "март", "апрел", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    ]
}
