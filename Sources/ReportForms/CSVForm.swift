import PlanModel
import Reporting

/// Writes a form as CSV: the headings as pairs, a blank line, the table.
enum CSVForm {
    static func write(_ form: ReportForm) -> String {
        var lines: [[String]] = []
        func line(_ cells: [String]) { lines.append(cells) }
        for heading in ReportHeading.allCases where heading != .decision {
            line([heading.title, form.headings[heading]?.text ?? ""])
        }
        for decision in form.decisions.isEmpty ? [""] : form.decisions.map(\.text) {
            line([ReportHeading.decision.title, decision])
        }
        line([])
        line(ReportField.allCases.map(\.title))
        for group in ReportRow.Group.allCases {
            let rows = form.rows.filter { $0.group == group }
            guard !rows.isEmpty else { continue }
            line(ReportField.allCases.map { $0 == .activity ? group.title : "" })
            for row in rows { line(ReportField.allCases.map { row.cells[$0]?.text ?? "" }) }
        }
        return CSVText.text(lines)
    }
}

/// CSV as a Russian Excel opens it: UTF-8 with a byte order mark, semicolons, no cell that it would calculate.
enum CSVText {
    static func text(_ lines: [[String]]) -> String {
        "\u{FEFF}" + lines.map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        let safe = DefusedFormula.defused(text)
        guard safe.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

/// Cells that a spreadsheet would take for formulas (OWASP, CSV injection).
package enum DefusedFormula {
    /// The text with an apostrophe before it, where a spreadsheet could calculate it.
    package static func defused(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

    /// The text as it was before ``defused(_:)``.
    package static func restored(_ text: String) -> String {
        text.hasPrefix("'") && isDangerous(String(text.dropFirst())) ? String(text.dropFirst()) : text
    }

    /// Begins with a formula's sign, behind any number of apostrophes: what was defused twice is restored once.
    private static func isDangerous(_ text: String) -> Bool {
        text.unicodeScalars.drop { $0 == "'" }.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
