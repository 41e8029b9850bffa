import ArgumentParser
import Diagnostics
import PlanCheck

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Проверить план: кто, когда, с каким результатом.",
        discussion: "Код завершения: 0 — ошибок нет, 1 — есть ошибки, 2 — файл не читается.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "План (YAML) или документ с планом.")
    var files: [String]

    @Option(help: "Вид вывода: text или json.")
    var format = Format.text

    @Option(help: "Язык сообщений: ru или en.", transform: Self.language(named:))
    var language = Language.russian

    private static func language(named name: String) throws -> Language {
        guard let language = Language(rawValue: name) else {
            throw ValidationError("Языка «\(name)» нет; есть ru и en.")
        }
        return language
    }

    func run() throws {
        var findings: [Diagnostic] = []
        var unread = 0
        for (index, file) in files.enumerated() {
            Terminal.progress(index + 1, of: files.count, file)
            do throws(Failure) {
                let source = try PlanSource(file)
                Terminal.report(source.notes, in: language)
                let result = PlanCheck.check(source.plan)
                findings += Failure(result.findings).inFile(file).diagnostics
                for (finding, reason) in result.ignored where format == .text {
                    Terminal.message(ignoredText(finding, reason, file))
                }
            } catch {
                Terminal.report(error.diagnostics, in: language)
                unread += 1
            }
        }
        switch format {
        case .text where unread == files.count: break
        case .text: Terminal.result(findings.map { $0.text(in: language) + "\n" }.joined() + summary(of: findings))
        case .json: Terminal.result(try FindingsJSON.text(findings, in: language))
        }
        if unread > 0 { throw ExitCode.unusable }
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
    }

    private func ignoredText(_ finding: Diagnostic, _ reason: String, _ file: String) -> String {
        let item = finding.activity.map { language == .russian ? " п. \($0)" : " item \($0)" } ?? ""
        return language == .russian
            ? "\(file): не считается [\(finding.code)]\(item): \(reason)"
            : "\(file): ignored [\(finding.code)]\(item): \(reason)"
    }

    private func summary(of findings: [Diagnostic]) -> String {
        let errors = findings.count { $0.severity == .error }
        let others = findings.count - errors
        return switch language {
        case .russian: "Ошибок: \(errors), предупреждений и замечаний: \(others).\n"
        case .english: "Errors: \(errors), warnings and notes: \(others).\n"
        }
    }
}
