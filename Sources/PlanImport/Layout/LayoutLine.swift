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
    /// The words parted where two and more blanks stand.
    let pieces: [ArraySlice<Word>]

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
        var pieces: [ArraySlice<Word>] = []
        var first = 0
        for index in words.indices.dropFirst()
        where words[index].range.lowerBound - words[index - 1].range.upperBound >= 2 {
            pieces.append(words[first..<index])
            first = index
        }
        if !words.isEmpty { pieces.append(words[first...]) }
        self.pieces = pieces
    }

    var isBlank: Bool { words.isEmpty }
    var start: Int { words.first?.range.lowerBound ?? 0 }
    var end: Int { words.last?.range.upperBound ?? 0 }

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

extension LayoutLine {
    /// «1 2 3 4 5»: the row of the columns' numbers.
    var countsColumns: Bool {
        words.count >= 3 && words.enumerated().allSatisfy { $1.text == "\($0 + 1)" }
    }
}

extension ArraySlice<LayoutLine.Word> {
    var extent: Range<Int> { (first?.range.lowerBound ?? 0)..<(last?.range.upperBound ?? 0) }
}
