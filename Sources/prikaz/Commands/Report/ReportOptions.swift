import ArgumentParser
import Diagnostics

/// What a report is made of and how, for the commands that make one.
struct ReportOptions: ParsableArguments {
    @Argument(help: "План (YAML) или документ с планом.", completion: .file())
    var plan: String

    @Argument(help: "Заполненные формы: .xlsx, .ods, .csv, .yaml.", completion: .file())
    var forms: [String]

    @Option(
        help: """
            Период, за который отчёт; без ключа — как в первой форме. Примеры: \(PeriodArgument.forms).
            """)
    var period: PeriodArgument?

    @Option(help: "Папка шаблона; без ключа или без report.yaml в ней — templates/gost.", completion: .directory)
    var template: String?

    @Option(help: "Папка шрифтов; без ключа — рядом с программой.", completion: .directory)
    var fonts: String?

    @Option(
        help: "Настройки проверки; без ключа — prikaz.yaml рядом с планом или в текущей папке.", completion: .file())
    var config: String?

    @Flag(help: "Не делать проектов: форма с ошибками — отказ.")
    var final = false

    /// The plan and the forms, with what they have to say told.
    func source() throws(Failure) -> ReportSource {
        let settings = try SettingsSource(config).settings(for: plan)
        let source = try ReportSource(plan: plan, forms: forms, period: period?.period, settings: settings)
        source.tell()
        return source
    }

    /// - Parameter name: of the files, without extension.
    /// - Throws: ``Failure`` when the report has errors, and no draft is wanted.
    func render(
        _ source: ReportSource, named name: String, formats: [OutputFormat]
    ) throws(Failure) -> ReportRenderer.Rendered {
        if source.isDraft, final {
            throw Failure(ReportFaults.notFinal(source.errors, ("В отчёте", "The report has")))
        }
        let rendered = try ReportRenderer(template: template, fonts: fonts).render(
            source.report, named: name, formats: formats, isDraft: source.isDraft)
        Terminal.report(Failure(rendered.remarks).inFile(plan).diagnostics)
        return rendered
    }

    /// Says what was written, and ends with the status of findings where there are any.
    func finish(_ source: ReportSource, written paths: [String]) throws(ExitCode) {
        let list = paths.joined(separator: ", ")
        Terminal.message(
            Terminal.safe(source.isDraft ? "Записан проект, в отчёте есть ошибки: \(list)" : "Готово: \(list)"))
        if source.isDraft || source.broken > 0 { throw ExitCode.findings }
    }
}

extension ReportSource {
    /// While errors stand, the report is marked «ПРОЕКТ».
    var isDraft: Bool { errors > 0 }
}
