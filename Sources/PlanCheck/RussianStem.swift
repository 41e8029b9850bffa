/// Russian words compared without their endings, for "the same words" in another case or number.
enum RussianStem {
    /// The words of a text in order, in small letters, ё as е, without endings; no prepositions and conjunctions.
    static func stems(of text: String) -> [String] { words(of: text).filter(isContent).map(stem) }

    /// More than a preposition or a conjunction.
    static func isContent(_ word: String) -> Bool { word.count > 2 && !functionWords.contains(word) }

    private static let functionWords: Set<String> = [
        "для", "при", "под", "над", "без", "про", "или", "что", "как", "его", "них",
    ]

    /// The words of a text in small letters, ё as е. Figures are words too.
    static func words(of text: String) -> [String] {
        text.lowercased().replacing("ё", with: "е")
            .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// A word of `words(of:)` without the ending of its declension or conjugation; three letters always stay.
    static func stem(_ word: String) -> String {
        let count = word.count
        for ending in endings where count - ending.count >= 3 && word.hasSuffix(ending) {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    /// The longest first.
    private static let endings: [String] = [
        "иями", "ями", "ами", "ыми", "ими", "ого", "его", "ому", "ему", "иях", "ием", "ией", "иям", "ая", "яя", "ое",
        "ее",
        "ые", "ие", "ой", "ей", "ый", "ий", "ую", "юю", "ою", "ею", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев",
        "ью",
        "ых", "их", "ым", "им", "ия", "ию", "ии", "ья", "а", "я", "о", "е", "ы", "и", "у", "ю", "й", "ь",
    ]
}
