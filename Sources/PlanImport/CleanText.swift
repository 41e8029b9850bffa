import SourceModel

/// The words of a piece of a line, without the tags that stray into texts from sites (`<p>`, `<ul style=…>`), Markdown's
/// bold marks, and blanks that say nothing.
struct CleanText {
    /// Runs of blanks are one space; `\n` stands where a tag or a character began a new line.
    private(set) var text = ""
    /// How many Unicode scalars stand before the first word.
    private(set) var offset = 0
    /// How many Unicode scalars the piece has in all.
    private(set) var length = 0
    /// The marks that were taken out, in order.
    private(set) var marks: [String] = []

    init(_ scalars: Substring.UnicodeScalarView, removingBold: Bool) {
        var result = String.UnicodeScalarView()
        var pending = Gap.none
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar == "<", let tag = Tag(at: index, of: scalars) {
                marks.append(String(scalars[index..<tag.end]))
                length += scalars.distance(from: index, to: tag.end)
                index = tag.end
                if tag.breaksLine { pending = .line }
                continue
            }
            if removingBold, scalar == "*", scalars[scalars.index(after: index)...].first == "*" {
                marks.append("**")
                length += 2
                index = scalars.index(index, offsetBy: 2)
                continue
            }
            if scalar.isBlank {
                pending.grow(by: scalar)
            } else {
                if result.isEmpty {
                    offset = length
                } else if let separator = pending.separator {
                    result.append(separator)
                }
                pending = .none
                result.append(scalar)
            }
            length += 1
            index = scalars.index(after: index)
        }
        text = String(result)
    }

    /// What parts two words.
    private enum Gap {
        case none
        /// One blank, kept as it is: a no-break space is meant.
        case blank(Unicode.Scalar)
        case blanks
        case line

        /// Characters that break a line within a paragraph or a cell: vertical tab (Word's manual break), next line,
        /// line and paragraph separator.
        private static let lineBreaks: Set<Unicode.Scalar> = ["\u{0B}", "\u{85}", "\u{2028}", "\u{2029}"]

        mutating func grow(by scalar: Unicode.Scalar) {
            if Gap.lineBreaks.contains(scalar) {
                self = .line
                return
            }
            switch self {
            case .none: self = .blank(scalar)
            case .blank: self = .blanks
            case .blanks, .line: break
            }
        }

        var separator: Unicode.Scalar? {
            switch self {
            case .none: nil
            case .blank(let scalar): scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar
            case .blanks: " "
            case .line: "\n"
            }
        }
    }
}

/// A tag of HTML in the middle of a text.
private struct Tag {
    let end: Substring.UnicodeScalarView.Index
    /// The tag begins or ends a block.
    let breaksLine: Bool

    /// Only known names are tags: «<50 %» and «<ФИО>» are words.
    private static let inline: Set<String> = [
        "a", "b", "big", "em", "font", "i", "s", "small", "span", "strike", "strong", "sub", "sup", "u",
    ]
    private static let block: Set<String> = [
        "blockquote", "br", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
        "p", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ]
    /// The longest tag that is looked for; a style of more than this is no accident of copying.
    private static let limit = 400

    init?(at start: Substring.UnicodeScalarView.Index, of scalars: Substring.UnicodeScalarView) {
        var name = ""
        var isNameComplete = false
        var index = scalars.index(after: start)
        for _ in 0..<Tag.limit {
            guard index < scalars.endIndex, scalars[index] != "<" else { return nil }
            let scalar = scalars[index]
            index = scalars.index(after: index)
            if scalar == ">" {
                let isBlock = Tag.block.contains(name)
                guard isBlock || Tag.inline.contains(name) else { return nil }
                end = index
                breaksLine = isBlock
                return
            }
            if scalar == "/", name.isEmpty { continue }
            if isNameComplete { continue }
            if scalar.isBlank || scalar == "/" {
                isNameComplete = true
            } else {
                guard name.utf8.count < 12, scalar.isASCII else { return nil }
                name += String(scalar).folded
            }
        }
        return nil
    }
}
