import Document

/// HTML as it is written. Whatever comes from a document passes through ``text(_:)``, ``characters(_:)`` or
/// ``attribute(_:_:)``; ``write(_:)`` takes markup alone.
public struct HTMLWriter {
    public private(set) var html = ""

    public init() {}

    public mutating func write(_ markup: String) { html += markup }

    /// Text of an element.
    ///
    /// Each bidi control is isolated by itself: it stays in the text, and copies with it, but the isolate ends with it,
    /// so that it reorders neither the text after it nor the page (UAX #9, X6a; HTML, 4.5.24 `bdi`).
    public mutating func text(_ text: String) {
        html.append(text) { character, _ in
            character.isBidiControl ? "<bdi>\(character.reference)</bdi>" : character.escapedInHTML
        }
    }

    /// Text of an element that holds no markup, such as `title`.
    public mutating func characters(_ text: String) {
        html.append(text) { character, _ in
            character.isBidiControl ? character.reference : character.escapedInHTML
        }
    }

    public mutating func attribute(_ name: String, _ value: String) {
        html += " "
        html += name
        html += "=\""
        characters(value)
        html += "\""
    }
}

extension Unicode.Scalar {
    fileprivate var isBidiControl: Bool { value >= 0x061C && properties.isBidiControl }

    fileprivate var reference: String { "&#x\(String(value, radix: 16, uppercase: true));" }

    fileprivate var escapedInHTML: String? {
        switch self {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        default: nil
        }
    }
}
