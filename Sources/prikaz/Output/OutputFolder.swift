import Diagnostics
import Glibc

/// The folder that a file is written to.
enum OutputFolder {
    static func of(_ path: String) -> String { path.parentFolder.isEmpty ? "." : path.parentFolder }

    /// Makes the folder and those above it that are missing.
    ///
    /// - Throws: ``Failure`` that names `path`, the file to be written.
    static func make(_ folder: String, for path: String) throws(Failure) {
        if let code = made(folder) {
            let reason = SystemReason.message(code)
            throw failure(
                path,
                Message(
                    ru: "папка «\(folder)» не создаётся: \(reason.russian)",
                    en: "cannot create the directory \"\(folder)\": \(reason.english)"))
        }
    }

    /// Nil when the folder is there, else why it is not.
    private static func made(_ folder: String) -> Int32? {
        var status = stat()
        if stat(folder, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR }
        guard errno == ENOENT else { return errno }
        let parent = of(folder)
        if parent != folder, let code = made(parent) { return code }
        // Another run may have made it meanwhile.
        return mkdir(folder, 0o777) == 0 || errno == EEXIST ? nil : errno
    }

    static func failure(_ path: String, _ code: Int32) -> Failure { failure(path, SystemReason.message(code)) }

    static func failure(
        _ path: String, _ reason: Message,
        hint: Message = Message(
            ru: "Проверьте, что папка доступна для записи и на диске есть место.",
            en: "Check that the folder can be written to and the disk has room.")
    ) -> Failure {
        Failure(
            Diagnostic(
                code: "F020", name: "cannot-write", file: path,
                message: Message(
                    ru: "Файл не записывается: \(reason.russian).", en: "Cannot write the file: \(reason.english)."),
                hint: hint))
    }
}

/// Keeps other runs of the program from writing to a folder as long as it lives. The system takes the lock away with the
/// process, so that a killed run locks nobody out.
final class FolderLock {
    private let descriptor: Int32

    /// Waits until the folder is free.
    ///
    /// - Parameter whenWaiting: called before a wait.
    /// - Returns: nil where the folder cannot be locked, as on some network disks: then nobody waits.
    init?(_ folder: String, whenWaiting: () -> Void = {}) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
        guard errno == EWOULDBLOCK else { return nil }
        whenWaiting()
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { return nil }
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
