/// Latin letters that look like Russian ones.
enum Homoglyphs {
    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
        "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
        "Y": "У", "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "k": "к",
    ]

    static func cyrillic(for scalar: Unicode.Scalar) -> Unicode.Scalar? { pairs[scalar] }

    static func cyrillic(for character: Character) -> Character? {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return nil }
        return pairs[scalar].map { Character($0) }
    }
}
