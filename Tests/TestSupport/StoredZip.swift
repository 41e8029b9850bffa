/// A ZIP file whose files are stored and not packed: enough to make office documents in tests.
public struct StoredZip {
    private var content: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    public init() {}

    public mutating func add(_ name: String, _ text: String) {
        let bytes = Array(text.utf8)
        let entry: [UInt8] =
            little(UInt16(20)) + little(UInt16(0x800)) + little(UInt16(0)) + little(UInt32(0x21_0000))
            + little(Self.checksum(bytes)) + little(UInt32(bytes.count)) + little(UInt32(bytes.count))
            + little(UInt16(name.utf8.count)) + little(UInt16(0))
        directory +=
            [0x50, 0x4B, 1, 2] + little(UInt16(20)) + entry + [UInt8](repeating: 0, count: 10)
            + little(UInt32(content.count)) + Array(name.utf8)
        content += [0x50, 0x4B, 3, 4] + entry + Array(name.utf8) + bytes
        count += 1
    }

    public var bytes: [UInt8] {
        content + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(count) + little(count)
            + little(UInt32(directory.count)) + little(UInt32(content.count)) + [0, 0]
    }

    private func little<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    /// CRC-32 of the ZIP format.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~sum
    }
}
