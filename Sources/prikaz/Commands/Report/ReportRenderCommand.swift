import ArgumentParser
import Diagnostics
import Foundation
import Reporting

struct ReportRenderCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Сделать отчёт по заполненной форме: PDF, веб-страница и Markdown.",
        discussion: """
            Форм может быть несколько, если её заполняли по частям. Пока в форме есть ошибки, на каждой странице стоит \
            «ПРОЕКТ»; с ключом --final отчёт с ошибками не делается вовсе.
            Код завершения: 0 — готово, 1 — написан проект или часть форм не прочитана, 2 — не сделано ничего.
            """)

    @Argument(help: "План (YAML) или документ с планом.")
    var plan: String

    @Argument(help: "Заполненные формы: .xlsx, .ods, .csv, .yaml.")
    var forms: [String]

    @Option(name: .shortAndLong, help: "Папка для готового.")
    var output = "output"

    @Option(help: "Форматы через запятую: pdf, html, markdown.")
    var format = "pdf,html,markdown"

    @Option(
        help: """
            Период, за который отчёт; без ключа — как в первой форме. Примеры: \(PeriodArgument.forms).
            """)
    var period: PeriodArgument?

    @Option(help: "Папка шаблона; без ключа или без report.yaml в ней — templates/gost.")
    var template: String?

    @Option(help: "Папка шрифтов; без ключа — рядом с программой.")
    var fonts: String?

    @Option(help: "Настройки проверки; без ключа — prikaz.yaml рядом с планом или в текущей папке.")
    var config: String?

    @Flag(help: "Не делать проектов: форма с ошибками — отказ.")
    var final = false

    @OptionGroup var trace: TraceOptions

    func validate() throws { _ = try OutputFormat.list(format) }

    func run() throws {
        try reportingFailures {
            let settings = try SettingsSource(config).settings(for: plan)
            let source = try ReportSource(plan: plan, forms: forms, period: period?.period, settings: settings)
            source.tell()
            let isDraft = source.errors > 0
            if isDraft, final { throw Failure(ReportFaults.notFinal(source.errors, ("В отчёте", "The report has"))) }
            let name =
                URL(fileURLWithPath: plan).deletingPathExtension().lastPathComponent + "-report-"
                + source.report.period.fileName
            let renderer = try ReportRenderer(template: template, fonts: fonts)
            let rendered = try renderer.render(
                source.report, named: name, formats: try OutputFormat.list(format), isDraft: isDraft)
            Terminal.report(Failure(rendered.remarks).inFile(plan).diagnostics)
            var paths: [String] = []
            for (format, bytes) in rendered.files.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let path = "\(output)/\(name).\(format.fileExtension)"
                try AtomicFile.write(bytes, to: path)
                paths.append(path)
            }
            let list = paths.joined(separator: ", ")
            Terminal.message(
                Terminal.safe(isDraft ? "Записан проект, в отчёте есть ошибки: \(list)" : "Готово: \(list)"))
            if isDraft || source.broken > 0 { throw ExitCode.findings }
        }
    }
}

extension OutputFormat {
    /// Formats as the command line names them.
    static func list(_ words: String) throws -> [OutputFormat] {
        try words.split(separator: ",").map { word in
            guard let format = OutputFormat(rawValue: word.trimmingCharacters(in: .whitespaces)) else {
                throw ValidationError("Формата «\(word)» нет; есть pdf, html, markdown.")
            }
            return format
        }
    }
}

extension ReportPeriod {
    /// As a part of a file's name: «2024/2025-H1» has a stroke.
    var fileName: String { code.replacing("/", with: "-").replacing("..", with: "_") }
}
