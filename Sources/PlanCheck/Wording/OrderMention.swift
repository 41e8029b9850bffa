import PlanModel

/// An order as texts name it: «приказом … от 05.09.2024 № 226/1-г».
struct OrderMention {
    let number: String?
    let date: CalendarDate?
    /// The words from «приказ» to the end of number and date.
    let words: String

    /// Every order that a text names with a number or a date.
    static func all(in text: String) -> [OrderMention] {
        // Most cells name no order: no need to take them apart.
        guard text.contains("риказ") || text.contains("РИКАЗ") || text.contains("аспоряжени") else { return [] }
        let tokens = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let heads = tokens.indices.filter { isOrderWord(tokens[$0]) }
        return heads.enumerated().compactMap { position, head in
            let end = position + 1 < heads.count ? heads[position + 1] : tokens.count
            return read(tokens[head..<end])
        }
    }

    /// Two numbers are the same: case, blanks, the kind of dash and letters of the other alphabet make no difference.
    static func sameNumber(_ left: String, _ right: String) -> Bool { folded(left) == folded(right) }

    static func folded(_ number: String) -> String {
        var folded = ""
        for character in number.lowercased() where !character.isWhitespace {
            switch character {
            case "–", "—", "‑", "−": folded.append("-")
            case "\\": folded.append("/")
            default: folded.append(Homoglyphs.cyrillic(for: character) ?? character)
            }
        }
        return folded
    }

    private static func isOrderWord(_ token: String) -> Bool {
        let word = token.lowercased().drop { !$0.isLetter }
        return ["приказ", "распоряжени"].contains { word.hasPrefix($0) } && !word.hasPrefix("приказыва")
    }

    private static func read(_ tokens: ArraySlice<String>) -> OrderMention? {
        // The date comes after «от»; the number stands beside it, or beside the word itself.
        for index in tokens.indices where tokens[index].lowercased() == "от" {
            guard let (date, afterDate) = date(in: tokens, at: index + 1) else { continue }
            if let (number, end) = number(in: tokens, at: afterDate) {
                return OrderMention(number: number, date: date, words: tokens[..<end].joined(separator: " "))
            }
            var found: String?
            // «№ 17 от …», but not «школа № 3 от …», nor where a blank is left for the number.
            if !isNumberSign(tokens, afterDate),
                let sign = [index - 1, index - 2].first(where: { isNumberSign(tokens, $0) }),
                let (number, end) = number(in: tokens, at: sign), end == index, !isNumberOfSchool(tokens, sign)
            {
                found = number
            }
            return OrderMention(number: found, date: date, words: tokens[..<afterDate].joined(separator: " "))
        }
        if let (number, end) = number(in: tokens, at: tokens.startIndex + 1) {
            return OrderMention(number: number, date: nil, words: tokens[..<end].joined(separator: " "))
        }
        return nil
    }

    private static func isNumberSign(_ tokens: ArraySlice<String>, _ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].hasPrefix("№")
    }

    private static func isNumberOfSchool(_ tokens: ArraySlice<String>, _ sign: Int) -> Bool {
        guard tokens.indices.contains(sign - 1) else { return false }
        let before = tokens[sign - 1]
        if isOrderWord(before) || before.hasSuffix("»") || before.hasSuffix("\"") { return false }
        let lowercased = before.lowercased()
        return !["директора", "отдела", "управления", "образования", "департамента", "комитета", "министерства"]
            .contains(lowercased)
    }

    /// «№17», «№ 226/1-г», «№ 17 - од»; the index after it.
    private static func number(in tokens: ArraySlice<String>, at start: Int) -> (String, Int)? {
        guard isNumberSign(tokens, start) else { return nil }
        var next = start + 1
        var number = String(tokens[start].dropFirst())
        if number.isEmpty {
            guard tokens.indices.contains(next) else { return nil }
            number = tokens[next]
            next += 1
        }
        if tokens.indices.contains(next + 1), ["-", "–", "/"].contains(tokens[next]), tokens[next + 1].count <= 4 {
            number += tokens[next] + tokens[next + 1]
            next += 2
        }
        while let last = number.last, ",.;:)»\"".contains(last) { number.removeLast() }
        // A blank for the pen, or a word that happened to follow.
        guard number.contains(where: \.isNumber), !number.contains("_") else { return nil }
        return (number, next)
    }

    private static func date(in tokens: ArraySlice<String>, at start: Int) -> (CalendarDate, Int)? {
        guard tokens.indices.contains(start) else { return nil }
        func isYearWord(_ index: Int) -> Bool {
            tokens.indices.contains(index)
                && ["г", "г.", "года", "год", "г.,", "года,"].contains(tokens[index].lowercased())
        }
        let one = tokens[start].lowercased().prefix { $0.isNumber || $0 == "." || $0 == "-" }
        let digits = one.hasSuffix(".") ? one.dropLast() : one
        if digits.contains(where: { $0 == "." || $0 == "-" }), let date = CalendarDate(reading: String(digits)) {
            return (date, isYearWord(start + 1) ? start + 2 : start + 1)
        }
        guard tokens.indices.contains(start + 2) else { return nil }
        let year = tokens[start + 2].prefix { $0.isNumber }
        guard let date = CalendarDate(reading: "\(tokens[start]) \(tokens[start + 1]) \(year)") else { return nil }
        return (date, isYearWord(start + 3) ? start + 4 : start + 3)
    }
}
