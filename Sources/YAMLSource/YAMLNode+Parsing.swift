public import Diagnostics
import Yams

/// How much of YAML's power a file may use. Aliases can grow a small file into billions of nodes.
public struct YAMLLimits: Sendable {
    /// How deep lists and mappings may nest.
    public var depth = 32
    /// How many nodes there may be, every use of an alias counted in full.
    public var nodes = 4_000_000

    public init() {}
}

extension YAMLNode {
    /// Reads one YAML document.
    ///
    /// - Returns: nil for a file without any content.
    /// - Throws: ``Failure`` with line and column, when the text is no YAML or goes beyond `limits`.
    public static func parse(_ text: String, limits: YAMLLimits = YAMLLimits()) throws(Failure) -> YAMLNode? {
        try refuseNestedKeys(in: text)
        do {
            guard let root = try Parser(yaml: text, encoding: .utf8).singleRoot() else { return nil }
            var budget = limits.nodes
            return try convert(root, depth: limits.depth, budget: &budget)
        } catch let failure as Failure {
            throw failure
        } catch let error as YamlError {
            throw Failure(diagnostic(for: error))
        } catch {
            throw Failure(yamlError(at: .unknown, ru: "\(error)", en: "\(error)"))
        }
    }

    /// A key that is itself an alias would be compared, expanded, before any limit of ours could be asked.
    private static func refuseNestedKeys(in text: String) throws(Failure) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let bare = line.drop { $0 == " " || $0 == "-" || $0 == "?" }
            guard bare.first == "*", line.contains(":") || line.contains("?") else { continue }
            let key = bare.dropFirst().prefix { $0 != " " && $0 != ":" }
            let rest = bare.dropFirst(1 + key.count).drop { $0 == " " }
            if rest.first == ":" || line.contains("?") {
                throw Failure(
                    yamlError(
                        at: .text(line: number, column: 1), ru: "ссылка YAML («*\(key)») не может быть ключом",
                        en: "a YAML alias (\"*\(key)\") cannot be a key"))
            }
        }
    }

    private static func convert(_ node: Node, depth: Int, budget: inout Int) throws(Failure) -> YAMLNode {
        let place = place(of: node.mark)
        budget -= 1
        guard budget >= 0 else {
            throw Failure(
                yamlError(
                    at: place, ru: "ссылки YAML («*имя») разворачиваются в слишком большой документ",
                    en: "YAML aliases expand into too large a document"))
        }
        guard depth > 0 else {
            throw Failure(
                yamlError(at: place, ru: "слишком глубокая вложенность", en: "lists and mappings nest too deep"))
        }
        switch node {
        case .scalar(let scalar):
            return .scalar(Scalar(text: scalar.string, isPlain: scalar.style == .plain, place: place))
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try convert(item, depth: depth - 1, budget: &budget)) }
            return .list(items, at: place)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let name) = key else {
                    throw Failure(
                        yamlError(
                            at: Self.place(of: key.mark), ru: "ключом может быть только слово",
                            en: "a key can only be a word"))
                }
                let node = try convert(value, depth: depth - 1, budget: &budget)
                entries.append(Entry(key: name.string, keyPlace: Self.place(of: name.mark), value: node))
            }
            return .mapping(entries, at: place)
        case .alias:
            throw Failure(yamlError(at: place, ru: "неизвестная ссылка YAML", en: "unknown YAML alias"))
        }
    }

    private static func place(of mark: Mark?) -> SourcePlace {
        mark.map { .text(line: $0.line, column: $0.column) } ?? .unknown
    }
}
