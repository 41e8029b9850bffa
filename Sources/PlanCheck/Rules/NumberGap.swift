import Diagnostics

/// A number is left out: 1.1, 1.2, 1.4. A row may have been lost, and references to numbers point beside.
struct NumberGap: Rule {
    let description = RuleDescription(
        code: "N001", name: "number-gap", severity: .error,
        summary: Message(ru: "Пропущен номер.", en: "A number is left out."),
        rationale: Message(
            ru: "По пропуску не видно, ошибся ли наборщик в номере или потерял строку плана.",
            en: "A gap does not tell a slip of the pen from a lost row."),
        failing: [
            RuleExample.numberedSections([("1", ["1.1", "1.2", "1.4", "1.5"])]),
            RuleExample.numbers(["1", "2", "4"]),
            RuleExample.numberedSections([("1", ["1.1", "1.2"]), ("2", ["2.2", "2.3"])]),
            RuleExample.numberedSections([("I", ["1", "2"]), ("II", ["3"]), ("IV", ["4"])]),
            RuleExample.numberedSections([(nil, ["1", "2", "3"]), (nil, ["5", "6"])]),
            RuleExample.sections([
                (nil, "I. Работа с кадрами", []), (nil, "II. Работа с детьми", []), (nil, "IV. Контроль", []),
            ]),
        ],
        passing: [
            RuleExample.sections([(nil, "9 классы", []), (nil, "11 классы", []), (nil, "г. Образцово", [])]),
            RuleExample.numberedSections([("1", ["1.1", "1.2"]), ("2", ["2.1", "2.2"])]),
            RuleExample.numberedSections([("I", ["1", "2", "3"]), ("II", ["1", "2", "3"])]),
            RuleExample.numberedSections([("1", ["1", "2", "3"]), ("2", ["4", "5"])]),
            RuleExample.numbers(["", "", ""]),
            RuleExample.numbers(["1", "2", "", "4"]),
            RuleExample.numbers(["1", "1.1", "1.2", "2", "2.1"]),
            RuleExample.numberedSections([("1", ["1.1", "1.2", "1.2.1", "1.2.2", "1.3"]), ("2", ["2.1"])]),
            RuleExample.numbers(["1", "1а", "2"]),
            RuleExample.numbers((1...12).map { "1.\($0)" }),
            RuleExample.numberedSections([("1", ["4.1.1", "4.1.2"]), ("2", ["4.2.1"])]),
            RuleExample.numbers(["9.00", "10.00", "14.30"]),
            RuleExample.numberedSections([("2025", ["1", "2"]), ("2026", ["3", "4"])]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        numberFindings(of: [.gap], in: checked) { fault in
            let written = fault.written
            let expected = fault.expected ?? ""
            let hint = Message(
                ru: "Проверьте, не потеряна ли строка; если нет, исправьте номера.",
                en: "See whether a row is lost; if not, renumber.")
            guard let previous = fault.previous, !fault.isStart else {
                return (
                    Message(
                        ru: "Нумерация начинается с «\(written)», а не с «\(expected)».",
                        en: "The numbers begin with \(written), not with \(expected)."), hint
                )
            }
            return (
                Message(
                    ru: "После «\(previous)» стоит «\(written)»: пропущен номер «\(expected)».",
                    en: "After \(previous) stands \(written): \(expected) is left out."), hint
            )
        }
    }
}
