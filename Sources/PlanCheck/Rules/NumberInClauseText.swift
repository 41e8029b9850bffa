import Diagnostics
import PlanModel

/// The clause's number is written before its text, and printed once more: «1. 1. Утвердить …».
struct NumberInClauseText: Rule {
    let description = RuleDescription(
        code: "N010", name: "number-in-clause-text", severity: .warning,
        summary: Message(
            ru: "Номер пункта приказа повторён в его тексте.", en: "A clause's number is repeated in its text."),
        rationale: Message(
            ru: "Номер пункта ставит программа; вписанный в текст, он напечатается дважды: «1. 1. Утвердить …».",
            en: "Clauses are numbered by the program; a number in the text is printed twice."),
        failing: [
            example("[1. Утвердить план мероприятий (приложение).]"),
            example("[Утвердить план мероприятий (приложение)., 2) Контроль оставляю за собой.]"),
            example("[{number: 3., text: 3. Утвердить план мероприятий (приложение).}]"),
        ],
        passing: [
            RuleExample.order([:]), example("[{number: 1., text: Утвердить план мероприятий (приложение).}]"),
            example("[1 сентября 2026 года провести линейку.]"),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        (checked.plan.order?.clauses ?? []).enumerated().compactMap { index, clause in
            guard let text = clause.text, let space = text.text.firstIndex(where: \.isWhitespace) else { return nil }
            let head = String(text.text[..<space])
            guard let repeated = OutlineNumber(reading: head), repeated.ending != .bare,
                repeated.parts == clause.number.flatMap({ OutlineNumber(reading: $0.text)?.parts }) ?? [index + 1]
            else { return nil }
            return finding(
                Message(
                    ru: "Номер пункта вписан в его текст («\(head)») и напечатается дважды.",
                    en: "The clause's number is written in its text (\(head)) and will be printed twice."),
                at: Passage(text, field: "order.clauses"), quote: head,
                hint: Message(ru: "Уберите номер из текста.", en: "Take the number out of the text."))
        }
    }

    private static func example(_ clauses: String) -> String { RuleExample.order(["clauses": clauses]) }
}
