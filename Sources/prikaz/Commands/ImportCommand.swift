import ArgumentParser
import Diagnostics
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
            let text = PlanFile.write(source.plan)
            if let account, let json = source.account?.json { try AtomicFile.write(Array(json.utf8), to: account) }
            if let output {
                try AtomicFile.write(Array(text.utf8), to: output)
            } else {
                Terminal.result(text)
            }
            if let summary = source.account.map(summary) { Terminal.message(summary) }
        }
    }

    private func summary(_ account: Account) -> String {
        "Строк: \(account.lines), в плане: \(account.placed), исправлений: \(account.repairs.count), "
            + "пропущено (пустые, повторы заголовка, разметка): \(account.dropped.count)."
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
