import Diagnostics

/// What the reading of CSV says.
enum CSVFaults {
    static func unclosedQuote(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            code: "I024", name: "unclosed-quote", severity: .warning, place: place, quote: "\"",
            message: Message(
                ru: "Кавычка открыта и не закрыта: она прочитана как знак, ячейка кончается здесь же.",
                en: "A quote is opened and never closed: it is read as a character, and the cell ends on its line."),
            hint: Message(ru: "Проверьте эту ячейку.", en: "Check this cell."))
    }

    static let windows1251 = Diagnostic(
        code: "I022", name: "guessed-encoding", severity: .note,
        message: Message(
            ru: "Файл прочитан в кодировке Windows-1251.", en: "The file was read as Windows-1251."),
        hint: Message(
            ru: "Если буквы не те, сохраните файл в кодировке UTF-8.", en: "If letters are wrong, save it as UTF-8."))
}
