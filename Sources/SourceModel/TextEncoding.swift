/// How the bytes of a text stand for letters. Russian texts are in UTF-8 today, and older ones in one of two encodings of
/// one byte a letter, which nothing in them names.
package enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1251 = "Windows-1251"
    case koi8r = "KOI8-R"

    /// By the names that HTML and XML give them.
    package init?(name: String) {
        switch name.folded {
        case "utf-8", "utf8": self = .utf8
        case "windows-1251", "cp1251", "cp-1251", "win-1251", "x-cp1251": self = .windows1251
        case "koi8-r", "koi8r", "koi8": self = .koi8r
        default: return nil
        }
    }

    /// The text, and the encoding it was in: what the byte order mark says, else `declared`, else UTF-8 where the bytes
    /// are that, else the one of the other two in which the words look Russian.
    ///
    /// - Returns: nil for bytes that are no text in any of them.
    package static func decode(
        _ bytes: [UInt8], declared: TextEncoding? = nil
    ) -> (text: String, encoding: TextEncoding)? {
        if let text = utf16(bytes) { return (text, .utf16) }
        if let declared, declared == .windows1251 || declared == .koi8r, !isMarkedUTF8(bytes) {
            return declared.oneByteText(bytes).map { ($0, declared) }
        }
        if let text = String(validating: bytes, as: UTF8.self) {
            // Notepad begins UTF-8 with a byte order mark; it is no part of the text.
            return (text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text, .utf8)
        }
        guard let guess = guess(bytes) else { return nil }
        return guess.oneByteText(bytes).map { ($0, guess) }
    }

    private static func isMarkedUTF8(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

    /// The text of a file in UTF-16, which begins with a byte order mark (Notepad's «Юникод»).
    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
        let isLittleEndian = bytes[0] == 0xFF && bytes[1] == 0xFE
        guard isLittleEndian || bytes[0] == 0xFE && bytes[1] == 0xFF else { return nil }
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let low = UInt16(bytes[isLittleEndian ? index : index + 1])
            return UInt16(bytes[isLittleEndian ? index + 1 : index]) << 8 | low
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Most letters of a text are small: Windows-1251 has them where KOI8-R has the capitals.
    private static func guess(_ bytes: [UInt8]) -> TextEncoding? {
        var high = 0
        var upperHalf = 0
        var lowerHalf = 0
        for byte in bytes where byte >= 0x80 {
            high += 1
            if byte >= 0xE0 { upperHalf += 1 } else if byte >= 0xC0 { lowerHalf += 1 }
        }
        // Russian text has little beyond letters there: quotation marks, dashes, №.
        guard high > 0, (upperHalf + lowerHalf) * 10 >= high * 8 else { return nil }
        return upperHalf >= lowerHalf ? .windows1251 : .koi8r
    }

    private func oneByteText(_ bytes: [UInt8]) -> String? {
        let table = self == .koi8r ? Self.koi8Letters : Self.windowsLetters
        guard table.count == 128, !bytes.contains(0) else { return nil }
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 0x80])
        }
        return String(text)
    }

    /// The letters of the bytes from 0x80 on.
    private static let windowsLetters = Array(
        """
        ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
        АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя
        """.unicodeScalars)

    private static let koi8Letters = Array(
        """
        ─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©\
        юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ
        """.unicodeScalars)
}
