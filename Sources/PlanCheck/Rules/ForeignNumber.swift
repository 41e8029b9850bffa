import Diagnostics

/// A number of another section: 3.2 in section 2.
struct ForeignNumber: Rule {
    let description = RuleDescription(
        code: "N005", name: "foreign-number", severity: .error,
        summary: Message(ru: "Номер другого раздела.", en: "A number of another section."),
        rationale: Message(
            ru: "Мероприятие попало не в свой раздел, или ссылка на него ведёт не туда.",
            en: "The activity stands in the wrong section, or references to it go astray."),
        failing: [
            RuleExample.numberedSections([("1", ["1.1", "1.2"]), ("2", ["2.1", "3.2", "2.3"])]),
            RuleExample.numberedSections([("1", ["1.1", "1.2"]), ("2", ["1.1", "1.2", "1.3"]), ("3", ["3.1"])]),
            RuleExample.numberedSections([("1", ["1.1", "1.2", "2.1", "2.2"])]),
        ],
        passing: [
            RuleExample.numberedSections([("I", ["1.1", "1.2"]), ("II", ["2.1"])]),
            RuleExample.numberedSections([("Раздел 1", ["1.1"]), ("Раздел 2", ["2.1"])]),
            RuleExample.numberedSections([(nil, ["1.1", "1.2"]), (nil, ["2.1"])]),
            RuleExample.numberedSections([("1", ["3.1", "3.2"]), ("2", ["4.1", "4.2"])]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        numberFindings(of: [.foreign, .foreignSection], in: checked) { fault in
            let written = fault.written
            let expected = fault.expected ?? ""
            guard fault.kind == .foreign else {
                return (
                    Message(
                        ru: "Мероприятия пронумерованы как в другом разделе, начиная с «\(written)».",
                        en: "The activities have the numbers of another section, from \(written) on."),
                    Message(
                        ru: "Пронумеруйте их по своему разделу: «\(expected)» и далее.",
                        en: "Number them by their own section: \(expected) and so on.")
                )
            }
            if !fault.isCertain {
                return (
                    Message(
                        ru: "С «\(written)» начинаются номера другого раздела, а строки раздела нет.",
                        en: "From \(written) on the numbers are another section's, and it has no row."),
                    Message(
                        ru: "Добавьте строку раздела или исправьте номера: по порядку здесь «\(expected)».",
                        en: "Add the section's row or correct the numbers: \(expected) is due here.")
                )
            }
            return (
                Message(
                    ru: "Номер «\(written)» — из другого раздела: по порядку здесь «\(expected)».",
                    en: "The number \(written) is another section's: \(expected) is due here."),
                Message(
                    ru: "Исправьте номер или перенесите мероприятие.", en: "Correct the number or move the activity.")
            )
        }
    }
}
