import Diagnostics
import Glibc

/// Files that appear whole or not at all: each is written beside its target, flushed, renamed.
enum AtomicFile {
    /// - Throws: ``Failure`` with the target named; the old file is left as it was.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) { try write([(path, bytes)]) }

    /// Writes files of one folder that belong together. None takes its place before all are on the disk, and no other
    /// run comes between them.
    ///
    /// - Throws: ``Failure`` with the target named; all old files are left as they were, unless the system itself refuses
    ///   to rename one file after it has renamed another.
    static func write(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
        var prepared: [PreparedFile] = []
        for file in files { prepared.append(try PreparedFile(file.bytes, for: file.path)) }
        for file in prepared { try file.flush() }
        let lock = files.count > 1 ? files.first.flatMap { FolderLock(OutputFolder.of($0.path)) } : nil
        for file in prepared { try file.takePlace() }
        withExtendedLifetime(lock) {}
    }
}

/// A file that is written, but still has its temporary name. It goes away with its owner unless it takes its
/// place.
private final class PreparedFile {
    private let path: String
    private let temporary: String
    /// Open and locked as long as the file has its temporary name: that tells it from litter.
    private let descriptor: Int32
    private let size: Int
    private var hasTakenPlace = false

    init(_ bytes: [UInt8], for path: String) throws(Failure) {
        let folder = OutputFolder.of(path)
        try OutputFolder.make(folder, for: path)
        let old = try Self.replaceable(path)
        Litter.clear(folder)
        guard let file = Litter.open(in: folder) else { throw OutputFolder.failure(path, errno) }
        self.path = path
        size = bytes.count
        (temporary, descriptor) = file
        // What replaces a private file is as private, and belongs to the same person where the system allows it.
        if let old {
            _ = fchown(descriptor, old.st_uid, old.st_gid)
            fchmod(descriptor, old.st_mode & 0o777)
        }
        guard StandardStream.write(bytes, to: descriptor) else { throw OutputFolder.failure(path, errno) }
    }

    /// Returns when the file is on the disk.
    func flush() throws(Failure) {
        guard fsync(descriptor) == 0 else { throw OutputFolder.failure(path, errno) }
    }

    deinit {
        if !hasTakenPlace { unlink(temporary) }
        close(descriptor)
    }

    func takePlace() throws(Failure) {
        guard rename(temporary, path) == 0 else { throw OutputFolder.failure(path, errno) }
        hasTakenPlace = true
        Trace.note("записан файл \(path), байт: \(size)")
    }

    /// The file that stands in the place, if there is one.
    ///
    /// - Throws: ``Failure`` when what stands there is no file. A link is not followed, for nobody sees where it leads, and
    ///   not replaced, for somebody has put it there.
    private static func replaceable(_ path: String) throws(Failure) -> stat? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        let message: Message
        switch status.st_mode & S_IFMT {
        case S_IFREG: return status
        case S_IFDIR: message = Message(ru: "на этом месте папка", en: "there is a directory of that name")
        case S_IFLNK: message = Message(ru: "на этом месте ссылка", en: "there is a symbolic link of that name")
        default: message = Message(ru: "на этом месте не обычный файл", en: "there is a special file of that name")
        }
        throw OutputFolder.failure(
            path, message,
            hint: Message(
                ru: "Уберите это или назовите другое место.", en: "Take it away, or name another place."))
    }
}
