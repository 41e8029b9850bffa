import Diagnostics

/// A number has more or fewer levels than its neighbours: 2 or 2.2.1 between 2.1 and 2.3.
struct WrongNumberDepth: Rule {
    let description = RuleDescription(
        code: "N004", name: "wrong-number-depth", severity: .error,
        summary: Message(
            ru: "У номера не столько уровней, сколько у соседних.",
            en: "A number has another depth than its neighbours."),
        rationale: Message(
            ru: "Неясно, самостоятельный это пункт, часть соседнего или новый раздел.",
            en: "It is unclear whether this is an item, a part of one, or a section."),
        failing: [
            RuleExample.numberedSections([("2", ["2.1", "2", "2.3"])]),
            RuleExample.numberedSections([("2", ["2.1", "2.2", "2.3.3", "2.4"])]),
            RuleExample.numbers(["1", "2", "3.1", "4"]),
        ],
        passing: [
            RuleExample.numberedSections([("2", ["2.1", "2.2", "2.2.1", "2.2.2", "2.3"])]),
            RuleExample.numbers(["1", "1.1", "1.2", "2", "2.1"]),
            RuleExample.numberedSections([("1", ["1", "2"]), ("2", ["2.1", "2.2"])]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        numberFindings(of: [.wrongDepth], in: checked) { fault in
            let written = fault.written
            let expected = fault.expected ?? ""
            return (
                Message(
                    ru: "У номера «\(written)» не столько уровней, сколько у соседних: по порядку здесь «\(expected)».",
                    en: "The number \(written) has another depth than its neighbours: \(expected) is due here."),
                Message(ru: "Исправьте на «\(expected)».", en: "Correct it to \(expected).")
            )
        }
    }
}
