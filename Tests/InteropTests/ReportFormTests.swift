import Foundation
import TestSupport
import Testing

@Suite("The form of a report in other programs")
struct ReportFormTests {
    private static let plan = "examples/02-school-order.yaml"
    private static let report = "02-school-order-report-2025-2026-H1"

    private static let csv = "csv:Text - txt - csv (StarCalc):59,34,76"

    /// Makes the form, and has a library of workbooks look at it and fill it in.
    private func filledForm(in folder: TemporaryFolder, changing cells: [String] = []) throws -> String {
        let form = folder.path + "/form.xlsx"
        let filled = folder.path + "/filled.xlsx"
        let outcome = try Program.run(["report", "form", Self.plan, "--period", "2025/2026-H1", "-o", form])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let python = Program.root.appending(path: ".venv-interop/bin/python").path
        let script = Program.root.appending(path: "Tests/InteropTests/Checks/form.py").path
        let looked = try Program.tool(python, ["-B", script, form, filled] + cells)
        #expect(looked.status == 0, "\(looked.output)\(looked.errors)")
        return filled
    }

    private func markdown(of form: String, in folder: TemporaryFolder, named name: String) throws -> String {
        let outcome = try Program.run(
            ["report", "render", Self.plan, form, "--final", "--format", "markdown", "-o", "\(folder.path)/\(name)"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try folder.text("\(name)/\(Self.report).md")
    }

    private func convert(_ file: String, to format: String, in folder: TemporaryFolder) throws -> String {
        let outcome = try Program.tool(
            "soffice",
            [
                "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", format, "--outdir",
                folder.path + "/converted", file,
            ])
        #expect(outcome.status == 0)
        return folder.path + "/converted/filled." + format.prefix { $0 != ":" }
    }

    @Test("locks what is known, offers statuses, and is read when it is filled in")
    func filled() throws {
        let folder = try TemporaryFolder()
        let markdown = try markdown(of: try filledForm(in: folder), in: folder, named: "report")
        #expect(markdown.contains("Выполнено 12 (100 %)."))
        #expect(markdown.contains("приказ от 08.09.2025 № 111") && markdown.contains("выполнено, 05.09.2025"))
    }

    @Test("says the same after LibreOffice has saved it", arguments: ["xlsx", "ods", csv])
    func office(format: String) throws {
        let folder = try TemporaryFolder()
        let filled = try filledForm(in: folder)
        let saved = try convert(filled, to: format, in: folder)
        if format == Self.csv {
            // LibreOffice writes the first sheet alone; what it is a report of stands on the other.
            let outcome = try Program.run(["report", "render", Self.plan, saved, "-o", folder.path])
            #expect(outcome.status == 2 && outcome.errors.contains("F075"), "\(outcome.errors)")
        } else {
            let (before, after) = (
                try markdown(of: filled, in: folder, named: "before"),
                try markdown(of: saved, in: folder, named: "after")
            )
            #expect(before == after)
        }
    }

    @Test("is told what is wrong with sheet and cell, after another program has written it")
    func faults() throws {
        let folder = try TemporaryFolder()
        let filled = try filledForm(in: folder, changing: ["I5=31 июня", "H6=почти", "J7="])
        for form in [filled, try convert(filled, to: "ods", in: folder)] {
            let outcome = try Program.run(["report", "render", Self.plan, form, "-o", folder.path])
            #expect(outcome.status == 1)
            for (code, cell) in [("O005", "I5"), ("O002", "H6"), ("O004", "J7")] {
                let place = "[\(code)] Лист «Отчёт», ячейка \(cell)"
                #expect(outcome.errors.contains(place), "\(outcome.errors)")
            }
        }
    }
}
