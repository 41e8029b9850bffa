import CheckReport
import Composition
import Diagnostics
import Document
import Foundation
import PlanCalendar
import PlanCheck
import PlanFile
import PlanModel
import RenderHTML
import RenderMarkdown
import RenderPDF
import Reporting
import Site
import TestSupport
import Typography

/// The rest of a plan's way, whatever it was read from.
enum Printing {
    private static let stamp = "2025-09-01T00:00:00Z"

    /// The files of `templates/gost`.
    static func templateFiles(_ names: [String]) -> [String: String] {
        let folder = Program.root.appending(path: "templates/gost")
        let texts = names.map { (try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)) ?? "" }
        return Dictionary(uniqueKeysWithValues: zip(names, texts))
    }

    static let template = Result { try Template(files: templateFiles(Template.files), folder: "gost") }

    /// Checked, and written as everything but pages.
    static func publish(_ plan: Plan) throws {
        let result = PlanCheck.check(plan)
        _ = checkReport([ReportedPlan(file: "plan.yaml", plan: plan, result: result)])
        _ = PlanCalendar(of: plan, timestamp: stamp)
        _ = PlanCalendar.ofParties(in: plan, timestamp: stamp)
        if let period = ReportPeriod("2025/2026-H1") { _ = ReportForm(of: plan, for: period) }
        let document = compose(plan, with: try template.get())
        _ = renderHTML(document, style: try template.get().style)
        _ = renderMarkdown(document)
    }

    /// The plan file says the plan: what is written is read, and written again as it was. (The plans themselves may differ in
    /// what is not written: a person without name and position equals none.)
    static func expectRereads(_ plan: Plan) {
        let text = PlanFile.write(plan)
        do throws(Failure) {
            let again = PlanFile.write(try PlanFile.read(text).plan)
            guard again != text else { return }
            let lines = Swift.zip(text.split(separator: "\n"), again.split(separator: "\n"))
            let differing = lines.first { $0 != $1 }
            expect(false, "\(differing?.0 ?? "") is read as \(differing?.1 ?? ""):\n\(text)")
        } catch {
            expect(false, "the plan file is not read: \(error.diagnostics)\n\(text)")
        }
    }

    static func print(_ plan: Plan) throws {
        try print(compose(plan, with: try template.get()), style: try template.get().style)
    }

    /// Pages; the finish must not refuse what the layout gave it.
    static func print(_ document: Document, style: StyleSheet) throws {
        guard !document.parts.isEmpty else { return }
        _ = try renderPDF(
            document, style: style, with: try RepositoryFonts.typesetter(),
            options: PDFOptions(timestamp: stamp, colorProfile: []))
    }
}
