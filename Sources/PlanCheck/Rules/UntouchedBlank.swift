import Diagnostics
import PlanModel

/// A place of the new plan that was left as it was (незаполненное место бланка): «И.О. Фамилия».
struct UntouchedBlank: Rule {
    let description = RuleDescription(
        code: "C018", name: "untouched-blank", severity: .error,
        summary: Message(
            ru: "Место бланка осталось незаполненным.", en: "A place of the new plan was left as it was."),
        rationale: Message(
            ru: "Слова бланка стоят вместо ваших: подписанный приказ с «И.О. Фамилия» никто не исполнит.",
            en: "The words of a new plan stand for the user's own."),
        failing: [
            RuleExample.order(["signatory": "{position: Директор школы, name: И.О. Фамилия}"]),
            RuleExample.order(["preamble": "В целях … (укажите основание)"]),
            RuleExample.order([:]).replacing("МБОУ «Школа № 0»", with: "Полное наименование организации"),
            RuleExample.order([:]).replacing("{name: ", with: "{place: Населённый пункт, name: "),
            RuleExample.row(["activity": "Что делается"]),
        ],
        passing: [RuleExample.order([:]), RuleExample.row(["activity": "Обсудить, что делается в школе"])])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        let plan = checked.plan
        let others = [
            plan.organization.place.map { Passage($0, field: "organization.place") },
            plan.order?.signatory?.name.map { Passage($0, field: "order.signatory.name") },
        ]
        return (checked.passages + others.compactMap(\.self)).compactMap { passage in
            guard passage.text.text.utf8.count <= Self.longest, Self.beginnings.contains(beginning(passage.text.text))
            else { return nil }
            let words = passage.text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard Blank.texts.contains(words) else { return nil }
            return finding(
                Message(
                    ru: "Место бланка осталось незаполненным: «\(words)».",
                    en: "A place of the new plan was left as it was: \"\(words)\"."),
                at: passage,
                hint: Message(ru: "Впишите вместо этого свои слова.", en: "Write your own words there."))
        }
    }

    /// A quick look, since every text of a plan is asked: blanks are short, and begin with few letters.
    private static let longest = 2 * (Blank.texts.map(\.utf8.count).max() ?? 0)
    private static let beginnings = Set(Blank.texts.map(beginning))
}

/// The first four bytes as a number.
private func beginning(_ text: String) -> UInt32 { text.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
