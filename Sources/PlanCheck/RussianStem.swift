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
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if let letter = plain(scalar) {
                word.unicodeScalars.append(letter)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The first of the words.
    static func firstWord(of text: String) -> String? {
        var word = ""
        for scalar in text.unicodeScalars {
            if let letter = plain(scalar) {
                word.unicodeScalars.append(letter)
            } else if !word.isEmpty {
                break
            }
        }
        return word.isEmpty ? nil : word
    }

    /// Equal for texts of the same words.
    static func hash(of text: String, into hasher: inout Hasher) {
        var isInWord = false
        for scalar in text.unicodeScalars {
            if let letter = plain(scalar) {
                hasher.combine(letter.value)
                isInWord = true
            } else if isInWord {
                hasher.combine(0 as UInt32)
                isInWord = false
            }
        }
        if isInWord { hasher.combine(0 as UInt32) }
    }

    /// A letter or figure as it is compared; nil for what parts words.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        // А–Я, Ё and ё, and the small ones as they are.
        case 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20)
        case 0x401, 0x451: "е"
        case 0x430...0x44F, 0x61...0x7A, 0x30...0x39: scalar
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
        case 0...0x7F: nil
        default: scalar.properties.isAlphabetic ? scalar : nil
        }
    }

    /// A word of `words(of:)` without the ending of its declension or conjugation; three letters always stay.
    static func stem(_ word: String) -> String {
        // By bytes, two for a Russian letter: plans have many words.
        let letters = word.utf8
        for ending in endings
        where letters.count - ending.count >= 6 && letters.suffix(ending.count).elementsEqual(ending) {
            return String(word.unicodeScalars.dropLast(ending.count / 2))
        }
        return word
    }

    /// The longest first.
    private static let endings: [[UInt8]] = [
        "иями", "ями", "ами", "ыми", "ими", "ого", "его", "ому", "ему", "иях", "ием", "ией", "иям", "ая", "яя", "ое",
        "ее",
        "ые", "ие", "ой", "ей", "ый", "ий", "ую", "юю", "ою", "ею", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев",
        "ью",
        "ых", "их", "ым", "им", "ия", "ию", "ии", "ья", "а", "я", "о", "е", "ы", "и", "у", "ю", "й", "ь",
    ].map { Array($0.utf8) }
}
