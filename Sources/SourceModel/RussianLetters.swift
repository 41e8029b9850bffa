/// What the recognition has to know about a letter. Foundation and the full Unicode tables are not needed for it, and
/// their case mapping makes a string of every letter, which a plan of ten thousand rows would feel.
extension Unicode.Scalar {
    /// Parts words: white space, no-break spaces included, and control characters.
    package var isBlank: Bool {
        switch value {
        case 0...0x20, 0x7F...0xA0: true
        case ..<0x1680: false
        default: properties.isWhitespace
        }
    }

    package var isLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0x410...0x44F, 0x401, 0x451: true
        case ..<0xAA: false
        default: properties.isAlphabetic
        }
    }

    package var isDigit: Bool { (0x30...0x39).contains(value) }

    package var isLowercaseLetter: Bool {
        switch value {
        case 0x61...0x7A, 0x430...0x44F, 0x451: true
        case ..<0xAA, 0x410...0x42F, 0x401: false
        default: properties.isLowercase
        }
    }

    package var isUppercaseLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x410...0x42F, 0x401: true
        case ..<0xAA, 0x430...0x44F, 0x451: false
        default: properties.isUppercase
        }
    }

    /// The hyphens and dashes that may part a word at the end of a line.
    package var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" || self == "–" }

    /// The letter in lower case, ё as е: people write both.
    fileprivate var folded: Unicode.Scalar {
        switch value {
        case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(value + 0x20) ?? self
        case 0x401, 0x451: "е"
        default: self
        }
    }
}

extension StringProtocol {
    /// The text in lower case with ё as е, for comparison only.
    package var folded: String {
        var folded = String.UnicodeScalarView()
        for scalar in unicodeScalars { folded.append(scalar.folded) }
        return String(folded)
    }

    package var startsInLowerCase: Bool { unicodeScalars.first?.isLowercaseLetter ?? false }

    package var startsInUpperCase: Bool { unicodeScalars.first?.isUppercaseLetter ?? false }

    /// Begins with the mark of a list: «- », «– », «• ».
    package var startsWithBullet: Bool {
        let scalars = unicodeScalars
        guard let mark = scalars.first, mark.isHyphen || "—•·▪◦*−".unicodeScalars.contains(mark) else { return false }
        let next = scalars.index(after: scalars.startIndex)
        return next < scalars.endIndex && (scalars[next].isBlank || mark != "*" && scalars[next].isLetter)
    }

    /// Ends a sentence, or a part of one that the next line does not continue.
    package var endsInPunctuation: Bool {
        guard let last = unicodeScalars.last(where: { !"»\")”".unicodeScalars.contains($0) }) else { return false }
        return ".;:!?…".unicodeScalars.contains(last)
    }
}
