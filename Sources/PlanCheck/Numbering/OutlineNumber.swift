/// A number of an outline as printed: «2.11.» is 2, 11; «IV» is 4; «Раздел 3» is 3.
struct OutlineNumber: Equatable {
    /// What stands at the end.
    enum Ending { case bare, dot, bracket }

    let parts: [Int]
    let ending: Ending
    /// Readable, but not written as numbers are: «1,2», «1..2».
    let isIrregular: Bool
    /// The first part is a Roman numeral.
    let isRoman: Bool

    /// Nil where the words are no number that has a place in an order: «5а», «3–5», «–», the hours «10.00».
    init?(reading text: String) {
        guard var digits = OutlineNumber.withoutLabel(text) else { return nil }
        var ending = Ending.bare
        while let last = digits.last, last == "." || last == ")" || last == "*" {
            if last == "." && ending == .bare { ending = .dot }
            if last == ")" { ending = .bracket }
            digits.removeLast()
        }
        var isIrregular = false
        var parts: [Int] = []
        let pieces = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        if digits.contains(",") { isIrregular = true }
        for (index, piece) in pieces.enumerated() {
            if piece.isEmpty, index > 0 {
                isIrregular = true
            } else if let value = OutlineNumber.value(of: piece, isFirst: index == 0) {
                parts.append(value)
            } else {
                return nil
            }
        }
        guard !parts.isEmpty, parts.count <= 6 else { return nil }
        self.parts = parts
        self.ending = ending
        self.isIrregular = isIrregular
        isRoman = pieces.first?.first?.isNumber == false
    }

    /// The number in printed form, ending as this one does.
    func like(_ parts: [Int]) -> String {
        let joined = parts.enumerated()
            .map { isRoman && $0 == 0 ? OutlineNumber.roman($1) : String($1) }.joined(separator: ".")
        return switch ending {
        case .bare: joined
        case .dot: joined + "."
        case .bracket: joined + ")"
        }
    }

    /// «Раздел 3.» without its word, «1. 2.» without its space.
    private static func withoutLabel(_ text: String) -> String? {
        var words = text.split(whereSeparator: \.isWhitespace)
        if words.count > 1, let first = words.first, romanValue(first.filter(\.isLetter)) == nil,
            !first.contains(where: \.isNumber)
        {
            words.removeFirst()
        }
        guard var joined = words.first.map(String.init) else { return nil }
        if joined.hasPrefix("№") { joined.removeFirst() }
        for word in words.dropFirst() {
            // Two numbers side by side are not one.
            guard joined.hasSuffix(".") || word.allSatisfy({ $0 == "." || $0 == ")" }) else { return nil }
            joined += word
        }
        return joined
    }

    private static func value(of piece: Substring, isFirst: Bool) -> Int? {
        if piece == "00" { return nil }
        // A larger number is a year, not a place in a list; ten thousand activities are the most that plans have.
        if piece.utf8.allSatisfy({ (48...57).contains($0) }), piece.utf8.count <= 5, let value = Int(piece) {
            return value
        }
        return isFirst ? romanValue(String(piece)) : nil
    }

    private static func roman(_ number: Int) -> String {
        var rest = number
        return romanSigns.reduce(into: "") { text, sign in
            text += String(repeating: sign.letters, count: rest / sign.value)
            rest %= sign.value
        }
    }

    private static let romanSigns: [(value: Int, letters: String)] = [
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// Latin letters, and the Cyrillic ones that are typed in their place.
    private static func romanValue(_ text: String) -> Int? {
        guard !text.isEmpty, text.count <= 6 else { return nil }
        var total = 0
        var before = 0
        for letter in text.reversed() {
            let value =
                switch letter {
                case "I", "І": 1
                case "V": 5
                case "X", "Х": 10
                case "L": 50
                default: 0
                }
            if value == 0 { return nil }
            total += value < before ? -value : value
            before = max(before, value)
        }
        return total > 0 ? total : nil
    }
}

/// Outline order: 1.2 is followed by 1.3, by 1.2.1, by 2 and by 2.1.
///
/// - Parameter slack: how many rows without a number stood between, each of which may have had one.
func follows(_ next: [Int], _ last: [Int], slack: Int = 0) -> Bool {
    let common = zip(next, last).prefix { $0 == $1 }.count
    guard common < next.count else { return false }
    if common == last.count { return next[common...].allSatisfy { $0 == 1 } }
    let allowed = next.count == last.count && common == last.count - 1 ? 1 + slack : 1
    let step = next[common] - last[common]
    return (1...allowed).contains(step) && next[(common + 1)...].allSatisfy { $0 == 1 }
}
