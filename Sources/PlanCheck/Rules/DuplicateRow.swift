import Diagnostics
import PlanModel

/// The same row twice: the same activity with the same deadline and the same responsible party.
///
/// In another section, or with another result or another cell of the plan's own columns, it may be meant: a warning.
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
            RuleExample.rows([
                ["activity": "Провести собрание в 1 классе"], ["activity": "Провести собрание в 2 классе"],
            ]),
        ])

    private static func row(_ number: String) -> String {
        "{number: \"\(number)\", activity: Провести собрание, responsible: Директор, deadline: Май 2026 г., result: Протокол}"
    }

    private struct Key: Hashable {
        let activity: String
        let deadline: String
        let responsible: String

        /// Nil unless all three are said.
        init?(_ activity: SourceText?, _ deadline: SourceText?, _ responsible: SourceText?) {
            guard let activity, !activity.isMissing, let deadline, !deadline.isMissing, let responsible,
                !responsible.isMissing
            else { return nil }
            self.activity = Key.plain(activity)
            self.deadline = Key.plain(deadline)
            self.responsible = Key.plain(responsible)
        }

        static func plain(_ text: SourceText) -> String {
            RussianStem.words(of: text.text).joined(separator: " ")
        }
    }

    private struct Seen {
        let name: Message
        let section: Int
        let isSectionRow: Bool
        let others: [String: String]
    }

    func findings(in checked: CheckedPlan) -> [Diagnostic] { checked.plan.appendices.flatMap(findings) }

    private func findings(in appendix: Appendix) -> [Diagnostic] {
        var seen: [Key: Seen] = [:]
        var found: [Diagnostic] = []
        for (index, section) in appendix.sections.enumerated() {
            if let key = Key(section.cells[.activity], section.cells[.deadline], section.cells[.responsible]) {
                let name = section.number?.text ?? section.title?.text ?? ""
                seen[key] = Seen(
                    name: Message(ru: "строку раздела \(name)", en: "the row of section \(name)"), section: index,
                    isSectionRow: true, others: others(section.cells))
            }
            var above = Cells()
            for activity in section.activities {
                let cells = filled(activity.cells, in: appendix, above: &above)
                guard let key = Key(activity.cells[.activity], cells[.deadline], cells[.responsible]) else { continue }
                let own = Seen(
                    name: name(of: activity), section: index, isSectionRow: false, others: others(cells))
                guard let earlier = seen[key] else {
                    seen[key] = own
                    continue
                }
                found.append(finding(activity, in: appendix, own: own, earlier: earlier))
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
        let isDiffering = Set(own.others.keys).union(earlier.others.keys).contains { field in
            let (left, right) = (earlier.others[field], own.others[field])
            // A section's row has no such cells, and a result may be missing.
            if earlier.isSectionRow || field == CoreField.result.rawValue, left == nil || right == nil { return false }
            return left != right
        }
        let isCertain = own.section == earlier.section && !isDiffering
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

    /// The words of the cells besides number, activity, deadline and responsible party.
    private func others(_ cells: Cells) -> [String: String] {
        var others: [String: String] = [:]
        for (field, text) in cells.entries where !Self.compared.contains(field) && !text.isMissing {
            others[field] = Key.plain(text)
        }
        return others
    }

    private static let compared: Set<String> = [
        CoreField.number.rawValue, CoreField.activity.rawValue, CoreField.deadline.rawValue,
        CoreField.responsible.rawValue,
    ]

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
