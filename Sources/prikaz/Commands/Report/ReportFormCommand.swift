import ArgumentParser
import Diagnostics
import FoundationEssentials
import PlanModel
import ReportForms
import Reporting

struct ReportFormCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "Сделать форму отчёта: что должно быть выполнено за период.",
        discussion: """
            Период: 2026-H1 — полугодие, 2026-Q2 — квартал, 2026 — год, 2026-05 — месяц, 2025/2026-H1 — полугодие учебного \
            года, 2026-01-10..2026-03-15 — два дня. В форму входит всё, чей срок в нём кончается; отдельно — то, что \
            продолжается, и то, чей срок датами не определён.
            """)

    @Argument(help: "План (YAML) или документ с планом.")
    var plan: String

    @Option(
        help: """
            Отчётный период: \(PeriodArgument.forms).
            """)
    var period: PeriodArgument

    @Option(name: .shortAndLong, help: "Файл формы: .xlsx — Excel и LibreOffice, .csv или .yaml.")
    var output: String

    @Option(help: "Кто отчитывается, если не тот, чей план: школа — по плану района.")
    var organization: String?

    @OptionGroup var trace: TraceOptions

    func validate() throws {
        guard FormFormat(path: output) != nil else {
            throw ValidationError("Форма «\(output)»: имя должно кончаться на .xlsx, .csv или .yaml.")
        }
    }

    func run() throws {
        try reportingFailures {
            try InputFile.refuse(output, as: plan)
            let source = try PlanSource(plan)
            Terminal.report(source.notes)
            var form = ReportForm(of: source.plan, for: period.period)
            if let organization { form.address(to: organization) }
            guard !form.rows.isEmpty else {
                throw Failure(
                    Diagnostic(
                        code: "F083", name: "nothing-to-report", file: plan,
                        message: Message(
                            ru: "В плане нет мероприятий за \(period.period.name): отчитываться не о чем.",
                            en: "The plan has no activities in \(period.period.code): there is nothing to report."),
                        hint: Message(
                            ru: "Проверьте период и сроки плана: prikaz debug deadlines.",
                            en: "Check the period, and the plan's deadlines: prikaz debug deadlines.")))
            }
            let format = FormFormat(path: output) ?? .yaml
            let bytes = try format.bytes(of: form, created: TimeStamp.epoch(for: source.plan))
            try keepFilledForm(at: output, before: bytes)
            try AtomicFile.write(bytes, to: output)
            Terminal.message(Self.account(of: form, in: period.period))
            Terminal.message(Terminal.safe("Готово: \(output)"))
        }
    }

    /// A form that somebody may have filled in is kept beside the new one.
    private func keepFilledForm(at output: String, before bytes: [UInt8]) throws(Failure) {
        guard InputFile.exists(output), let old = try? InputFile.bytes(output), old != bytes else { return }
        let backup = PlanFileFix.freeName(after: output + ".bak")
        try AtomicFile.write(old, to: backup)
        Terminal.message(Terminal.safe("Прежний файл сохранён как \(backup)."))
    }

    /// How many rows of each kind, and when the report is due.
    private static func account(of form: ReportForm, in period: ReportPeriod) -> String {
        var lines = ["Отчётный период: \(period.name)."]
        for group in ReportRow.Group.allCases {
            let count = form.rows.count { $0.group == group }
            if count > 0 { lines.append("  \(group.title.lowercased()): \(count)") }
        }
        if let due = form[.reportDue] { lines.append("Срок представления отчёта: \(due.text).") }
        return lines.map(Terminal.safe).joined(separator: "\n")
    }
}

/// A format of a form, by its file's name.
enum FormFormat: String {
    case xlsx, csv, yaml

    init?(path: String) {
        let name = URL(fileURLWithPath: path).pathExtension.lowercased()
        guard let format = Self(rawValue: name == "yml" ? "yaml" : name) else { return nil }
        self = format
    }

    func bytes(of form: ReportForm, created: Int) throws(Failure) -> [UInt8] {
        switch self {
        case .xlsx: try ReportForms.workbook(form, created: created)
        case .csv: Array(ReportForms.csv(form).utf8)
        case .yaml: Array(ReportForms.yaml(form).utf8)
        }
    }
}
