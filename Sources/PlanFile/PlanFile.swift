public import Diagnostics
public import PlanModel
import YAMLSource

/// The plan file (файл плана): a plan as YAML, version 1.
public enum PlanFile {
    /// What was read, and what is worth saying about it.
    public struct Reading: Sendable {
        public let plan: Plan
        public let warnings: [Diagnostic]
    }

    /// Reads a plan from the text of its file; every value knows its line and column.
    ///
    /// - Throws: ``Failure`` with everything that is wrong with the file, not only the first fault.
    public static func read(_ text: String) throws(Failure) -> Reading {
        guard let root = try YAMLNode.parse(text), !root.isNull else {
            throw Failure(
                Diagnostic(
                    code: "F002", name: "empty-file",
                    message: Message(ru: "Файл пуст.", en: "The file is empty."),
                    hint: Message(
                        ru: "Новый план создаёт команда «prikaz new».", en: "\"prikaz new\" makes a new plan.")))
        }
        var reader = ShapeReader()
        let record = reader.record(root, as: .plan, path: "")
        reader.checkVersion(of: root)
        let faults = reader.diagnostics.filter { $0.severity == .error }
        guard faults.isEmpty else { throw Failure(faults) }
        let plan = Plan(record)
        return Reading(plan: plan, warnings: reader.diagnostics + plan.appendices.flatMap(\.unshownFields))
    }

    /// Writes a plan; reading the result gives an equal plan.
    ///
    /// - Parameters:
    ///   - schema: where the editor finds the JSON Schema, as an address relative to the file.
    ///   - remarks: comments for the person who goes on with the file, at its top.
    public static func write(_ plan: Plan, schema: String? = nil, remarks: [String] = []) -> String {
        var writer = YAMLWriter()
        if let schema { writer.comment("yaml-language-server: $schema=\(schema)") }
        for remark in remarks { writer.comment(remark) }
        writer.write(plan.record, indentation: 0)
        return writer.text
    }
}

extension YAMLWriter {
    mutating func write(_ record: PlanValue.Record, indentation: Int, afterDash: Bool = false) {
        var isFirst = afterDash
        for (key, value) in record.entries {
            self.key(key, indentation: isFirst ? 0 : indentation)
            write(value, indentation: indentation, key: key)
            isFirst = false
        }
    }

    private mutating func write(_ value: PlanValue, indentation: Int, key: String) {
        switch value {
        case .text(let text) where key == "prikaz": raw(" \(text.text)\n")
        case .text(let text): scalar(text.text, indentation: indentation)
        case .flag(let flag): raw(" \(flag)\n")
        case .list(let items):
            raw("\n")
            for item in items { writeItem(item, indentation: indentation + 2, key: key) }
        case .record(let record):
            raw("\n")
            write(record, indentation: indentation + 2)
        }
    }

    private mutating func writeItem(_ item: PlanValue, indentation: Int, key: String) {
        raw(String(repeating: " ", count: indentation) + "-")
        switch item {
        case .text(let text): scalar(text.text, indentation: indentation)
        case .record(let record) where record.entries.isEmpty: raw(" {}\n")
        case .record(let record):
            raw(" ")
            write(record, indentation: indentation + 2, afterDash: true)
        case .flag, .list: raw(" []\n")
        }
    }
}
