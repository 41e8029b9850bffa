import Composition
import Diagnostics
import Document
import RenderHTML
import RenderMarkdown
import RenderPDF
import Reporting
import Site

/// Renders reports, of one organisation and of many, with one template.
final class ReportRenderer {
    private let template: ReportTemplate
    private let maker: PDFMaker

    init(template: String?, fonts: String?) throws(Failure) {
        self.template = try TemplateFolder.loadReports(template)
        maker = PDFMaker(fonts: fonts)
    }

    struct Rendered {
        var files: [OutputFormat: [UInt8]] = [:]
        var remarks: [Diagnostic] = []
    }

    func render(
        _ report: ExecutionReport, named name: String, formats: [OutputFormat], isDraft: Bool
    ) throws(Failure) -> Rendered {
        try render(
            compose(report, with: template, options: Self.options(isDraft)), named: name, formats: formats,
            timestamp: TimeStamp.text(for: report.asOf))
    }

    func render(
        _ rollUp: RollUp, named name: String, formats: [OutputFormat], isDraft: Bool
    ) throws(Failure) -> Rendered {
        try render(
            compose(rollUp, with: template, options: Self.options(isDraft)), named: name, formats: formats,
            timestamp: TimeStamp.text(for: rollUp.asOf))
    }

    private static func options(_ isDraft: Bool) -> CompositionOptions {
        CompositionOptions(watermark: isDraft ? "ПРОЕКТ" : nil)
    }

    private func render(
        _ document: Document, named name: String, formats: [OutputFormat], timestamp: String
    ) throws(Failure) -> Rendered {
        var rendered = Rendered()
        // The page comes last: it says how large the others are.
        for format in formats.sorted(by: { $0 != .html && $1 == .html }) {
            switch format {
            case .pdf:
                let pdf = try maker.pdf(document, style: template.style, timestamp: timestamp)
                rendered.files[.pdf] = pdf.bytes
                rendered.remarks = maker.remarks(on: pdf.report)
            case .html:
                let links = [(OutputFormat.pdf, "PDF"), (.markdown, "Markdown")].compactMap { format, label in
                    rendered.files[format].map { bytes in
                        let file = SiteDownload(
                            name: "\(name).\(format.fileExtension)", label: label, bytes: bytes.count)
                        return PageLink(href: file.name, label: label, detail: file.note)
                    }
                }
                let page = renderHTML(document, style: template.style, options: HTMLPageOptions(links: links))
                rendered.files[.html] = Array(page.utf8)
            case .markdown: rendered.files[.markdown] = Array(renderMarkdown(document).utf8)
            }
        }
        return rendered
    }
}
