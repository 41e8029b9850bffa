/// A way to change an input that keeps what its reader insists on.
///
/// XML that is not well formed, and YAML that is broken, end at the first fault: bytes changed at random seldom get
/// further. So an input is taken apart into pieces, which are doubled, dropped, moved, or changed within.
enum Mutation: Sendable {
    /// Pieces are lines.
    case lines
    /// Pieces are elements with all that is in them; values of attributes and texts between tags are changed.
    case markup

    func mutated(_ bytes: [UInt8], with generator: inout some RandomNumberGenerator) -> [UInt8] {
        let marks = self == .markup ? Markup(bytes) : nil
        let pieces = marks?.elements ?? Self.lines(bytes)
        guard let piece = pieces.randomElement(using: &generator), let other = pieces.randomElement(using: &generator)
        else { return bytes }
        var result = bytes
        switch Int.random(in: 0..<(marks == nil ? 6 : 8), using: &generator) {
        case 0: result.removeSubrange(piece)
        case 1: result.insert(contentsOf: bytes[piece], at: piece.upperBound)
        case 2: result.insert(contentsOf: bytes[piece], at: other.lowerBound)
        case 3:
            guard !piece.overlaps(other) else { return bytes }
            result.replaceSubrange(piece, with: bytes[other])
        default:
            // The numbers and words of one place, by what is hard to read.
            let places = marks?.values ?? Self.words(bytes, in: piece)
            guard let place = places.randomElement(using: &generator) else { return bytes }
            let word = Self.hard.randomElement(using: &generator) ?? ""
            result.replaceSubrange(place, with: Array((marks == nil ? word : word.escapedForMarkup).utf8))
        }
        return result
    }

    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        bytes.split(separator: 0x0A).map { $0.startIndex..<min($0.endIndex + 1, bytes.count) }
    }

    private static func words(_ bytes: [UInt8], in line: Range<Int>) -> [Range<Int>] {
        bytes[line].split { " \n:.,;|-\"'".utf8.contains($0) }.map { $0.startIndex..<$0.endIndex }
    }

    /// Numbers at the borders of their types, dates that are none, signs of every reader's language, letters of no width.
    private static let hard = [
        "", "0", "-1", "1", "9", "99", "255", "256", "65536", "1048577", "16777216", "2147483648", "4294967296",
        "9223372036854775807", "18446744073709551616", "99999999999999999999999", "1e308", "-1e-308", "1e999", "0.1",
        "nan", "true", "null", "29.02.2023", "31.12.9999", "00.00.0000", "2025-02-30", "9999-12-31", "32 мая",
        "I квартал 2026 г.", "XLIX", "ежемесячно", "до 15 мая", "1.1.1.1.1", "№", "*", "&a", "*a", "{{x}}", "{{", "}}",
        "[", "]", "{", "}", "|", ">", "<", "&", "\"", "«", "»", "—", "#", "%", "\t", "\n", "\r\n", "\u{0B}", "\u{0C}",
        "\u{85}", "\u{2028}", "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{FFFF}",
        "\u{1F3F4}\u{E0067}\u{E007F}", "👨‍👩‍👧", "אב", "ﷺ", "й", "й", "ё", "Ё", "ß", "İ", "A1", "XFD1048576", "A0", "AAAA9",
        String(repeating: "слово ", count: 50), String(repeating: "я", count: 300),
    ]
}

extension String {
    fileprivate var escapedForMarkup: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
