public import Diagnostics
public import Reporting
package import SourceModel

/// The form of a report as a file: a workbook, CSV or YAML, written and read by one list of fields,
/// ``Reporting/ReportField``.
public enum ReportForms {
    static let tableSheet = "Отчёт"
    static let headingSheet = "Сведения"

    /// What a file held, and what is to be said of it. What cannot be read is left out, and said.
    public struct Reading: Sendable {
        public let form: ReportForm
        public let findings: [Diagnostic]
    }

    /// Writes a form as a workbook of Excel.
    ///
    /// - Parameter created: see ``WorkbookWriting/WorkbookWriter/init(created:)``.
    public static func workbook(_ form: ReportForm, created: Int) throws(Failure) -> [UInt8] {
        try WorkbookForm.write(form, created: created)
    }

    /// Writes a form as CSV: UTF-8 with a byte order mark and semicolons, as a Russian Excel opens it.
    public static func csv(_ form: ReportForm) -> String { CSVForm.write(form) }

    public static func yaml(_ form: ReportForm) -> String { YAMLForm.write(form) }

    /// Reads a filled-in form from a workbook or a table of text.
    ///
    /// - Throws: ``Failure`` when the document is no form.
    package static func read(_ document: SourceDocument) throws(Failure) -> Reading {
        try GridFormReader.read(document)
    }

    /// Reads a filled-in form from YAML.
    ///
    /// - Throws: ``Failure`` when the text is no YAML, or no form.
    public static func read(yaml text: String) throws(Failure) -> Reading { try YAMLForm.read(text) }
}
