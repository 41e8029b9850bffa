import ArgumentParser
import Diagnostics
import PlanCheck
import PlanModel
import ReportForms
import Reporting

struct ReportSummaryCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Свести отчёты многих школ: кто представил, кто опоздал, что выполнено.",
        discussion: """
            Пишет свод в PDF, веб-страницу и Markdown и те же таблицы в .xlsx и .csv. Форма, которая не читается, названа \
            и в свод не входит; остальные входят. Формы с ошибками входят, число ошибок стоит в таблице.
            Код завершения: 0 — готово, 1 — в формах есть ошибки или часть не вошла, 2 — не сделано ничего.
            """)

    enum Grouping: String, ExpressibleByArgument, CaseIterable {
        case organization
    }

    @Argument(help: "Заполненные формы: .xlsx, .ods, .csv, .yaml.")
    var forms: [String]

    @Option(help: "По чему сводить: organization — по организациям.")
    var by = Grouping.organization

    @Option(name: .shortAndLong, help: "Папка для готового.")
    var output = "output"

    @Option(help: "Форматы через запятую: pdf, html, markdown, xlsx, csv.")
    var format = "pdf,html,markdown,xlsx,csv"

    @Option(help: "План, по которому отчитываются: формы проверяются и по нему.")
    var plan: String?

    @Option(help: "Файл со списком организаций, которые должны отчитаться: одна в строке.")
    var expected: String?

    @Option(
        help: """
            Период свода; без ключа — тот, за который форм больше всего. Примеры: \(PeriodArgument.forms).
            """)
    var period: PeriodArgument?

    @Option(help: "Папка шаблона; без ключа или без report.yaml в ней — templates/gost.")
    var template: String?

    @Option(help: "Папка шрифтов; без ключа — рядом с программой.")
    var fonts: String?

    @Option(help: "Настройки проверки; без ключа — prikaz.yaml в текущей папке.")
    var config: String?

    @Flag(help: "Не делать проектов: формы с ошибками или не вошедшие в свод — отказ.")
    var final = false

    @OptionGroup var trace: TraceOptions

    func validate() throws { _ = try formats }

    private var formats: (documents: [OutputFormat], tables: [String]) {
        get throws {
            let words = format.optionList
            let documents = words.filter { $0 != "xlsx" && $0 != "csv" }
            for word in documents where OutputFormat(rawValue: word) == nil {
                throw ValidationError("Формата «\(word)» нет; есть pdf, html, markdown, xlsx, csv.")
            }
            return (documents.compactMap(OutputFormat.init), words.filter { $0 == "xlsx" || $0 == "csv" })
        }
    }

    func run() throws {
        try reportingFailures {
            let settings = try SettingsSource(config).settings(for: plan ?? "")
            let plan = try self.plan.map { path throws(Failure) in try PlanSource(path).plan }
            let names = try expected.map { path throws(Failure) in try InputFile.text(path) } ?? ""
            let collected = RollUpSource(
                forms, plan: plan, expected: names.split(whereSeparator: \.isNewline).map(String.init),
                period: period?.period, settings: settings)
            guard let rollUp = collected.rollUp else { throw Failure(ReportFaults.noForms) }
            let problems = collected.errors + collected.broken
            if final, problems > 0 { throw Failure(ReportFaults.notFinal(problems, ("В формах", "The forms have"))) }
            let name = "summary-" + rollUp.period.fileName
            let (documents, tables) = try formats
            var files: [(path: String, bytes: [UInt8])] = []
            if !documents.isEmpty {
                let renderer = try ReportRenderer(template: template, fonts: fonts)
                let rendered = try renderer.render(
                    rollUp, named: name, formats: documents, isDraft: problems > 0)
                Terminal.report(rendered.remarks)
                for format in documents {
                    if let bytes = rendered.files[format] {
                        files.append(("\(output)/\(name).\(format.fileExtension)", bytes))
                    }
                }
            }
            let grid = RollUpTables(rollUp)
            if tables.contains("xlsx") {
                files.append(("\(output)/\(name).xlsx", try grid.workbook(created: TimeStamp.epoch(for: rollUp.asOf))))
            }
            if tables.contains("csv") { files.append(("\(output)/\(name).csv", Array(grid.csv.utf8))) }
            for file in files { try AtomicFile.write(file.bytes, to: file.path) }
            let paths = files.map(\.path).joined(separator: ", ")
            Terminal.message(
                Terminal.safe(problems > 0 ? "Записан проект, в формах есть ошибки: \(paths)" : "Готово: \(paths)"))
            if problems > 0 { throw ExitCode.findings }
        }
    }
}
