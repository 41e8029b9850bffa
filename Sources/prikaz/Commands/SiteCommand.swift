import ArgumentParser
import Diagnostics
import FoundationEssentials
import PlanCheck
import PlanModel
import Site

struct SiteCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Сделать из планов сайт: страницы, файлы для скачивания, календари, поиск.",
        discussion: """
            Ссылки внутри сайта относительные: он работает из папки, из раздела другого сайта и с флешки.
            Лист ознакомления, визы и исполнитель не публикуются. План с ошибками не публикуется, если нет --with-drafts.
            Код завершения: 0 — готово, 1 — часть планов не опубликована или опубликована проектом, 2 — не сделано ничего.
            """)

    @Argument(help: "Планы (YAML) или документы с планами.", completion: .file())
    var files: [String]

    @Option(name: .shortAndLong, help: "Папка сайта.", completion: .directory)
    var output: String

    @Option(help: "Название сайта на первой странице.")
    var title = "Планы мероприятий"

    @Option(help: "Адрес, по которому сайт будет стоять (https://…/): для карты сайта и ленты новостей.")
    var url: String?

    @Option(help: "Папка шаблона; без ключа — templates/gost.", completion: .directory)
    var template: String?

    @Option(help: "Папка шрифтов; без ключа — рядом с программой.", completion: .directory)
    var fonts: String?

    @Option(
        help: "Настройки проверки; без ключа — prikaz.yaml рядом с планом или в текущей папке.", completion: .file())
    var config: String?

    @OptionGroup var many: JobOptions

    @Flag(help: "Публиковать и планы с ошибками, с пометкой «ПРОЕКТ».")
    var withDrafts = false

    @Flag(
        help: "Делать и выписки для каждого ответственного, страницей и PDF: дольше, потому что PDF для каждого свой.")
    var extracts = false

    @OptionGroup var trace: TraceOptions

    func validate() throws {
        if output.isEmpty { throw ValidationError("Папка для готового не названа: после -o пусто.") }
        guard let url else { return }
        guard let parsed = URL(string: url), ["http", "https"].contains(parsed.scheme ?? ""), parsed.host != nil else {
            throw ValidationError("Адрес «\(url)» не читается: нужен вид https://школа.рф/планы/.")
        }
    }

    func run() throws {
        try reportingFailures {
            let renderer = try PlanRenderer(template: template, fonts: fonts)
            let base = url.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
            let frame = SiteFrame(title: title, base: base, shell: try TemplateFolder.siteShell(template))
            var site = try SiteFolder(output, signature: signature(of: renderer, frame))
            let settings = SettingsSource(config)
            let names = files.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
            var published = 0
            var left = 0
            var stayed = 0
            var withdrawn = 0
            let publisher = PlanPublisher(frame: frame, withDrafts: withDrafts, withExtracts: extracts)
            var jobs: [Job] = []
            for (file, address) in zip(files, SiteAddress.addresses(of: names)) {
                let job = Job(file: file, address: address, settings: settings)
                if let entry = job.unchanged(in: &site) {
                    published += 1
                    left += entry.isDraft ? 1 : 0
                } else {
                    jobs.append(job)
                }
            }
            let count = many.workers(for: jobs.count)
            let workers = try Workers(count) { () throws(Failure) in
                try PlanRenderer(template: template, fonts: fonts, isAlone: count == 1)
            }
            var done = 0
            try workers.map(jobs) { renderer, job in
                job.published(by: publisher, with: renderer)
            } handOver: {
                job, outcome throws(Failure) in
                done += 1
                Terminal.progress(done, of: jobs.count, job.file)
                switch outcome {
                case .success(let plan):
                    site.begin(job.address, job.digest)
                    for file in plan.files { try site.write(file) }
                    site.end(plan.entry)
                    published += 1
                    left += plan.entry.isDraft ? 1 : 0
                case .failure(let failure):
                    Terminal.report(failure.diagnostics)
                    left += 1
                    switch site.fallBack(at: job.address, keepingDrafts: withDrafts) {
                    case .nothing: break
                    case .stays:
                        stayed += 1
                        Terminal.message(Terminal.safe("\(job.file): на сайте осталась прежняя версия."))
                    case .withdrawn:
                        withdrawn += 1
                        Terminal.message(
                            Terminal.safe("\(job.file): проект снят с сайта, проекты публикует только --with-drafts."))
                    }
                }
            }
            guard published + withdrawn > 0 else { throw ExitCode.unusable }
            for file in try siteFiles(of: site.entries, in: frame) { try site.write(file) }
            try site.finish()
            Terminal.message(
                "Готово: \(output)/index.html, планов: \(published + stayed); файлов записано: \(site.written), без изменений: \(site.kept), удалено: \(site.removed)"
            )
            if left > 0 { throw ExitCode.findings }
        }
    }

    /// A page made otherwise than these say is made anew.
    private func signature(of renderer: PlanRenderer, _ frame: SiteFrame) -> String {
        let words = [
            frame.title, frame.base, frame.shell.source, withDrafts ? "drafts" : "", extracts ? "extracts" : "",
        ]
        return renderer.signature + "+" + Digest.of(words.joined(separator: "\u{0}"))
    }
}

/// One plan to be published.
private struct Job: Sendable {
    let file: String
    let address: String
    let digest: String
    private let source: Result<(bytes: [UInt8], settings: CheckSettings), Failure>

    init(file: String, address: String, settings: SettingsSource) {
        self.file = file
        self.address = address
        source = Result { () throws(Failure) in (try InputFile.bytes(file), try settings.settings(for: file)) }
        digest = (try? source.get()).map { Digest.of($0.bytes) + "+" + Digest.of($0.settings.signature) } ?? ""
    }

    /// The plan's entry, when it is as it was at the last run.
    func unchanged(in site: inout SiteFolder) -> SiteEntry? { digest.isEmpty ? nil : site.unchanged(address, digest) }

    func published(
        by publisher: PlanPublisher, with renderer: PlanRenderer
    ) -> Result<PlanPublisher.Published, Failure> {
        source.flatMap { source in
            Result { () throws(Failure) in
                try publisher.publish(file, source.bytes, at: address, settings: source.settings, with: renderer)
            }
        }
    }
}

extension CheckSettings {
    /// What tells these settings from others.
    fileprivate var signature: String {
        let rules = severities.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value?.rawValue ?? "off")" }
        let lifted = ignored.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return (rules + lifted + abbreviations.sorted() + [String(requiresPosts)]).joined(separator: ";")
    }
}
