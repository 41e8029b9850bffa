import CZip
public import Diagnostics

/// Writes a ZIP file in memory: equal files give equal bytes, for every entry bears the same fixed time.
public enum ZipWriter {
    /// - Parameter files: names and contents, in the order of the archive.
    /// - Throws: ``Failure`` when libzip has no memory for it.
    public static func archive(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) -> [UInt8] {
        var error = zip_error_t()
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failed() }
        // The archive frees the source when it is closed; its bytes are read after that.
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw failed()
        }
        // libzip reads the contents when the archive is closed.
        let buffers = files.map { file in
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(file.bytes.count, 1), alignment: 1)
            buffer.copyBytes(from: file.bytes)
            return buffer
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        for (file, buffer) in zip(files, buffers) {
            guard let source = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(file.bytes.count), 0) else {
                zip_discard(archive)
                throw failed()
            }
            let index = zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(source)
                zip_discard(archive)
                throw failed()
            }
            // Local time would be another in every time zone: the day that DOS counts from, 1 January 1980.
            zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0)
            zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, 9)
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw failed()
        }
        return try bytes(of: target)
    }

    private static func bytes(of source: OpaquePointer) throws(Failure) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { throw failed() }
        defer { zip_source_close(source) }
        let size = Int(clamping: status.size)
        var content = [UInt8](repeating: 0, count: size)
        guard size > 0, zip_source_read(source, &content, zip_uint64_t(size)) == zip_int64_t(size) else {
            throw failed()
        }
        return content
    }

    private static func failed() -> Failure {
        Failure(
            Diagnostic(
                code: "F020", name: "cannot-write",
                message: Message(ru: "Архив ZIP не записывается.", en: "Cannot write the ZIP file."),
                hint: Message(ru: "Проверьте, что на диске есть место.", en: "Check that the disk has room.")))
    }
}
