import SourceModel

/// The word of command at the end of an order's preamble (распорядительное слово): «приказываю:».
struct Imperative {
    /// What stands before it in its paragraph.
    let preamble: Passage?
    /// The word as the source has it, with its colon.
    let word: Passage
    /// The word with its letters closed up.
    let closed: String
    /// What stands behind it in its paragraph: a first clause.
    let rest: Passage?

    private static let words: Set<String> = [
        "приказываю", "приказываем", "приказывает", "обязываю", "предлагаю", "распоряжаюсь", "постановляю",
        "постановляет", "решил", "решила",
    ]

    init?(_ paragraph: Passage) {
        let text = paragraph.text
        // The word ends the paragraph; only a short look-back is needed, however long the preamble is.
        let end = String(text.unicodeScalars.suffix(60))
        let last = text.lastWord
        let bare = last.folded.filter(\.isLetter)
        var range: Range<String.Index>?
        if Imperative.words.contains(bare) {
            range = last.startIndex..<text.endIndex
        } else if end.words.last.map({ $0.unicodeScalars.count <= 2 }) == true {
            let tail = text.unicodeScalars.count > 400 ? String(text.unicodeScalars.suffix(400)) : text
            for word in Imperative.words {
                guard let spelled = SpacedLetters.ending(of: tail, spelling: word) else { continue }
                let length = tail.unicodeScalars.distance(from: spelled.lowerBound, to: tail.endIndex)
                range = text.unicodeScalars.index(text.endIndex, offsetBy: -length)..<text.endIndex
            }
        }
        // At the end of a sentence it is a command only before the colon.
        if let range, range.lowerBound == text.startIndex || text.hasSuffix(":") {
            let word = paragraph.piece(range)
            let before = paragraph.piece(upTo: range.lowerBound)
            preamble = before.isEmpty ? nil : before
            self.word = word
            closed = word.text.words.count > 1 ? word.text.words.joined() : word.text
            rest = nil
            return
        }
        // «ПРИКАЗЫВАЮ: 1. Утвердить …» on one line.
        let first = text.firstWord
        guard first.hasSuffix(":"), Imperative.words.contains(first.folded.filter(\.isLetter)) else { return nil }
        preamble = nil
        word = paragraph.piece(upTo: first.endIndex)
        closed = word.text
        rest = paragraph.piece(from: first.endIndex)
    }
}
