/// What a text should read where its spacing cannot be meant: nothing else is touched.
enum TextFix {
    /// The text without double and trailing spaces and spaces before a mark, and with a dash between months or dates.
    ///
    /// Works line by line; what stands at a line's beginning may be meant as an indent and stays.
    static func fixed(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(fixedLine).joined(separator: "\n")
    }

    private static func fixedLine(_ line: Substring) -> String {
        let indent = line.prefix { $0 == " " || $0 == "\t" }
        var words: [Substring] = line.dropFirst(indent.count).split(separator: " ")
        guard !words.isEmpty, !isLaidOut(line.dropFirst(indent.count), words) else { return String(line) }
        words = joinedMarks(words)
        for index in words.indices.dropFirst().dropLast()
        where words[index] == "-" && isDateEnd(words[index - 1]) && isDateBeginning(words[index + 1]) {
            words[index] = "–"
        }
        return indent + words.joined(separator: " ")
    }

    /// Spaces that may be meant: a wide gap before a signature, words of spaced-out letters.
    private static func isLaidOut(_ line: Substring, _ words: [Substring]) -> Bool {
        if line.contains("    "), line.reversed().drop(while: { $0 == " " }).reversed().contains("    ") { return true }
        var singles = 0
        for word in words {
            singles = word.count == 1 && word.first?.isLetter == true ? singles + 1 : 0
            if singles == 3 { return true }
        }
        return false
    }

    /// A mark that stands alone belongs to the word before it: «план , который».
    private static func joinedMarks(_ words: [Substring]) -> [Substring] {
        var joined: [Substring] = []
        for word in words {
            guard let last = joined.last, let end = last.last, end.isLetter || end.isNumber || "»)".contains(end),
                [",", ".", ";", ":"].contains(word)
            else {
                joined.append(word)
                continue
            }
            joined[joined.count - 1] = Substring(last + word)
        }
        return joined
    }

    private static let monthStems = [
        "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    ]
    private static let monthEndings: Set<String> = ["", "ь", "я", "е", "а", "й", "ю", "у", "ём", "ем"]

    private static func isMonth(_ word: Substring) -> Bool {
        let word = word.lowercased()
        return word.count >= 3
            && monthStems.contains { stem in
                word.hasPrefix(stem) && monthEndings.contains(String(word.dropFirst(stem.count)))
            }
    }

    /// «01.09.2025», «01.09»: figures and dots alone.
    private static func isFigures(_ word: Substring) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count)
            && parts.allSatisfy { part in (1...4).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber }
            }
    }

    private static func isDateEnd(_ word: Substring) -> Bool { isMonth(word) || isFigures(word) }

    private static func isDateBeginning(_ word: Substring) -> Bool {
        let bare = word.last == "," || word.last == ";" ? word.dropLast() : word
        return isMonth(bare) || isFigures(bare)
    }
}
