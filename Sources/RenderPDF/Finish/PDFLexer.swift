/// Reads the syntax of PDF (ISO 32000-1, 7.2–7.3) token by token, over bytes that somebody else keeps alive.
struct PDFLexer {
    enum Token: Equatable {
        case dictionaryStart, dictionaryEnd, arrayStart, arrayEnd
        /// `/Name`, with the solidus.
        case name
        /// `(…)`, brackets and all.
        case literalString
        /// `<…>`, brackets and all.
        case hexString
        case number
        /// `obj`, `stream`, `R`, `true`, or an operator of a content stream.
        case keyword
        case end
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next token is looked for.
    var position: Int
    /// Where the last token stands.
    private(set) var range = 0..<0

    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    mutating func next() -> Token {
        skipSpace()
        guard position < bytes.count else {
            range = bytes.count..<bytes.count
            return .end
        }
        let start = position
        let token = read()
        range = start..<position
        return token
    }

    mutating func skipSpace() {
        while position < bytes.count {
            if PDFLexer.isSpace(bytes[position]) {
                position += 1
            } else if bytes[position] == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            } else {
                return
            }
        }
    }

    private mutating func read() -> Token {
        let first = bytes[position]
        switch first {
        case UInt8(ascii: "<"):
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "<") {
                position += 1
                return .dictionaryStart
            }
            while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
            position = min(position + 1, bytes.count)
            return .hexString
        case UInt8(ascii: ">"):
            position = min(position + 2, bytes.count)
            return .dictionaryEnd
        case UInt8(ascii: "["):
            position += 1
            return .arrayStart
        case UInt8(ascii: "]"):
            position += 1
            return .arrayEnd
        case UInt8(ascii: "("):
            skipLiteralString()
            return .literalString
        case UInt8(ascii: "/"):
            position += 1
            skipRegular()
            return .name
        default:
            skipRegular()
            let isNumber =
                first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9") || first == UInt8(ascii: "-")
                || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
            return isNumber ? .number : .keyword
        }
    }

    private mutating func skipRegular() {
        let start = position
        while position < bytes.count, !PDFLexer.isSpace(bytes[position]), !PDFLexer.isDelimiter(bytes[position]) {
            position += 1
        }
        // A stray delimiter is passed over, so that reading always goes on; a name may be empty.
        if position == start, start < bytes.count, start == 0 || bytes[start - 1] != UInt8(ascii: "/") { position += 1 }
    }

    private mutating func skipLiteralString() {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 {
                    position += 1
                    return
                }
            default: break
            }
            position += 1
        }
        position = min(position, bytes.count)
    }

    /// Skips one object of any kind and returns where it stands; `12 0 R` is one object.
    mutating func skipObject() -> Range<Int> {
        let token = next()
        let start = range.lowerBound
        switch token {
        case .dictionaryStart, .arrayStart:
            var depth = 1
            while depth > 0 {
                switch next() {
                case .dictionaryStart, .arrayStart: depth += 1
                case .dictionaryEnd, .arrayEnd: depth -= 1
                case .end: return start..<bytes.count
                default: break
                }
            }
            return start..<position
        case .number:
            let end = position
            if next() == .number, next() == .keyword, equals("R") { return start..<position }
            position = end
            return start..<end
        default:
            return start..<position
        }
    }

    /// Whether the last token is `word`.
    func equals(_ word: StaticString) -> Bool { PDFLexer.equal(bytes, range, word) }

    static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in word.indices.allSatisfy { bytes[range.lowerBound + $0] == word[$0] } }
    }

    /// The whole number that the last token, or another range, begins with.
    func integer(_ range: Range<Int>? = nil) -> Int {
        var value = 0
        for byte in bytes[range ?? self.range] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { break }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
