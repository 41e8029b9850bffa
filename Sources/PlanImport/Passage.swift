import Diagnostics

/// Words of the source that belong together, with the place where they begin and all the lines they stand on.
///
/// The lines are what the account is drawn up from: whoever puts a passage into the plan says so to the
/// ``AccountKeeper``.
struct Passage {
    var text: String
    var place: SourcePlace
    var lines: [Int]

    static let nothing = Passage(text: "", place: .unknown, lines: [])

    var isEmpty: Bool { text.isEmpty }

    /// Adds the passage that follows, in place: a cell can have very many parts.
    mutating func append(_ next: Passage, separator: String) {
        text += separator
        text += next.text
        lines += next.lines
    }

    /// A piece of this passage; its words stand on the same lines.
    func piece(_ range: Range<String.Index>) -> Passage {
        let piece = text[range].trimmed
        let offset = text.unicodeScalars.distance(from: text.startIndex, to: piece.startIndex)
        var place = place
        if case .text(let line, let column) = place { place = .text(line: line, column: column + offset) }
        return Passage(text: String(piece), place: place, lines: lines)
    }

    func piece(from start: String.Index) -> Passage { piece(start..<text.endIndex) }

    func piece(upTo end: String.Index) -> Passage { piece(text.startIndex..<end) }
}

extension Passage? {
    /// As ``Passage/append(_:separator:)``; the first part of all begins the passage.
    mutating func append(_ next: Passage, separator: String) {
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
