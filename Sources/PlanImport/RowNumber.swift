import SourceModel

/// The number of a row as a place in the order of the plan: «2.10.» is the tenth of the second section.
struct RowNumber: Equatable {
    /// `[2, 10]` for «2.10.».
    let components: [Int]
    /// Written in Roman numerals, as sections often are.
    let isRoman: Bool

    var depth: Int { components.count }

    /// Reads «1», «1.», «1.1», «1.1.», «1)», «№ 1», «IV.»; nil for anything else.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 32 else { return nil }
        var scalars = Array(text.trimmed.unicodeScalars)
        if scalars.first == "№" { scalars.removeFirst() }
        while scalars.first?.isBlank == true { scalars.removeFirst() }
        while let last = scalars.last, last == "." || last == ")" || last.isBlank { scalars.removeLast() }
        guard !scalars.isEmpty else { return nil }
        if let roman = RowNumber.roman(scalars) {
            components = [roman]
            isRoman = true
            return
        }
        var components: [Int] = []
        for part in scalars.split(separator: ".", omittingEmptySubsequences: false) {
            let digits = part.drop(while: \.isBlank)
            guard (1...6).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
            components.append(digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) })
        }
        self.components = components
        isRoman = false
    }

    /// `other` numbers a row below this one: «2» is the parent of «2.1».
    func isParent(of other: RowNumber) -> Bool {
        !isRoman && !other.isRoman && other.depth > depth && other.components.starts(with: components)
    }

    /// Cyrillic letters that look like Roman numerals are typed for them.
    private static let romanDigits: [Unicode.Scalar: Int] = [
        "I": 1, "V": 5, "X": 10, "L": 50, "\u{406}": 1, "\u{425}": 10,
    ]

    private static func roman(_ scalars: [Unicode.Scalar]) -> Int? {
        guard scalars.count <= 7 else { return nil }
        var total = 0
        var previous = 0
        for scalar in scalars.reversed() {
            guard let digit = romanDigits[scalar] else { return nil }
            total += digit < previous ? -digit : digit
            previous = digit
        }
        return total > 0 ? total : nil
    }
}
