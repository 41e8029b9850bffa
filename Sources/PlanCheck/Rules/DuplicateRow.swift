import Diagnostics
import PlanModel

/// The same row twice: every cell but the number is equal.
///
/// In another section it may be meant: a warning.
struct DuplicateRow: Rule {
    let description = RuleDescription(
        code: "R004", name: "duplicate-row", severity: .error,
        summary: Message(ru: "Одна и та же строка стоит дважды.", en: "The same row stands twice."),
        rationale: Message(
            ru: "По повторённой строке придётся отчитываться дважды об одном и том же.",
            en: "A row that stands twice must be reported on twice."),
        failing: [
            RuleExample.rows([[:], ["activity": "Открыть выставку"], [:]]),
            RuleExample.rows([[:], ["activity": "провести  собрание."]]),
            RuleExample.sections([
                ("1", "Первый раздел", [row("1.1")]), ("2", "Второй раздел", [row("2.1")]),
            ]),
        ],
        passing: [
            RuleExample.rows([[:], ["deadline": "Июнь 2026 г."]]),
            RuleExample.rows([[:], ["responsible": "Заместитель директора"]]),
            RuleExample.rows([[:], ["result": "Справка"]]),
            RuleExample.sections([
                (
                    nil, nil,
                    [row("1").replacing("{", with: "{grades: 1–4, "), row("2").replacing("{", with: "{grades: 5–9, ")]
                )
            ]),
            RuleExample.rows([
                ["activity": "Провести собрание в 1 классе"], ["activity": "Провести собрание в 2 классе"],
            ]),
        ])

    private static func row(_ number: String) -> String {
        "{number: \"\(number)\", activity: Провести собрание, responsible: Директор, deadline: Май 2026 г., result: Протокол}"
    }

    /// A row that has activity, deadline and responsible party.
    private struct Seen {
        let name: Message
        let section: Int
        let cells: Cells

        /// Equal for rows that say the same in these fields; nil unless activity, deadline and responsible party are said.
        func key(of fields: [String]) -> Int? {
            guard DuplicateRow.core.allSatisfy({ cells[$0].map { !$0.isMissing } ?? false }) else { return nil }
            var hasher = Hasher()
            for field in fields {
                guard let text = cells[field], !text.isMissing else { continue }
                RussianStem.hash(of: text.text, into: &hasher)
                hasher.combine(field)
            }
            return hasher.finalize()
        }

        /// A section's row lacks the plan's own columns: it is compared by what it says.
        func agrees(with row: Seen) -> Bool {
            cells.entries.allSatisfy { field, text in
                guard field != CoreField.number.rawValue, !text.isMissing, let other = row.cells[field],
                    !other.isMissing
                else { return true }
                return RussianStem.words(of: text.text) == RussianStem.words(of: other.text)
            }
        }
    }

    private static let core: [CoreField] = [.activity, .deadline, .responsible]

    func findings(in checked: CheckedPlan) -> [Diagnostic] { checked.plan.appendices.flatMap(findings) }

    private func findings(in appendix: Appendix) -> [Diagnostic] {
        var rows: [Int: Seen] = [:]
        var sectionRows: [Int: Seen] = [:]
        var found: [Diagnostic] = []
        let core = Self.core.map(\.rawValue)
        for (index, section) in appendix.sections.enumerated() {
            let name = section.number?.text ?? section.title?.text ?? ""
            let row = Seen(
                name: Message(ru: "строку раздела \(name)", en: "the row of section \(name)"), section: index,
                cells: section.cells)
            if let key = row.key(of: core) { sectionRows[key] = row }
            var above = Cells()
            for activity in section.activities {
                let own = Seen(
                    name: self.name(of: activity), section: index,
                    cells: filled(activity.cells, in: appendix, above: &above))
                let fields = own.cells.entries.map(\.field).filter { $0 != CoreField.number.rawValue }.sorted()
                // An activity that a group column repeats is said once, for several rows.
                guard activity.cells[.activity] != nil, let key = own.key(of: fields) else { continue }
                let heading = own.key(of: core).flatMap { sectionRows[$0] }
                if let earlier = rows[key] ?? heading.flatMap({ $0.agrees(with: own) ? $0 : nil }) {
                    found.append(finding(activity, in: appendix, own: own, earlier: earlier))
                } else {
                    rows[key] = own
                }
            }
        }
        return found
    }

    private func name(of activity: Activity) -> Message {
        let number = activity.number?.text ?? ""
        if !number.isEmpty { return Message(ru: "п. \(number)", en: "no. \(number)") }
        return Message(ru: "строку выше", en: "a row above")
    }

    private func finding(
        _ activity: Activity, in appendix: Appendix, own: Seen, earlier: Seen
    ) -> Diagnostic {
        let isCertain = own.section == earlier.section
        let row = activity.number.map { "П. \($0.text)" } ?? "Строка"
        let passage = Passage(
            activity.cells[.activity] ?? SourceText("", at: activity.place), field: CoreField.activity.rawValue,
            activity: activity.number?.text, columnTitle: appendix.column(CoreField.activity.rawValue)?.title.text)
        return finding(
            Message(
                ru: "\(row) повторяет \(earlier.name.russian): то же мероприятие, тот же срок, тот же ответственный.",
                en: "\(row) repeats \(earlier.name.english): the same activity, deadline and responsible party."),
            at: passage,
            hint: isCertain
                ? Message(ru: "Удалите одну из строк.", en: "Delete one of the rows.")
                : Message(
                    ru: "Если это разные мероприятия, назовите, чем они отличаются; если нет, удалите одну из строк.",
                    en: "If they are two activities, say what parts them; if not, delete one."),
            severity: isCertain ? .error : .warning)
    }

    /// The cells with those filled in that mean "as above" in a column of grouped rows.
    private func filled(_ cells: Cells, in appendix: Appendix, above: inout Cells) -> Cells {
        var filled = cells
        for column in appendix.columns where column.isGroup {
            if let own = cells[column.field] {
                above[column.field] = own
            } else {
                filled[column.field] = above[column.field]
            }
        }
        return filled
    }
}
