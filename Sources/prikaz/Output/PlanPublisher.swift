import Diagnostics
import PlanCheck
import PlanModel
import Site

/// Makes the files that a plan has on a site.
struct PlanPublisher: Sendable {
    let frame: SiteFrame
    /// Plans with errors are published as well, marked as drafts.
    let withDrafts: Bool
    /// Each responsible party gets an extract, page and PDF.
    let withExtracts: Bool

    struct Published: Sendable {
        let entry: SiteEntry
        let files: [SiteFile]
    }

    /// - Throws: ``Failure`` when the plan cannot be read, or has errors and no drafts are wanted.
    func publish(
        _ file: String, _ bytes: [UInt8], at address: String, settings: CheckSettings, with renderer: PlanRenderer
    ) throws(Failure) -> Published {
        let source = try PlanSource(file, bytes)
        let errors = PlanCheck.check(source.plan, settings: settings, removedMarkup: source.removedMarkup).findings
            .count { $0.severity == .error }
        if errors > 0, !withDrafts {
            throw Failure(
                Diagnostic(
                    code: "F060", name: "draft-not-published", file: file,
                    message: Message(
                        ru: "В плане есть ошибки (\(errors)): он не опубликован.",
                        en: "The plan has errors (\(errors)): it is not published."),
                    hint: Message(
                        ru: "Посмотрите их: prikaz check; опубликовать проектом: --with-drafts.",
                        en: "See them by prikaz check; --with-drafts publishes a draft.")))
        }
        return try files(of: source.plan.publishable, at: address, isDraft: errors > 0, with: renderer)
    }

    private func files(
        of plan: Plan, at address: String, isDraft: Bool, with renderer: PlanRenderer
    ) throws(Failure) -> Published {
        var entry = SiteEntry(plan, address: address, isDraft: isDraft)
        var files: [SiteFile] = []
        let folder = address + "/"
        let rendered = try renderer.render(plan, named: address, formats: [.pdf, .markdown], isDraft: isDraft)
        for (format, label) in [(OutputFormat.pdf, "PDF"), (.markdown, "Markdown")] {
            guard let bytes = rendered.files[format] else { continue }
            let name = "\(address).\(format.fileExtension)"
            entry.downloads.append(SiteDownload(name: name, label: label, bytes: bytes.count))
            files.append(SiteFile(path: folder + name, bytes: bytes))
        }
        var extracts: [String: [SiteDownload]] = [:]
        if withExtracts {
            for party in entry.parties {
                guard let extract = try self.extract(for: party, of: plan, entry: entry, with: renderer) else {
                    continue
                }
                extracts[party] = extract.links
                files += extract.files
            }
        }
        let more = siteFiles(
            of: plan, entry: entry, in: frame, extracts: extracts, timestamp: TimeStamp.text(for: plan))
        if let calendar = more.calendar {
            entry.downloads.append(
                SiteDownload(name: "\(address).ics", label: SiteDownload.calendar, bytes: calendar.bytes.count))
            files.append(calendar)
        }
        files += more.others
        let page = renderer.page(of: plan, entry: entry, in: frame, isDraft: isDraft)
        files.append(SiteFile(path: folder + "index.html", bytes: Array(page.html.utf8)))
        files.append(SiteFile(path: folder + "fragment.html", bytes: Array(page.fragment.utf8)))
        return Published(entry: entry, files: files)
    }

    /// The extract for a responsible party, and the links to it.
    private func extract(
        for party: String, of plan: Plan, entry: SiteEntry, with renderer: PlanRenderer
    ) throws(Failure) -> (links: [SiteDownload], files: [SiteFile])? {
        guard let extract = plan.extract(for: party), let name = entry.fileName(of: party) else { return nil }
        let path = "\(entry.address)/\(name)"
        let rendered = try renderer.render(extract, named: name, formats: [.pdf], isDraft: entry.isDraft)
        let pdf = rendered.files[.pdf] ?? []
        let file = SiteDownload(name: name + ".pdf", label: "Выписка, PDF", bytes: pdf.count)
        let page = Array(
            renderer.page(ofExtract: extract, from: entry, files: [file], in: frame, isDraft: entry.isDraft).utf8)
        let link = SiteDownload(name: name + ".html", label: "Выписка, страница", bytes: page.count)
        return (
            [link, file], [SiteFile(path: path + ".pdf", bytes: pdf), SiteFile(path: path + ".html", bytes: page)]
        )
    }
}
