import SourceModel

/// The place where an order was drawn up (место составления).
enum OrderPlace {
    /// «Вымыслов», «г. Вымыслов», «пос. Красный Яр»: a few words, no sentence.
    static func isPlace(_ text: String) -> Bool {
        guard text.utf8.count <= 80, text.words.count <= 4, !text.unicodeScalars.contains(where: \.isDigit) else {
            return false
        }
        let first = text.firstWord.folded
        let kinds: Set<String> = ["г.", "с.", "п.", "д.", "пос.", "дер.", "пгт.", "пгт", "ст.", "х.", "аул", "р.п."]
        return text.startsInUpperCase && first != "об" && first != "о"
            || kinds.contains(first) || kinds.contains { $0.hasSuffix(".") && first.hasPrefix($0) }
    }
}
