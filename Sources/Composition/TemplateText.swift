import Diagnostics
import Document
import PlanModel

/// A text of a template: literal words, and fields in `{{path | filter}}`. It holds no logic.
struct TemplateText: Sendable {
    enum Piece: Sendable {
        case literal(String)
        case field(FieldPath, [TemplateFilter])
    }

    let pieces: [Piece]

    /// The words for the values of `scope`; a blank to be filled with the pen stays one.
    func inlines(in scope: ValueScope) -> [Inline] {
        pieces.flatMap { piece -> [Inline] in
            switch piece {
            case .literal(let text):
                // A line's end in a template's text is one on the page.
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                return lines.enumerated().flatMap { index, line -> [Inline] in
                    (index > 0 ? [.lineBreak] : []) + (line.isEmpty ? [] : [.text(String(line))])
                }
            case .field(let path, let filters):
                let text = filters.reduce(scope.text(path)) { text, filter in filter.apply(to: text) }
                if let text { return Inline.lines(of: text) }
                guard let width = filters.lazy.compactMap(\.blankWidth).first else { return [] }
                // «от ______»: the word before the date is there, whoever writes the date.
                return filters.compactMap(\.prefix).map { .text($0 + " ") } + [.blank(width: width)]
            }
        }
    }

    /// The words alone.
    func plainText(in scope: ValueScope) -> String { inlines(in: scope).plainText }
}

/// What is wrong with a text of a template.
enum TemplateTextFault: Error {
    case unclosed
    case unknownField(path: String, component: String, known: [String])
    case notText(path: String)
    case unknownFilter(String)
    case filterNeeds(String, Message)
}

extension TemplateText {
    /// Compiles a text against the names in scope.
    init(_ source: String, scope: ShapeScope) throws(TemplateTextFault) {
        var pieces: [Piece] = []
        var rest = source[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.literal(String(rest[..<open.lowerBound]))) }
            let inside = rest[open.upperBound...]
            guard let close = inside.firstRange(of: "}}") else { throw .unclosed }
            pieces.append(try Self.field(inside[..<close.lowerBound], scope: scope))
            rest = inside[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        self.pieces = pieces
    }

    private static func field(_ source: Substring, scope: ShapeScope) throws(TemplateTextFault) -> Piece {
        let parts = source.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
        let path = try fieldPath(parts[0], scope: scope, allowed: isText)
        var filters: [TemplateFilter] = []
        for part in parts.dropFirst() { filters.append(try TemplateFilter(part)) }
        return .field(path, filters)
    }

    private static func isText(_ shape: Shape) -> Bool {
        if case .text = shape { true } else { false }
    }

    /// A path that leads to a value of an allowed shape.
    static func fieldPath(
        _ source: String, scope: ShapeScope, allowed: (Shape) -> Bool
    ) throws(TemplateTextFault) -> FieldPath {
        let components = source.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        switch scope.resolve(components) {
        case .shape(let shape) where allowed(shape): return FieldPath(components: components)
        case .shape: throw .notText(path: source)
        case .unknown(let component, let known):
            throw .unknownField(path: source, component: component, known: known)
        }
    }
}

func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}
