public import Diagnostics

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
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(Failure) in
                var composer = YAMLComposer(try YAMLEvents(bytes), limits: limits)
                return try composer.document()
            }
        }
        return try result.get()
    }
}

/// Builds the nodes of a document out of its events.
private struct YAMLComposer: ~Copyable {
    private var events: YAMLEvents
    private let limits: YAMLLimits
    private var count = 0
    /// The nodes that aliases may call, each with the number of nodes it holds.
    private var anchors: [String: (node: YAMLNode, count: Int)] = [:]

    init(_ events: consuming YAMLEvents, limits: YAMLLimits) {
        self.events = events
        self.limits = limits
    }

    mutating func document() throws(Failure) -> YAMLNode? {
        let start = try events.next()
        guard case .startDocument = start.kind else { return nil }
        let root = try node(try events.next(), depth: limits.depth)
        let rest = try events.next()
        guard case .endOfText = rest.kind else {
            throw Failure(
                yamlError(
                    at: rest.place, ru: "в файле больше одного документа («---»)",
                    en: "there is more than one document (\"---\")"))
        }
        return root
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(Failure) -> YAMLNode {
        let first = count
        try add(1, at: event.place)
        guard depth > 0 else {
            throw Failure(
                yamlError(at: event.place, ru: "слишком глубокая вложенность", en: "lists and mappings nest too deep"))
        }
        let node: YAMLNode
        switch event.kind {
        case .scalar(let text, let isPlain):
            node = .scalar(YAMLNode.Scalar(text: text, isPlain: isPlain, place: event.place))
        case .startList: node = .list(try items(depth: depth - 1), at: event.place)
        case .startMapping: node = .mapping(try entries(depth: depth - 1), at: event.place)
        case .alias(let name):
            guard let called = anchors[name] else {
                throw Failure(
                    yamlError(
                        at: event.place,
                        ru: "неизвестная ссылка «*\(name)»; заключите текст, который начинается с «*», в кавычки",
                        en: "unknown alias \"*\(name)\""))
            }
            try add(called.count - 1, at: event.place)
            return called.node
        case .end, .startDocument, .endOfText:
            // libyaml's grammar has none of these where a node belongs.
            throw Failure(yamlError(at: event.place, ru: "здесь должно стоять значение", en: "a value is missing"))
        }
        if let anchor = event.anchor { anchors[anchor] = (node, count - first) }
        return node
    }

    private mutating func items(depth: Int) throws(Failure) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .end = event.kind { return items }
            items.append(try node(event, depth: depth))
        }
    }

    private mutating func entries(depth: Int) throws(Failure) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        var keys: Set<String> = []
        while true {
            let event = try events.next()
            if case .end = event.kind { return entries }
            guard case .scalar(let key, _) = event.kind else {
                throw Failure(
                    yamlError(at: event.place, ru: "ключом может быть только слово", en: "a key can only be a word"))
            }
            guard keys.insert(key).inserted else {
                throw Failure(
                    yamlError(
                        at: event.place, ru: "ключ «\(key)» стоит дважды", en: "the key \"\(key)\" occurs twice"))
            }
            let value = try node(try events.next(), depth: depth)
            entries.append(YAMLNode.Entry(key: key, keyPlace: event.place, value: value))
        }
    }

    private mutating func add(_ nodes: Int, at place: SourcePlace) throws(Failure) {
        count += nodes
        guard count <= limits.nodes else {
            throw Failure(
                yamlError(
                    at: place, ru: "ссылки YAML («*имя») разворачиваются в слишком большой документ",
                    en: "YAML aliases expand into too large a document"))
        }
    }
}
