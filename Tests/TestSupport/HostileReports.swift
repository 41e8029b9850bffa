import Foundation
import YAMLSource

/// A form for each plan of ``HostilePlans``, with the same text in every answer, and what reports make of it.
extension HostilePlans {
    /// Makes a report of every plan and the roll-up of all of them.
    ///
    /// - Parameter formats: of the reports; the roll-up comes in all.
    /// - Returns: what went wrong with the runs themselves.
    public func makeReports(formats: String = "pdf,html,markdown") throws -> String {
        var faults = ""
        for (kind, plans) in files.sorted(by: { $0.key < $1.key }) {
            var forms: [String] = []
            for plan in plans {
                let name = URL(filePath: plan).deletingPathExtension().lastPathComponent
                let text = texts[name]?[kind == "hostile" ? 0 : 1] ?? ""
                let form = "\(folder.path)/\(kind)-forms/\(name).yaml"
                faults += try run(["report", "form", plan, "--period", "2026-H1", "-o", form])
                let blank = try String(contentsOf: URL(filePath: form), encoding: .utf8)
                try Self.answer(blank, with: text).write(toFile: form, atomically: true, encoding: .utf8)
                faults += try run(
                    ["report", "render", plan, form, "--format", formats, "-o", "\(folder.path)/\(kind)/\(name)"])
                forms.append(form)
            }
            faults += try run(["report", "summary"] + forms + ["-o", "\(folder.path)/\(kind)"])
        }
        return faults
    }

    /// The table of the roll-up of the hostile plans.
    public func summaryCSV() throws -> String { try folder.text("hostile/summary-2026-H1.csv") }

    /// A form with `text` wherever somebody may write what they like.
    private static func answer(_ form: String, with text: String) -> String {
        var lines: [String] = []
        for line in form.components(separatedBy: "\n") {
            switch line.trimmingCharacters(in: .whitespaces) {
            case "status:": lines.append(line + " перенесено")
            case "actual_date:", "document_date:", "new_date:": lines.append(line + " 17.05.2026")
            case "actual_result:", "document_kind:", "document_number:", "target:", "fact:", "cause:", "organization:",
                "position:", "name:":
                lines.append("\(line) \(YAMLWriter.quoted(text))")
            case "decisions: []": lines.append("decisions: [\(YAMLWriter.quoted(text))]")
            default: lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    private func run(_ arguments: [String]) throws -> String {
        let outcome = try Program.run(arguments)
        var faults = ""
        if outcome.status > 1 { faults += "\(arguments): status \(outcome.status): \(outcome.errors.prefix(1000))\n" }
        if !Self.isClean(outcome.errors + outcome.output) { faults += "\(arguments): control characters\n" }
        return faults
    }
}
