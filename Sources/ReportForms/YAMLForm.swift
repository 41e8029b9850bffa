import Diagnostics
import PlanModel
import Reporting
import YAMLSource

/// The form as YAML: keys are the fields' own names.
enum YAMLForm {
    private static let version = "prikaz_report"

    static func write(_ form: ReportForm) -> String {
        var yaml = YAMLWriter()
        yaml.comment("Отчёт о выполнении плана. Заполните status, actual_date, actual_result и другие пустые поля.")
        yaml.comment("status: \(ReportStatus.offered.map(\.words).joined(separator: ", ")).")
        yaml.raw("\(version): 1\n")
        for heading in ReportHeading.allCases where heading != .decision {
            yaml.key(heading.rawValue, indentation: 0)
            yaml.value(form.headings[heading]?.text ?? "", indentation: 0)
        }
        yaml.raw("decisions:" + (form.decisions.isEmpty ? " []\n" : "\n"))
        for decision in form.decisions {
            yaml.raw("  -")
            yaml.scalar(decision.text, indentation: 2)
        }
        for group in ReportRow.Group.allCases {
            let rows = form.rows.filter { $0.group == group }
            yaml.comment(group.title)
            yaml.raw("\(group.rawValue):" + (rows.isEmpty ? " []\n" : "\n"))
            for row in rows {
                for (index, field) in ReportField.allCases.enumerated() {
                    yaml.raw(index == 0 ? "  - " : "    ")
                    yaml.key(field.rawValue, indentation: 0)
                    yaml.value(row.cells[field]?.text ?? "", indentation: 4)
                }
            }
        }
        return yaml.text
    }

    static func read(_ text: String) throws(Failure) -> ReportForms.Reading {
        guard let root = try YAMLNode.parse(text), root.entries != nil, root[version] != nil else {
            throw Failure(
                FormFaults.wrongKind(
                    .text(line: 1, column: 1), "это не форма отчёта: нет ключа «\(version): 1»",
                    "this is no form of a report: the key \"\(version): 1\" is missing"))
        }
        var reader = YAMLFormReader()
        reader.read(root, version: version)
        return ReportForms.Reading(form: reader.form, findings: reader.findings)
    }
}

extension YAMLWriter {
    /// A value, or nothing: a place to write one.
    fileprivate mutating func value(_ text: String, indentation: Int) {
        if text.isEmpty { raw("\n") } else { scalar(text, indentation: indentation) }
    }
}

private struct YAMLFormReader {
    var form = ReportForm()
    var findings: [Diagnostic] = []

    mutating func read(_ root: YAMLNode, version: String) {
        let headings = ReportHeading.allCases.filter { $0 != .decision }
        let groups = ReportRow.Group.allCases
        let known = [version, "decisions"] + headings.map(\.rawValue) + groups.map(\.rawValue)
        for entry in root.entries ?? [] {
            if let heading = headings.first(where: { $0.rawValue == entry.key }) {
                form.headings[heading] = text(entry.value)
            } else if let group = groups.first(where: { $0.rawValue == entry.key }) {
                for node in items(entry.value) { readRow(node, in: group) }
            } else if entry.key == "decisions" {
                form.decisions = items(entry.value).compactMap { text($0) }.filter { !$0.isMissing }
            } else if !known.contains(entry.key) {
                findings.append(FormFaults.unknownKey(entry.key, at: entry.keyPlace, known: known))
            }
        }
        if form.period == nil {
            findings.append(FormFaults.noPeriod(form.headings[.period] ?? SourceText("", at: root.place)))
        }
        if form.rows.isEmpty { findings.append(FormFaults.noRows(root.place)) }
    }

    private mutating func readRow(_ node: YAMLNode, in group: ReportRow.Group) {
        guard let entries = node.entries else {
            findings.append(
                FormFaults.wrongKind(
                    node.place, "здесь ожидается мероприятие: «number: …»", "expected an activity: \"number: …\""))
            return
        }
        var row = ReportRow(group: group, cells: [:], place: node.place)
        for entry in entries {
            guard let field = ReportField(rawValue: entry.key) else {
                findings.append(
                    FormFaults.unknownKey(
                        entry.key, at: entry.keyPlace, known: ReportField.allCases.map(\.rawValue)))
                continue
            }
            if let text = text(entry.value) { row.cells[field] = text }
        }
        if row[.number] == nil, row[.activity] == nil {
            findings.append(FormFaults.namelessRow(node.place))
        } else {
            form.rows.append(row)
        }
    }

    private mutating func items(_ node: YAMLNode) -> [YAMLNode] {
        if node.isNull { return [] }
        if let items = node.items { return items }
        findings.append(FormFaults.wrongKind(node.place, "здесь ожидается список", "expected a list here"))
        return []
    }

    private mutating func text(_ node: YAMLNode) -> SourceText? {
        if node.isNull { return SourceText("", at: node.place) }
        if let text = node.text { return SourceText(text, at: node.place) }
        findings.append(FormFaults.wrongKind(node.place, "здесь ожидается текст", "expected a text here"))
        return nil
    }
}
