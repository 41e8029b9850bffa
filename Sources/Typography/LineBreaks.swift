internal import CTextBoundaries

/// Finds where lines may break, by UAX #14 (ICU), and normalises text.
final class LineBreaks {
    private let lines: OpaquePointer
    private let graphemes: OpaquePointer

    init?() {
        guard let lines = text_boundaries_open_lines(), let graphemes = text_boundaries_open_characters() else {
            return nil
        }
        self.lines = lines
        self.graphemes = graphemes
    }

    deinit {
        text_boundaries_close(lines)
        text_boundaries_close(graphemes)
    }

    /// The offsets, in UTF-16 units, after which a line may break; the end of the text is the last.
    func opportunities(in text: [UInt16]) -> [Int] { boundaries(in: text, by: lines) }

    /// The offsets, in UTF-16 units, between the characters as people see them (UAX #29).
    func characters(in text: [UInt16]) -> [Int] { boundaries(in: text, by: graphemes) }

    private func boundaries(in text: [UInt16], by iterator: OpaquePointer) -> [Int] {
        var found: [Int] = []
        text.withUnsafeBufferPointer { buffer in
            guard text_boundaries_set(iterator, buffer.baseAddress, Int32(buffer.count)) == 0 else { return }
            var next = text_boundaries_next(iterator)
            while next >= 0 {
                found.append(Int(next))
                next = text_boundaries_next(iterator)
            }
        }
        return found
    }

    /// The text in the composed form (NFC, UAX #15): «й» typed as и and a breve is the letter again.
    static func normalized(_ text: [UInt16]) -> [UInt16] {
        // Below the combining marks, in the plain Cyrillic block and among dashes and quotes, all is composed already.
        if text.allSatisfy({ $0 < 0x300 || (0x400...0x45F).contains($0) || (0x2010...0x2044).contains($0) }) {
            return text
        }
        var result = [UInt16](repeating: 0, count: text.count * 3 + 16)
        let length = text_normalize_nfc(text, Int32(text.count), &result, Int32(result.count))
        return length < 0 ? text : Array(result[..<Int(length)])
    }
}
