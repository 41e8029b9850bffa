internal import CZlib

/// zlib's two directions over whole buffers (RFC 1950).
enum Deflate {
    /// The speed is worth more than the last percent: pages are text, and most of a file is pages.
    private static let level: Int32 = 4

    static func compress(_ data: UnsafeBufferPointer<UInt8>) throws -> [UInt8] {
        var stream = z_stream()
        guard zlib_deflate_init(&stream, level) == Z_OK else { throw PDFFault.syntax("zlib") }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(data.count)))
        return try [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            stream.next_in = UnsafeMutablePointer(mutating: data.baseAddress)
            stream.avail_in = UInt32(data.count)
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(bound)
            guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { throw PDFFault.syntax("zlib") }
            count = bound - Int(stream.avail_out)
        }
    }

    /// Inflates into `result`, whose storage is used again from call to call.
    static func expand(_ data: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) throws {
        var stream = z_stream()
        guard zlib_inflate_init(&stream) == Z_OK else { throw PDFFault.syntax("zlib") }
        defer { inflateEnd(&stream) }
        if result.count < data.count * 4 { result = [UInt8](repeating: 0, count: data.count * 8 + 1024) }
        stream.next_in = UnsafeMutablePointer(mutating: data.baseAddress)
        stream.avail_in = UInt32(data.count)
        var filled = 0
        var status = Z_OK
        while status == Z_OK {
            if filled == result.count { result += [UInt8](repeating: 0, count: result.count) }
            status = result.withUnsafeMutableBufferPointer { buffer in
                stream.next_out = buffer.baseAddress?.advanced(by: filled)
                stream.avail_out = UInt32(buffer.count - filled)
                let status = inflate(&stream, Z_NO_FLUSH)
                filled = buffer.count - Int(stream.avail_out)
                return status
            }
        }
        guard status == Z_STREAM_END else { throw PDFFault.syntax("zlib") }
        result.removeLast(result.count - filled)
    }
}
