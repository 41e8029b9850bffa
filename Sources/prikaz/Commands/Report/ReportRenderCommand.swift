import ArgumentParser
import Diagnostics
import FoundationEssentials
import Reporting

struct ReportRenderCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Сделать отчёт по заполненной форме: PDF, веб-страница и Markdown.",
        discussion: """
            Форм может быть несколько, если её заполняли по частям. Пока в форме есть ошибки, на каждой странице стоит \
            «ПРОЕКТ»; с ключом --final отчёт с ошибками не делается вовсе.
            Код завершения: 0 — готово, 1 — написан проект или часть форм не прочитана, 2 — не сделано ничего.
            """)

    @OptionGroup var options: ReportOptions

    @Option(name: .shortAndLong, help: "Папка для готового.")
    var output = "output"

    @Option(help: "Форматы через запятую: pdf, html, markdown.")
    var format = "pdf,html,markdown"

    @OptionGroup var trace: TraceOptions

    func validate() throws { _ = try OutputFormat.list(format) }

    func run() throws {
        try reportingFailures {
            let source = try options.source()
            let name =
                URL(fileURLWithPath: options.plan).deletingPathExtension().lastPathComponent + "-report-"
                + source.report.period.fileName
            let rendered = try options.render(source, named: name, formats: try OutputFormat.list(format))
            var paths: [String] = []
            for (format, bytes) in rendered.files.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let path = "\(output)/\(name).\(format.fileExtension)"
                try AtomicFile.write(bytes, to: path)
                paths.append(path)
            }
            try options.finish(source, written: paths)
        }
    }
}

extension OutputFormat {
    /// Formats as the command line names them, by name or by the files' extension; each once.
    static func list(_ words: String) throws -> [OutputFormat] {
        try words.optionList.reduce(into: []) { formats, word in
            guard let format = allCases.first(where: { [$0.rawValue, $0.fileExtension].contains(word) }) else {
                throw ValidationError("Формата «\(word)» нет; есть pdf, html, markdown.")
            }
            if !formats.contains(format) { formats.append(format) }
        }
    }
}

extension ReportPeriod {
    /// As a part of a file's name: «2024/2025-H1» has a stroke.
    var fileName: String { code.replacing("/", with: "-").replacing("..", with: "_") }
}
