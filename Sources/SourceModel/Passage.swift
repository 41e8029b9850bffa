package import Diagnostics

/// Words of the source that belong together, with the place where they begin and all the lines they stand on.
///
/// The lines are what the account is drawn up from: whoever puts a passage into the plan says so to the account. A line
/// is what the source is made of: of a text a line, of a word processor's document a paragraph, of a workbook a cell.
package struct Passage: Equatable {
    package var text: String
    package var place: SourcePlace
    /// Counted from 1, in the order of the source.
    package var lines: [Int]

    package init(text: String, place: SourcePlace, lines: [Int]) {
        self.text = text
        self.place = place
        self.lines = lines
    }

    package static let nothing = Passage(text: "", place: .unknown, lines: [])

    package var isEmpty: Bool { text.isEmpty }

    /// Adds the passage that follows, in place: a cell can have very many parts.
    package mutating func append(_ next: Passage, separator: String) {
        text += separator
        text += next.text
        lines += next.lines
    }

    /// A piece of this passage; its words stand on the same lines.
    package func piece(_ range: Range<String.Index>) -> Passage {
        let piece = text[range].trimmed
        let offset = text.unicodeScalars.distance(from: text.startIndex, to: piece.startIndex)
        var place = place
        if case .text(let line, let column) = place { place = .text(line: line, column: column + offset) }
        return Passage(text: String(piece), place: place, lines: lines)
    }

    package func piece(from start: String.Index) -> Passage { piece(start..<text.endIndex) }

    package func piece(upTo end: String.Index) -> Passage { piece(text.startIndex..<end) }

    /// The paragraphs of a cell, each as a passage of its own.
    package var paragraphs: [Passage] {
        guard text.utf8.contains(0x0A) else { return [self] }
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        // Where a paragraph had line breaks of its own, nobody knows which of the lines it was.
        guard parts.count == lines.count else {
            return parts.filter { !$0.isEmpty }.map { Passage(text: String($0), place: place, lines: lines) }
        }
        return zip(parts, lines).filter { !$0.0.isEmpty }.map { part, line in
            var place = place
            if case .paragraph = place { place = .paragraph(line) }
            return Passage(text: String(part), place: place, lines: [line])
        }
    }
}

extension Passage? {
    /// As ``Passage/append(_:separator:)``; the first part of all begins the passage.
    package mutating func append(_ next: Passage, separator: String) {
        guard var whole = self else {
            self = next
            return
        }
        // Held twice, the text would be copied for every part.
        self = nil
        whole.append(next, separator: separator)
        self = whole
    }
}
