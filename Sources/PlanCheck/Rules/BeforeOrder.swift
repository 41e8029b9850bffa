import Diagnostics
import PlanModel

/// A deadline that was over when the order was signed (срок раньше даты приказа).
struct BeforeOrder: Rule {
    let description = RuleDescription(
        code: "D004", name: "before-order", severity: .warning,
        summary: Message(
            ru: "Срок прошёл раньше, чем подписан приказ.",
            en: "The deadline was over before the order was signed."),
        rationale: Message(
            ru: "Приказ не может поручить то, что должно быть уже сделано.",
            en: "An order cannot assign what should have been done before it."),
        failing: [
            RuleExample.order(["date": "2026-06-10"])
        ],
        passing: [
            RuleExample.order(["date": "2026-05-20"]),
            RuleExample.order(["date": nil]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let date = checked.plan.order?.calendarDate else { return [] }
        return checked.rows.compactMap { row in
            guard let deadline = row.deadline, deadline.statesYear, deadline.kind != .recurring,
                !deadline.intervals.isEmpty, deadline.intervals.allSatisfy({ $0.to.map { $0 < date } ?? false }),
                let passage = row.passage(.deadline)
            else { return nil }
            return finding(
                Message(
                    ru: "Срок прошёл раньше, чем подписан приказ (\(date.digits)).",
                    en: "The deadline was over before the order was signed (\(date.digits))."),
                at: passage,
                hint: Message(ru: "Проверьте срок и дату приказа.", en: "Check the deadline and the order's date."))
        }
    }
}
