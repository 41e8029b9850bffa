public import Diagnostics

/// A node of a YAML document, each with the place it stands at.
public indirect enum YAMLNode: Sendable {
    case scalar(Scalar)
    case list([YAMLNode], at: SourcePlace)
    case mapping([Entry], at: SourcePlace)

    public struct Scalar: Sendable {
        public let text: String
        /// Written bare, so that `true`, `12` and `~` mean what YAML says; quoted, they are only words.
        public let isPlain: Bool
        public let place: SourcePlace
    }

    public struct Entry: Sendable {
        public let key: String
        public let keyPlace: SourcePlace
        public let value: YAMLNode
    }

    public var place: SourcePlace {
        switch self {
        case .scalar(let scalar): scalar.place
        case .list(_, let place), .mapping(_, let place): place
        }
    }

    /// `~`, `null` or nothing at all.
    public var isNull: Bool {
        if case .scalar(let scalar) = self {
            scalar.isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.text)
        } else {
            false
        }
    }

    public var text: String? {
        if case .scalar(let scalar) = self, !isNull { scalar.text } else { nil }
    }

    public var items: [YAMLNode]? {
        if case .list(let items, _) = self { items } else { nil }
    }

    public var entries: [Entry]? {
        if case .mapping(let entries, _) = self { entries } else { nil }
    }

    public subscript(key: String) -> YAMLNode? { entries?.first { $0.key == key }?.value }
}
