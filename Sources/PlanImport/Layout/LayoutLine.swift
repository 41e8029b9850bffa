import Diagnostics
import SourceModel

/// A line of a page as `pdftotext -layout` writes it: words at the places where they stand on paper.
struct LayoutLine {
    struct Word {
        /// Positions in the line, counted in Unicode scalars.
        let range: Range<Int>
        let text: Substring
    }

    /// Counted from 1, in the file.
    let number: Int
    let words: [Word]

    init(_ raw: Substring, number: Int) {
        self.number = number
        var words: [Word] = []
        let scalars = raw.unicodeScalars
        var start: (index: Substring.Index, position: Int)?
        var position = 0
        for index in scalars.indices {
            if scalars[index] == "\u{0C}" { continue }
            if scalars[index].isBlank {
                if let begin = start {
                    words.append(Word(range: begin.position..<position, text: raw[begin.index..<index]))
                }
                start = nil
            } else if start == nil {
                start = (index, position)
            }
            position += 1
        }
        if let begin = start { words.append(Word(range: begin.position..<position, text: raw[begin.index...])) }
        self.words = words
    }

    var isBlank: Bool { words.isEmpty }
    var start: Int { words.first?.range.lowerBound ?? 0 }
    var end: Int { words.last?.range.upperBound ?? 0 }

    /// The words parted where two and more blanks stand.
    var pieces: [ArraySlice<Word>] {
        var pieces: [ArraySlice<Word>] = []
        var first = 0
        for index in words.indices.dropFirst()
        where words[index].range.lowerBound - words[index - 1].range.upperBound >= 2 {
            pieces.append(words[first..<index])
            first = index
        }
        if !words.isEmpty { pieces.append(words[first...]) }
        return pieces
    }

    func passage(_ words: some Sequence<Word>) -> Passage {
        var text = ""
        var column: Int?
        for word in words {
            if !text.isEmpty { text += " " }
            text += word.text
            if column == nil { column = word.range.lowerBound + 1 }
        }
        guard let column else { return .nothing }
        return Passage(text: text, place: .text(line: number, column: column), lines: [number])
    }
}
