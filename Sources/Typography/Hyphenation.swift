internal import CHyphen
import Glibc

/// Where Russian words may be divided (перенос), by Liang's patterns (F. M. Liang, 1983).
///
/// The dictionary is KOI8-R and must have been preprocessed by libhyphen's `substrings.pl`: raw, the library misses a
/// third of the breaks and invents others.
///
/// Unchecked: the library only reads the dictionary.
public final class Hyphenation: @unchecked Sendable {
    private let dictionary: UnsafeMutablePointer<HyphenDict>

    /// At least so many letters stand before and after a break.
    private static let fewestLetters = 2

    /// - Parameter dictionary: the bytes of the preprocessed dictionary; nil when they are none.
    public init?(dictionary bytes: [UInt8]) {
        var bytes = bytes
        let count = bytes.count
        let loaded = bytes.withUnsafeMutableBytes { buffer -> UnsafeMutablePointer<HyphenDict>? in
            guard count > 0, let file = fmemopen(buffer.baseAddress, count, "r") else { return nil }
            defer { fclose(file) }
            return hnj_hyphen_load_file(file)
        }
        guard let loaded else { return nil }
        dictionary = loaded
    }

    deinit { hnj_hyphen_free(dictionary) }

    /// The places where `word`, letters of the Russian alphabet only, may be divided: letters before each.
    ///
    /// The patterns know small letters without ё; both are mapped to what they know, one letter to one.
    public func points(in word: some Sequence<Unicode.Scalar>) -> [Int] {
        var letters: [CChar] = []
        for scalar in word {
            guard let byte = Hyphenation.koi8(scalar) else { return [] }
            letters.append(CChar(bitPattern: byte))
        }
        let count = letters.count
        guard count >= 2 * Hyphenation.fewestLetters, count < 200 else { return [] }
        // The library takes the length, and yet looks for NOHYPHEN in the word as in a C string.
        letters.append(0)
        var marks = [CChar](repeating: 0, count: count + 5)
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions: UnsafeMutablePointer<Int32>?
        var cuts: UnsafeMutablePointer<Int32>?
        let status = hnj_hyphen_hyphenate2(
            dictionary, letters, Int32(count), &marks, nil, &replacements, &positions, &cuts)
        free(replacements)
        free(positions)
        free(cuts)
        guard status == 0 else { return [] }
        // An odd mark after letter i allows a break there.
        return (Hyphenation.fewestLetters...(count - Hyphenation.fewestLetters)).filter { marks[$0 - 1] & 1 == 1 }
    }

    /// The KOI8-R byte of a Russian letter in lower case, ё as е (RFC 1489).
    private static func koi8(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x430...0x44F: order[Int(scalar.value - 0x430)]
        case 0x410...0x42F: order[Int(scalar.value - 0x410)]
        case 0x451, 0x401: 0xC5
        default: nil
        }
    }

    /// а…я in KOI8-R.
    private static let order: [UInt8] = [
        0xC1, 0xC2, 0xD7, 0xC7, 0xC4, 0xC5, 0xD6, 0xDA, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xD0, 0xD2, 0xD3,
        0xD4, 0xD5, 0xC6, 0xC8, 0xC3, 0xDE, 0xDB, 0xDD, 0xDF, 0xD9, 0xD8, 0xDC, 0xC0, 0xD1,
    ]
}
