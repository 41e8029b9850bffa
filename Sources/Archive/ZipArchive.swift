import CZip
public import Diagnostics

/// A ZIP file in memory, read by libzip: the container of .docx, .xlsx, .odt and .ods.
///
/// It may come from anybody: what would unpack to more than a plan can be is refused before it is unpacked.
public final class ZipArchive {
    /// What a plan's container may hold. Office programs write fewer than a hundred files, and a sheet of a hundred
    /// thousand rows is about 100 MB of XML.
    public struct Limits: Sendable {
        public var entries = 5_000
        /// Of the archive itself, in bytes; a plan with photographs comes to thirty million.
        public var size = 64 << 20
        /// Of one file, unpacked, in bytes.
        public var entrySize = 128 << 20
        /// Of all files that are read, unpacked, in bytes.
        public var totalSize = 256 << 20
        /// Bytes unpacked for one packed, in files over a megabyte.
        public var ratio = 200

        public init() {}
    }

    private let archive: OpaquePointer
    /// libzip reads from these bytes as long as the archive is open.
    private let bytes: UnsafeMutableRawBufferPointer
    private let limits: Limits
    private var unpacked = 0

    /// - Throws: ``Failure`` when the bytes are no whole ZIP file, or hold more files than a plan can need.
    public init(_ content: [UInt8], limits: Limits = Limits()) throws(Failure) {
        self.limits = limits
        guard content.count <= limits.size else {
            let size = limits.size >> 20
            throw Self.tooLarge("больше \(size) МБ", "more than \(size) MB")
        }
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(content.count, 1), alignment: 1)
        bytes.copyBytes(from: content)
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(content.count), 0, &error) else {
            bytes.deallocate()
            throw Self.broken()
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            bytes.deallocate()
            throw Self.broken()
        }
        self.bytes = bytes
        self.archive = archive
        guard zip_get_num_entries(archive, 0) <= limits.entries else {
            throw Self.tooLarge("файлов внутри больше \(limits.entries)", "more than \(limits.entries) files inside")
        }
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// The names of all files, in the order of the archive.
    public var names: [String] {
        (0..<max(zip_get_num_entries(archive, 0), 0)).compactMap { index in
            zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
        }
    }

    public func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// A file, unpacked; nil where there is none of that name.
    ///
    /// - Throws: ``Failure`` when it is damaged, encrypted, or would unpack to more than the limits allow.
    public func file(_ name: String) throws(Failure) -> [UInt8]? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var status = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw Self.broken(name) }
        guard status.encryption_method == 0 else { throw Self.encrypted() }
        let size = Int(clamping: status.size)
        let packed = max(1, Int(clamping: status.comp_size))
        guard size <= limits.entrySize, unpacked + size <= limits.totalSize else {
            throw Self.tooLarge(
                "файл \(name) распаковывается в \(size >> 20) МБ", "\(name) unpacks to \(size >> 20) MB")
        }
        guard size <= 1 << 20 || size / packed <= limits.ratio else {
            throw Self.tooLarge("файл \(name) сжат в \(size / packed) раз", "\(name) is packed \(size / packed) times")
        }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw Self.broken(name) }
        defer { zip_fclose(file) }
        // The size that the archive states may be a lie: not a byte more is taken.
        let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let read = zip_fread(file, base + count, zip_uint64_t(size - count))
                guard read > 0 else { break }
                count += Int(read)
            }
        }
        var beyond: UInt8 = 0
        guard content.count == size, zip_fread(file, &beyond, 1) == 0 else { throw Self.broken(name) }
        unpacked += size
        return content
    }

    private static func broken(_ name: String? = nil) -> Failure {
        Failure(
            Diagnostic(
                code: "F013", name: "broken-archive", quote: name,
                message: Message(
                    ru: "Файл повреждён: он не распаковывается.", en: "The file is damaged: it cannot be unpacked."),
                hint: Message(
                    ru: "Откройте его в программе, которая его создала, и сохраните заново.",
                    en: "Open it in the program that made it, and save it anew.")))
    }

    private static func encrypted() -> Failure {
        Failure(
            Diagnostic(
                code: "F014", name: "encrypted",
                message: Message(ru: "Файл закрыт паролем.", en: "The file is protected by a password."),
                hint: Message(ru: "Сохраните копию без пароля.", en: "Save a copy without a password.")))
    }

    private static func tooLarge(_ ru: String, _ en: String) -> Failure {
        Failure(
            Diagnostic(
                code: "F015", name: "archive-too-large",
                message: Message(
                    ru: "Файл слишком велик для плана: \(ru).", en: "The file is too large for a plan: \(en)."),
                hint: Message(
                    ru: "Скопируйте таблицу плана в новый документ.", en: "Copy the plan's table into a new document."))
        )
    }
}
