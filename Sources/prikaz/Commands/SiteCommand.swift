import ArgumentParser
import Diagnostics
import Foundation
import PlanCheck
import PlanModel
import Site

struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Сделать из планов сайт: страницы, файлы для скачивания, календари, поиск.",
        discussion: """
            Ссылки внутри сайта относительные: он работает из папки, из раздела другого сайта и с флешки.
            Лист ознакомления, визы и исполнитель не публикуются. План с ошибками не публикуется, если нет --with-drafts.
            Код завершения: 0 — готово, 1 — часть планов не опубликована или опубликована проектом, 2 — не сделано ничего.
            """)

    @Argument(help: "Планы (YAML) или документы с планами.")
    var files: [String]

    @Option(name: .shortAndLong, help: "Папка сайта.")
    var output: String

    @Option(help: "Название сайта на первой странице.")
    var title = "Планы мероприятий"

    @Option(help: "Адрес, по которому сайт будет стоять (https://…/): для карты сайта и ленты новостей.")
    var url: String?

    @Option(help: "Папка шаблона; без ключа — templates/gost.")
    var template: String?

    @Option(help: "Папка шрифтов; без ключа — рядом с программой.")
    var fonts: String?

    @Option(help: "Настройки проверки; без ключа — prikaz.yaml рядом с планом или в текущей папке.")
    var config: String?

    @Flag(help: "Публиковать и планы с ошибками, с пометкой «ПРОЕКТ».")
    var withDrafts = false

    @Flag(
        help: "Делать и выписки для каждого ответственного, страницей и PDF: дольше, потому что PDF для каждого свой.")
    var extracts = false

    func validate() throws {
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
            for (index, (file, address)) in zip(files, SiteAddress.addresses(of: names)).enumerated() {
                Terminal.progress(index + 1, of: files.count, file)
                do throws(Failure) {
                    let isWhole = try publish(
                        file, at: address, in: &site, with: renderer, frame: frame,
                        settings: try settings.settings(for: file))
                    published += isWhole.isPublished ? 1 : 0
                    left += isWhole.isClean ? 0 : 1
                } catch {
                    Terminal.report(error.diagnostics)
                    left += 1
                    switch site.fallBack(at: address, keepingDrafts: withDrafts) {
                    case .nothing: break
                    case .stays:
                        stayed += 1
                        Terminal.message(Terminal.safe("\(file): на сайте осталась прежняя версия."))
                    case .withdrawn:
                        withdrawn += 1
                        Terminal.message(
                            Terminal.safe("\(file): проект снят с сайта, проекты публикует только --with-drafts."))
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

    /// Publishes one plan, unless it is as it was at the last run.
    private func publish(
        _ file: String, at address: String, in site: inout SiteFolder, with renderer: PlanRenderer,
        frame: SiteFrame, settings: CheckSettings
    ) throws(Failure) -> (isPublished: Bool, isClean: Bool) {
        let source = try InputFile.text(file)
        let digest = Digest.of(source + "\u{0}" + settings.signature)
        if let entry = site.unchanged(address, digest) { return (true, !entry.isDraft) }
        let plan = try PlanSource(file)
        let errors = PlanCheck.check(plan.plan, settings: settings, removedMarkup: plan.removedMarkup).findings
            .filter { $0.severity == .error }
        if !errors.isEmpty, !withDrafts {
            throw Failure(
                Diagnostic(
                    code: "F060", name: "draft-not-published", file: file,
                    message: Message(
                        ru: "В плане есть ошибки (\(errors.count)): он не опубликован.",
                        en: "The plan has errors (\(errors.count)): it is not published."),
                    hint: Message(
                        ru: "Посмотрите их: prikaz check; опубликовать проектом: --with-drafts.",
                        en: "See them by prikaz check; --with-drafts publishes a draft.")))
        }
        try write(
            plan.plan.publishable, at: address, digest: digest, isDraft: !errors.isEmpty, in: &site, with: renderer,
            frame: frame)
        return (true, errors.isEmpty)
    }

    private func write(
        _ plan: Plan, at address: String, digest: String, isDraft: Bool, in site: inout SiteFolder,
        with renderer: PlanRenderer, frame: SiteFrame
    ) throws(Failure) {
        var entry = SiteEntry(plan, address: address, isDraft: isDraft)
        let rendered = try renderer.render(plan, named: address, formats: [.pdf, .markdown], isDraft: isDraft)
        let folder = address + "/"
        site.begin(address, digest)
        for (format, label) in [(OutputFormat.pdf, "PDF"), (.markdown, "Markdown")] {
            guard let bytes = rendered.files[format] else { continue }
            let name = "\(address).\(format.fileExtension)"
            entry.downloads.append(SiteDownload(name: name, label: label, bytes: bytes.count))
            try site.write(SiteFile(path: folder + name, bytes: bytes))
        }
        let own =
            extracts
            ? try writeExtracts(of: plan, entry: entry, in: &site, with: renderer, frame: frame) : [:]
        let more = siteFiles(
            of: plan, entry: entry, in: frame, extracts: own, timestamp: TimeStamp.text(for: plan))
        if let calendar = more.calendar {
            entry.downloads.append(
                SiteDownload(name: "\(address).ics", label: SiteDownload.calendar, bytes: calendar.bytes.count))
            try site.write(calendar)
        }
        for file in more.others { try site.write(file) }
        let page = renderer.page(of: plan, entry: entry, in: frame, isDraft: isDraft)
        try site.write(SiteFile(path: folder + "index.html", bytes: Array(page.html.utf8)))
        try site.write(SiteFile(path: folder + "fragment.html", bytes: Array(page.fragment.utf8)))
        site.end(entry)
    }

    /// Writes the extract for each responsible party, page and PDF.
    ///
    /// - Returns: the files for each party.
    private func writeExtracts(
        of plan: Plan, entry: SiteEntry, in site: inout SiteFolder, with renderer: PlanRenderer, frame: SiteFrame
    ) throws(Failure) -> [String: [SiteDownload]] {
        var downloads: [String: [SiteDownload]] = [:]
        for party in entry.parties {
            guard let extract = plan.extract(for: party), let name = entry.fileName(of: party) else { continue }
            let path = "\(entry.address)/\(name)"
            let rendered = try renderer.render(extract, named: name, formats: [.pdf], isDraft: entry.isDraft)
            let pdf = rendered.files[.pdf] ?? []
            try site.write(SiteFile(path: path + ".pdf", bytes: pdf))
            let file = SiteDownload(name: name + ".pdf", label: "Выписка, PDF", bytes: pdf.count)
            let page = Array(
                renderer.page(ofExtract: extract, from: entry, files: [file], in: frame, isDraft: entry.isDraft).utf8)
            try site.write(SiteFile(path: path + ".html", bytes: page))
            let link = SiteDownload(name: name + ".html", label: "Выписка, страница", bytes: page.count)
            downloads[party] = [link, file]
        }
        return downloads
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
