import SourceModel

extension TableHead {
    /// Names the columns that are still unknown after the words of their heads, so that nothing of the table is lost.
    mutating func nameOwnFields() {
        var taken = Set(columns.compactMap(\.field))
        for index in columns.indices where columns[index].field == nil {
            let words = columns[index].normalizedTitle.split(separator: " ").prefix(3)
            let latin = words.map(transliterated).filter { !$0.isEmpty }.joined(separator: "_")
            let name = latin.first?.isLetter == true && !reserved.contains(latin) ? latin : "column_\(index + 1)"
            var unique = name
            var count = 1
            while !taken.insert(unique).inserted {
                count += 1
                unique = "\(name)_\(count)"
            }
            columns[index].field = unique
            columns[index].certainty = 0.6
        }
    }
}

/// Keys that mean something else in an activity of the plan file.
private let reserved: Set<String> = ["ignore"]

/// The word in Latin letters, as in the addresses of sites (close to ISO 9 system B, without its apostrophes).
private func transliterated(_ word: some StringProtocol) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
        if let latin = latinLetters[scalar] {
            result += latin
        } else if scalar.isASCII, scalar.isLetter || scalar.isDigit {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private let latinLetters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "j", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "x",
    "ц": "cz", "ч": "ch", "ш": "sh", "щ": "shh", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
]
