/// How the numbers of a list are written.
enum Numerals: Equatable {
    case decimal
    /// 01, 02 … 10
    case paddedDecimal
    case letters(Alphabet, uppercase: Bool)
    case roman(uppercase: Bool)
    case bullet
    /// The level has no number of its own.
    case none

    enum Alphabet {
        case latin, russian

        /// Word and LibreOffice count by the letters that Russian documents use for it: without ё, й, ъ, ь.
        var letters: [Character] {
            switch self {
            case .latin: Array("abcdefghijklmnopqrstuvwxyz")
            case .russian: Array("абвгдежзиклмнопрстуфхцчшщыэюя")
            }
        }
    }

    func text(_ number: Int) -> String {
        switch self {
        case .bullet, .none: ""
        case .decimal: String(number)
        case .paddedDecimal: (0..<10).contains(number) ? "0\(number)" : String(number)
        case .letters(let alphabet, let uppercase): Self.letters(number, alphabet, uppercase)
        case .roman(let uppercase): Self.roman(number, uppercase)
        }
    }

    /// а … я, аа, бб …
    private static func letters(_ number: Int, _ alphabet: Alphabet, _ uppercase: Bool) -> String {
        let letters = alphabet.letters
        guard (1...letters.count * 5).contains(number) else { return String(number) }
        let letter = letters[(number - 1) % letters.count]
        let text = String(repeating: letter, count: (number - 1) / letters.count + 1)
        return uppercase ? text.uppercased() : text
    }

    private static let romanDigits: [(value: Int, text: String)] = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
        (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]

    private static func roman(_ number: Int, _ uppercase: Bool) -> String {
        guard (1..<4000).contains(number) else { return String(number) }
        var rest = number
        var text = ""
        for digit in romanDigits {
            while rest >= digit.value {
                text += digit.text
                rest -= digit.value
            }
        }
        return uppercase ? text.uppercased() : text
    }
}
