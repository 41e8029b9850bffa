import Diagnostics
import MarkupSource
import SourceModel

/// Reads pages of HTML: what office programs save, what sites show, and prikaz's own.
enum HTMLReader {
    static func read(_ source: [UInt8]) throws(Failure) -> SourceDocument {
        let declared = declaredEncoding(source)
        guard let (decoded, encoding) = TextEncoding.decode(source, declared: declared) else {
            throw Failure(ReaderErrors.unknownEncoding)
        }
        var document = try read(decoded.replacingLineEnds)
        if encoding == .windows1251 || encoding == .koi8r, encoding != declared {
            document.notes.append(ReaderErrors.guessed(encoding))
        }
        return document
    }

    /// - Parameter text: with line ends of LF alone.
    static func read(_ text: String) throws(Failure) -> SourceDocument {
        let page = HTMLPage()
        try HTMLSource.read(text, into: page)
        return try page.document(of: text)
    }

    /// What the page says of itself: `<meta charset=…>`, `<meta … content="text/html; charset=…">`.
    private static func declaredEncoding(_ source: [UInt8]) -> TextEncoding? {
        let head = String(decoding: source.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
        for mark in ["charset", "encoding"] {
            guard let start = head.firstRange(of: mark)?.upperBound else { continue }
            let name = head[start...].drop { " =\"'".contains($0) }
                .prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            if let encoding = TextEncoding(name: String(name)) { return encoding }
        }
        return nil
    }
}

extension String {
    /// With LF at every line's end, and nowhere CR.
    var replacingLineEnds: String {
        guard utf8.contains(0x0D) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isAfterReturn = false
        for byte in utf8 {
            if byte != 0x0A || !isAfterReturn { bytes.append(byte == 0x0D ? 0x0A : byte) }
            isAfterReturn = byte == 0x0D
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How many lines the text has; a line break at its very end begins no further line.
    var lineCount: Int {
        utf8.count { $0 == 0x0A } + (isEmpty || utf8.last == 0x0A ? 0 : 1)
    }
}
