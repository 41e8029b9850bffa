import Diagnostics

/// Dots or digits of a number are wrong, and its neighbours show what was meant: «2.1.0.» between 2.9 and 2.11.
struct MalformedNumber: Rule {
    let description = RuleDescription(
        code: "N003", name: "malformed-number", severity: .error,
        summary: Message(ru: "Номер записан с ошибкой.", en: "A number is written wrongly."),
        rationale: Message(
            ru: "По такому номеру пункт не найти, и сортировка ставит его не на место.",
            en: "Nobody finds an activity by such a number, and sorting puts it elsewhere."),
        failing: [
            RuleExample.numberedSections([
                ("2", ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.1.0.", "2.11"])
            ]),
            RuleExample.numberedSections([("2", ["2.1", "22", "2.3"])]),
            RuleExample.numberedSections([("1", ["1.1", "1.2", "1,3", "1.4"])]),
            RuleExample.numberedSections([
                ("2", ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.1", "2.11"])
            ]),
        ],
        passing: [
            RuleExample.numberedSections([("2", ["2.1", "2.2", "2.2.1", "2.3"])]),
            RuleExample.numberedSections([("1", ["1.1.", "1.2."])]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        numberFindings(of: [.malformed], in: checked) { fault in
            let written = fault.written
            let expected = fault.expected ?? ""
            return (
                Message(
                    ru: "Номер «\(written)» записан с ошибкой: по порядку здесь «\(expected)».",
                    en: "The number \(written) is written wrongly: \(expected) is due here."),
                expected.hasPrefix(written)
                    ? Message(
                        ru: "Исправьте на «\(expected)». В Excel сделайте графу текстовой: иначе 2.10 становится 2.1.",
                        en: "Correct it to \(expected). In a spreadsheet make the column text, or 2.10 becomes 2.1.")
                    : Message(ru: "Исправьте на «\(expected)».", en: "Correct it to \(expected).")
            )
        }
    }
}
