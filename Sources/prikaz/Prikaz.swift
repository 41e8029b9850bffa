import ArgumentParser
import Diagnostics
import Glibc

/// The command line: joins the stages, and alone touches files, environment and fonts.
@main
struct Prikaz: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "prikaz",
        abstract: "Приказы и «дорожные карты»: проверка плана, PDF, веб-страница и Markdown.",
        discussion: """
            План берётся из файла YAML или из готового документа, проверяется (кто, когда, с каким результатом) \
            и превращается в документы.

            Примеры:
              prikaz import План.txt -o план.yaml
              prikaz check план.yaml
              prikaz render план.yaml -o готово
            """,
        version: version,
        subcommands: [
            NewCommand.self, ImportCommand.self, CheckCommand.self, RulesCommand.self, RenderCommand.self,
            SiteCommand.self, ReportCommand.self, DebugCommand.self,
        ])

    /// The library would only complain of too many arguments.
    private static func refuseUnknownCommand() {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word) else {
            return
        }
        let hint =
            nearestName(to: word, among: names).map { "Возможно, имелось в виду «\($0)»." }
            ?? "Есть: \(names.joined(separator: ", "))."
        Terminal.message("Команды «\(word)» нет. \(hint)")
        Glibc.exit(ExitCode.unusable.rawValue)
    }

    /// Runs a command; its exit status is 2 for wrong usage, whatever the library's own is.
    static func main() {
        // A file that may not grow further is a message, and not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        // Swift finds the arguments in /proc; where that is missing, the library would take them for none, and be content.
        guard !CommandLine.arguments.isEmpty else {
            Terminal.message("Команда не читается: в этой системе не подключена папка /proc.")
            Glibc.exit(ExitCode.unusable.rawValue)
        }
        refuseUnknownCommand()
        do {
            var command = try parseAsRoot()
            if let traced = command as? any TracedCommand, traced.trace.verbose { Trace.begin() }
            defer { Trace.note("конец") }
            try command.run()
        } catch let code as ExitCode {
            Glibc.exit(code.rawValue)
        } catch {
            let status = exitCode(for: error)
            guard status != .success else {
                Terminal.result(UsageText.russian(help: fullMessage(for: error)) + "\n")
                return
            }
            Terminal.message(UsageText.russian(error: fullMessage(for: error)))
            Glibc.exit(2)
        }
    }
}

extension ExitCode {
    /// Errors were found, or a draft was written, or some of several inputs failed.
    static let findings = ExitCode(1)
    /// Nothing could be done: cannot read, cannot write, wrong usage.
    static let unusable = ExitCode(2)
}
