import Composition
import Diagnostics
import Document
import PageLayout
import PlanModel
import RenderHTML
import RenderMarkdown
import RenderPDF
import Site
import Typography

/// Renders plans with one template; fonts and shaped words are shared by all of them.
final class PlanRenderer {
    struct Rendered {
        var files: [OutputFormat: [UInt8]] = [:]
        /// What the user should know of the result: characters that no font has, tables that are too wide.
        var remarks: [Diagnostic] = []
    }

    let template: Template
    private let templateDigest: String
    private let maker: PDFMaker

    /// - Parameters:
    ///   - formats: what will be made of the plans, where that is known: fonts are read while the first plan is read and
    ///     checked.
    ///   - isAlone: no other renderer is at work at the same time.
    init(
        template: String?, fonts: String?, for formats: [OutputFormat] = [], isAlone: Bool = true
    ) throws(Failure) {
        maker = PDFMaker(fonts: fonts, isAlone: isAlone)
        if formats.contains(.pdf) { maker.announce() }
        (self.template, templateDigest) = try TemplateFolder.load(template)
    }

    func document(of plan: Plan, isDraft: Bool, hasFacets: Bool = true) -> Document {
        compose(
            plan, with: template,
            options: CompositionOptions(watermark: isDraft ? "ПРОЕКТ" : nil, hasFacets: hasFacets))
    }

    /// Renders a plan.
    ///
    /// - Parameters:
    ///   - name: the files' name without extension: the web page links to the other files that lie beside it.
    ///   - hasFrontMatter: Markdown begins with what a site's generator asks for.
    func render(
        _ plan: Plan, named name: String, formats: [OutputFormat], isDraft: Bool, hasFrontMatter: Bool = false
    ) throws(Failure) -> Rendered {
        let document = document(of: plan, isDraft: isDraft, hasFacets: formats.contains(.html))
        guard !document.parts.isEmpty else {
            throw Failure(
                Diagnostic(
                    code: "F051", name: "nothing-to-print",
                    message: Message(
                        ru: "В плане нечего печатать: нет ни приказа, ни приложения.",
                        en: "There is nothing to print: neither an order nor an appendix."),
                    hint: Message(
                        ru: "Заполните «order» или «appendices»; образец: «prikaz new».",
                        en: "Fill in \"order\" or \"appendices\"; for a model: \"prikaz new\".")))
        }
        var rendered = Rendered()
        // The page comes last: it says how large the others are.
        for format in formats.sorted(by: { $0 != .html && $1 == .html }) {
            switch format {
            case .pdf:
                let pdf = try maker.pdf(document, style: template.style, timestamp: TimeStamp.text(for: plan))
                rendered.files[format] = pdf.bytes
                rendered.remarks = remarks(on: pdf.report, of: plan)
            case .html:
                let page = renderHTML(
                    document, style: template.style,
                    options: HTMLPageOptions(
                        links: links(to: rendered.files, named: name), published: plan.publishedDay,
                        updated: plan.updatedDay, isFiltered: true))
                rendered.files[format] = Array(page.utf8)
            case .markdown:
                let head = hasFrontMatter ? FrontMatter(of: plan, title: document.title).text : ""
                rendered.files[format] = Array((head + renderMarkdown(document)).utf8)
            }
        }
        return rendered
    }

    private func links(to files: [OutputFormat: [UInt8]], named name: String) -> [PageLink] {
        [(OutputFormat.pdf, "PDF"), (.markdown, "Markdown")].compactMap { format, label in
            guard let bytes = files[format] else { return nil }
            let file = SiteDownload(name: "\(name).\(format.fileExtension)", label: label, bytes: bytes.count)
            return PageLink(href: file.name, label: label, detail: file.note)
        }
    }

    /// The page of a plan on a site, and its content alone, to be pasted where a site takes no pages.
    func page(of plan: Plan, entry: SiteEntry, in frame: SiteFrame, isDraft: Bool) -> (html: String, fragment: String) {
        let document = document(of: plan, isDraft: isDraft)
        let options = HTMLPageOptions(
            navigation: PlanPage.allCases.map { page in
                PageLink(href: page.path, label: page.name, isCurrent: page == .plan)
            },
            links: entry.downloads.map { PageLink(href: $0.name, label: $0.label, detail: $0.note) },
            published: entry.published, updated: entry.updated, isFiltered: true,
            shell: frame.around(entry.title, root: "../"))
        return (renderHTML(document, style: template.style, options: options), renderHTMLFragment(document))
    }

    /// The page of an extract on a site.
    ///
    /// - Parameters:
    ///   - entry: of the whole plan.
    ///   - files: the extract in other forms.
    func page(
        ofExtract extract: Plan, from entry: SiteEntry, files: [SiteDownload], in frame: SiteFrame, isDraft: Bool
    ) -> String {
        let document = document(of: extract, isDraft: isDraft)
        let options = HTMLPageOptions(
            navigation: [
                PageLink(href: "../index.html", label: "Все планы"),
                PageLink(href: "index.html", label: "План целиком"),
                PageLink(href: "parties.html", label: "По ответственным"),
            ],
            links: files.map { PageLink(href: $0.name, label: $0.label, detail: $0.note) },
            published: entry.published, updated: entry.updated, shell: frame.around(document.title, root: "../"))
        return renderHTML(document, style: template.style, options: options)
    }

    /// What tells this template, in this version of the program, from others.
    var signature: String { "\(Prikaz.version)+\(templateDigest)" }

    func typesetter() throws -> Typesetter { try maker.typesetter() }

    func asFailure(_ error: any Error) -> Failure { maker.asFailure(error) }

    private func remarks(on report: LayoutReport, of plan: Plan) -> [Diagnostic] {
        var remarks = maker.remarks(on: report)
        remarks += missingCharacters(in: plan)
        return remarks
    }
}

extension PlanRenderer {
    /// The characters of a plan that no font has, each text that holds some with its place.
    private func missingCharacters(in plan: Plan) -> [Diagnostic] {
        let missing = maker.missingCharacters
        guard !missing.isEmpty else { return [] }
        var remarks: [Diagnostic] = []
        PlanValue.record(plan.record).forEachText { path, text in
            let found = Set(text.text.unicodeScalars.filter(missing.contains)).sorted { $0.value < $1.value }
            guard !found.isEmpty else { return }
            let names = found.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: ", ")
            remarks.append(
                Diagnostic(
                    code: "L002", name: "missing-character", severity: .warning, place: text.place, field: path,
                    quote: names,
                    message: Message(
                        ru: "Этих знаков нет ни в одном шрифте, в PDF вместо них пустой квадрат.",
                        en: "No font has these characters; the PDF shows an empty box instead."),
                    hint: Message(ru: "Замените их обычными знаками.", en: "Use plain characters instead.")))
        }
        return remarks
    }
}
