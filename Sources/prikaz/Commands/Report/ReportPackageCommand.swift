import Archive
import ArgumentParser
import Diagnostics
import Foundation
import PlanModel
import Reporting

struct ReportPackageCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "package", abstract: "Собрать отчёт для сдачи: архив .zip с PDF, заполненными формами и описью.",
        discussion: """
            В архиве: отчёт PDF, файлы форм как они есть и опись manifest.json с контрольными суммами sha256. Из равных \
            файлов получается равный до байта архив.
            Код завершения: 0 — готово, 1 — в отчёте есть ошибки, он помечен «ПРОЕКТ», 2 — не сделано ничего.
            """)

    @Argument(help: "План (YAML) или документ с планом.")
    var plan: String

    @Argument(help: "Заполненные формы: .xlsx, .ods, .csv, .yaml.")
    var forms: [String]

    @Option(name: .shortAndLong, help: "Файл архива (.zip).")
    var output: String

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

    func run() throws {
        try reportingFailures {
            for input in [plan] + forms { try InputFile.refuse(output, as: input) }
            let settings = try SettingsSource(config).settings(for: plan)
            let source = try ReportSource(plan: plan, forms: forms, period: period?.period, settings: settings)
            source.tell()
            guard source.broken == 0 else {
                throw Failure(
                    Diagnostic(
                        code: "F086", name: "incomplete-package",
                        message: Message(
                            ru: "Часть форм не прочитана: архив для сдачи был бы неполон.",
                            en: "Some forms could not be read: the package would not be whole.")))
            }
            let isDraft = source.errors > 0
            if isDraft, final { throw Failure(ReportFaults.notFinal(source.errors, ("В отчёте", "The report has"))) }
            let renderer = try ReportRenderer(template: template, fonts: fonts)
            let rendered = try renderer.render(
                source.report, named: "report", formats: [.pdf], isDraft: isDraft)
            Terminal.report(Failure(rendered.remarks).inFile(plan).diagnostics)
            var files = [(name: "report-\(source.report.period.fileName).pdf", bytes: rendered.files[.pdf] ?? [])]
            for (index, form) in source.forms.enumerated() {
                let kind = URL(fileURLWithPath: form.path).pathExtension.lowercased()
                let number = source.forms.count > 1 ? "-\(index + 1)" : ""
                files.append(("data/form\(number).\(kind)", form.bytes))
            }
            files.append(("manifest.json", try manifest(of: source.report, files, isDraft: isDraft)))
            try AtomicFile.write(try ZipWriter.archive(files), to: output)
            Terminal.message(
                Terminal.safe(isDraft ? "Записан проект, в отчёте есть ошибки: \(output)" : "Готово: \(output)"))
            if isDraft { throw ExitCode.findings }
        }
    }

    /// What is in the package, for whoever takes it in.
    private struct Manifest: Encodable {
        struct File: Encodable {
            let name: String
            let size: Int
            let sha256: String
        }

        let plan: String
        let organization: String
        let period: String
        let asOf: String
        let fingerprint: String
        let draft: Bool
        let files: [File]
    }

    private func manifest(
        of report: ExecutionReport, _ files: [(name: String, bytes: [UInt8])], isDraft: Bool
    ) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let manifest = Manifest(
            plan: report.form[.plan]?.text ?? "", organization: report.form[.organization]?.text ?? "",
            period: report.period.code, asOf: report.asOf.iso, fingerprint: report.form[.fingerprint]?.text ?? "",
            draft: isDraft,
            files: files.map {
                Manifest.File(name: $0.name, size: $0.bytes.count, sha256: SHA256.hexadecimal(of: $0.bytes))
            })
        return Array(try encoder.encode(manifest)) + [UInt8(ascii: "\n")]
    }
}
