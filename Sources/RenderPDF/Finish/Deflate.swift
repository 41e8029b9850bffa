internal import CDeflate

/// Streams of a PDF, packed and unpacked as whole buffers (RFC 1950). For one thread at a time.
final class Deflate {
    /// Beyond it, a page takes half as long again for the last percent.
    private static let level: Int32 = 5

    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer

    init() throws {
        guard let compressor = libdeflate_alloc_compressor(Self.level) else { throw PDFFault.syntax("libdeflate") }
        guard let decompressor = libdeflate_alloc_decompressor() else {
            libdeflate_free_compressor(compressor)
            throw PDFFault.syntax("libdeflate")
        }
        self.compressor = compressor
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
    }

    func compress(_ data: UnsafeBufferPointer<UInt8>) throws -> [UInt8] {
        let bound = libdeflate_zlib_compress_bound(compressor, data.count)
        let packed = try [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, data.baseAddress, data.count, buffer.baseAddress, bound)
            guard count > 0 else { throw PDFFault.syntax("libdeflate") }
        }
        // Without the room that was kept for the worst case: packed pages wait to be written.
        return packed.withUnsafeBufferPointer { Array($0) }
    }

    func expand(_ data: UnsafeBufferPointer<UInt8>) throws -> [UInt8] {
        // Text of pages packs to a fifth; what packs better than any page can is no page.
        var capacity = data.count * 8 + 1024
        while capacity <= data.count * 2048 + 4096 {
            var status = LIBDEFLATE_SUCCESS
            let expanded = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                status = libdeflate_zlib_decompress(
                    decompressor, data.baseAddress, data.count, buffer.baseAddress, capacity, &count)
                if status != LIBDEFLATE_SUCCESS { count = 0 }
            }
            if status == LIBDEFLATE_SUCCESS { return expanded }
            guard status == LIBDEFLATE_INSUFFICIENT_SPACE else { break }
            capacity *= 4
        }
        throw PDFFault.syntax("libdeflate")
    }
}
