import ArgumentParser
import CheckReport
import Diagnostics
import PlanCheck

struct CheckCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Проверить план: кто, когда, с каким результатом.",
        discussion: "Код завершения: 0 — ошибок нет, 1 — есть ошибки, 2 — файл не читается.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif, html
    }

    @Argument(help: "План (YAML) или документ с планом.", completion: .file())
    var files: [String]

    @Option(help: "Вид вывода: text, json, sarif (SARIF 2.1.0) или html (отчёт с таблицей).")
    var format = Format.text

    @Option(name: .shortAndLong, help: "Куда записать; без ключа — на экран.", completion: .file())
    var output: String?

    @Option(help: "Язык сообщений: ru или en.", transform: Self.language(named:))
    var language = Language.russian

    @Option(
        help: "Настройки проверки; без ключа — prikaz.yaml рядом с планом или в текущей папке.", completion: .file())
    var config: String?

    @Flag(help: "Исправить в файле плана (YAML) пробелы, точки после номеров и тире в сроках; прежний файл — .bak.")
    var fix = false

    private static func language(named name: String) throws -> Language {
        guard let language = Language(rawValue: name) else {
            throw ValidationError("Языка «\(name)» нет; есть ru и en.")
        }
        return language
    }

    @OptionGroup var trace: TraceOptions

    func run() throws {
        if let output {
            try reportingFailures(in: language) { for file in files { try InputFile.refuse(output, as: file) } }
        }
        if fix { try reportingFailures(in: language) { try PlanFileFix.run(files, in: language) } }
        let settings = SettingsSource(config)
        var checked: [CheckedFile] = []
        for (index, file) in files.enumerated() {
            Terminal.progress(index + 1, of: files.count, file)
            do throws(Failure) {
                let source = try PlanSource(file)
                Terminal.report(source.notes, in: language, source: source.lines)
                let result = PlanCheck.check(
                    source.plan, settings: try settings.settings(for: file), removedMarkup: source.removedMarkup)
                checked.append(CheckedFile(source: source, result: result))
            } catch {
                Terminal.report(error.diagnostics, in: language)
            }
        }
        // Another program that reads the findings gets what it can read in any case.
        if !checked.isEmpty || format == .json || format == .sarif {
            let text = try text(of: checked)
            try reportingFailures(in: language) {
                if let output { try AtomicFile.write(Array(text.utf8), to: output) } else { Terminal.result(text) }
            }
        }
        if checked.count < files.count { throw ExitCode.unusable }
        if checked.contains(where: \.result.hasErrors) { throw ExitCode.findings }
    }

    private func text(of files: [CheckedFile]) throws -> String {
        switch format {
        case .text:
            FindingsText(language: language, width: output == nil ? Terminal.width : Terminal.defaultWidth)
                .text(files)
        case .json: try FindingsJSON.text(files.flatMap(\.findings), in: language)
        case .sarif: try SARIF.text(files, in: language)
        case .html:
            checkReport(files.map { ReportedPlan(file: $0.path, plan: $0.source.plan, result: $0.result) })
        }
    }
}
