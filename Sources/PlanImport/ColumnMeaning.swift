import Diagnostics
import PlanModel

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

    /// Nobody writes longer heads, in bytes; a longer cell is text.
    static let longestHead = 400

    private static func meanings(ofNormalized name: String) -> [ColumnMeaning] {
        guard !name.isEmpty else { return [] }
        if isNumberHead(name) { return [ColumnMeaning(field: CoreField.number.rawValue, certainty: 1)] }
        for (field, names) in ColumnNames.core where names.contains(name) {
            return [ColumnMeaning(field: field.rawValue, certainty: 1)]
        }
        let mentioned = ColumnNames.stems
            .compactMap { stem in stem.position(in: name).map { (position: $0, stem: stem) } }
            .sorted { ($0.position, $1.stem.text.count) < ($1.position, $0.stem.text.count) }
            .map(\.stem)
        if let first = mentioned.first {
            var meanings = [ColumnMeaning(field: first.field, certainty: 0.9)]
            for other in mentioned.dropFirst() where !meanings.contains(where: { $0.field == other.field }) {
                meanings.append(ColumnMeaning(field: other.field, certainty: 0.6))
            }
            return meanings
        }
        return misspelled(name).map { [$0] } ?? []
    }

    /// «№», «№ п/п», «п/п», «номер», and the Latin letters that stand in for the sign.
    private static func isNumberHead(_ name: String) -> Bool {
        let signs: Set<String> = [
            "№", "n", "no", "nº", "#", "номер", "номер п п", "п п", "пп", "№ п п", "№ пп", "№п п", "№пп",
        ]
        return signs.contains(name) || signs.contains(name.filter { $0 != " " })
            || name.hasPrefix("№") && name.contains("п п")
    }

    private static func misspelled(_ name: String) -> ColumnMeaning? {
        guard name.utf8.count <= 80 else { return nil }
        for (field, names) in ColumnNames.core {
            for known in names where known.count >= 4 {
                if editDistance(name, known) <= known.count / 5 {
                    return ColumnMeaning(field: field.rawValue, certainty: 0.8)
                }
            }
        }
        return nil
    }

    /// The words of a head in lower case, parted by single spaces, without punctuation.
    static func normalized(_ head: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var isPending = false
        for scalar in head.folded.unicodeScalars {
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
