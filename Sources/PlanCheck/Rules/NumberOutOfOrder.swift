import Diagnostics

/// Numbers in another order than they count: 1, 3, 2.
struct NumberOutOfOrder: Rule {
    let description = RuleDescription(
        code: "N006", name: "number-out-of-order", severity: .error,
        summary: Message(ru: "Номера стоят не по порядку.", en: "The numbers are not in their order."),
        rationale: Message(
            ru: "Строки переставлены, а номера остались прежними: пункт ищут не там.",
            en: "Rows were moved and kept their numbers: they are looked for elsewhere."),
        failing: [
            RuleExample.numbers(["1", "3", "2", "4"]),
            RuleExample.numbers(["1", "2", "33", "4", "5"]),
            RuleExample.numberedSections([("2", ["2.1", "2.2"]), ("1", ["1.1", "1.2"]), ("3", ["3.1"])]),
        ],
        passing: [
            RuleExample.numbers(["1", "2", "3"]),
            RuleExample.numberedSections([("1", ["1", "2"]), ("2", ["1", "2"])]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        numberFindings(of: [.outOfOrder], in: checked) { fault in
            let written = fault.written
            let expected = fault.expected ?? ""
            return (
                Message(
                    ru: "Номер «\(written)» не по порядку: здесь должен быть «\(expected)».",
                    en: "The number \(written) is out of order: \(expected) is due here."),
                Message(ru: "Исправьте номер или переставьте строки.", en: "Correct the number or move the row.")
            )
        }
    }
}
