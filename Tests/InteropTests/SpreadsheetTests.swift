import Foundation
import PlanFile
import PlanModel
import TestSupport
import Testing

@Suite("Workbooks that LibreOffice has written")
struct SpreadsheetTests {
    private static let csv = "csv:Text - txt - csv (StarCalc):59,34,76"

    private func convert(_ file: String, to format: String, in folder: TemporaryFolder, from filter: String? = nil)
        throws
        -> String
    {
        let outcome = try Program.tool(
            "soffice",
            ["--headless", "-env:UserInstallation=file://\(folder.path)/profile"]
                + (filter.map { ["--infilter=\($0)"] } ?? [])
                + ["--convert-to", format, "--outdir", folder.path + "/converted", file])
        #expect(outcome.status == 0)
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        return "\(folder.path)/converted/\(name).\(format.prefix { $0 != ":" })"
    }

    private func importedPlan(_ file: String) throws -> Plan {
        let outcome = try Program.run(["import", file])
        #expect(outcome.status == 0, "\(outcome.errors.prefix(500))")
        return try PlanFile.read(outcome.output).plan
    }

    /// The core fields of all activities: what every format carries. LibreOffice makes the number 1 of «1.».
    private func activities(_ plan: Plan) -> [[String]] {
        plan.appendices.flatMap { $0.activities }.map { activity in
            CoreField.allCases.map { field in
                let text = (activity.cells[field]?.text ?? "").split { $0.isWhitespace }.joined(separator: " ")
                return field == .number && text.hasSuffix(".") ? String(text.dropLast()) : text
            }
        }
    }

    @Test(
        "have every activity of the page they were made of",
        arguments: [
            ("01-programme-appendix", "xlsx"), ("01-programme-appendix", "ods"), ("01-programme-appendix", csv),
            ("02-school-order", "xlsx"), ("02-school-order", "ods"), ("02-school-order", csv), ("03-roadmap", "xlsx"),
            ("03-roadmap", "ods"), ("03-roadmap", csv),
            ("04-district-order", "xlsx"), ("04-district-order", "ods"), ("04-district-order", csv),
            ("05-project-years", "xlsx"), ("05-project-years", "ods"), ("05-project-years", csv),
        ])
    func pages(name: String, format: String) throws {
        let folder = try TemporaryFolder()
        let example = "examples/\(name).yaml"
        #expect(try Program.run(["render", example, "-o", folder.path, "--format", "html"]).status == 0)
        let file = try convert("\(folder.path)/\(name).html", to: format, in: folder, from: "HTML (StarCalc)")
        let source = try PlanFile.read(
            String(contentsOf: Program.root.appending(path: example), encoding: .utf8)
        ).plan
        #expect(activities(try importedPlan(file)) == activities(source))
    }

    @Test("give the form back as it was filled in", arguments: ["order", "plan"], ["xlsx", "ods"])
    func form(layout: String, format: String) throws {
        let folder = try TemporaryFolder()
        let form = folder.path + "/form.xlsx"
        #expect(try Program.run(["new", "--layout", layout, form]).status == 0)
        let saved = try convert(form, to: format, in: folder)
        let expected = try PlanFile.read(try Program.run(["new", "--layout", layout]).output).plan
        #expect(try importedPlan(saved) == expected)
    }
}
