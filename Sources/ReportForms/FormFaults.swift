import Diagnostics
import PlanModel
import Reporting

/// Why a form, or a part of it, cannot be read.
enum FormFaults {
    static func noTable(in sheet: String?, first: SourcePlace?) -> Diagnostic {
        let place = sheet.map { SourcePlace.cell(sheet: $0, reference: "A1") } ?? first ?? .unknown
        return fault(
            "F087", "no-report-table", SourceText("", at: place), ru: "здесь нет таблицы отчёта: не найдена её шапка",
            en: "there is no table of a report here: its head is missing",
            hint: Message(
                ru:
                    "Нужен лист «\(ReportForms.tableSheet)» с графами «\(ReportField.number.title)», «\(ReportField.activity.title)», «\(ReportField.status.title)»; новую форму делает «prikaz report form».",
                en: "\"prikaz report form\" makes a new form."))
    }

    static func missingColumn(_ field: ReportField, sheet: String?, at place: SourcePlace) -> Diagnostic {
        fault(
            "F088", "missing-report-column", SourceText("", at: place),
            // Without what the plan says, the report has it from the plan.
            severity: ReportField.known.contains(field) && field != .number && field != .activity ? .warning : .error,
            ru: "в шапке нет графы «\(field.title)»", en: "the head has no column \"\(field.title)\"",
            hint: Message(
                ru: "Верните графу или перенесите ответы в новую форму.", en: "Put it back, or take a new form."))
    }

    static func unknownColumn(_ title: SourceText) -> Diagnostic {
        let near = nearestName(to: title.text, among: ReportField.allCases.map(\.title))
        return fault(
            "F072", "unknown-report-column", title, severity: .warning,
            ru: "графы «\(title.text)» в форме нет; что в ней, не читается",
            en: "the form has no column \"\(title.text)\"; it is not read",
            hint: near.map { Message(ru: "Возможно, это «\($0)».", en: "Perhaps it is \"\($0)\".") })
    }

    static func columnTwice(_ title: SourceText) -> Diagnostic {
        fault(
            "F073", "report-column-twice", title, ru: "графа «\(title.text)» стоит дважды",
            en: "the column \"\(title.text)\" is there twice", hint: nil)
    }

    static func merged(_ text: SourceText) -> Diagnostic {
        fault(
            "F074", "merged-cells", text, ru: "ячейки объединены: непонятно, к каким строкам и графам относится ответ",
            en: "merged cells: nobody knows which rows and columns the answer is for",
            hint: Message(
                ru: "Отмените объединение и заполните каждую ячейку.", en: "Unmerge them, and fill in each."))
    }

    static func noPeriod(_ text: SourceText) -> Diagnostic {
        fault(
            "F075", "no-report-period", text, ru: "отчётный период не назван или не читается",
            en: "the period is missing, or cannot be read",
            hint: Message(
                ru: "В строке «\(ReportHeading.period.title)» должно стоять, например, «2022-H1».",
                en: "It is written as 2022-H1."))
    }

    static func outsideTable(_ text: SourceText) -> Diagnostic {
        fault(
            "F076", "outside-report-table", text, severity: .warning,
            ru: "над этой ячейкой нет графы формы, она не читается",
            en: "no column of the form is above this cell; it is not read", hint: nil)
    }

    static func namelessRow(_ place: SourcePlace) -> Diagnostic {
        fault(
            "F077", "nameless-report-row", SourceText("", at: place),
            ru: "у строки нет ни номера, ни названия мероприятия", en: "the row has neither number nor activity",
            hint: Message(ru: "Верните их из плана.", en: "Put them back from the plan."))
    }

    static func noRows(_ place: SourcePlace) -> Diagnostic {
        fault(
            "F078", "no-report-rows", SourceText("", at: place), ru: "под шапкой нет ни одного мероприятия",
            en: "there is no activity below the head", hint: nil)
    }

    static func unknownHeading(_ label: SourceText) -> Diagnostic {
        let near = nearestName(to: label.text, among: ReportHeading.allCases.map(\.title))
        return fault(
            "F079", "unknown-report-heading", label, severity: .warning,
            ru: "строки «\(label.text)» в форме нет; она не читается",
            en: "the form has no row \"\(label.text)\"; it is not read",
            hint: near.map { Message(ru: "Возможно, это «\($0)».", en: "Perhaps it is \"\($0)\".") })
    }

    static func saidTwice(_ label: SourceText, _ first: SourceText) -> Diagnostic {
        fault(
            "F080", "report-heading-twice", label, severity: .warning,
            ru: "строка «\(label.text)» стоит дважды; верна первая",
            en: "the row \"\(label.text)\" is there twice; the first counts", hint: nil)
    }

    static func unknownKey(_ key: String, at place: SourcePlace, known: [String]) -> Diagnostic {
        fault(
            "F081", "unknown-report-key", SourceText(key, at: place), ru: "ключа «\(key)» в форме нет",
            en: "the form has no key \"\(key)\"",
            hint: nearestName(to: key, among: known).map {
                Message(ru: "Возможно, имелся в виду «\($0)».", en: "Did you mean \"\($0)\"?")
            })
    }

    static func wrongKind(_ place: SourcePlace, _ ru: String, _ en: String) -> Diagnostic {
        fault("F082", "broken-report-form", SourceText("", at: place), ru: ru, en: en, hint: nil)
    }

    /// What the reader has left out because it is hidden, or taken although it is.
    static func hidden(_ note: Diagnostic) -> Diagnostic {
        let isRead = note.name == "hidden-row"
        return Diagnostic(
            code: note.code, name: note.name, severity: .warning, place: note.place,
            message: Message(
                ru: note.place.inForm.russian
                    + (isRead
                        ? "здесь скрытые строки; они прочитаны." : "отсюда начинается скрытое; оно не прочитано."),
                en: note.place.inForm.english
                    + (isRead ? "there are hidden rows here; they are read." : "what is hidden here is not read.")),
            hint: Message(ru: "Отобразите скрытое и проверьте.", en: "Unhide it, and look."))
    }

    private static func fault(
        _ code: String, _ name: String, _ text: SourceText, severity: Severity = .error, ru: String, en: String,
        hint: Message?
    ) -> Diagnostic {
        let prefix = text.place.inForm
        return Diagnostic(
            code: code, name: name, severity: severity, place: text.place, quote: text.text.isEmpty ? nil : text.text,
            message: Message(
                ru: prefix.russian + (prefix.russian.isEmpty ? ru.prefix(1).uppercased() + ru.dropFirst() : ru) + ".",
                en: prefix.english + (prefix.english.isEmpty ? en.prefix(1).uppercased() + en.dropFirst() : en) + "."),
            hint: hint)
    }
}
