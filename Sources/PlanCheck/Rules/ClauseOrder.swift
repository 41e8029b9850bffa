import Diagnostics
import PlanModel

/// The clauses of the order are not numbered one after another: 1, 2, 3, 2, 4.
struct ClauseOrder: Rule {
    let description = RuleDescription(
        code: "N008", name: "clause-order", severity: .error,
        summary: Message(ru: "Пункты приказа идут не по порядку.", en: "The clauses of the order are out of order."),
        rationale: Message(
            ru: "На пункт приказа ссылаются по номеру: номер должен быть один и стоять на своём месте.",
            en: "A clause is referred to by its number, which must be one and in its place."),
        failing: [
            ["1", "2", "3", "2", "4"], ["1.", "2.", "4."], ["1.", "1.1.", "1.2.", "1.4.", "2."], ["1", "1", "2"],
        ]
        .map(Self.example),
        passing: [
            ["1.", "2.", "3."], ["1.", "1.1.", "1.2.", "2."], ["1.", "1)", "2)", "2.", "1)", "2)"], ["", "", ""],
            ["1.", "", "", "2."], ["1.", "", "3."],
        ].map(Self.example))

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let order = checked.plan.order else { return [] }
        let texts = checked.passages.filter { $0.field == "order.clauses" }.map(\.text.text)
        return faults(in: order.clauses, of: nil).map { fault in
            // «1. … 2. …» in one paragraph is read as one clause: then the number is not missing.
            let isWithinText =
                fault.kind == .gap
                && (fault.expected.map { expected in texts.contains { Self.names(expected, in: $0) } } ?? false)
            let written = fault.written
            let expected = fault.expected.map {
                Message(ru: " По порядку здесь «\($0)».", en: " \($0) is due here.")
            }
            let after = fault.previous.map { Message(ru: " после «\($0)»", en: " after \($0)") }
            return finding(
                Message(
                    ru:
                        "Пункт приказа «\(written)» стоит\(after?.russian ?? " первым") — не по порядку.\(expected?.russian ?? "")",
                    en:
                        "Clause \(written) stands\(after?.english ?? " first"), out of order.\(expected?.english ?? "")"
                ),
                at: fault.passage,
                hint: Message(
                    ru: "Исправьте номер пункта и проверьте ссылки на пункты.",
                    en: "Correct the number, and what refers to clauses."),
                severity: fault.isCertain && !isWithinText ? nil : .warning)
        }
    }

    private func faults(in clauses: [Clause], of parent: [Int]?) -> [NumberFault] {
        let items = clauses.map { clause in
            NumberedItem(Passage(clause.number ?? SourceText("", at: .unknown), field: "order.clauses"))
        }
        var faults: [NumberFault] = []
        // 1) and 2) among 1. and 2. are lists within clauses, whose numbers begin anew.
        let isMixed =
            items.contains { $0.number?.ending == .bracket }
            && items.contains { $0.number.map { $0.ending != .bracket } ?? false }
        var walk = OutlineWalk()
        walk.read(
            isMixed ? items.filter { $0.number?.ending != .bracket } : items, from: .init(parent: parent, isFirst: true)
        )
        faults += walk.faults
        for (clause, item) in zip(clauses, items) where !clause.items.isEmpty {
            let number = item.number?.parts
            let isDotted = clause.items.contains {
                $0.number.flatMap { OutlineNumber(reading: $0.text) }.map { $0.parts.count > 1 } ?? false
            }
            faults += self.faults(in: clause.items, of: isDotted ? number : nil)
        }
        return faults
    }

    private static func names(_ number: String, in text: String) -> Bool {
        text.split(whereSeparator: \.isWhitespace).contains { $0 == number }
    }

    private static func example(_ numbers: [String]) -> String {
        let clauses = numbers.enumerated().map { index, number in
            "{number: \(RuleExample.quoted(number)), text: Выполнить поручение \(index + 1).}"
        }
        return RuleExample.order(["clauses": "[\(clauses.joined(separator: ", "))]"])
    }
}
