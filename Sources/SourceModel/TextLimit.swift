package import Diagnostics

/// How much text a document may hold: what is larger than any plan was made to do harm, or is no plan.
package enum TextLimit {
    /// In bytes, of a text without a table's structure. To read it takes thirty times as much memory.
    package static let plainText = 16 << 20

    package static func exceeded(_ most: Int) -> Diagnostic {
        Diagnostic(
            code: "F017", name: "too-much-text",
            message: Message(
                ru: "В документе слишком много текста для плана: больше \(most >> 20) МБ.",
                en: "The document has too much text for a plan: more than \(most >> 20) MB."),
            hint: Message(ru: "Скопируйте план в новый файл.", en: "Copy the plan into a new file."))
    }
}
