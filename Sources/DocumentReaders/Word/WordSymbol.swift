import MarkupSource

/// A character of a symbol font (w:sym), which Unicode has elsewhere.
enum WordSymbol {
    static func text(_ element: MarkupElement) -> String {
        guard let code = element["char"].flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(code) else {
            return ""
        }
        let font = element["font"] ?? ""
        // Symbol fonts stand in the private area from F000 on.
        let table = font.hasPrefix("Wingdings") ? wingdings : font == "Symbol" ? symbol : [:]
        return table[code & 0xFF] ?? String(Character(scalar))
    }

    private static let symbol: [UInt32: String] = [
        0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
        0xBC: "…", 0xDE: "⇒", 0xAE: "→",
    ]

    private static let wingdings: [UInt32: String] = [
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
        0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]
}
