/// The words in question in the source itself: the part of one line that a caret is set below.
public struct QuotedWords: Sendable, Equatable {
    /// Counted from 1.
    public let line: Int
    /// Counted from 0, in Unicode scalars.
    public let columns: Range<Int>
    /// They are what was quoted, not only the place where the value begins.
    public let isQuote: Bool
}

extension SourceLines {
    /// No cell is as long; what stands further below is another cell.
    private static let searchedLines = 24

    /// Finds the words that `diagnostic` quotes, from its place on.
    ///
    /// A value may go on in the lines below, and the words may have been joined over a line's end, so any run of blanks
    /// in the quote stands for any other. Words that are written with escapes are not found: then it is the place.
    public func words(of diagnostic: Diagnostic) -> QuotedWords? {
        guard case .text(let line, let column) = diagnostic.place, let first = self.line(line) else { return nil }
        let start = max(0, min(column - 1, first.count))
        if let quote = diagnostic.quote, let found = find(quote, line: line, column: start) { return found }
        return QuotedWords(line: line, columns: start..<min(start + 1, max(first.count, start + 1)), isQuote: false)
    }

    private func find(_ quote: String, line: Int, column: Int) -> QuotedWords? {
        let words = quote.unicodeScalars.split { $0.properties.isWhitespace }.map(Array.init)
        guard let firstWord = words.first?.first else { return nil }
        var lines: [[Unicode.Scalar]] = []
        for number in line..<(line + Self.searchedLines) {
            guard let scalars = self.line(number) else { break }
            if number > line, endsValue(scalars, begunAt: column, below: lines[0]) { break }
            lines.append(scalars)
        }
        for (index, scalars) in lines.enumerated() {
            var start = index == 0 ? column : 0
            while start < scalars.count {
                if scalars[start] == firstWord, let end = end(of: words, in: lines, at: (index, start)) {
                    return QuotedWords(line: line + index, columns: start..<end, isQuote: true)
                }
                start += 1
            }
        }
        return nil
    }

    /// In a file of indented keys, a line that is indented no deeper than the key's own belongs to another value.
    private func endsValue(_ line: [Unicode.Scalar], begunAt column: Int, below first: [Unicode.Scalar]) -> Bool {
        // A place at the line's own beginning tells nothing of keys.
        let margin = first.prefix { $0 == " " || $0 == "-" }.count
        guard margin > 0, column > margin, line.contains(where: { !$0.properties.isWhitespace }) else { return false }
        return line.prefix { $0 == " " }.count <= margin
    }

    /// Where the words end that begin at `position`; where they go over the line's end, that is the end of the line.
    private func end(
        of words: [[Unicode.Scalar]], in lines: [[Unicode.Scalar]], at position: (line: Int, column: Int)
    ) -> Int? {
        var (line, column) = position
        var endOnFirstLine = column
        for (index, word) in words.enumerated() {
            if index > 0 {
                let before = (line, column)
                while true {
                    while column < lines[line].count, lines[line][column].properties.isWhitespace { column += 1 }
                    guard column == lines[line].count, line + 1 < lines.count else { break }
                    (line, column) = (line + 1, 0)
                }
                if before == (line, column) { return nil }
            }
            guard column + word.count <= lines[line].count,
                lines[line][column..<(column + word.count)].elementsEqual(word)
            else { return nil }
            column += word.count
            if line == position.line { endOnFirstLine = column }
        }
        return endOnFirstLine
    }
}
