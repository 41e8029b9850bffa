import Diagnostics

/// A text in UTF-8, out of whatever encoding Russian programs write: UTF-8, UTF-16, Windows-1251.
struct EncodedText {
    /// Without a byte order mark.
    let bytes: [UInt8]
    /// Says that the encoding is a guess.
    let note: Diagnostic?

    init(_ source: [UInt8]) {
        if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) {
            bytes = Self.fromUTF16(source[2...], isLittleEndian: source[0] == 0xFF)
            note = nil
        } else if source.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = Array(String(decoding: source[3...], as: UTF8.self).utf8)
            note = nil
        } else if String(validating: source, as: UTF8.self) != nil {
            bytes = source
            note = nil
        } else {
            bytes = Self.fromWindows1251(source)
            note = CSVFaults.windows1251
        }
    }

    private static func fromUTF16(_ source: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
        let units = stride(from: source.startIndex, to: source.endIndex - 1, by: 2).map { index -> UInt16 in
            let low = UInt16(source[isLittleEndian ? index : index + 1])
            return UInt16(source[isLittleEndian ? index + 1 : index]) << 8 | low
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func fromWindows1251(_ source: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count * 2)
        for byte in source {
            if byte < 0x80 {
                result.append(byte)
            } else {
                result.append(contentsOf: String(Character(upperHalf[Int(byte) - 0x80])).utf8)
            }
        }
        return result
    }

    /// The characters 80…FF of Windows-1251; 98 is none.
    private static let upperHalf: [Unicode.Scalar] = {
        let first = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
        let letters = (0x410...0x44F).compactMap { Unicode.Scalar(UInt32($0)) }
        return Array(first.unicodeScalars) + letters
    }()
}
