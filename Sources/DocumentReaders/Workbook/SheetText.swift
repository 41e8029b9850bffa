import SourceModel

/// The words of a cell: runs of blanks are one space, a single no-break space is meant and stays, lines are kept, and
/// empty ones among them are not.
enum SheetText {
    static func clean(_ text: String) -> String {
        guard needsCleaning(text) else { return text }
        var result = String.UnicodeScalarView()
        var blanks: (first: Unicode.Scalar, count: Int, breaksLine: Bool)?
        for scalar in text.unicodeScalars {
            guard !isBlank(scalar) else {
                let breaks = breaksLine(scalar) || (blanks?.breaksLine ?? false)
                blanks = (blanks?.first ?? scalar, (blanks?.count ?? 0) + 1, breaks)
                continue
            }
            if let gap = blanks, !result.isEmpty {
                let single: Unicode.Scalar = gap.first.value < 0x20 || gap.first.value == 0x7F ? " " : gap.first
                result.append(gap.breaksLine ? "\n" : gap.count == 1 ? single : " ")
            }
            blanks = nil
            result.append(scalar)
        }
        return String(result)
    }

    /// Most cells are clean, and a string need not be made anew.
    private static func needsCleaning(_ text: String) -> Bool {
        var wasSpace = true
        for byte in text.utf8 {
            // C2 begins the no-break space and the controls, E1…EF further blanks and the byte order mark.
            if byte < 0x20 || byte == 0x7F || byte == 0xC2 || (0xE1...0xEF).contains(byte) { return true }
            let isSpace = byte == 0x20
            if isSpace, wasSpace { return true }
            wasSpace = isSpace
        }
        return wasSpace
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || scalar == "\u{FEFF}" }

    private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
