import Diagnostics
import FoundationEssentials
import Glibc

/// Finds the folders that belong to the program: beside the executable when installed, in the repository when built
/// there.
enum ResourceFolder {
    /// The nearest folder called `name` above the executable that has `file` in it.
    static func find(_ name: String, having file: String) -> String? {
        var folder = executableFolder
        while true {
            for candidate in ["\(folder)/\(name)", "\(folder)/share/prikaz/\(name)"]
            where FileManager.default.fileExists(atPath: "\(candidate)/\(file)") {
                return candidate
            }
            let parent = folder.parentFolder
            if parent == folder || parent.isEmpty { return nil }
            folder = parent
        }
    }

    private static var executableFolder: String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let path =
            count > 0
            ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            : CommandLine.arguments.first ?? "."
        return path.parentFolder
    }
}
