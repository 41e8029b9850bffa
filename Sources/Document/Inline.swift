/// A piece of running text.
public indirect enum Inline: Sendable, Equatable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    /// Set with wide spaces between the letters, yet one word («п р и к а з ы в а ю»).
    case spaced(String)
    /// Text that leads to another part of the document, which is counted from 0.
    case link(toPart: Int, [Inline])
    case lineBreak
    /// A ruled line for the pen, about as wide as so many figures.
    case blank(width: Int)

    /// A text whose `\n` are line breaks.
    public static func lines(of text: String) -> [Inline] {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return text.isEmpty ? [] : [.text(text)] }
        var inlines: [Inline] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            if !inlines.isEmpty { inlines.append(.lineBreak) }
            inlines.append(.text(String(Substring(line))))
        }
        return inlines
    }

    /// The words alone, a line break as `\n`, a blank as nothing.
    public var plainText: String {
        switch self {
        case .text(let text), .spaced(let text): text
        case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines): inlines.plainText
        case .lineBreak: "\n"
        case .blank: ""
        }
    }
}

extension [Inline] {
    public var plainText: String { map(\.plainText).joined() }
}
