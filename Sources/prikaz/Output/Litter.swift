import Glibc
import Synchronization

/// The temporary files that a killed run leaves behind, and the names that tell them from anybody else's.
enum Litter {
    private static let prefix = ".prikaz-"
    private static let suffix = ".tmp"
    /// Of a number in hexadecimal figures.
    private static let length = 16

    /// The folders that this run has cleared.
    private static let cleared = Mutex<Set<String>>([])

    /// Opens a new temporary file and locks it. Nothing of a plan is in its name, so that no name can lead out of the
    /// folder or be too long.
    ///
    /// - Returns: nil where the system refuses; `errno` says why.
    static func open(in folder: String) -> (path: String, descriptor: Int32)? {
        while true {
            let digits = String(UInt64.random(in: .min ... .max), radix: 16)
            let number = String(repeating: "0", count: length - digits.count) + digits
            let path = "\(folder)/\(prefix)\(number)\(suffix)"
            let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
            guard descriptor >= 0 else {
                if errno == EEXIST { continue }
                return nil
            }
            // Between the two calls another run may have taken the file for litter: then it has no name any more.
            let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
            var status = stat()
            if isLocked, fstat(descriptor, &status) == 0, status.st_nlink > 0 { return (path, descriptor) }
            close(descriptor)
        }
    }

    /// Removes what killed runs of the same user left in a folder, once in a run. A file that somebody writes is locked,
    /// and stays.
    static func clear(_ folder: String) {
        guard cleared.withLock({ $0.insert(folder).inserted }), let entries = opendir(folder) else { return }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if isTemporary(name) { remove("\(folder)/\(name)") }
        }
    }

    private static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(prefix) && name.hasSuffix(suffix) && name.utf8.count == prefix.count + length + suffix.count
            && name.dropFirst(prefix.count).prefix(length).allSatisfy { $0.isASCII && $0.isHexDigit && !$0.isUppercase }
    }

    private static func remove(_ path: String) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else { return }
        unlink(path)
    }
}
