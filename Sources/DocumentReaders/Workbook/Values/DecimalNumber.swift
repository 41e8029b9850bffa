/// A number as its decimal digits, so that it is rounded as a person would round it.
///
/// Workbooks keep fifteen digits; what a binary fraction has beyond them is noise (0.1 + 0.2).
struct DecimalNumber {
    let isNegative: Bool
    /// The digits before the point, without leading zeroes; none for zero.
    private(set) var whole: [UInt8]
    /// The digits behind the point, without zeroes at the end.
    private(set) var fraction: [UInt8]

    private static let precision = 15

    /// Nil for what is no number.
    init?(_ value: Double) {
        guard value.isFinite, abs(value) < 1e100 else { return nil }
        isNegative = value < 0
        // Swift's description has the fewest digits that tell the number from all others: «12.5», «1e-07».
        let parts = "\(abs(value))".split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let before = Array(mantissa[0].utf8).map { $0 - 48 }
        let after = mantissa.count > 1 ? Array(mantissa[1].utf8).map { $0 - 48 } : []
        var digits = before + after
        var point = before.count + exponent
        if point < 0 {
            digits = [UInt8](repeating: 0, count: -point) + digits
            point = 0
        }
        if point > digits.count { digits += [UInt8](repeating: 0, count: point - digits.count) }
        whole = Array(digits[..<point])
        fraction = Array(digits[point...])
        let leading = (whole + fraction).prefix { $0 == 0 }.count
        round(toPlaces: Self.precision - whole.count + leading)
    }

    /// Rounds half up, away from zero.
    mutating func round(toPlaces places: Int) {
        let kept = whole.count + places
        var digits = whole + fraction
        guard kept >= 0, kept < digits.count else { return trim() }
        let roundsUp = digits[kept] >= 5
        digits.replaceSubrange(kept..., with: [UInt8](repeating: 0, count: digits.count - kept))
        var index = kept
        var carry = roundsUp
        while carry, index > 0 {
            index -= 1
            carry = digits[index] == 9
            digits[index] = carry ? 0 : digits[index] + 1
        }
        let before = whole.count + (carry ? 1 : 0)
        if carry { digits.insert(1, at: 0) }
        whole = Array(digits[..<before])
        fraction = Array(digits[before...])
        trim()
    }

    private mutating func trim() {
        while fraction.last == 0 { fraction.removeLast() }
        while whole.first == 0 { whole.removeFirst() }
    }

    var isZero: Bool { whole.isEmpty && fraction.isEmpty }

    /// As a cell without a format shows it: as many digits as find room in eleven characters.
    var general: String {
        var number = self
        number.round(toPlaces: max(0, 10 - max(1, whole.count)))
        if number.isZero { number = self }
        let sign = isNegative && !number.isZero ? "-" : ""
        let whole = number.whole.isEmpty ? "0" : number.whole.digits
        return sign + whole + (number.fraction.isEmpty ? "" : "." + number.fraction.digits)
    }
}

extension Sequence<UInt8> {
    /// The digits as a text.
    var digits: String { String(decoding: map { $0 + 48 }, as: UTF8.self) }
}
