/// The part of a number format that shows digits: how many stand behind the point, whether thousands are set apart, and
/// what is written around and between them.
struct DigitPattern {
    private let tokens: [NumberFormat.Token]
    /// Where the point stands among the tokens; their count, if there is none.
    private let point: Int

    init(_ tokens: [NumberFormat.Token]) {
        self.tokens = tokens
        point = tokens.firstIndex(of: .point) ?? tokens.count
    }

    /// - Parameter signed: a minus stands before negative numbers; a format of their own has its own signs.
    func shown(_ value: Double, signed: Bool) -> String {
        let percents = tokens.count { $0 == .percent }
        var scale = 1.0
        for _ in 0..<min(percents, 3) { scale *= 100 }
        for _ in 0..<scalingCommas { scale /= 1000 }
        guard var number = DecimalNumber(value * scale) else { return "" }
        let places = tokens[point...].count(where: isDigit)
        number.round(toPlaces: places)
        // A grouped number or a percentage is an amount, as Russian programs show it. Any other may be the number of an
        // activity («1.10»), whose point is no decimal point.
        let isAmount = isGrouped || percents > 0
        let sign = signed && number.isNegative && !number.isZero ? "-" : ""
        let whole = self.whole(number.whole)
        return sign + whole + fraction(number.fraction, point: isAmount ? "," : ".")
    }

    private func isDigit(_ token: NumberFormat.Token) -> Bool {
        if case .digit = token { true } else { false }
    }

    private var lastDigit: Int { tokens[..<point].lastIndex(where: isDigit) ?? -1 }

    /// A comma between digits sets thousands apart.
    private var isGrouped: Bool {
        guard let first = tokens.firstIndex(where: isDigit), first < lastDigit else { return false }
        return tokens[first..<lastDigit].contains(.comma)
    }

    /// Commas behind the last digit each divide by a thousand.
    private var scalingCommas: Int {
        let last = tokens.lastIndex(where: isDigit) ?? tokens.count
        return tokens[min(last + 1, tokens.count)...].prefix { $0 == .comma }.count
    }

    /// The digits are dealt to their places from the right; those left over stand at the first.
    private func whole(_ digits: [UInt8]) -> String {
        var rest = digits
        let first = tokens[..<point].firstIndex(where: isDigit)
        var parts: [String] = []
        var dealt = 0
        func deal(_ digit: UInt8) {
            if isGrouped, dealt > 0, dealt.isMultiple(of: 3) { parts.append("\u{A0}") }
            parts.append(String(digit))
            dealt += 1
        }
        for index in tokens[..<point].indices.reversed() {
            switch tokens[index] {
            case .digit(let kind):
                if let digit = rest.popLast() { deal(digit) } else if kind == "0" { deal(0) }
                if index == first { while let digit = rest.popLast() { deal(digit) } }
            case .literal(let text): parts.append(text)
            case .percent: parts.append("%")
            default: break
            }
        }
        return parts.reversed().joined()
    }

    private func fraction(_ digits: [UInt8], point sign: String) -> String {
        var rest = digits[...]
        var result = ""
        for token in tokens[point...] {
            switch token {
            case .point: result += sign
            case .digit(let kind):
                if let digit = rest.popFirst() { result += String(digit) } else if kind == "0" { result += "0" }
            case .literal(let text): result += text
            case .percent: result += "%"
            default: break
            }
        }
        return result
    }
}
