/// Writes a PDF 1.7 with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
struct PDFWriter {
    private(set) var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private var packed: [UInt8] = []
    private var packedObjects: [(number: Int, offset: Int)] = []
    /// Two lanes of FNV-1a over all that is written: the file's identifier.
    private var digest: (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15)

    private enum Entry {
        case free
        case at(Int)
        case packed(stream: Int, index: Int)
    }

    let deflate: Deflate

    /// So many objects are compressed together.
    private static let objectsInStream = 200

    /// - Parameter size: one more than the highest object number in use.
    init(size: Int, capacity: Int) throws {
        deflate = try Deflate()
        entries = [Entry](repeating: .free, count: size)
        bytes.reserveCapacity(capacity)
        write("%PDF-1.7\n%")
        bytes += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    }

    mutating func newObject() -> Int {
        entries.append(.free)
        return entries.count - 1
    }

    /// Writes an object that is no stream.
    mutating func object(_ number: Int, _ content: (inout [UInt8]) -> Void) throws {
        packedObjects.append((number, packed.count))
        content(&packed)
        packed.append(0x0A)
        if packedObjects.count == Self.objectsInStream { try flush() }
    }

    /// Writes a stream whose data is encoded already; `dictionary` are its entries but for the length.
    mutating func stream(_ number: Int, dictionary: (inout [UInt8]) -> Void, data: UnsafeBufferPointer<UInt8>) {
        entries[number] = .at(bytes.count)
        write("\(number) 0 obj\n<< /Length \(data.count)")
        dictionary(&bytes)
        write(" >>\nstream\n")
        bytes.append(contentsOf: data)
        for byte in data.prefix(512) { mix(byte) }
        digest.1 = digest.1 &* 31 &+ UInt64(data.count)
        write("\nendstream\nendobj\n")
    }

    private mutating func flush() throws {
        guard !packedObjects.isEmpty else { return }
        let number = newObject()
        var data: [UInt8] = []
        for (index, object) in packedObjects.enumerated() {
            data.append("\(object.number) \(object.offset) ")
            entries[object.number] = .packed(stream: number, index: index)
        }
        let first = data.count
        data += packed
        for byte in packed { mix(byte) }
        let encoded = try data.withUnsafeBufferPointer(deflate.compress)
        let count = packedObjects.count
        encoded.withUnsafeBufferPointer {
            stream(
                number,
                dictionary: { $0.append(" /Type /ObjStm /N \(count) /First \(first) /Filter /FlateDecode") }, data: $0)
        }
        packed.removeAll(keepingCapacity: true)
        packedObjects.removeAll(keepingCapacity: true)
    }

    /// Ends the file.
    mutating func finish(root: Int, info: Int) throws -> [UInt8] {
        try flush()
        let number = newObject()
        let start = bytes.count
        entries[number] = .at(start)
        var table: [UInt8] = []
        table.reserveCapacity(entries.count * 7)
        for entry in entries {
            switch entry {
            case .free: table += [0, 0, 0, 0, 0, 0xFF, 0xFF]
            case .at(let offset): table += [1] + Self.bigEndian(offset, 4) + [0, 0]
            case .packed(let stream, let index): table += [2] + Self.bigEndian(stream, 4) + Self.bigEndian(index, 2)
            }
        }
        let id = Self.hexadecimal(digest.0) + Self.hexadecimal(digest.1)
        let encoded = try table.withUnsafeBufferPointer(deflate.compress)
        let size = entries.count
        encoded.withUnsafeBufferPointer {
            stream(
                number,
                dictionary: {
                    $0.append(
                        " /Type /XRef /Size \(size) /W [ 1 4 2 ] /Root \(root) 0 R /Info \(info) 0 R "
                            + "/ID [ <\(id)> <\(id)> ] /Filter /FlateDecode")
                }, data: $0)
        }
        write("startxref\n\(start)\n%%EOF\n")
        return bytes
    }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func mix(_ byte: UInt8) { digest.0 = (digest.0 ^ UInt64(byte)) &* 0x100_0000_01b3 }

    private static func bigEndian(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension [UInt8] {
    mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
