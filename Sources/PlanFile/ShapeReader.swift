import Diagnostics
import PlanModel
import YAMLSource

/// Turns YAML nodes into plan values of a given shape, and collects whatever does not fit.
struct ShapeReader {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func record(_ node: YAMLNode, as shape: RecordShape, path: String) -> PlanValue.Record {
        if let shorthand = shape.shorthand, case .scalar(let scalar) = node, !node.isNull {
            return PlanValue.Record(
                [(shorthand, .text(SourceText(scalar.text, at: scalar.place)))], at: scalar.place)
        }
        guard let entries = node.entries else {
            if !node.isNull { report(node, expected: .record(shape), path: path) }
            return PlanValue.Record([], at: node.place)
        }
        var record = PlanValue.Record([], at: node.place)
        for entry in entries {
            guard let fieldShape = shape.shape(of: entry.key) else {
                reportUnknown(entry, in: shape, path: path)
                continue
            }
            let fieldPath = path.isEmpty ? entry.key : "\(path).\(entry.key)"
            if let value = value(entry.value, as: fieldShape, path: fieldPath) { record.add(entry.key, value) }
        }
        return record
    }

    private mutating func value(_ node: YAMLNode, as shape: Shape, path: String) -> PlanValue? {
        if node.isNull { return nil }
        switch shape {
        case .text:
            guard case .scalar(let scalar) = node else {
                report(node, expected: shape, path: path)
                return nil
            }
            return .text(SourceText(scalar.text, at: scalar.place))
        case .flag:
            switch node.text?.lowercased() {
            case "true", "yes", "да": return .flag(true)
            case "false", "no", "нет": return .flag(false)
            default:
                report(node, expected: shape, path: path)
                return nil
            }
        case .list(let item):
            guard let items = node.items else {
                report(node, expected: shape, path: path)
                return nil
            }
            var values: [PlanValue] = []
            for (index, node) in items.enumerated() {
                if let value = value(node, as: item, path: "\(path)[\(index + 1)]") { values.append(value) }
            }
            return .list(values)
        case .record(let recordShape):
            return .record(record(node, as: recordShape, path: path))
        }
    }

    /// A later version may mean other things by the same keys, so it is not read by guessing.
    mutating func checkVersion(of root: YAMLNode) {
        guard root.entries != nil else { return }
        let version = root["prikaz"]
        guard version?.text != "1" else { return }
        let place = version?.place ?? root.place
        if let text = version?.text {
            diagnostics.append(
                Diagnostic(
                    code: "F005", name: "unknown-version", place: place, field: "prikaz", quote: text,
                    message: Message(
                        ru: "Версия файла «\(text)» неизвестна.", en: "The file's version \"\(text)\" is unknown."),
                    hint: Message(ru: "Эта программа читает «prikaz: 1».", en: "This program reads \"prikaz: 1\".")))
        } else {
            diagnostics.append(
                Diagnostic(
                    code: "F005", name: "unknown-version", severity: .warning, place: place, field: "prikaz",
                    message: Message(
                        ru: "В файле не указана версия формата.", en: "The file does not state its version."),
                    hint: Message(
                        ru: "Добавьте первой строкой «prikaz: 1».", en: "Add \"prikaz: 1\" as the first line.")))
        }
    }

    private mutating func report(_ node: YAMLNode, expected shape: Shape, path: String) {
        let name = path.isEmpty ? "файл" : "«\(path)»"
        let englishName = path.isEmpty ? "the file" : "\"\(path)\""
        diagnostics.append(
            Diagnostic(
                code: "F003", name: "wrong-shape", place: node.place, field: path, quote: node.text,
                message: Message(
                    ru: "Здесь (\(name)) ожидается \(shape.russianName).",
                    en: "Expected \(shape.englishName) here (\(englishName)).")))
    }

    private mutating func reportUnknown(_ entry: YAMLNode.Entry, in shape: RecordShape, path: String) {
        let known = shape.fields.map(\.key)
        let list = known.joined(separator: ", ")
        let hint =
            if let near = nearestName(to: entry.key, among: known) {
                Message(ru: "Возможно, имелось в виду «\(near)».", en: "Did you mean \"\(near)\"?")
            } else {
                Message(ru: "Здесь возможны: \(list).", en: "Possible here: \(list).")
            }
        diagnostics.append(
            Diagnostic(
                code: "F004", name: "unknown-key", place: entry.keyPlace, field: path, quote: entry.key,
                message: Message(ru: "Неизвестное поле «\(entry.key)».", en: "Unknown key \"\(entry.key)\"."),
                hint: hint))
    }
}
