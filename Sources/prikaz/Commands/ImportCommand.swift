import ArgumentParser
import Diagnostics
import Foundation
import PlanFile
import PlanImport

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Прочитать план из готового документа и записать его как YAML.")

    @Argument(help: "Документ с планом.")
    var file: String

    @Option(name: .shortAndLong, help: "Куда записать план; без ключа — на экран.")
    var output: String?

    @Option(help: "Куда записать отчёт о каждой строке документа (JSON).")
    var account: String?

    func run() throws {
        try reportingFailures {
            let source = try PlanSource(file)
            Terminal.report(source.notes)
            // A document is never replaced by its own plan.
            if let output { try InputFile.refuse(output, as: file) }
            let text = PlanFile.write(source.plan, schema: output.flatMap(SchemaAddress.relative))
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
