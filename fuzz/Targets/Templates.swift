import Composition
import Diagnostics
import Document
import Foundation
import PlanFile
import PlanModel
import RenderHTML
import RenderMarkdown
import ReportForms
import Reporting
import Site
import TestSupport

/// What the repository's example says, for templates and forms to be tried on.
enum Example {
    static let plan = Result { try PlanFile.read(try text("examples/02-school-order.yaml")).plan }

    /// What is due in the half-year of ``form``.
    static let request = Result {
        guard let period = try form.get().period else { throw CocoaError(.formatting) }
        return ReportRequest(of: try plan.get(), for: period)
    }

    static let form = Result { try ReportForms.read(yaml: try text("examples/reports/02-school-2025-H1.yaml")).form }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
    }
}

extension FuzzTarget {
    /// The files of a template, and its site's shell.
    static let template = FuzzTarget(name: "template") { input in
        let header = input.part(Template.files.count)
        if !header.isEmpty {
            let shell = try SiteShell(files: ["header.html": header], folder: "site")
            _ = shell.around(title: "План", site: "Сайт", root: "../")
        }
        let template = try Template(files: files(Template.files, in: input), folder: "template")
        let document = compose(try Example.plan.get(), with: template)
        _ = renderHTML(document, style: template.style)
        _ = renderMarkdown(document)
        if input.isOne(in: 20) { try Printing.print(document, style: template.style) }
    }

    /// The same of reports.
    static let reportTemplate = FuzzTarget(name: "report-template") { input in
        let template = try ReportTemplate(files: files(ReportTemplate.files, in: input), folder: "template")
        guard let report = ExecutionReport(on: try Example.request.get(), from: [try Example.form.get()]) else {
            return
        }
        let document = compose(report, with: template)
        _ = renderHTML(document, style: template.style)
        _ = renderMarkdown(document)
        if input.isOne(in: 20) { try Printing.print(document, style: template.style) }
    }

    private static func files(_ names: [String], in input: Input) -> [String: String] {
        Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, input.part($0)) })
    }
}
