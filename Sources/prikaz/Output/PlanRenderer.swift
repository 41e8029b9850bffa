import Composition
import Diagnostics
import Document
import Foundation
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
    private let fontFolder: String?
    private let templateDigest: String
    private var openTypesetter: Typesetter?
    private var colorProfile: [UInt8] = []

    init(template: String?, fonts: String?) throws(Failure) {
        (self.template, templateDigest) = try TemplateFolder.load(template)
        fontFolder = fonts
    }

    func document(of plan: Plan, isDraft: Bool) -> Document {
        compose(plan, with: template, options: CompositionOptions(watermark: isDraft ? "ПРОЕКТ" : nil))
    }

    /// Renders a plan.
    ///
    /// - Parameters:
    ///   - name: the files' name without extension: the web page links to the other files that lie beside it.
    ///   - hasFrontMatter: Markdown begins with what a site's generator asks for.
    func render(
        _ plan: Plan, named name: String, formats: [OutputFormat], isDraft: Bool, hasFrontMatter: Bool = false
    ) throws(Failure) -> Rendered {
        let document = document(of: plan, isDraft: isDraft)
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
                let pdf = try pdf(document, of: plan)
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

    private func pdf(_ document: Document, of plan: Plan) throws(Failure) -> RenderedPDF {
        do {
            let typesetter = try typesetter()
            return try renderPDF(
                document, style: template.style, with: typesetter,
                options: PDFOptions(timestamp: TimeStamp.text(for: plan), colorProfile: colorProfile))
        } catch {
            throw asFailure(error)
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

    /// The typesetter, made when the first PDF is: a web page needs no fonts.
    func typesetter() throws -> Typesetter {
        if let openTypesetter { return openTypesetter }
        let folder = try FontFolder(fontFolder)
        let hyphenation = try folder.resource("hyphenation").flatMap { Hyphenation(dictionary: $0) }
        colorProfile = try folder.resource("srgb") ?? []
        let typesetter = try Typesetter(library: try FontLibrary(source: folder), hyphenation: hyphenation)
        openTypesetter = typesetter
        return typesetter
    }

    func asFailure(_ error: any Error) -> Failure {
        switch error {
        case let failure as Failure: return failure
        case FontLibrary.Failure.unknownFamily(let family, let known):
            let near = nearestName(to: family, among: known)
            return Failure(
                Diagnostic(
                    code: "T003", name: "unknown-font", quote: family,
                    message: Message(ru: "Шрифта «\(family)» нет.", en: "There is no font \"\(family)\"."),
                    hint: Message(
                        ru: near.map { "Возможно, имелся в виду «\($0)»." }
                            ?? "Есть: \(known.joined(separator: ", ")).",
                        en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(known.joined(separator: ", ")).")))
        case LayoutFailure.tooManyColumns(let count, let fitting, let caption):
            return Failure(
                Diagnostic(
                    code: "L003", name: "too-many-columns", quote: caption,
                    message: Message(
                        ru: "В таблице \(count) граф, на страницу помещается не больше \(fitting).",
                        en: "The table has \(count) columns; no more than \(fitting) fit the page."),
                    hint: Message(
                        ru:
                            "Уберите лишние графы, возьмите лист A3 или меньший кегль в style.yaml; без PDF — «--format html».",
                        en: "Remove columns, take A3 paper or a smaller size in style.yaml, or \"--format html\".")))
        case LayoutFailure.tooManyPages(let most):
            return Failure(
                Diagnostic(
                    code: "L005", name: "too-many-pages",
                    message: Message(
                        ru: "Документ длиннее \(most) страниц.", en: "The document is longer than \(most) pages."),
                    hint: Message(
                        ru: "Разделите план, проверьте поля и размер листа в style.yaml; без PDF — «--format html».",
                        en: "Divide the plan, look at margins and paper in style.yaml, or \"--format html\".")))
        case LayoutFailure.headTooHigh(let caption):
            return Failure(
                Diagnostic(
                    code: "L004", name: "head-too-high", quote: caption,
                    message: Message(
                        ru: "Шапка таблицы занимает почти всю страницу.",
                        en: "The head of the table takes nearly all of a page."),
                    hint: Message(
                        ru: "Сократите заголовки граф или возьмите меньший кегль в style.yaml.",
                        en: "Shorten the column titles, or take a smaller size in style.yaml.")))
        default:
            return Failure(
                Diagnostic(
                    code: "F050", name: "cannot-render",
                    message: Message(ru: "PDF не получился: \(error).", en: "The PDF could not be made: \(error).")))
        }
    }

    private func remarks(on report: LayoutReport, of plan: Plan) -> [Diagnostic] {
        var remarks = report.crampedTables.map { caption in
            Diagnostic(
                code: "L001", name: "cramped-table", severity: .warning, quote: caption,
                message: Message(
                    ru: "Таблица не помещается по ширине: часть слов разорвана где придётся.",
                    en: "The table is too wide for the page: some words are cut anywhere."),
                hint: Message(
                    ru: "Уберите лишние графы, уменьшите кегль или возьмите лист A3 в style.yaml.",
                    en: "Remove columns, take a smaller size, or A3 paper in style.yaml."))
        }
        remarks += missingCharacters(in: plan)
        return remarks
    }
}

extension PlanRenderer {
    /// The characters of a plan that no font has, each text that holds some with its place.
    private func missingCharacters(in plan: Plan) -> [Diagnostic] {
        let missing = openTypesetter?.missingCharacters ?? []
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

/// The moment that a document says it was made: never the clock, so that equal input gives equal bytes.
enum TimeStamp {
    /// SOURCE_DATE_EPOCH (reproducible-builds.org), else the order's date, else the first day of 2000; ISO 8601, UTC.
    static func text(for plan: Plan) -> String {
        if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) {
            return text(ofEpoch: epoch)
        }
        return (plan.order?.calendarDate?.iso ?? "2000-01-01") + "T00:00:00Z"
    }

    /// The same moment in seconds since 1970; at least one, for to libxlsxwriter nought is the clock.
    static func epoch(for plan: Plan) -> Int {
        if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) {
            return max(1, epoch)
        }
        let day = plan.order?.calendarDate
        var parts = tm()
        parts.tm_year = Int32((day?.year ?? 2000) - 1900)
        parts.tm_mon = Int32((day?.month ?? 1) - 1)
        parts.tm_mday = Int32(day?.day ?? 1)
        return max(1, timegm(&parts))
    }

    private static func text(ofEpoch epoch: Int) -> String {
        var seconds = time_t(epoch)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
