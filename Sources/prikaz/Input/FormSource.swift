import Diagnostics
import DocumentReaders
import PlanModel
import ReportForms
import Reporting

/// A filled-in form of a report from whatever of its formats the user has.
struct FormSource {
    let path: String
    let form: ReportForm
    /// What reading it has found.
    let findings: [Diagnostic]
    /// Its lines, where it is a text.
    let lines: SourceLines?
    let bytes: [UInt8]

    /// - Throws: ``Failure`` with the file named, when it is no form at all.
    init(_ path: String) throws(Failure) {
        self.path = path
        do {
            bytes = try InputFile.bytes(path)
            let reading: ReportForms.Reading
            if let document = try DocumentReaders.read(bytes, fileName: path) {
                reading = try ReportForms.read(document)
                lines = nil
            } else {
                let text = try InputFile.text(bytes, path)
                reading = try ReportForms.read(yaml: text)
                lines = SourceLines(text, unicodeBreaks: true)
            }
            form = reading.form
            findings = Failure(reading.findings).inFile(path).diagnostics
        } catch {
            throw error.inFile(path)
        }
    }
}
