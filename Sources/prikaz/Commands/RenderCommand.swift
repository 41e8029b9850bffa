import ArgumentParser
import Diagnostics
import PlanCheck
import PlanModel
import Site

struct RenderCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Сделать из плана PDF, веб-страницу и Markdown.",
        discussion: """
            План с ошибками получает на каждой странице слово «ПРОЕКТ»; с ключом --final он не делается вовсе.
            Код завершения: 0 — готово, 1 — написан проект или часть файлов не вышла, 2 — не сделано ничего.
            """)

    @Argument(help: "Планы (YAML) или документы с планами.", completion: .file())
    var files: [String]

    @Option(name: .shortAndLong, help: "Папка для готового.", completion: .directory)
    var output = "output"

    @Option(help: "Форматы через запятую: pdf, html, markdown.")
    var format = "pdf,html,markdown"

    @Option(help: "Папка шаблона; без ключа — templates/gost.", completion: .directory)
    var template: String?

    @Option(help: "Папка шрифтов; без ключа — рядом с программой.", completion: .directory)
    var fonts: String?

    @Option(help: "Номер приказа вместо указанного в плане; blank — линейка для ручки.")
    var number: String?

    @Option(help: "Дата приказа (ГГГГ-ММ-ДД) вместо указанной в плане; blank — линейка для ручки.")
    var date: String?

    @Option(
        help: "Настройки проверки; без ключа — prikaz.yaml рядом с планом или в текущей папке.", completion: .file())
    var config: String?

    @Option(help: "Выписка из приказа для одного ответственного: только его мероприятия.")
    var party: String?

    @Flag(help: "Markdown начать с полей YAML (front matter): название, дата, номер, организация, язык, публикация.")
    var frontMatter = false

    @Flag(help: "Не делать проектов: план с ошибками — отказ.")
    var final = false

    @OptionGroup var many: JobOptions

    @Option(help: "Сделать только свою долю планов: 2/5 — вторую из пяти.")
    var shard: Shard?

    @OptionGroup var trace: TraceOptions

    func validate() throws {
        if output.isEmpty { throw ValidationError("Папка для готового не названа: после -o пусто.") }
        _ = try formats
        if let date, date != "blank", CalendarDate(reading: date) == nil {
            throw ValidationError("Дата «\(date)» не читается: нужна ГГГГ-ММ-ДД, например 2025-09-01, или blank.")
        }
    }

    func run() throws {
        try reportingFailures {
            // An extract must not take the place of the whole, nor of another party's.
            let suffix = party.map { "-" + SiteAddress.address(of: $0) } ?? ""
            let targets = try OutputTargets(inputs: files, folder: output, formats: try formats, suffix: suffix)
            let part = shard?.part(of: targets.all) ?? targets.all
            if let shard {
                Terminal.message("Доля \(shard.number)/\(shard.count): планов \(part.count) из \(files.count).")
            }
            guard !part.isEmpty else { return }
            let settings = SettingsSource(config)
            let wishes = RenderWishes(
                number: number, date: date, party: party, hasFrontMatter: frontMatter, isFinal: final)
            let jobs = part.map { target in
                RenderJob(
                    target: target, settings: Result { () throws(Failure) in try settings.settings(for: target.input) },
                    wishes: wishes)
            }
            try report(try outcomes(of: jobs, formats: try formats))
        }
    }

    /// Does all jobs; what each has to say is said when its turn has come.
    private func outcomes(of jobs: [RenderJob], formats: [OutputFormat]) throws(Failure) -> [(
        RenderJob, RenderJob.Outcome
    )] {
        let count = many.workers(for: jobs.count)
        let workers = try Workers(count) { () throws(Failure) in
            try PlanRenderer(template: template, fonts: fonts, for: formats, isAlone: count == 1)
        }
        var outcomes: [(RenderJob, RenderJob.Outcome)] = []
        workers.map(jobs) { renderer, job in
            job.outcome(with: renderer)
        } handOver: { job, rendered in
            var outcome = rendered
            outcome.write()
            outcomes.append((job, outcome))
            Terminal.progress(outcomes.count, of: jobs.count, job.target.input)
            for message in outcome.messages { Terminal.message(message) }
        }
        return outcomes
    }

    /// - Throws: the exit status, unless all is well.
    private func report(_ outcomes: [(RenderJob, RenderJob.Outcome)]) throws {
        let failed = outcomes.filter { $0.1.result == .failed }.map(\.0.target.input)
        let drafts = outcomes.count { $0.1.result == .draft }
        if outcomes.count > 1 {
            let done = outcomes.count - failed.count - drafts
            Terminal.message(
                "Планов: \(outcomes.count), готово: \(done), проектов: \(drafts), не вышло: \(failed.count).")
            if !failed.isEmpty { Terminal.message(Terminal.safe("Не вышло: \(failed.joined(separator: ", "))")) }
        }
        if failed.count == outcomes.count { throw ExitCode.unusable }
        if drafts > 0 || !failed.isEmpty { throw ExitCode.findings }
    }

    private var formats: [OutputFormat] {
        get throws {
            try OutputFormat.list(format)
        }
    }
}
