import Diagnostics
import PlanModel
import SourceModel

/// What the head of a column may mean.
struct ColumnMeaning {
    /// A field of the plan: a core field, or one that plans often add.
    let field: String
    /// From 0 to 1: the head is a known name of the field (1), names it among other words (0.9), is a misspelled name
    /// (0.8), or mentions it after something else (0.6).
    let certainty: Double

    /// The meanings of a head, the likeliest first.
    static func meanings(of head: String) -> [ColumnMeaning] {
        guard head.utf8.count <= longestHead else { return [] }
        let whole = normalized(head)
        // What stands in brackets explains the name: «Срок (месяц)», «Виды работ (мероприятия)».
        let name = normalized(withoutBrackets(head))
        return name.isEmpty || name == whole ? meanings(ofNormalized: whole) : meanings(ofNormalized: name)
    }

    /// The head names a field by a known word: a quick look, which passes over slips of the pen.
    static func namesField(_ head: String) -> Bool {
        let name = normalized(head)
        return isNumberHead(name) || !ColumnNames.fields(mentionedIn: name).isEmpty
            || ColumnNames.core.contains { $0.names.contains(name) }
    }

    /// Nobody writes longer heads, in bytes; a longer cell is text.
    static let longestHead = 400

    private static func meanings(ofNormalized name: String) -> [ColumnMeaning] {
        guard !name.isEmpty else { return [] }
        if isNumberHead(name) { return [ColumnMeaning(field: CoreField.number.rawValue, certainty: 1)] }
        for (field, names) in ColumnNames.core where names.contains(name) {
            return [ColumnMeaning(field: field.rawValue, certainty: 1)]
        }
        let mentioned = ColumnNames.fields(mentionedIn: name)
        if !mentioned.isEmpty {
            return mentioned.enumerated().map { ColumnMeaning(field: $1, certainty: $0 == 0 ? 0.9 : 0.6) }
        }
        return misspelled(name).map { [$0] } ?? []
    }

    /// «№», «№ п/п», «п/п», «номер», and the Latin letters that stand in for the sign.
    private static func isNumberHead(_ name: String) -> Bool {
        numberSigns.contains(name) || numberSigns.contains(name.filter { $0 != " " })
            || name.hasPrefix("№") && name.contains("п п")
    }

    private static let numberSigns: Set<String> = ["№", "n", "no", "nº", "#", "номер", "номер п п", "п п", "пп", "№пп"]

    private static func misspelled(_ name: String) -> ColumnMeaning? {
        guard name.utf8.count <= 80 else { return nil }
        let letters = Array(name.unicodeScalars)
        // One slip in five letters; texts whose lengths differ by more need not be compared.
        for known in knownNames where abs(known.letters.count - letters.count) <= known.letters.count / 5 {
            if editDistance(letters, known.letters) <= known.letters.count / 5 {
                return ColumnMeaning(field: known.field.rawValue, certainty: 0.8)
            }
        }
        return nil
    }

    private static let knownNames: [(field: CoreField, letters: [Unicode.Scalar])] = ColumnNames.core.flatMap { entry in
        entry.names.sorted().map { (entry.field, Array($0.unicodeScalars)) }
    }.filter { $0.letters.count >= 5 }

    /// The words of a head in lower case, parted by single spaces, without punctuation.
    static func normalized(_ head: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var isPending = false
        let folded = head.folded
        // «Cpoк» with Latin letters looks the same.
        let isCyrillic = folded.unicodeScalars.contains { (0x430...0x44F).contains($0.value) }
        for letter in folded.unicodeScalars {
            let scalar = isCyrillic ? lookalikes[letter] ?? letter : letter
            if scalar.isLetter || scalar.isDigit || scalar == "№" || scalar == "#" || scalar == "º" {
                if isPending, !result.isEmpty { result.append(" ") }
                isPending = false
                result.append(scalar)
            } else if scalar != "\u{AD}" {
                isPending = true
            }
        }
        return String(result)
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "m": "м", "o": "о", "p": "р", "t": "т", "x": "х",
        "y": "у",
    ]

    private static func withoutBrackets(_ head: String) -> String {
        var depth = 0
        return String(
            head.filter { character in
                if character == "(" { depth += 1 }
                defer { if character == ")", depth > 0 { depth -= 1 } }
                return depth == 0
            })
    }
}
