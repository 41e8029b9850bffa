import Diagnostics
import SourceModel

/// What the readers of textual formats cannot read, and what they assume.
enum ReaderErrors {
    static let unknownEncoding = Diagnostic(
        code: "F012", name: "invalid-encoding",
        message: Message(
            ru: "Файл не в кодировке UTF-8 и не в Windows-1251: буквы не читаются.",
            en: "The file is neither in UTF-8 nor in Windows-1251."),
        hint: Message(ru: "Сохраните файл как «Текст Юникод (UTF-8)».", en: "Save the file as Unicode text (UTF-8)."))

    static func guessed(_ encoding: TextEncoding) -> Diagnostic {
        Diagnostic(
            code: "I016", name: "guessed-encoding", severity: .note,
            message: Message(
                ru: "Кодировка в файле не названа, по буквам это \(encoding.rawValue).",
                en: "The file does not name its encoding; by its letters it is \(encoding.rawValue)."),
            hint: nil)
    }

    static let tooComplex = Diagnostic(
        code: "F016", name: "broken-markup",
        message: Message(
            ru: "Таблица сложнее, чем бывает план: слишком много объединённых ячеек.",
            en: "The table is more complex than any plan: too many merged cells."),
        hint: nil)
}
