import Diagnostics

/// A number stands twice: whoever says «п. 1.2» names two activities.
struct DuplicateNumber: Rule {
    let description = RuleDescription(
        code: "N002", name: "duplicate-number", severity: .error,
        summary: Message(ru: "Номер повторяется.", en: "A number is used twice."),
        rationale: Message(
            ru: "Ссылка на пункт и отчёт по нему должны указывать на одно мероприятие.",
            en: "A reference to a number, and a report on it, must mean one activity."),
        failing: [
            RuleExample.numbers(["1", "2", "2", "3"]),
            RuleExample.numbers(["1", "2", "2", "4"]),
            RuleExample.numberedSections([("1", ["1.1", "1.2", "1.3", "1.2"])]),
            RuleExample.numberedSections([("1", ["1.1"]), ("2", ["2.1"]), ("2", ["2.2"])]),
            RuleExample.numbers(["1", "2", "3", "1", "2", "3"]),
        ],
        passing: [
            RuleExample.numberedSections([("1", ["1", "2"]), ("2", ["1", "2"])]),
            RuleExample.numberedSections([(nil, ["1", "2"]), (nil, ["1", "2"])]),
            RuleExample.numbers(["1", "2", "3"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        numberFindings(of: [.duplicate, .restart], in: checked) { fault in
            let written = fault.written
            guard fault.kind == .duplicate else {
                return (
                    Message(
                        ru:
                            "Нумерация начинается заново («\(written)» после «\(fault.previous ?? "")») без нового раздела.",
                        en: "The numbers begin anew (\(written)) where no section does."),
                    Message(
                        ru: "Пронумеруйте подряд или добавьте строку с названием раздела.",
                        en: "Number the rows in one run, or add a row with the section's title.")
                )
            }
            let instead = fault.expected.map { Message(ru: " По порядку здесь «\($0)».", en: " \($0) is due here.") }
            return (
                Message(
                    ru: "Номер «\(written)» уже был.\(instead?.russian ?? "")",
                    en: "The number \(written) has been used.\(instead?.english ?? "")"),
                Message(ru: "Исправьте номер и ссылки на него.", en: "Correct the number and what refers to it.")
            )
        }
    }
}
