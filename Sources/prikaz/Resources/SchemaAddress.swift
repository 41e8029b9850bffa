import FoundationEssentials

/// Where an editor finds the JSON Schema of a plan file.
enum SchemaAddress {
    /// The path to the program's schema from the folder of `file`; nil where the program has none beside it.
    static func relative(to file: String) -> String? {
        guard let folder = ResourceFolder.find("schemas", having: "plan.schema.json") else { return nil }
        let schema = URL(fileURLWithPath: "\(folder)/plan.schema.json").standardizedFileURL.pathComponents
        let base = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent().pathComponents
        let shared = zip(schema, base).prefix { $0 == $1 }.count
        let up = [String](repeating: "..", count: base.count - shared)
        return (up + schema.dropFirst(shared)).joined(separator: "/")
    }
}
