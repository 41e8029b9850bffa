import SourceModel

/// The words of a paragraph while they are gathered, and what becomes of them.
struct FlowText {
    enum Fate {
        case shown(isBold: Bool)
        case dropped(Dropped.Reason)
    }

    /// A stretch between line breaks.
    struct Part {
        var text: String
        /// A page break stands before it.
        var startsPage: Bool
    }

    /// The paragraph's number in the source; with those that a tracked change has joined to it.
    let line: Int
    private(set) var lines: [Int]
    private var shown = ""
    private var dropped: [(text: String, why: Dropped.Reason)] = []
    private var hasBold = false
    private var hasPlain = false

    init(line: Int) {
        self.line = line
        lines = [line]
    }

    /// The marks of breaks among the words; a source's own control characters are blanks.
    private static let lineBreak: Unicode.Scalar = "\u{2028}"
    private static let pageBreak: Unicode.Scalar = "\u{0C}"

    var isBold: Bool { hasBold && !hasPlain }

    mutating func append(_ text: String, _ fate: Fate) {
        switch fate {
        case .shown(let isBold):
            shown += text
            if isBold, hasPlain { return }
            if text.unicodeScalars.contains(where: { !$0.isBlank }) {
                if isBold { hasBold = true } else { hasPlain = true }
            }
        case .dropped(let why):
            if let last = dropped.indices.last, dropped[last].why == why, why != .footnoteMark {
                dropped[last].text += text
            } else {
                dropped.append((text, why))
            }
        }
    }

    mutating func breakLine() { shown.unicodeScalars.append(Self.lineBreak) }

    mutating func breakPage() { shown.unicodeScalars.append(Self.pageBreak) }

    /// Goes on with the words of the next paragraph: a tracked change has deleted the mark between the two.
    mutating func join(_ next: FlowText) {
        lines += next.lines
        shown += next.shown
        dropped += next.dropped
        hasBold = hasBold || next.hasBold
        hasPlain = hasPlain || next.hasPlain
    }

    /// Something other than blanks is shown.
    var hasWords: Bool { shown.unicodeScalars.contains { !$0.isBlank } }

    /// The words shown: runs of blanks are one space, a single no-break space stays one, soft hyphens are gone.
    var parts: [Part] {
        var parts: [Part] = []
        var text = String.UnicodeScalarView()
        var gap: [Unicode.Scalar] = []
        var startsPage = false
        func end() {
            if !text.isEmpty { parts.append(Part(text: String(text), startsPage: startsPage)) }
        }
        for scalar in shown.unicodeScalars {
            switch scalar {
            case "\u{AD}": continue
            case Self.pageBreak, Self.lineBreak, "\u{0B}", "\u{85}", "\u{2029}":
                end()
                // A break before the first word, or after a blank line, still counts.
                startsPage = scalar == Self.pageBreak || startsPage && text.isEmpty
                text = String.UnicodeScalarView()
                gap = []
            case _ where scalar.isBlank: if gap.count < 2 { gap.append(scalar) }
            default:
                if !text.isEmpty, let first = gap.first {
                    text.append(gap.count > 1 || first.value < 0x20 || first.value == 0x7F ? " " : first)
                }
                gap = []
                text.append(scalar)
            }
        }
        end()
        return parts
    }

    /// A page break stands after the last word.
    var endsPage: Bool {
        for scalar in shown.unicodeScalars.reversed() {
            if scalar == Self.pageBreak { return true }
            if !scalar.isBlank { return false }
        }
        return false
    }

    /// What is not shown, with the reason; without blanks.
    var leftOut: [(text: String, why: Dropped.Reason)] {
        dropped.compactMap { text, why in
            let words = text.unicodeScalars.contains("\u{AD}") ? text.filter { $0 != "\u{AD}" } : text
            return words.words.isEmpty ? nil : (words.words.joined(separator: " "), why)
        }
    }
}
