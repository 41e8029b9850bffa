import Document

extension [Inline] {
    /// The text, escaped, a string for each of its lines; lines without words are left out.
    func markdownLines(isStrong: Bool = false) -> [String] {
        var lines: [[TextRun]] = [[]]
        collectRuns(into: &lines, isStrong: isStrong, isEmphasized: false)
        return lines.map { $0.markdown.trimmingSpaces }.filter { !$0.isEmpty }
    }

    private func collectRuns(into lines: inout [[TextRun]], isStrong: Bool, isEmphasized: Bool) {
        for inline in self {
            switch inline {
            case .text(let text), .spaced(let text):
                lines[lines.count - 1].append(text.markdownEscaped, isStrong, isEmphasized)
            case .strong(let inlines):
                inlines.collectRuns(into: &lines, isStrong: true, isEmphasized: isEmphasized)
            case .emphasis(let inlines):
                inlines.collectRuns(into: &lines, isStrong: isStrong, isEmphasized: true)
            case .link(_, let inlines):
                // Markdown has no place to lead to: the words say where to look.
                inlines.collectRuns(into: &lines, isStrong: isStrong, isEmphasized: isEmphasized)
            case .lineBreak:
                lines.append([])
            case .blank(let width):
                lines[lines.count - 1].append(String(repeating: "\\_", count: Swift.max(width, 1)), false, false)
            }
        }
    }
}

/// Escaped text of one line, all in one weight and slope.
private struct TextRun {
    var text: String
    let isStrong: Bool
    let isEmphasized: Bool

    var isPlain: Bool { !isStrong && !isEmphasized }
}

extension [TextRun] {
    /// Adds text; neighbours of one weight and slope become one run, for `**a****b**` is no markup.
    fileprivate mutating func append(_ text: String, _ isStrong: Bool, _ isEmphasized: Bool) {
        if let last, last.isStrong == isStrong, last.isEmphasized == isEmphasized {
            self[count - 1].text += text
        } else {
            append(TextRun(text: text, isStrong: isStrong, isEmphasized: isEmphasized))
        }
    }

    fileprivate var markdown: String {
        if count == 1, self[0].isPlain { return self[0].text }
        var line = ""
        for (index, run) in enumerated() {
            guard !run.isPlain else {
                line += run.text
                continue
            }
            let core = run.text.trimmingSpaces
            guard !core.isEmpty else {
                line += run.text
                continue
            }
            let (before, after) = run.text.spacesAround
            line += before
            let next: Unicode.Scalar? =
                if let space = after.unicodeScalars.first {
                    space
                } else if index + 1 < count {
                    self[index + 1].isPlain ? self[index + 1].text.unicodeScalars.first : "*"
                } else {
                    nil
                }
            let marks = run.marks(between: line.unicodeScalars.last, and: next)
            line += marks.opening + core + marks.closing + after
        }
        return line
    }
}

extension TextRun {
    /// Stars and underscores where they are sure to work, else HTML.
    ///
    /// A closing mark after «»» and before a letter is no mark (CommonMark, 6.2 on flanking runs). With a space, the
    /// line's end or punctuation on its outer side a mark always works, unless it would join another mark.
    fileprivate func marks(
        between previous: Unicode.Scalar?, and next: Unicode.Scalar?
    ) -> (opening: String, closing: String) {
        let stars = previous.bordersMark && next.bordersMark
        switch (isStrong, isEmphasized) {
        case (true, true): return stars ? ("**_", "_**") : ("<strong><em>", "</em></strong>")
        case (true, false): return stars ? ("**", "**") : ("<strong>", "</strong>")
        case (false, true): return stars ? ("_", "_") : ("<em>", "</em>")
        case (false, false): return ("", "")
        }
    }
}

extension Unicode.Scalar? {
    fileprivate var bordersMark: Bool {
        guard let self else { return true }
        if self == "*" || self == "_" { return false }
        switch self.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default:
            return self.properties.isWhitespace
        }
    }
}

extension String {
    /// Without the white space, of whatever width, at both ends.
    fileprivate var trimmingSpaces: String {
        let (before, after) = spacesAround
        return String(unicodeScalars.dropFirst(before.unicodeScalars.count).dropLast(after.unicodeScalars.count))
    }

    fileprivate var spacesAround: (before: String, after: String) {
        let before = unicodeScalars.prefix(while: \.properties.isWhitespace)
        guard before.endIndex < unicodeScalars.endIndex else { return (self, "") }
        let after = unicodeScalars.reversed().prefix(while: \.properties.isWhitespace).count
        return (String(before), String(unicodeScalars.suffix(after)))
    }
}
