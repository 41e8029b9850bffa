import PlanModel

extension PlanFile {
    /// The JSON Schema (draft 2020-12) of the plan file, made from ``PlanModel/RecordShape/plan``, so that an editor
    /// completes keys and explains them in Russian.
    public static var jsonSchema: String {
        let plan = SchemaNode(.plan, required: ["prikaz"])
        return SchemaNode.object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("План мероприятий prikaz, версия 1")),
        ]).merging(plan).json(indentation: 0) + "\n"
    }
}

/// A piece of a JSON Schema, with keys in the order in which they are written.
private indirect enum SchemaNode {
    case string(String)
    case flag(Bool)
    case list([SchemaNode])
    case object([(String, SchemaNode)])

    init(_ shape: Shape) {
        switch shape {
        case .text: self = .object([("type", .list(["string", "number", "null"].map(SchemaNode.string)))])
        case .flag: self = .object([("type", .string("boolean"))])
        case .list(let item):
            self = .object([("type", .list([.string("array"), .string("null")])), ("items", SchemaNode(item))])
        case .record(let record) where record.shorthand != nil:
            self = .object([("anyOf", .list([.object([("type", .string("string"))]), SchemaNode(record)]))])
        case .record(let record): self = SchemaNode(record)
        }
    }

    init(_ record: RecordShape, required: [String] = []) {
        var entries: [(String, SchemaNode)] = [("type", .list([.string("object"), .string("null")]))]
        if !record.fields.isEmpty {
            entries.append(
                (
                    "properties",
                    .object(
                        record.fields.map { field in
                            let meaning = SchemaNode.object([("description", .string(field.meaning))])
                            return (field.key, meaning.merging(SchemaNode(field.shape)))
                        })
                ))
        }
        if !required.isEmpty { entries.append(("required", .list(required.map(SchemaNode.string)))) }
        entries.append(("additionalProperties", record.others.map { SchemaNode($0) } ?? .flag(false)))
        self = .object(entries)
    }

    func merging(_ other: SchemaNode) -> SchemaNode {
        guard case .object(let own) = self, case .object(let others) = other else { return self }
        return .object(own + others)
    }

    func json(indentation: Int) -> String {
        let margin = String(repeating: " ", count: indentation + 2)
        let end = "\n" + String(repeating: " ", count: indentation)
        switch self {
        case .string(let text):
            return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let items):
            return "[" + items.map { $0.json(indentation: indentation) }.joined(separator: ", ") + "]"
        case .object(let entries):
            let lines = entries.map { "\(margin)\"\($0.0)\": \($0.1.json(indentation: indentation + 2))" }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        }
    }
}
