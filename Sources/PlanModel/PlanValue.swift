public import Diagnostics

/// A plan, or a part of one, as a tree of named values: the form in which the plan file is read and written, and in
/// which templates look fields up. ``Shape`` says which keys it may hold.
public enum PlanValue: Sendable, Equatable {
    case text(SourceText)
    case flag(Bool)
    case list([PlanValue])
    case record(Record)

    /// Values by key, in the order in which they are written.
    public struct Record: Sendable, Equatable {
        public private(set) var entries: [(key: String, value: PlanValue)]
        public var place: SourcePlace

        public init(_ entries: [(key: String, value: PlanValue)] = [], at place: SourcePlace = .unknown) {
            self.entries = entries
            self.place = place
        }

        public subscript(key: String) -> PlanValue? { entries.first { $0.key == key }?.value }

        public mutating func add(_ key: String, _ value: PlanValue) { entries.append((key, value)) }

        public static func == (left: Record, right: Record) -> Bool {
            left.entries.count == right.entries.count && left.entries.allSatisfy { right[$0.key] == $0.value }
        }
    }

    /// Nothing is said: an empty text, list or record, or a flag that is down.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.text.isEmpty
        case .flag(let flag): !flag
        case .list(let items): items.isEmpty
        case .record(let record): record.entries.allSatisfy(\.value.isEmpty)
        }
    }
}

extension PlanValue.Record {
    // Reading. A value of another kind than asked for reads as absent: whoever makes the tree has checked its shape.

    func text(_ key: String) -> SourceText? {
        if case .text(let text) = self[key], !text.text.isEmpty { text } else { nil }
    }

    func flag(_ key: String) -> Bool {
        if case .flag(let flag) = self[key] { flag } else { false }
    }

    func record(_ key: String) -> PlanValue.Record? {
        if case .record(let record) = self[key] { record } else { nil }
    }

    func records(_ key: String) -> [PlanValue.Record] {
        guard case .list(let items) = self[key] else { return [] }
        return items.compactMap { if case .record(let record) = $0 { record } else { nil } }
    }

    func texts(_ key: String) -> [SourceText] {
        guard case .list(let items) = self[key] else { return [] }
        return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    // Writing. What is empty is left out.

    mutating func add(_ key: String, _ text: SourceText?) {
        if let text, !text.text.isEmpty { add(key, .text(text)) }
    }

    mutating func add(_ key: String, _ flag: Bool) {
        if flag { add(key, .flag(true)) }
    }

    mutating func add(_ key: String, _ texts: [SourceText]) {
        if !texts.isEmpty { add(key, .list(texts.map(PlanValue.text))) }
    }

    mutating func add(_ key: String, _ records: [PlanValue.Record]) {
        if !records.isEmpty { add(key, .list(records.map(PlanValue.record))) }
    }

    mutating func add(_ key: String, _ record: PlanValue.Record?) {
        if let record, !record.entries.isEmpty { add(key, .record(record)) }
    }
}

extension PlanValue {
    /// Every text below this value with the names of the fields that lead to it, in order.
    public func forEachText(under path: String = "", _ body: (String, SourceText) -> Void) {
        switch self {
        case .text(let text): body(path, text)
        case .flag: break
        case .list(let items):
            for (index, item) in items.enumerated() { item.forEachText(under: "\(path)[\(index + 1)]", body) }
        case .record(let record):
            for (key, value) in record.entries {
                value.forEachText(under: path.isEmpty ? key : "\(path).\(key)", body)
            }
        }
    }
}

extension PlanValue.Record {
    /// The same values, each text replaced by what `body` gives for it; nil keeps it.
    public func mapTexts(under path: String = "", _ body: (String, SourceText) -> String?) -> PlanValue.Record {
        PlanValue.Record(
            entries.map { key, value in (key, value.mapTexts(under: path.isEmpty ? key : "\(path).\(key)", body)) },
            at: place)
    }
}

extension PlanValue {
    fileprivate func mapTexts(under path: String, _ body: (String, SourceText) -> String?) -> PlanValue {
        switch self {
        case .text(let text): .text(body(path, text).map { SourceText($0, at: text.place) } ?? text)
        case .flag: self
        case .list(let items):
            .list(items.enumerated().map { $1.mapTexts(under: "\(path)[\($0 + 1)]", body) })
        case .record(let record): .record(record.mapTexts(under: path, body))
        }
    }
}
