import SourceModel

/// The heading at the beginning of a paragraph, up to its colon: «Цель: …», «Ожидаемые результаты:».
struct NarrativeHeading {
    let heading: Passage
    /// The last word of the heading with the colon and without it.
    let lastWord: (before: String, after: String)
    let text: Passage?

    private static let mostWords = 5

    init?(_ paragraph: Passage) {
        let start = paragraph.text.unicodeScalars.prefix(120)
        guard paragraph.text.startsInUpperCase, let colon = start.firstIndex(of: ":") else { return nil }
        let next = paragraph.text.unicodeScalars.index(after: colon)
        let heading = paragraph.piece(upTo: colon)
        guard next == paragraph.text.endIndex || paragraph.text.unicodeScalars[next].isBlank,
            heading.text.words.count <= NarrativeHeading.mostWords, !heading.text.contains("\n")
        else { return nil }
        self.heading = heading
        let last = String(paragraph.text[..<colon].lastWord)
        lastWord = (last + ":", last)
        let text = paragraph.piece(from: next)
        self.text = text.isEmpty ? nil : text
    }
}
