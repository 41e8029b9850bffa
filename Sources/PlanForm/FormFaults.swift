import Diagnostics
import PlanModel

/// What is wrong with a filled-in form, each with its sheet and cell.
enum FormFaults {
    static func unknownLabel(_ label: SourceText, near: String?) -> Diagnostic {
        fault(
            "unknown-label", label, ru: "неизвестная строка «\(label.text)»", en: "unknown row \"\(label.text)\"",
            hint: near.map { Message(ru: "Возможно, имелось в виду «\($0)».", en: "Did you mean \"\($0)\"?") })
    }

    static func noLabel(_ value: SourceText) -> Diagnostic {
        fault(
            "no-label", value, ru: "слева не сказано, что это", en: "nothing to the left says what this is",
            hint: Message(ru: "Впишите слева название строки бланка.", en: "Name the row of the form to the left."))
    }

    static func saidTwice(_ label: SourceText) -> Diagnostic {
        fault(
            "said-twice", label, ru: "строка «\(label.text)» заполнена дважды",
            en: "the row \"\(label.text)\" is filled in twice", hint: nil)
    }

    static func columnTwice(_ name: SourceText) -> Diagnostic {
        fault(
            "column-twice", name, ru: "графа «\(name.text)» стоит в таблице дважды",
            en: "the column \"\(name.text)\" stands twice in the table",
            hint: Message(ru: "Уберите одну из них или назовите её иначе.", en: "Remove one, or name it otherwise."))
    }

    static func strayCell(_ text: SourceText) -> Diagnostic {
        fault(
            "stray-cell", text, ru: "это место бланка не читается", en: "this place of the form is not read",
            hint: Message(ru: "Значение пишут в столбце B.", en: "Values stand in column B."))
    }

    static func outsideTable(_ text: SourceText) -> Diagnostic {
        fault(
            "outside-table", text, ru: "над этой ячейкой нет заголовка графы", en: "no title stands above this cell",
            hint: Message(ru: "Впишите заголовок в шапку таблицы.", en: "Write a title into the table's head."))
    }

    static func noTitle(_ field: SourceText) -> Diagnostic {
        fault(
            "no-title", field, ru: "у графы «\(field.text)» нет заголовка",
            en: "the column \"\(field.text)\" has no title",
            hint: Message(ru: "Впишите его строкой ниже.", en: "Write it in the row below."))
    }

    static func notYesOrNo(_ value: SourceText) -> Diagnostic {
        fault("not-yes-or-no", value, ru: "здесь возможны «да» и «нет»", en: "only «да» or «нет» here", hint: nil)
    }

    static func noMeaning(_ value: SourceText) -> Diagnostic {
        fault(
            "no-meaning", value, ru: "у сокращения нет расшифровки", en: "the abbreviation has no meaning",
            hint: Message(ru: "Пишите так: «ШМО = школьное объединение».", en: "Write «ШМО = школьное объединение»."))
    }

    static func noClauseAbove(_ label: SourceText) -> Diagnostic {
        fault("no-clause-above", label, ru: "над подпунктом нет пункта", en: "no clause stands above", hint: nil)
    }

    static func namelessSection(_ label: SourceText) -> Diagnostic {
        fault(
            "nameless-section", label, ru: "у раздела нет ни номера, ни названия", en: "the section has no name",
            hint: Message(ru: "Впишите название в графу мероприятия.", en: "Write its title into the activity column."))
    }

    static func noHead(_ sheet: String, row: Int) -> Diagnostic {
        fault(
            "no-head", SourceText("", at: .cell(sheet: sheet, reference: "A\(row)")), ru: "нет шапки таблицы",
            en: "the table has no head", hint: nil)
    }

    static func otherSheet(_ sheet: String, at place: SourcePlace) -> Diagnostic {
        fault(
            "other-sheet", SourceText("", at: place), ru: "такого листа в бланке нет", en: "the form has no such sheet",
            hint: Message(ru: "Удалите лист или назовите его «План 2».", en: "Delete the sheet, or call it «План 2»."))
    }

    private static func fault(
        _ name: String, _ text: SourceText, ru: String, en: String, hint: Message?
    ) -> Diagnostic {
        var place: (ru: String, en: String) = ("", "")
        if case .cell(let sheet, let cell) = text.place {
            place = ("Лист «\(sheet)», ячейка \(cell): ", "Sheet \"\(sheet)\", cell \(cell): ")
        }
        return Diagnostic(
            code: "F018", name: name, place: text.place, quote: text.text.isEmpty ? nil : text.text,
            message: Message(ru: place.ru + ru + ".", en: place.en + en + "."), hint: hint)
    }
}
