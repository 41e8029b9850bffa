import Composition
import DocumentReaders
import PlanModel
import RenderMarkdown
import ReportForms
import Reporting

extension FuzzTarget {
    /// A filled-in form of a report, in each of its formats.
    static let reportYAML = FuzzTarget(name: "report-yaml") { try report(try ReportForms.read(yaml: $0.text), $0) }

    static let reportCSV = FuzzTarget(name: "report-csv") { input in
        guard let document = try DocumentReaders.read(input.bytes, fileName: "form.csv") else { return }
        try report(try ReportForms.read(document), input)
    }

    static let reportXLSX = FuzzTarget(name: "report-xlsx", mutation: .markup) { input in
        guard let document = try DocumentReaders.read(Container.workbook.bytes(of: input), fileName: "form.xlsx") else {
            return
        }
        try report(try ReportForms.read(document), input)
    }

    private static let reportTemplateOfGost = Result {
        try ReportTemplate(files: Printing.templateFiles(ReportTemplate.files), folder: "gost")
    }

    /// The way of a form: checked, written anew, reported and rolled up.
    private static func report(_ reading: ReportForms.Reading, _ input: Input) throws {
        let form = reading.form
        let request = try Example.request.get()
        _ = FormCheck.findings(on: [form])
        _ = FormCheck.findings(on: [form, try Example.form.get()], asked: request)
        _ = ReportForms.csv(form)
        let reread = try ReportForms.read(yaml: ReportForms.yaml(form)).form
        expect(reread.rows == form.rows, "a form of \(form.rows.count) rows comes back as \(reread.rows)")
        guard let report = ExecutionReport(on: request, from: [form]), let alone = ExecutionReport(form) else { return }
        let submissions = [report, alone].map { RollUp.Submission(organization: "Школа", report: $0, errors: 0) }
        let template = try reportTemplateOfGost.get()
        _ = renderMarkdown(compose(report, with: template))
        if let rollUp = RollUp(submissions) {
            _ = RollUpTables(rollUp).csv
            let document = compose(rollUp, with: template)
            if input.isOne(in: 50) { try Printing.print(document, style: template.style) }
        }
    }
}
