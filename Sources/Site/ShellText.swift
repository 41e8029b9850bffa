import Diagnostics

/// Markup with `{{names}}` in it.
struct ShellText: Sendable {
    private enum Piece: Sendable {
        case markup(Substring)
        case name(String)
    }

    private let pieces: [Piece]

    /// - Throws: ``Failure`` with each name that is not among the known ones.
    init(_ source: String, known: [String]) throws(Failure) {
        var pieces: [Piece] = []
        var unknown: [Diagnostic] = []
        var rest = source[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            pieces.append(.markup(rest[..<open.lowerBound]))
            let name = rest[open.upperBound..<close.lowerBound].filter { !$0.isWhitespace }
            if known.contains(name) {
                pieces.append(.name(name))
            } else {
                unknown.append(Self.unknownName(name, before: source[..<open.lowerBound], known: known))
            }
            rest = rest[close.upperBound...]
        }
        guard unknown.isEmpty else { throw Failure(unknown) }
        pieces.append(.markup(rest))
        self.pieces = pieces
    }

    func filled(_ values: [String: String]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .markup(let markup): text += markup
            case .name(let name): text += values[name] ?? ""
            }
        }
    }

    private static func unknownName(_ name: String, before text: Substring, known: [String]) -> Diagnostic {
        let line = text.count(where: \.isNewline) + 1
        let column = text.reversed().prefix { !$0.isNewline }.count + 1
        let near = nearestName(to: name, among: known).map { "{{\($0)}}" }
        let names = known.map { "{{\($0)}}" }.joined(separator: ", ")
        return Diagnostic(
            code: "T011", name: "unknown-shell-name", place: .text(line: line, column: column), quote: "{{\(name)}}",
            message: Message(
                ru: "Подстановки «{{\(name)}}» здесь нет.", en: "There is no \"{{\(name)}}\" here."),
            hint: Message(
                ru: near.map { "Возможно, имелось в виду «\($0)»." } ?? "Есть: \(names).",
                en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(names)."))
    }
}
