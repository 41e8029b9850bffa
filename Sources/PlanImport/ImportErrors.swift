import Diagnostics
import SourceModel

/// What the import says: why a document cannot be read as a plan, and what it is unsure of.
enum ImportErrors {
    static let emptyText = Diagnostic(
        code: "I001", name: "empty-text",
        message: Message(ru: "В документе нет текста.", en: "The document has no text."),
        hint: Message(
            ru: "Проверьте, тот ли это файл и сохранён ли он.", en: "Check that it is the right file and was saved."))

    static let noTable = Diagnostic(
        code: "I002", name: "no-table",
        message: Message(
            ru: "В документе не найдена таблица с мероприятиями.",
            en: "No table of activities was found in the document."),
        hint: Message(
            ru: """
                Ищется таблица, в шапке которой названы мероприятие и ещё не меньше двух граф из таких: №, срок, \
                ответственный, результат. В тексте ячейки строки разделяет табуляция, либо каждая ячейка начинается \
                с новой строки и табуляции, либо ячейки разделены пустыми строками. Текст из PDF нужен с графами: \
                pdftotext -layout файл.pdf файл.txt
                """,
            en: """
                A table is looked for whose head names the activity and at least two of: number, deadline, \
                responsible party, result. In a text, tabs part the cells of a row, or every cell begins on a line \
                of its own with a tab, or cells stand between blank lines. Text out of a PDF needs its columns: \
                pdftotext -layout file.pdf file.txt
                """))

    /// - Parameter count: how many columns the user has named.
    static func noTable(of count: Int) -> Diagnostic {
        Diagnostic(
            code: "I002", name: "no-table",
            message: Message(
                ru: "Таблицы, в которой столько граф, сколько названо в --columns (\(count)), в документе нет.",
                en: "No table has as many columns as --columns names (\(count))."),
            hint: Message(
                ru: "Назовите все графы слева направо; ненужную оставьте пустой: number,activity,,deadline.",
                en:
                    "Name all columns from left to right; leave one empty that you do not want: number,activity,,deadline."
            ))
    }

    static func unknownSheet(_ name: String, among names: [String]) -> Diagnostic {
        let known = names.map { "«\($0)»" }.joined(separator: ", ")
        return Diagnostic(
            code: "I006", name: "unknown-sheet", quote: name,
            message: Message(
                ru: "Листа «\(name)» нет, или таблиц на нём нет.",
                en: "There is no sheet \"\(name)\", or no table on it."),
            hint: names.isEmpty
                ? Message(ru: "Это не книга Excel: ключ --sheet к ней не относится.", en: "This is no workbook.")
                : Message(ru: "Есть: \(known).", en: "There are: \(known)."))
    }

    static func foreignTable(_ kind: ForeignTable, _ head: TableHead) -> Diagnostic {
        let reason =
            switch kind {
            case .calendar:
                Message(
                    ru: "Это календарный график (диаграмма Ганта): вместо сроков в нём отметки по месяцам.",
                    en: "This is a Gantt chart: it has marks by month instead of deadlines.")
            case .priceList:
                Message(
                    ru: "Это смета или прайс-лист: в таблице цены, а не мероприятия.",
                    en: "This is a price list: the table has prices, not activities.")
            }
        return Diagnostic(
            code: "I005", name: "foreign-table", place: head.columns.first?.title.place ?? .unknown,
            quote: head.columns.map(\.title.text).joined(separator: " | "), message: reason,
            hint: Message(
                ru: "Для плана нужна таблица, где у каждого мероприятия назван срок словами или датой.",
                en: "A plan needs a table that says each activity's deadline in words or as a date."))
    }

    static func tooManyColumns(_ head: GridRow) -> Diagnostic {
        let titles = head.cells.map(\.passage).filter { !$0.isEmpty }
        return Diagnostic(
            code: "I004", name: "too-many-columns", place: titles.first?.place ?? .unknown,
            quote: titles.prefix(5).map(\.text).joined(separator: " | ") + " | …",
            message: Message(
                ru: "В таблице слишком много граф: \(titles.count); читается не больше \(TableHead.mostColumns).",
                en: "The table has too many columns: \(titles.count); at most \(TableHead.mostColumns) are read."),
            hint: Message(
                ru: "Уберите пустые и лишние графы или разделите таблицу.",
                en: "Take out empty and needless columns, or divide the table."))
    }

    static func noActivities(below head: TableHead) -> Diagnostic {
        Diagnostic(
            code: "I003", name: "no-activities", place: head.columns.first?.title.place ?? .unknown,
            quote: head.columns.map(\.title.text).joined(separator: " | "),
            message: Message(
                ru: "Под шапкой таблицы нет ни одного мероприятия.", en: "There is no activity below the table's head."),
            hint: Message(
                ru: "Проверьте, весь ли документ сохранён.", en: "Check that the whole document was saved."))
    }

    /// The meaning of a column was not said by its head, or only among other things.
    static func guessedColumn(_ column: TableHead.Column) -> Diagnostic {
        Diagnostic(
            code: "I010", name: "guessed-column", severity: .warning, place: column.title.place, field: column.field,
            columnTitle: column.title.text, quote: column.title.text,
            message: Message(
                ru: "Смысл графы «\(column.title.text)» понят не наверняка.",
                en: "The meaning of the column \"\(column.title.text)\" is not certain."),
            hint: Message(
                ru: "Проверьте в плане поле «\(column.field ?? "")» или назовите графу иначе.",
                en: "Check the field \"\(column.field ?? "")\" of the plan, or give the column a usual head."))
    }

    /// A column that no known name fits.
    static func ownColumn(_ column: TableHead.Column) -> Diagnostic {
        Diagnostic(
            code: "I011", name: "own-column", severity: .note, place: column.title.place, field: column.field,
            columnTitle: column.title.text, quote: column.title.text,
            message: Message(
                ru: "Графа «\(column.title.text)» незнакома и сохранена как дополнительная.",
                en: "The column \"\(column.title.text)\" is unknown and was kept as a further one."))
    }

    /// The end of a page stands between two parts that may be one word, or joined by a hyphen that may be none of it.
    static func tornWord(_ words: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            code: "I013", name: "torn-word", severity: .note, place: place, quote: words,
            message: Message(
                ru: "На стыке страниц, возможно, разорвано слово: «\(words)».",
                en: "The end of a page may have torn a word: \"\(words)\"."),
            hint: Message(ru: "Сверьте это место с документом.", en: "Compare the place with the document."))
    }

    /// An appendix without a table of activities stands below the plan.
    static func appendixWithoutTable(_ mark: Passage) -> Diagnostic {
        Diagnostic(
            code: "I014", name: "appendix-without-table", severity: .note, place: mark.place, quote: mark.text,
            message: Message(
                ru: "В приложении «\(mark.text)» нет таблицы мероприятий; его слова стоят после плана.",
                en: "The appendix \"\(mark.text)\" has no table of activities; its words stand below the plan."))
    }

    /// A row of the table sums up the others.
    static func totalRow(_ row: Passage) -> Diagnostic {
        Diagnostic(
            code: "I015", name: "total-row", severity: .note, place: row.place, quote: row.text,
            message: Message(
                ru: "Итоговая строка таблицы – не мероприятие; её слова стоят после таблицы.",
                en: "A row of totals is no activity; its words stand below the table."))
    }

    /// The import's own check found words missing or added.
    static func wordsDiffer(missing: [String], added: [String]) -> Diagnostic {
        let lost = missing.prefix(10).joined(separator: ", ")
        let gained = added.prefix(10).joined(separator: ", ")
        return Diagnostic(
            code: "I012", name: "words-differ", severity: .warning, quote: lost.isEmpty ? gained : lost,
            message: Message(
                ru: "Слова плана не сошлись со словами документа (потеряно: \(lost.isEmpty ? "–" : lost); "
                    + "лишнее: \(gained.isEmpty ? "–" : gained)).",
                en: "The words of the plan are not the words of the document (missing: \(lost.isEmpty ? "–" : lost); "
                    + "added: \(gained.isEmpty ? "–" : gained))."),
            hint: Message(
                ru: "Сверьте план с документом и сообщите об этом разработчикам.",
                en: "Compare the plan with the document, and report this as a fault of the program."))
    }
}
