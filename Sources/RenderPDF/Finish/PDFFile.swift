/// What is wrong with a PDF that should be finished.
enum PDFFault: Error {
    case syntax(String)
    /// Text was lost or mixed up between drawing and finishing.
    case textDiffers(String)
}

/// A PDF with a classic cross-reference table (ISO 32000-1, 7.5.4), read in place.
struct PDFFile {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The offset of each object, by number; 0 is none.
    let offsets: [Int]
    let root: Int
    let info: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        self.bytes = bytes
        var lexer = PDFLexer(bytes, at: try PDFFile.lastStartOfTable(in: bytes))
        guard lexer.next() == .keyword, lexer.equals("xref") else { throw PDFFault.syntax("xref") }
        var offsets: [Int] = []
        var token = lexer.next()
        while token == .number {
            let first = lexer.integer()
            guard lexer.next() == .number else { throw PDFFault.syntax("xref") }
            let count = lexer.integer()
            guard count < bytes.count, first < bytes.count else { throw PDFFault.syntax("xref") }
            if offsets.count < first + count { offsets += [Int](repeating: 0, count: first + count - offsets.count) }
            for number in first..<first + count {
                guard lexer.next() == .number else { throw PDFFault.syntax("xref") }
                let offset = lexer.integer()
                guard lexer.next() == .number, lexer.next() == .keyword else { throw PDFFault.syntax("xref") }
                offsets[number] = lexer.equals("n") ? offset : 0
            }
            token = lexer.next()
        }
        guard lexer.equals("trailer") else { throw PDFFault.syntax("trailer") }
        let trailer = try PDFDictionary(&lexer)
        self.offsets = offsets
        root = trailer.reference("Root") ?? 0
        info = trailer.reference("Info") ?? 0
    }

    private static func lastStartOfTable(in bytes: UnsafeBufferPointer<UInt8>) throws -> Int {
        let word = Array("startxref".utf8)
        var position = bytes.count - word.count
        while position >= 0 {
            if bytes[position..<position + word.count].elementsEqual(word) {
                var lexer = PDFLexer(bytes, at: position + word.count)
                _ = lexer.next()
                return min(lexer.integer(), bytes.count)
            }
            position -= 1
        }
        throw PDFFault.syntax("startxref")
    }

    /// A lexer that stands behind `n 0 obj`; nil where there is no such object.
    func lexer(ofObject number: Int) throws -> PDFLexer? {
        guard offsets.indices.contains(number), offsets[number] > 0 else { return nil }
        var lexer = PDFLexer(bytes, at: offsets[number])
        guard lexer.next() == .number, lexer.integer() == number, lexer.next() == .number, lexer.next() == .keyword,
            lexer.equals("obj")
        else { throw PDFFault.syntax("object \(number)") }
        return lexer
    }

    /// The dictionary of an object; nil for an object of another kind.
    func dictionary(_ number: Int) throws -> PDFDictionary? {
        guard var lexer = try lexer(ofObject: number) else { return nil }
        var ahead = lexer
        guard ahead.next() == .dictionaryStart else { return nil }
        return try PDFDictionary(&lexer)
    }

    /// The data of a stream, as encoded; the lexer stands behind its dictionary.
    func streamData(_ dictionary: PDFDictionary, _ lexer: PDFLexer) throws -> Range<Int>? {
        var lexer = lexer
        guard lexer.next() == .keyword, lexer.equals("stream") else { return nil }
        var start = lexer.position
        if start < bytes.count, bytes[start] == 0x0D { start += 1 }
        if start < bytes.count, bytes[start] == 0x0A { start += 1 }
        guard let length = try integer(dictionary["Length"]), start + length <= bytes.count else {
            throw PDFFault.syntax("stream length")
        }
        return start..<start + length
    }

    /// A whole number, direct or by reference.
    func integer(_ range: Range<Int>?) throws -> Int? {
        guard let range else { return nil }
        var lexer = PDFLexer(bytes, at: range.lowerBound)
        guard lexer.next() == .number else { return nil }
        let value = lexer.integer()
        guard lexer.range.upperBound < range.upperBound, var target = try self.lexer(ofObject: value) else {
            return value
        }
        return target.next() == .number ? target.integer() : nil
    }
}

/// A dictionary whose values stay where they stand in the file (ISO 32000-1, 7.3.7).
struct PDFDictionary {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Keys without the solidus.
    private(set) var entries: [(key: Range<Int>, value: Range<Int>)] = []

    /// Reads a dictionary and leaves the lexer behind it.
    init(_ lexer: inout PDFLexer) throws {
        bytes = lexer.bytes
        guard lexer.next() == .dictionaryStart else { throw PDFFault.syntax("dictionary") }
        entries.reserveCapacity(8)
        while true {
            switch lexer.next() {
            case .name:
                let key = lexer.range.lowerBound + 1..<lexer.range.upperBound
                entries.append((key, lexer.skipObject()))
            case .dictionaryEnd: return
            default: throw PDFFault.syntax("dictionary")
            }
        }
    }

    subscript(key: StaticString) -> Range<Int>? {
        entries.first { PDFLexer.equal(bytes, $0.key, key) }?.value
    }

    func has(_ key: StaticString, _ value: StaticString) -> Bool {
        self[key].map { PDFLexer.equal(bytes, $0, value) } ?? false
    }

    /// The number of the object that a value refers to.
    func reference(_ key: StaticString) -> Int? {
        guard let range = self[key], bytes[range].last == UInt8(ascii: "R") else { return nil }
        var lexer = PDFLexer(bytes, at: range.lowerBound)
        return lexer.next() == .number ? lexer.integer() : nil
    }

    /// Every object number that a value refers to, in order.
    func references(_ key: StaticString) -> [Int] {
        guard let range = self[key] else { return [] }
        var lexer = PDFLexer(bytes, at: range.lowerBound)
        var found: [Int] = []
        var numbers: [Int] = []
        while lexer.position < range.upperBound {
            switch lexer.next() {
            case .number: numbers.append(lexer.integer())
            case .keyword where lexer.equals("R") && numbers.count >= 2:
                found.append(numbers[numbers.count - 2])
                numbers = []
            case .end: return found
            default: numbers = []
            }
        }
        return found
    }
}
