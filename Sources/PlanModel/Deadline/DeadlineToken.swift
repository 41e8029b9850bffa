/// A word, a number or a sign of a deadline.
enum DeadlineToken: Equatable {
    /// In small letters, ё as е.
    case word(String)
    /// A number of one to four digits, with how many.
    case number(Int, digits: Int)
    /// Day, month and year in digits, the year as printed.
    case date(day: Int, month: Int, year: Int?, words: String)
    /// Month and year in digits: «09.2024».
    case month(Int, year: Int)
    /// A time of day, or the hours from one to another: «14:00», «13.30–14.10».
    case time
    case dash
    case slash
    case comma
    /// Brackets: what they hold qualifies.
    case open
    case close

    var word: String? { if case .word(let word) = self { word } else { nil } }
    var number: Int? { if case .number(let number, _) = self { number } else { nil } }

    /// A year of our times in four digits.
    var year: Int? {
        if case .number(let number, digits: 4) = self, (1900...2199).contains(number) { number } else { nil }
    }

    /// Parts a deadline's words.
    static func tokens(of text: String) -> [DeadlineToken] {
        var tokens: [DeadlineToken] = []
        let scalars = Array(text.lowercased().unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if isDigit(scalar) {
                if let end = ClockTime.end(in: scalars, from: index, after: tokens.last?.word) {
                    tokens.append(.time)
                    index = end
                    continue
                }
                index = number(in: scalars, from: index, into: &tokens)
                continue
            }
            if scalar.properties.isAlphabetic {
                let start = index
                while index < scalars.count, scalars[index].properties.isAlphabetic || isStress(scalars[index]) {
                    index += 1
                }
                var word = String.UnicodeScalarView()
                for scalar in scalars[start..<index] where !isStress(scalar) {
                    word.append(scalar == "ё" ? "е" : scalar)
                }
                tokens.append(.word(String(word)))
                continue
            }
            switch scalar {
            case "-", "–", "—", "−", "‑": tokens.append(.dash)
            case "/": tokens.append(.slash)
            case ",", ";", "\n": tokens.append(.comma)
            case "(", "[": tokens.append(.open)
            case ")", "]": tokens.append(.close)
            default: break
            }
            index += 1
        }
        return tokens
    }

    /// Reads a number, or a date in digits; returns where it ends.
    private static func number(
        in scalars: [Unicode.Scalar], from start: Int, into tokens: inout [DeadlineToken]
    ) -> Int {
        func digits(from index: Int) -> Int {
            var end = index
            while end < scalars.count, isDigit(scalars[end]) { end += 1 }
            return end
        }
        func value(_ range: Range<Int>) -> Int { Int(String(String.UnicodeScalarView(scalars[range]))) ?? 0 }
        func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
            index + 1 < scalars.count && scalars[index] == sign && isDigit(scalars[index + 1])
        }
        let end = digits(from: start)
        guard end - start <= 4 else { return end }
        // 2024-09-01
        if end - start == 4, isSign(end, "-") {
            let second = digits(from: end + 1)
            if second - end == 3, isSign(second, "-") {
                let third = digits(from: second + 1)
                if third - second == 3 {
                    tokens.append(
                        .date(
                            day: value(second + 1..<third), month: value(end + 1..<second), year: value(start..<end),
                            words: String(String.UnicodeScalarView(scalars[start..<third]))))
                    return third
                }
            }
        }
        // 01.09.2024, 30.08.24, 01.09
        if end - start <= 2, isSign(end, ".") {
            let second = digits(from: end + 1)
            if second - end == 5, (1...12).contains(value(start..<end)) {
                tokens.append(.month(value(start..<end), year: value(end + 1..<second)))
                return second
            }
            if second - end <= 3 {
                let month = value(end + 1..<second)
                if isSign(second, ".") {
                    let third = digits(from: second + 1)
                    // A year of three or five digits is a slip of the pen, which the calendar does not have.
                    let isSlip =
                        [4, 6].contains(third - second) && (1...12).contains(month)
                        && (1...31).contains(value(start..<end))
                    if third - second == 5 || third - second == 3 || isSlip {
                        let year = value(second + 1..<third)
                        tokens.append(
                            .date(
                                day: value(start..<end), month: month, year: third - second == 3 ? 2000 + year : year,
                                words: String(String.UnicodeScalarView(scalars[start..<third]))))
                        return third
                    }
                } else if second - end == 3, (1...12).contains(month), (1...31).contains(value(start..<end)) {
                    tokens.append(
                        .date(
                            day: value(start..<end), month: month, year: nil,
                            words: String(String.UnicodeScalarView(scalars[start..<second]))))
                    return second
                }
            }
        }
        tokens.append(.number(value(start..<end), digits: end - start))
        // 10-го, 1-й: the ending says nothing.
        if end + 1 < scalars.count, scalars[end] == "-" || scalars[end] == "‑", scalars[end + 1].properties.isAlphabetic
        {
            var last = end + 1
            while last < scalars.count, scalars[last].properties.isAlphabetic { last += 1 }
            let ending = String(String.UnicodeScalarView(scalars[end + 1..<last]))
            if ["го", "й", "я", "е", "ое", "ой", "ый", "му", "м", "ая", "ого", "х", "ю"].contains(ending) {
                return last
            }
        }
        return end
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isStress(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{301}" || scalar == "\u{AD}" }
}
