import Diagnostics
import PlanModel

/// Some numbers end with a dot and some do not: 3.1., 3.2, 3.3.
struct MixedNumberDots: Rule {
    let description = RuleDescription(
        code: "N007", name: "mixed-number-dots", severity: .note,
        summary: Message(
            ru: "У одних номеров в конце стоит точка, у других нет.", en: "Some numbers end with a dot, some do not."),
        rationale: Message(
            ru: "Однородные номера пишут одинаково: так их проще найти поиском.",
            en: "Numbers of one kind are written alike: a search finds them."),
        failing: [
            RuleExample.numberedSections([("1.", ["1.1.", "1.2", "1.3."]), ("2.", ["2.1."])]),
            RuleExample.numberedSections([("1.", ["1.1", "1.2"]), ("2", ["2.1"])]),
        ],
        passing: [
            RuleExample.numberedSections([("1.", ["1.1", "1.2"]), ("2.", ["2.1"])]),
            RuleExample.numberedSections([("I", ["1.", "2.", "2.1"]), ("II", ["3."])]),
            RuleExample.numbers(["", "", ""]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.plan.appendices.flatMap { appendix -> [Diagnostic] in
            let column = appendix.column(CoreField.number.rawValue)?.title.text
            let rows = appendix.activities.compactMap { activity in
                activity.number.map {
                    Passage($0, field: CoreField.number.rawValue, activity: $0.text, columnTitle: column)
                }
            }
            let sections = appendix.sections.filter { $0.number != nil }.map(\.numberPassage)
            return [finding(among: sections), finding(among: rows)].compactMap { $0 }
        }
    }

    /// One finding for all numbers of a kind, at the first of those that are fewer.
    private func finding(among passages: [Passage]) -> Diagnostic? {
        // 1. and 1.1 are different kinds: only a number within one level is compared.
        var levels: [Int: (dotted: [Passage], bare: [Passage])] = [:]
        for passage in passages {
            guard let number = OutlineNumber(reading: passage.text.text) else { continue }
            switch number.ending {
            case .dot: levels[number.parts.count, default: ([], [])].dotted.append(passage)
            case .bare: levels[number.parts.count, default: ([], [])].bare.append(passage)
            case .bracket: break
            }
        }
        for (_, level) in levels.sorted(by: { $0.key < $1.key }) {
            guard !level.dotted.isEmpty, !level.bare.isEmpty else { continue }
            let dotsAreFewer = level.dotted.count < level.bare.count
            let fewer = dotsAreFewer ? level.dotted : level.bare
            guard let first = fewer.first else { continue }
            let named = fewer.prefix(3).map { "«\($0.text.text)»" }.joined(separator: ", ")
            let more = fewer.count > 3 ? " …" : ""
            return finding(
                Message(
                    ru: dotsAreFewer
                        ? "Точка в конце номера стоит не у всех: \(named)\(more) — с точкой, остальные без."
                        : "Точка в конце номера стоит не у всех: \(named)\(more) — без точки, остальные с точкой.",
                    en: "Not all numbers end alike: \(named)\(more) \(dotsAreFewer ? "with" : "without") a dot."),
                at: first,
                hint: Message(ru: "Оформите номера одинаково.", en: "Write the numbers alike."))
        }
        return nil
    }
}
