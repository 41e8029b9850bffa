import ArgumentParser
import Diagnostics
import PlanFile
import PlanImport

struct ImportCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Прочитать план из готового документа и записать его как YAML.")

    @Argument(help: "Документ с планом.", completion: .file())
    var file: String

    @Option(name: .shortAndLong, help: "Куда записать план; без ключа — на экран.", completion: .file())
    var output: String?

    @Option(help: "Куда записать отчёт о каждой строке документа (JSON).", completion: .file())
    var account: String?

    @Option(
        help: """
            Что в графах таблицы, слева направо, через запятую: number, activity, deadline, responsible, result, своё \
            имя или пусто. Без ключа графы узнаются по шапке.
            """)
    var columns: String?

    @Option(help: "Лист книги с планом: название или номер.")
    var sheet: String?

    @Option(help: "Номер таблицы с планом в документе, считая с 1.")
    var table: Int?

    @OptionGroup var trace: TraceOptions

    func validate() throws {
        if let table, table < 1 { throw ValidationError("Таблицы считаются с 1.") }
        let named = fields.filter { !$0.isEmpty }
        if Set(named).count < named.count { throw ValidationError("Одно поле названо в --columns дважды.") }
        if columns != nil, !named.contains("activity") {
            throw ValidationError("В --columns нет поля activity: без мероприятия плана нет.")
        }
    }

    private var fields: [String] { columns?.optionList ?? [] }

    func run() throws {
        try reportingFailures {
            let source = try PlanSource(
                file, options: ImportOptions(columns: fields, sheet: sheet, table: table))
            Terminal.report(source.notes)
            // A document is never replaced by its own plan.
            if let output { try InputFile.refuse(output, as: file) }
            let text = PlanFile.write(
                source.plan, schema: output.flatMap(SchemaAddress.relative), remarks: remarks(source),
                doubts: doubts(source.notes))
            if let account, let json = source.account?.json { try AtomicFile.write(Array(json.utf8), to: account) }
            if let output {
                try keepBackup(of: output, before: text)
                try AtomicFile.write(Array(text.utf8), to: output)
            } else {
                Terminal.result(text)
            }
            if let summary = source.account.map(summary) { Terminal.message(summary) }
        }
    }

    /// A plan that somebody may have worked on is kept beside the new one.
    private func keepBackup(of output: String, before text: String) throws(Failure) {
        guard InputFile.exists(output), let old = try? InputFile.bytes(output), old != Array(text.utf8) else { return }
        try AtomicFile.write(old, to: output + ".bak")
        Terminal.message("Прежний файл сохранён как \(output).bak.")
    }

    /// Below it, the whole plan wants comparing with the document.
    private static let leastConfidence = 0.8

    private func remarks(_ source: PlanSource) -> [String] {
        guard let account = source.account, account.confidence < Self.leastConfidence else { return [] }
        let percent = Int((account.confidence * 100).rounded())
        return ["Разобрано не наверняка (\(percent) %): сверьте план с документом."]
    }

    /// What the import was unsure of, at the place it speaks of.
    private func doubts(_ notes: [Diagnostic]) -> [SourcePlace: [String]] {
        var doubts: [SourcePlace: [String]] = [:]
        for note in notes where note.place != .unknown {
            doubts[note.place, default: []].append("Проверьте: \(note.message.russian)")
        }
        return doubts
    }

    private func summary(_ account: Account) -> String {
        "Строк: \(account.lines), в плане: \(account.placed), исправлений: \(account.repairs.count), "
            + "пропущено (пустые строки, повторы шапки, номера страниц, разметка): \(account.dropped.count)."
    }
}

/// Runs the work of a command; a failure is reported, and ends it with status 2.
func reportingFailures(in language: Language = .russian, _ work: () throws -> Void) throws {
    do {
        try work()
    } catch let failure as Failure {
        Terminal.report(failure.diagnostics, in: language)
        throw ExitCode.unusable
    }
}
