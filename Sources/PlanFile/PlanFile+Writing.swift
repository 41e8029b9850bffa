public import Diagnostics
public import PlanModel
import YAMLSource

extension PlanFile {
    /// Writes a plan; reading the result gives an equal plan.
    ///
    /// - Parameters:
    ///   - schema: where the editor finds the JSON Schema, as an address relative to the file.
    ///   - remarks: comments for the person who goes on with the file, at its top.
    ///   - doubts: comments that stand above the values read from these places.
    public static func write(
        _ plan: Plan, schema: String? = nil, remarks: [String] = [], doubts: [SourcePlace: [String]] = [:]
    ) -> String {
        var writer = PlanWriter(doubts: doubts)
        if let schema { writer.yaml.comment("yaml-language-server: $schema=\(schema)") }
        for remark in remarks { writer.yaml.comment(remark) }
        writer.write(plan.record, indentation: 0)
        return writer.yaml.text
    }
}

/// Writes the values of a plan, with the comments that belong to them.
private struct PlanWriter {
    var yaml = YAMLWriter()
    let doubts: [SourcePlace: [String]]

    init(doubts: [SourcePlace: [String]]) { self.doubts = doubts }

    /// - Parameter isItem: the record follows a dash; its comments stand above that.
    mutating func write(_ record: PlanValue.Record, indentation: Int, isItem: Bool = false) {
        for (index, entry) in record.entries.enumerated() {
            if !isItem, case .text(let text) = entry.value { remark(on: text, indentation: indentation) }
            yaml.key(entry.key, indentation: isItem && index == 0 ? 0 : indentation)
            write(entry.value, indentation: indentation, key: entry.key)
        }
    }

    private mutating func write(_ value: PlanValue, indentation: Int, key: String) {
        switch value {
        case .text(let text) where key == "prikaz" && text.text == "1": yaml.raw(" \(text.text)\n")
        case .text(let text): yaml.scalar(text.text, indentation: indentation)
        case .flag(let flag): yaml.raw(" \(flag)\n")
        case .list(let items):
            yaml.raw("\n")
            for item in items { writeItem(item, indentation: indentation + 2, key: key) }
        case .record(let record):
            yaml.raw("\n")
            write(record, indentation: indentation + 2)
        }
    }

    private mutating func writeItem(_ item: PlanValue, indentation: Int, key: String) {
        switch item {
        case .text(let text): remark(on: text, indentation: indentation)
        case .record(let record):
            for case (_, .text(let text)) in record.entries { remark(on: text, indentation: indentation) }
        case .flag, .list: break
        }
        yaml.raw(String(repeating: " ", count: indentation) + "-")
        switch item {
        case .text(let text): yaml.scalar(text.text, indentation: indentation)
        case .record(let record) where record.entries.isEmpty: yaml.raw(" {}\n")
        case .record(let record):
            yaml.raw(" ")
            write(record, indentation: indentation + 2, isItem: true)
        case .flag, .list: yaml.raw(" []\n")
        }
    }

    private mutating func remark(on text: SourceText, indentation: Int) {
        guard !doubts.isEmpty else { return }
        for doubt in doubts[text.place] ?? [] { yaml.comment(doubt, indentation: indentation) }
    }
}
