import Archive
import ArgumentParser
import Diagnostics
import FoundationEssentials
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

    @OptionGroup var options: ReportOptions

    @Option(name: .shortAndLong, help: "Файл архива (.zip).")
    var output: String

    @OptionGroup var trace: TraceOptions

    func run() throws {
        try reportingFailures {
            for input in [options.plan] + options.forms { try InputFile.refuse(output, as: input) }
            let source = try options.source()
            guard source.broken == 0 else {
                throw Failure(
                    Diagnostic(
                        code: "F086", name: "incomplete-package",
                        message: Message(
                            ru: "Часть форм не прочитана: архив для сдачи был бы неполон.",
                            en: "Some forms could not be read: the package would not be whole.")))
            }
            let rendered = try options.render(source, named: "report", formats: [.pdf])
            var files = [(name: "report-\(source.report.period.fileName).pdf", bytes: rendered.files[.pdf] ?? [])]
            for (index, form) in source.forms.enumerated() {
                let kind = URL(fileURLWithPath: form.path).pathExtension.lowercased()
                let number = source.forms.count > 1 ? "-\(index + 1)" : ""
                files.append(("data/form\(number).\(kind)", form.bytes))
            }
            files.append(("manifest.json", try manifest(of: source.report, files, isDraft: source.isDraft)))
            try AtomicFile.write(try ZipWriter.archive(files), to: output)
            try options.finish(source, written: [output])
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
