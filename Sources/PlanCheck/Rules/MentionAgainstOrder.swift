import Diagnostics
import PlanModel

/// A text names this order with another number or date.
///
/// That it is this order can only be inferred: from a number that no other is likely to have, or from the date and the
/// beginning of the number.
struct MentionAgainstOrder: Rule {
    let description = RuleDescription(
        code: "S002", name: "mention-against-order", severity: .warning,
        summary: Message(
            ru: "Приказ упомянут с другим номером или датой.", en: "The order is mentioned with another number or date."
        ),
        rationale: Message(
            ru: "По неверным реквизитам приказ не найти.", en: "By wrong requisites nobody finds the order."),
        failing: [
            example(number: "7-од", text: "План утверждён приказом от 13.01.2026 № 7-од."),
            example(number: "7-од", text: "План утверждён приказом директора от 12.01.2026 № 7-о."),
        ],
        passing: [
            example(number: "7-од", text: "План утверждён приказом от 12.01.2026 № 7-од."),
            example(number: "7", text: "Во исполнение приказа Министерства просвещения от 15.03.2024 № 7."),
            example(number: "7-од", text: "Во исполнение приказа комитета от 12.01.2026 № 115."),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let order = checked.plan.order, let number = order.number, let date = order.calendarDate else {
            return []
        }
        let own = OrderMention.folded(number.text)
        let isDistinctive = own.contains { !$0.isNumber }
        return checked.passages.flatMap { passage -> [Diagnostic] in
            guard passage.field != "mark" else { return [] }
            return OrderMention.all(in: passage.text.text).compactMap { mention in
                guard let named = mention.number.map(OrderMention.folded), let day = mention.date else { return nil }
                let isMeant =
                    named == own && day != date && isDistinctive
                    || named != own && day == date && head(named) == head(own)
                guard isMeant else { return nil }
                return finding(
                    Message(
                        ru: "Похоже, это настоящий приказ, но у него № \(number.text) от \(date.digits).",
                        en: "This seems to be the order itself, which is № \(number.text) of \(date.iso)."),
                    at: passage, quote: mention.words,
                    hint: Message(ru: "Сверьте номер и дату.", en: "Compare number and date."))
            }
        }
    }

    private func head(_ number: String) -> Substring { number.prefix { $0.isNumber } }

    private static func example(number: String, text: String) -> String {
        RuleExample.order(
            ["number": RuleExample.quoted(number)],
            appendix: ["title: План мероприятий на 2026 год", "narrative: [\(RuleExample.quoted(text))]"])
    }
}
