import Diagnostics

/// What the reading of workbooks says: why one cannot be read, and what it has left out.
enum SheetFaults {
    static let tooManyCells = Diagnostic(
        code: "F017", name: "too-many-cells",
        message: Message(
            ru: "В таблице слишком много заполненных ячеек для плана: больше \(SheetDocument.mostCells).",
            en: "The table has too many filled cells for a plan: more than \(SheetDocument.mostCells)."),
        hint: Message(
            ru: "Скопируйте лист с планом в новую книгу.", en: "Copy the sheet with the plan into a new workbook."))

    static func tooWide(_ sheet: String) -> Diagnostic {
        Diagnostic(
            code: "F017", name: "too-many-cells", place: .cell(sheet: sheet, reference: "A1"),
            message: Message(
                ru: "Лист «\(sheet)» слишком широк и длинен для плана: ячейки разбросаны по множеству столбцов.",
                en: "The sheet \"\(sheet)\" is too wide and long for a plan: its cells are spread over many columns."),
            hint: Message(
                ru: "Скопируйте таблицу плана на новый лист.", en: "Copy the plan's table to a new sheet."))
    }

    static func hiddenSheet(_ sheet: Sheet) -> Diagnostic {
        note(
            "hidden-sheet", sheet.cells.first, of: sheet,
            Message(
                ru: "Лист «\(sheet.name)» скрыт; в план он не вошёл.",
                en: "The sheet \"\(sheet.name)\" is hidden; it is not part of the plan."),
            Message(ru: "Если он нужен, отобразите его.", en: "Unhide it if it is needed."))
    }

    static func hiddenColumns(_ names: [String], first cell: Sheet.Cell, of sheet: Sheet) -> Diagnostic {
        let list = names.joined(separator: ", ")
        return note(
            "hidden-column", cell, of: sheet,
            Message(
                ru: "На листе «\(sheet.name)» скрыты столбцы с текстом: \(list). В план они не вошли.",
                en: "The sheet \"\(sheet.name)\" has hidden columns with words: \(list). They are left out."),
            Message(ru: "Если они нужны, отобразите их.", en: "Unhide them if they are needed."))
    }

    static func hiddenRows(_ count: Int, first cell: Sheet.Cell, of sheet: Sheet) -> Diagnostic {
        note(
            "hidden-row", cell, of: sheet,
            Message(
                ru: "На листе «\(sheet.name)» скрыты строки с текстом: \(count). В план они вошли.",
                en: "The sheet \"\(sheet.name)\" has \(count) hidden rows with words. They are part of the plan."),
            Message(
                ru: "Строки скрывает и фильтр. Лишние удалите из книги.",
                en: "A filter hides rows, too. Delete those that are not wanted."))
    }

    static func failedFormula(_ cell: Sheet.Cell, of sheet: Sheet) -> Diagnostic {
        Diagnostic(
            code: "I021", name: "failed-formula", severity: .warning,
            place: .cell(sheet: sheet.name, reference: cell.reference), quote: cell.text,
            message: Message(
                ru: "В ячейке вместо текста ошибка формулы.", en: "A formula in this cell has failed."),
            hint: Message(ru: "Исправьте формулу или впишите текст.", en: "Mend the formula, or type the words."))
    }

    private static func note(
        _ name: String, _ cell: Sheet.Cell?, of sheet: Sheet, _ message: Message, _ hint: Message
    ) -> Diagnostic {
        Diagnostic(
            code: "I020", name: name, severity: .note,
            place: .cell(sheet: sheet.name, reference: cell?.reference ?? "A1"), message: message, hint: hint)
    }
}
