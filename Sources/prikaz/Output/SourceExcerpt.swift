import Diagnostics

/// The line of the source that a finding is about, with carets below the words in question.
struct SourceExcerpt {
    let words: QuotedWords
    private let line: [Unicode.Scalar]

    /// Nil where the place is not in the text.
    init?(of finding: Diagnostic, in source: SourceLines) {
        guard let words = source.words(of: finding), let line = source.line(words.line) else { return nil }
        self.words = words
        self.line = line
    }

    /// Two lines, the number of the line before the first; what does not fit `width` is cut away around the words.
    func text(width: Int) -> String {
        let number = String(words.line)
        let margin = "  \(number) | "
        let room = max(width - margin.count - 2, 20)
        // Of a line of a million characters only those near the words are looked at.
        let start = min(words.columns.lowerBound, line.count)
        let near = max(0, start - 2 * room)..<min(line.count, start + 4 * room)
        let cells = line[near].map(Cell.init)
        let columns = start - near.lowerBound..<max(start, words.columns.upperBound) - near.lowerBound
        var (shown, cutBefore, cutAfter) = window(of: cells, around: columns, width: room)
        cutBefore = cutBefore || near.lowerBound > 0
        cutAfter = cutAfter || near.upperBound < line.count
        let quoted = columns.clamped(to: shown)
        let before = (cutBefore ? 1 : 0) + cells[shown.lowerBound..<quoted.lowerBound].reduce(0) { $0 + $1.width }
        let carets = max(1, cells[quoted].reduce(0) { $0 + $1.width })
        let first =
            margin + (cutBefore ? "…" : "") + cells[shown].map(\.text).joined() + (cutAfter ? "…" : "")
        let second =
            String(repeating: " ", count: 2 + number.count) + " | " + String(repeating: " ", count: before)
            + String(repeating: "^", count: carets)
        return first.trimmingBlanks + "\n" + second
    }

    /// The part of the line that is shown: all of it, or as much round the words' beginning as there is room for.
    private func window(of cells: [Cell], around columns: Range<Int>, width: Int) -> (Range<Int>, Bool, Bool) {
        let total = cells.reduce(0) { $0 + $1.width }
        guard total > width else { return (0..<cells.count, false, false) }
        let start = min(columns.lowerBound, cells.count)
        let quoted = cells[start..<min(columns.upperBound, cells.count)].reduce(0) { $0 + $1.width }
        // A third of what the words leave free goes before them: people read on to the right.
        var lower = start
        var used = 0
        let before = max(0, width - quoted) / 3
        while lower > 0, used + cells[lower - 1].width <= before {
            lower -= 1
            used += cells[lower].width
        }
        var upper = lower
        used = 0
        while upper < cells.count, used + cells[upper].width <= width {
            used += cells[upper].width
            upper += 1
        }
        while upper == cells.count, lower > 0, used + cells[lower - 1].width <= width {
            lower -= 1
            used += cells[lower].width
        }
        return (lower..<upper, lower > 0, upper < cells.count)
    }

    /// A character as the terminal shows it.
    private struct Cell {
        let text: String
        let width: Int

        init(_ scalar: Unicode.Scalar) {
            // A tab's width depends on where it stands; four blanks do not.
            text = scalar == "\t" ? "    " : Terminal.safe(String(scalar))
            width = scalar == "\t" ? 4 : text == " " ? 1 : DisplayWidth.of(scalar)
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
