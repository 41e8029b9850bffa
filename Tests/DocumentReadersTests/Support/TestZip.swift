/// A ZIP file made in a test: files stored as they are, without compression.
enum TestZip {
    static func make(_ files: [(name: String, text: String)]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, text) in files {
            let content = Array(text.utf8)
            let offset = archive.count
            let header =
                little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 2) + little(33, 2)
                + little(crc32(content), 4) + little(content.count, 4) + little(content.count, 4)
                + little(name.utf8.count, 2) + little(0, 2)
            archive += little(0x0403_4B50, 4) + header + Array(name.utf8) + content
            directory +=
                little(0x0201_4B50, 4) + little(20, 2) + header + little(0, 2) + little(0, 2) + little(0, 2)
                + little(0, 4) + little(offset, 4) + Array(name.utf8)
        }
        return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2)
            + little(files.count, 2) + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
    }

    private static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func crc32(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return Int(crc ^ 0xFFFF_FFFF)
    }
}
