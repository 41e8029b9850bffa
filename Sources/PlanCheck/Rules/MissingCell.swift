import Diagnostics
import PlanModel

/// An activity without a responsible party, a deadline or an expected result: nobody can be asked, or not when, or not
/// for what.
struct MissingCell: Rule {
    let field: CoreField
    let description: RuleDescription
    private let missing: Message
    private let hint: Message

    init(field: CoreField) {
        self.field = field
        switch field {
        case .responsible:
            missing = Message(ru: "Не указан ответственный", en: "No responsible party")
            hint = Message(
                ru: "Назовите должность или организацию, которая отвечает за мероприятие.",
                en: "Name the post or the organisation that answers for the activity.")
            description = Self.description(
                code: "C001", field: field, summary: missing,
                rationale: Message(
                    ru: "За мероприятие без ответственного никто не отчитается.",
                    en: "Nobody will report on an activity that nobody answers for."))
        case .deadline:
            missing = Message(ru: "Не указан срок", en: "No deadline")
            hint = Message(
                ru: "Укажите дату, месяц или период; для постоянной работы — «в течение года» с датой контроля.",
                en: "Give a date, a month or a period.")
            description = Self.description(
                code: "C002", field: field, summary: missing,
                rationale: Message(
                    ru: "Исполнение мероприятия без срока нельзя проконтролировать.",
                    en: "An activity without a deadline cannot be followed up."))
        case .activity, .number:
            missing = Message(ru: "Не указано мероприятие", en: "No activity")
            hint = Message(ru: "Напишите, что делается.", en: "Say what is done.")
            description = Self.description(
                code: "C004", field: field, summary: missing,
                rationale: Message(
                    ru: "Строка без мероприятия ничего не поручает.", en: "A row without an activity assigns nothing."))
        case .result:
            missing = Message(ru: "Не указан ожидаемый результат", en: "No expected result")
            hint = Message(
                ru: "Назовите документ, показатель или событие, по которому видно, что мероприятие выполнено.",
                en: "Name the document, indicator or event that shows that the activity is done.")
            description = Self.description(
                code: "C003", field: field, summary: missing,
                rationale: Message(
                    ru: "Без результата в отчёте не с чем сравнить сделанное.",
                    en: "Without an expected result a report has nothing to compare with."))
        }
    }

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.plan.appendices.flatMap { appendix -> [Diagnostic] in
            guard appendix.hasTable else { return [] }
            // A table without such a column lacks it once, not in every row.
            if !hasColumn(appendix) {
                let first = appendix.activities.first { _ in true }
                return first == nil ? [] : [missingColumn(appendix, at: first?.place ?? .unknown)]
            }
            return appendix.sections.flatMap { findings(in: $0, of: appendix) }
        }
    }

    private func hasColumn(_ appendix: Appendix) -> Bool {
        appendix.columns.isEmpty || appendix.column(field.rawValue) != nil
            || appendix.activities.contains { $0.cells[field] != nil }
    }

    private func findings(in section: Section, of appendix: Appendix) -> [Diagnostic] {
        let column = appendix.column(field.rawValue)
        var valueAbove: SourceText?
        return section.activities.compactMap { activity in
            let cell = activity.cells[field]
            if let cell, !cell.isMissing {
                valueAbove = cell
                return nil
            }
            // In a column of grouped rows an empty cell means "as above".
            if column?.isGroup == true, cell == nil, valueAbove != nil { return nil }
            return Diagnostic(
                code: description.code, name: description.name, severity: description.severity,
                place: cell?.place ?? activity.place, field: field.rawValue, columnTitle: column?.title.text,
                quote: cell?.text ?? "", activity: activity.number?.text,
                message: Message(ru: missing.russian + ".", en: missing.english + "."), hint: hint)
        }
    }

    private func missingColumn(_ appendix: Appendix, at place: SourcePlace) -> Diagnostic {
        // A calendar of events (календарный план воспитательной работы, план-график) has no column of results by its
        // approved form; an empty cell in a column that is there is another matter.
        Diagnostic(
            code: description.code, name: description.name,
            severity: field == .result ? .warning : description.severity,
            place: appendix.columns.first?.title.place ?? place, field: field.rawValue, quote: "",
            message: Message(
                ru: "\(missing.russian): в таблице нет такой графы.",
                en: "\(missing.english): the table has no such column."),
            hint: hint)
    }

    private static func description(
        code: String, field: CoreField, summary: Message, rationale: Message
    ) -> RuleDescription {
        RuleDescription(
            code: code, name: "missing-\(field.rawValue)", severity: .error,
            summary: Message(ru: summary.russian + ".", en: summary.english + "."), rationale: rationale,
            failing: ["", "–", "…"].map { example(field, value: $0) },
            passing: [example(field, value: sample(field))])
    }

    private static func sample(_ field: CoreField) -> String {
        switch field {
        case .number: "1"
        case .activity: "Провести собрание"
        case .responsible: "Директор школы"
        case .deadline: "Сентябрь 2025 г."
        case .result: "Протокол собрания"
        }
    }

    /// A plan of one activity whose `field` is `value`.
    private static func example(_ field: CoreField, value: String) -> String {
        let cells = CoreField.allCases.map { "\($0.rawValue): \"\($0 == field ? value : sample($0))\"" }
        return
            "prikaz: 1\nappendices:\n  - sections:\n      - activities:\n          - {\(cells.joined(separator: ", "))}\n"
    }
}
