public import Diagnostics

/// A value of the plan in the words of its source, with the place it was read from.
///
/// Two values are equal when their words are: where they stand is no part of what a plan says.
public struct SourceText: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The words as written; `\n` parts the lines and paragraphs of a cell.
    public var text: String
    public var place: SourcePlace

    public init(_ text: String, at place: SourcePlace = .unknown) {
        self.text = text
        self.place = place
    }

    public init(stringLiteral value: String) { self.init(value) }

    public var description: String { text }

    /// Nothing is said: blanks, or one of the marks people put where they leave a cell empty.
    public var isMissing: Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || SourceText.emptinessMarks.contains($0) }
    }

    /// The dash, the hyphen, the minus sign, the ellipsis, the underscore; soft hyphen and zero-width marks.
    private static let emptinessMarks: Set<Unicode.Scalar> = [
        "-", "–", "—", "−", "‑", "…", ".", "_", "\u{AD}", "\u{200B}", "\u{FEFF}",
    ]

    public static func == (left: SourceText, right: SourceText) -> Bool { left.text == right.text }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
