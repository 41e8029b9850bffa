import Diagnostics
import PlanModel

/// A section without activities (пустой раздел).
struct EmptySection: Rule {
    let description = RuleDescription(
        code: "C006", name: "empty-section", severity: .warning,
        summary: Message(
            ru: "В разделе нет мероприятий.",
            en: "A section has no activities."),
        rationale: Message(
            ru: "Пустой раздел обещает работу, которой в плане нет, или его строки потеряны.",
            en: "An empty section promises work that the plan does not hold, or its rows are lost."),
        failing: [
            RuleExample.sections([("1", "Подготовка", []), ("2", "Проведение", [Self.activity])])
        ],
        passing: [
            RuleExample.sections([("1", "Подготовка", [Self.activity])]),
            RuleExample.sections([("Раздел 1", "Подготовка", []), ("1.1", "Кадры", [Self.activity])]),
            RuleExample.sections([(nil, "Раздел 1. Подготовка", []), (nil, "1.1 Кадры", [Self.activity])]),
            RuleExample.sections([
                ("I", "Подготовка", []), ("1", "Кадры", [Self.activity]), ("2", "Дети", [Self.activity]),
            ]),
            RuleExample.sections([(nil, "НАЧАЛЬНАЯ ШКОЛА", []), (nil, "Кадры", [Self.activity])]),
            RuleExample.sections([("1", "Кружки (по отдельному плану)", []), ("2", "Проведение", [Self.activity])]),
            RuleExample.sections([("1", "Подготовка", [Self.activity]), (nil, "* Даты могут измениться.", [])]),
            RuleExample.sections([
                ("1", "Подготовка", [Self.activity]), (nil, "* Даты могут измениться", []),
                (nil, "Методист О.О. Образцова", []),
            ]),
        ])

    private static let activity =
        "{number: \"2.1\", activity: Собрание, responsible: Директор школы, deadline: Май 2026 г., result: Протокол}"

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.plan.appendices.flatMap { appendix in
            appendix.sections.indices.compactMap { index in
                let section = appendix.sections[index]
                let next = appendix.sections.dropFirst(index + 1).first
                // A section whose own row carries an activity's cells is one itself.
                guard section.activities.isEmpty, section.hasRow, section.cells.isEmpty, !section.saysWhere,
                    !section.isRemark, next.map({ !section.holds($0) }) ?? !section.isSentence
                else { return nil }
                let name = section.title ?? section.number ?? SourceText("", at: section.place)
                return finding(
                    Message(ru: "В разделе нет ни одного мероприятия.", en: "The section has no activity."),
                    at: Passage(name, field: "section"),
                    hint: Message(
                        ru: "Впишите мероприятия или уберите раздел.", en: "Add its activities, or remove the section.")
                )
            }
        }
    }
}

extension Section {
    /// The next section is a part of this one: its number says so, or the capitals of the title above it.
    fileprivate func holds(_ next: Section) -> Bool {
        // «Досуг» before «Досуг: план на год».
        if let title, let below = next.title, below.text.hasPrefix(title.text) { return true }
        guard let inner = next.level else { return isInCapitals && !next.isInCapitals }
        guard let outer = level else { return isInCapitals && !next.isInCapitals || inner.parts.last == 1 }
        if inner.parts.count > outer.parts.count { return true }
        // «I» followed by «1», «Раздел 2» by «1».
        return inner.parts == [1] && (outer.isRoman != inner.isRoman || outer.parts != [1] || isLabelled)
    }

    /// The number, of its cell or before the title: «1.1 Кадры», «Раздел 1. Подготовка».
    private var level: OutlineNumber? {
        if let outlineNumber { return outlineNumber }
        let words = title?.text.split(whereSeparator: \.isWhitespace).prefix(2).map(String.init) ?? []
        let candidates = isLabelled ? [words.joined(separator: " ")] : Array(words.prefix(1))
        return candidates.lazy.compactMap { OutlineNumber(reading: $0) }.first { $0.parts[0] < 1900 }
    }

    /// «Раздел 1», «Блок II».
    private var isLabelled: Bool {
        let words = (number ?? title)?.text.split(whereSeparator: \.isWhitespace) ?? []
        return words.count > 1 && words[0].allSatisfy(\.isLetter)
            && ["раздел", "блок", "модуль", "направление", "этап", "глава", "часть"].contains(words[0].lowercased())
    }

    private var isInCapitals: Bool {
        guard let title = title?.text else { return false }
        return title.contains(where: \.isLetter) && title == title.uppercased()
    }

    /// «согласно плану внеурочной деятельности», «по отдельному плану», «см. приложение 2».
    fileprivate var saysWhere: Bool {
        let words = title?.text.lowercased().split { !$0.isLetter } ?? []
        return words.indices.contains { index in
            let next = words.dropFirst(index + 1)
            switch words[index] {
            case "согласно", "см": return true
            case "в": return next.first == "соответствии"
            case "по":
                return next.prefix(2).contains { word in
                    ["план", "график", "програм", "расписани", "положени"].contains { word.hasPrefix($0) }
                }
            default: return false
            }
        }
    }

    /// A note or a signature below the table that was read as a section.
    fileprivate var isRemark: Bool {
        // A note may have got into the column of numbers.
        if number?.text.hasPrefix("*") == true { return true }
        guard number == nil, let title = title?.text else { return false }
        return title.hasPrefix("*") || title.lowercased().hasPrefix("примечан") || ResponsibleWords.namesPerson(title)
    }

    /// At the end of a table a sentence is a note rather than a title.
    fileprivate var isSentence: Bool {
        guard number == nil, let title = title?.text else { return false }
        return title.hasSuffix(".") && title.contains(where: \.isWhitespace)
    }
}
