import FoundationEssentials
import Glibc

/// What a run is about to write into a site's folder, noted before it is written. The manifest is written at the end; when a
/// run is killed, the next one learns from the journal which files are prikaz's and which plans are half new.
struct SiteJournal {
    private let path: String
    private var descriptor: Int32 = -1
    /// By path, what runs that were killed may have written there.
    let digests: [String: Set<String>]

    init(_ folder: String) {
        path = "\(folder)/prikaz-site.journal"
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var digests: [String: Set<String>] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { digests[String(parts[1]), default: []].insert(String(parts[0])) }
        }
        self.digests = digests
    }

    func mentions(_ file: String) -> Bool { digests[file] != nil }

    /// A journal that cannot be written is done without: it only matters to a run after one that was killed.
    mutating func note(_ file: String, _ digest: String) {
        if descriptor < 0 { descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o666) }
        StandardStream.write("\(digest) \(file)\n", to: descriptor)
    }

    /// The manifest says it all now.
    func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        unlink(path)
    }
}
