import Diagnostics
import Foundation

/// A file that appears whole or not at all: written beside its target, flushed, renamed.
enum AtomicFile {
    /// - Throws: ``Failure`` with the target named; the old file is left as it was.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let folder = path.parentFolder
        if !folder.isEmpty { try makeFolder(folder, for: path) }
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            switch status.st_mode & S_IFMT {
            case S_IFDIR: throw failure(path, ru: "на этом месте папка", en: "there is a directory of that name")
            case S_IFLNK: throw failure(path, ru: "на этом месте ссылка", en: "there is a symbolic link of that name")
            default:
                throw failure(path, ru: "на этом месте не обычный файл", en: "there is a special file of that name")
            }
        }
        let temporary = "\(folder.isEmpty ? "." : folder)/.\((path as NSString).lastPathComponent).\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path, errno) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = errno
                close(descriptor)
                unlink(temporary)
                throw failure(path, reason)
            }
            written += count
        }
        let isFlushed = fsync(descriptor) == 0
        let isClosed = close(descriptor) == 0
        guard isFlushed, isClosed, rename(temporary, path) == 0 else {
            let reason = errno
            unlink(temporary)
            throw failure(path, reason)
        }
    }

    private static func makeFolder(_ folder: String, for path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw failure(
                path, ru: "папку «\(folder)» создать нельзя", en: "cannot create the directory \"\(folder)\"")
        }
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return failure(path, ru: reason, en: reason)
    }

    private static func failure(_ path: String, ru: String, en: String) -> Failure {
        Failure(
            Diagnostic(
                code: "F020", name: "cannot-write", file: path,
                message: Message(ru: "Файл не записывается: \(ru).", en: "Cannot write the file: \(en)."),
                hint: Message(
                    ru: "Проверьте, что папка доступна для записи и на диске есть место.",
                    en: "Check that the folder can be written to and the disk has room.")))
    }
}
