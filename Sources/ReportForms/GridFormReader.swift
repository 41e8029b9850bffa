import Diagnostics
import PlanModel
import Reporting
import SourceModel

/// Reads a form from the grids of a document: the table from the one that has its head, headings from anywhere.
struct GridFormReader {
    private var form = ReportForm()
    private var findings: [Diagnostic] = []

    static func read(_ document: SourceDocument) throws(Failure) -> ReportForms.Reading {
        let tables = document.blocks.compactMap { block in
            if case .grid(let grid) = block { FormTable(grid) } else { nil }
        }
        var reader = GridFormReader()
        guard let (table, head) = tables.lazy.compactMap({ table in table.head.map { (table, $0) } }).first else {
            throw Failure(FormFaults.noTable(in: tables.first?.name, first: tables.first?.rows.first?.start))
        }
        for other in tables { reader.readHeadings(other, upTo: other.name == table.name ? head : other.rows.count) }
        reader.readTable(table, head: head)
        if reader.form.rows.isEmpty { reader.findings.append(FormFaults.noRows(table.rows[head].start)) }
        reader.checkPeriod(table.rows[head].start)
        return ReportForms.Reading(form: reader.form, findings: reader.findings + document.notes.inForm)
    }

    // MARK: Headings

    private mutating func readHeadings(_ table: FormTable, upTo end: Int) {
        for row in table.rows[..<end] {
            guard let label = row[0] else { continue }
            let named = ReportHeading.allCases.first { $0.title.comparableTitle == label.text.comparableTitle }
            guard let heading = named else {
                // Above the table people write what they like; the sheet of headings is ours.
                if table.name == ReportForms.headingSheet {
                    findings.append(FormFaults.unknownHeading(label))
                }
                continue
            }
            for cell in row.cells where cell.isMerged { findings.append(FormFaults.merged(cell.text)) }
            let value = row[1] ?? SourceText("", at: row.place(1))
            if heading == .decision {
                if !value.isMissing { form.decisions.append(value) }
            } else if let first = form[heading] {
                if !value.isMissing { findings.append(FormFaults.saidTwice(label, first)) }
            } else {
                form.headings[heading] = value
            }
        }
    }

    private mutating func checkPeriod(_ place: SourcePlace) {
        guard form.period == nil else { return }
        findings.append(FormFaults.noPeriod(form.headings[.period] ?? SourceText("", at: place)))
    }

    // MARK: Table

    private mutating func readTable(_ table: FormTable, head: Int) {
        var columns: [Int: ReportField] = [:]
        for cell in table.rows[head].cells {
            if cell.isMerged { findings.append(FormFaults.merged(cell.text)) }
            guard let field = ReportField(title: cell.text.text) else {
                findings.append(FormFaults.unknownColumn(cell.text))
                continue
            }
            if columns.values.contains(field) {
                findings.append(FormFaults.columnTwice(cell.text))
            } else {
                columns[cell.column] = field
            }
        }
        for field in ReportField.allCases where !columns.values.contains(field) {
            findings.append(FormFaults.missingColumn(field, sheet: table.name, at: table.rows[head].start))
        }
        var group = ReportRow.Group.due
        for row in table.rows[(head + 1)...] {
            if let next = row.group {
                group = next
                continue
            }
            if row.isHead { continue }
            var cells: [ReportField: SourceText] = [:]
            for (column, field) in columns { cells[field] = SourceText("", at: row.place(column)) }
            for cell in row.cells {
                if cell.isMerged { findings.append(FormFaults.merged(cell.text)) }
                if let field = columns[cell.column] {
                    cells[field] = cell.text
                } else if table.rows[head][cell.column] == nil {
                    findings.append(FormFaults.outsideTable(cell.text))
                }
            }
            let line = ReportRow(group: group, cells: cells, place: row.start)
            if line[.number] == nil, line[.activity] == nil {
                if line.isAnswered { findings.append(FormFaults.namelessRow(row.start)) }
                continue
            }
            form.rows.append(line)
        }
    }
}

extension FormTable {
    /// The row of the head: most of its cells are titles of the form.
    var head: Int? {
        rows.prefix(60).firstIndex { $0.isHead }
    }
}

extension FormTable.Row {
    fileprivate var isHead: Bool { cells.count { ReportField(title: $0.text.text) != nil } >= 4 }

    /// A row that says which rows follow.
    fileprivate var group: ReportRow.Group? {
        guard cells.count == 1, let text = cells.first?.text.text.comparableTitle else { return nil }
        return ReportRow.Group.allCases.first { $0.title.comparableTitle == text }
    }
}

extension ReportField {
    init?(title: String) {
        let words = title.comparableTitle
        guard let field = Self.allCases.first(where: { $0.title.comparableTitle == words }) else { return nil }
        self = field
    }
}

extension String {
    /// A title for comparison: case, blanks, ё and the marks round it do not count.
    var comparableTitle: String { folded.words.joined(separator: " ").trimmingMarks }

    private var trimmingMarks: String {
        var words = self
        while let last = words.last, ".:*".contains(last) { words.removeLast() }
        return words
    }
}

extension [Diagnostic] {
    /// The reader of workbooks speaks of plans.
    fileprivate var inForm: [Diagnostic] {
        filter { $0.severity > .note || $0.name.hasPrefix("hidden") }.map { note in
            guard note.name.hasPrefix("hidden") else { return note }
            return FormFaults.hidden(note)
        }
    }
}
