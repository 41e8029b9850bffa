import SourceModel

/// Words set with spaces between their letters for emphasis («П Р И К А З»), a habit of the typewriter.
enum SpacedLetters {
    /// The text without the spaces between letters; nil when it is not written so from end to end.
    static func closed(_ text: String) -> String? {
        guard text.utf8.count <= 200 else { return nil }
        let words = text.words
        guard words.count >= 4, words.allSatisfy({ letters(in: $0) == 1 }) else { return nil }
        return words.joined()
    }

    /// The end of `text` that spells `word` in spaced letters, with the colon that may follow it.
    static func ending(of text: String, spelling word: String) -> Range<String.Index>? {
        var words = text.words
        var colon: Substring?
        if words.last == ":" { colon = words.removeLast() }
        let last = words.suffix(word.count)
        guard last.count == word.count, let start = last.first?.startIndex, let end = last.last?.endIndex,
            last.allSatisfy({ letters(in: $0) == 1 })
        else { return nil }
        let spelled = last.joined().folded.filter(\.isLetter)
        return spelled == word ? start..<(colon?.endIndex ?? end) : nil
    }

    /// How many letters a word has beside punctuation at its end («ю:»); 0 for anything with other signs.
    private static func letters(in word: Substring) -> Int {
        let scalars = Array(word.unicodeScalars)
        guard scalars.count <= 3, scalars.first?.isLetter == true else { return 0 }
        let letters = scalars.prefix(while: \.isLetter).count
        return scalars.dropFirst(letters).allSatisfy { ":.,".unicodeScalars.contains($0) } ? letters : 0
    }
}
