import Diagnostics
import PlanModel

/// A cell that has slipped into another row or column: a result in a section's row, a date among the responsible parties.
struct ShiftedCell: Rule {
    let description = RuleDescription(
        code: "C010", name: "shifted-cell", severity: .error,
        summary: Message(
            ru: "Текст попал не в свою ячейку.", en: "A text stands in a cell that is not its own."),
        rationale: Message(
            ru:
                "Сдвинутая ячейка оставляет мероприятие без срока, ответственного или результата и приписывает их другому.",
            en: "A shifted cell takes deadline, party or result from one activity and gives them to another."),
        failing: [
            section(cells: "result: Справка", rows: [["result": ""], [:]]),
            RuleExample.row(["responsible": "сентябрь 2026 г."]),
            RuleExample.row(["deadline": "Заместитель директора"]),
            RuleExample.row(["responsible": "Май 2026 г.", "deadline": "Директор школы"]),
            RuleExample.row(["result": "до 15.06.2026"]),
            section(cells: "responsible: Директор школы", rows: [[:], [:]]),
            section(cells: "responsible: Директор школы", rows: [["responsible": ""], ["responsible": ""], [:]]),
        ],
        passing: [
            section(cells: "other: Справка", rows: [[:], [:]]),
            section(cells: "result: Справка", rows: [["result": ""], ["result": ""]]),
            RuleExample.row(["responsible": "Директор школы, май"]),
            RuleExample.row(["deadline": "По согласованию с директором"]),
            RuleExample.row(["deadline": "По графику заместителя директора"]),
            RuleExample.row(["result": "Отчёт за май 2026 г."]),
            RuleExample.row(["result": "2026"]),
            RuleExample.row(["deadline": "Согласно плану учителя"]),
        ])

    private static func section(cells: String, rows: [[String: String]]) -> String {
        RuleExample.rows(rows).replacing(
            "      - activities:", with: "      - number: \"I\"\n        cells: {\(cells)}\n        activities:")
    }

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.plan.appendices.flatMap { appendix in
            appendix.sections.flatMap { findings(in: $0, of: appendix) }
        } + findings(inRows: checked.rows)
    }

    // MARK: Section rows

    private func findings(in section: Section, of appendix: Appendix) -> [Diagnostic] {
        // A section's row that is an activity as a whole is judged as one (`DuplicateRow`).
        if section.cells[.activity] != nil { return [] }
        return [CoreField.deadline, .responsible, .result].compactMap { field in
            guard let cell = section.cells[field], !cell.isMissing else { return nil }
            let lacking = section.activities.filter { $0.cells[field]?.isMissing ?? true }
            let isGroup = appendix.column(field.rawValue)?.isGroup == true
            // Said once for all activities below: a way to write a table, and no slip.
            if lacking.count == section.activities.count { return nil }
            // One gap, right below: the text has slipped a row up. More of them may be exceptions from what is said above.
            let isCertain =
                lacking.count == 1 && !isGroup && section.activities.first?.cells[field]?.isMissing ?? true
            let row = lacking.first?.number.map { " в п. \($0.text) — пусто" } ?? ""
            let name = section.number?.text ?? section.title?.text ?? ""
            return finding(
                Message(
                    ru:
                        "\(Self.name(field).russian) — в строке раздела\(name.isEmpty ? "" : " \(name)")\(isCertain ? ", а\(row)" : "").",
                    en:
                        "\(Self.name(field).english) in the row of a section\(isCertain ? ", while an activity of it has none" : "")."
                ),
                at: Passage(cell, field: field.rawValue, columnTitle: appendix.column(field.rawValue)?.title.text),
                hint: Message(
                    ru: "Перенесите текст в строку мероприятия, к которому он относится.",
                    en: "Move the text to the row of the activity it belongs to."),
                severity: isCertain ? .error : .warning)
        }
    }

    private static func name(_ field: CoreField) -> Message {
        switch field {
        case .deadline: Message(ru: "Срок", en: "A deadline")
        case .responsible: Message(ru: "Ответственный", en: "A responsible party")
        case .result, .activity, .number: Message(ru: "Результат", en: "A result")
        }
    }

    // MARK: Columns

    private func findings(inRows rows: [CheckedRow]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for row in rows {
            let parties = row.passage(.responsible).flatMap { isOnlyTime($0.text.text) ? $0 : nil }
            let deadline = row.passage(.deadline).flatMap { isOnlyParty($0.text.text, row.deadline) ? $0 : nil }
            switch (parties, deadline) {
            case (let parties?, .some):
                found.append(
                    finding(
                        Message(
                            ru: "Срок и ответственный поменялись местами.",
                            en: "Deadline and responsible party have changed places."),
                        at: parties,
                        hint: Message(ru: "Поменяйте тексты ячеек.", en: "Exchange the two cells.")))
            case (let parties?, nil):
                found.append(misplaced(parties, what: "срок", whatEnglish: "A deadline", among: "ответственных"))
            case (nil, let deadline?):
                found.append(
                    misplaced(deadline, what: "ответственный", whatEnglish: "A responsible party", among: "сроков"))
            case (nil, nil): break
            }
            if let result = row.passage(.result), isOnlyTime(result.text.text) {
                found.append(misplaced(result, what: "срок", whatEnglish: "A deadline", among: "результатов"))
            }
        }
        return found
    }

    private func misplaced(
        _ passage: Passage, what: String, whatEnglish: String, among column: String
    ) -> Diagnostic {
        finding(
            Message(
                ru: "В графе \(column) стоит \(what): «\(passage.text.text)».",
                en: "\(whatEnglish) in another column: «\(passage.text.text)»."),
            at: passage,
            hint: Message(
                ru: "Проверьте, не сдвинуты ли ячейки этой строки.",
                en: "See whether the cells of this row have been shifted."))
    }

    /// Nothing but a date or months: «сентябрь 2026 г.», «до 15.06.2026». A bare number or year is not enough.
    private func isOnlyTime(_ text: String) -> Bool {
        // Longer than any date: cheaper than to split it.
        guard text.utf8.count <= 120 else { return false }
        var hasDate = Self.isDottedDate(text)
        for word in RussianStem.words(of: text) {
            if word.allSatisfy(\.isNumber) || Self.timeWords.contains(word) { continue }
            guard word.count >= 3, Self.months.contains(where: { word.hasPrefix($0) }), word.count <= 9 else {
                return false
            }
            hasDate = true
        }
        return hasDate
    }

    /// Figures and dots alone, with the year's four figures.
    private static func isDottedDate(_ text: String) -> Bool {
        text.split { !$0.isNumber && $0 != "." }
            .contains { part in
                let figures = part.split(separator: ".")
                return figures.count == 3 && figures[0].count <= 2 && figures[1].count == 2
                    && (figures[2].count == 4 || figures[2].count == 2)
            }
    }

    private static let months = [
        "январ", "феврал", "март", "апрел", "май", "мая", "мае", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
        "декабр",
    ]
    private static let timeWords: Set<String> = [
        "г", "гг", "год", "года", "году", "до", "с", "со", "по", "в", "течение", "ежегодно", "ежемесячно", "и",
        "начало", "конец",
        "середина", "первая", "вторая", "последняя", "неделя", "декада", "включительно", "не", "позднее", "учебного",
    ]

    /// A post at the beginning, in the nominative, and not a word of time.
    private func isOnlyParty(_ text: String, _ deadline: Deadline?) -> Bool {
        guard let deadline, deadline.kind == .unknown, text.utf8.count <= 300, !text.contains(where: \.isNumber) else {
            return false
        }
        guard let first = RussianStem.firstWord(of: text) else { return false }
        return Self.posts.contains(first)
    }

    private static let posts: Set<String> = [
        "директор", "директора", "заместитель", "заместители", "зам", "руководитель", "руководители", "методист",
        "методисты",
        "учитель", "учителя", "педагог", "педагоги", "психолог", "воспитатель", "воспитатели", "завуч", "начальник",
        "специалист", "специалисты", "администрация", "классный", "классные",
    ]
}
