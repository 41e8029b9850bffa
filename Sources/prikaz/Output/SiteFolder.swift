import Diagnostics
import FoundationEssentials
import Glibc
import Site

/// The folder of a site on the disk: files are written only if they changed, and what a removed plan left behind goes, but
/// only where the manifest says that prikaz wrote it.
struct SiteFolder {
    private let folder: String
    /// Of the program's work: template and version. A page made otherwise is made anew.
    private let signature: String
    private let lock: FolderLock?
    private var old: Manifest
    private var new: Manifest
    private var journal: SiteJournal
    private var open: Manifest.Plan?
    private(set) var written = 0
    private(set) var kept = 0
    private(set) var removed = 0

    /// What prikaz wrote, and out of what.
    private struct Manifest: Codable {
        struct Plan: Codable {
            var digest: String
            var entry: SiteEntry?
            /// By path, what the file holds.
            var files: [String: String]
        }

        var signature = ""
        var plans: [String: Plan] = [:]
        var files: [String: String] = [:]

        var allFiles: [String: String] { plans.values.reduce(into: files) { $0.merge($1.files) { first, _ in first } } }
    }

    private static let manifestName = "prikaz-site.json"

    /// - Throws: ``Failure`` when the manifest there is not prikaz's.
    init(_ folder: String, signature: String) throws(Failure) {
        self.folder = folder
        self.signature = signature
        new = Manifest(signature: signature)
        try OutputFolder.make(folder, for: "\(folder)/\(Self.manifestName)")
        lock = FolderLock(folder) { Terminal.message("Эту папку сейчас пишет другой запуск программы: ждём его.") }
        journal = SiteJournal(folder)
        let path = "\(folder)/\(Self.manifestName)"
        guard let data = FileManager.default.contents(atPath: path) else {
            old = Manifest()
            try refuseForeignSite()
            return
        }
        do {
            old = try JSONDecoder().decode(Manifest.self, from: data)
        } catch {
            throw Failure(
                Diagnostic(
                    code: "F061", name: "broken-manifest", file: path,
                    message: Message(
                        ru: "Список файлов сайта испорчен, и неизвестно, что здесь написала программа.",
                        en: "The site's manifest is broken: nobody knows what prikaz wrote here."),
                    hint: Message(
                        ru: "Сделайте сайт в новой папке или удалите этот файл: тогда ничего лишнего не удалится.",
                        en: "Use a new folder, or delete the file: then nothing is removed.")))
        }
        for address in old.plans.keys where old.plans[address]?.files.keys.contains(where: journal.mentions) == true {
            old.plans[address]?.digest = ""
        }
    }

    /// Where no manifest says that prikaz has made a site here, the pages there are somebody else's.
    private func refuseForeignSite() throws(Failure) {
        let foreign = ["index.html", "404.html", "robots.txt", "sitemap.xml", "feed.xml"].filter { name in
            FileManager.default.fileExists(atPath: "\(folder)/\(name)") && !journal.mentions(name)
        }
        guard let first = foreign.first else { return }
        throw Failure(
            Diagnostic(
                code: "F062", name: "foreign-site", file: "\(folder)/\(first)",
                message: Message(
                    ru: "В этой папке уже есть чужой сайт: \(foreign.joined(separator: ", ")). Ничего не записано.",
                    en: "There is another site in this folder: \(foreign.joined(separator: ", ")). Nothing was written."
                ),
                hint: Message(
                    ru: "Назовите другую папку, например «\(folder)/plans», и поставьте на неё ссылку.",
                    en: "Name another folder, such as \"\(folder)/plans\", and link to it.")))
    }

    var entries: [SiteEntry] { new.plans.values.compactMap(\.entry).sorted { $0.address < $1.address } }

    /// The entry of a plan that is as it was, with all its files in place; they are kept then.
    mutating func unchanged(_ address: String, _ digest: String) -> SiteEntry? {
        guard old.signature == signature, let plan = old.plans[address], plan.digest == digest, let entry = plan.entry,
            plan.files.keys.allSatisfy({ FileManager.default.fileExists(atPath: "\(folder)/\($0)") })
        else { return nil }
        new.plans[address] = plan
        kept += plan.files.count
        return entry
    }

    /// What becomes of a plan that could not be published in this run.
    enum Fallback {
        /// It was not on the site.
        case nothing
        /// Its pages stay as they were published.
        case stays
        /// Its pages were a draft, and drafts are not wanted any more.
        case withdrawn
    }

    /// Keeps the pages of a plan as earlier runs published them. They are made anew as soon as the plan can be published,
    /// whatever it says then.
    mutating func fallBack(at address: String, keepingDrafts: Bool) -> Fallback {
        open = nil
        guard var plan = old.plans[address], let entry = plan.entry else { return .nothing }
        guard keepingDrafts || !entry.isDraft else { return .withdrawn }
        plan.digest = ""
        new.plans[address] = plan
        kept += plan.files.count
        return .stays
    }

    mutating func begin(_ address: String, _ digest: String) {
        open = Manifest.Plan(digest: digest, entry: nil, files: [:])
    }

    mutating func end(_ entry: SiteEntry) {
        open?.entry = entry
        new.plans[entry.address] = open
        open = nil
    }

    mutating func write(_ file: SiteFile) throws(Failure) {
        let path = "\(folder)/\(file.path)"
        let digest = Digest.of(file.bytes)
        Litter.clear(OutputFolder.of(path))
        if FileManager.default.contents(atPath: path).map({ Array($0) == file.bytes }) == true {
            kept += 1
        } else {
            journal.note(file.path, digest)
            try AtomicFile.write(file.bytes, to: path)
            written += 1
        }
        if open != nil { open?.files[file.path] = digest } else { new.files[file.path] = digest }
    }

    /// Removes what earlier runs wrote and this one did not, unless somebody has changed it since, and writes the manifest.
    mutating func finish() throws(Failure) {
        let current = new.allFiles
        let earlier = old.allFiles.mapValues { [$0] as Set }.merging(journal.digests) { $0.union($1) }
        for (path, digests) in earlier where current[path] == nil && !path.contains("..") && !path.hasPrefix("/") {
            let full = "\(folder)/\(path)"
            if let data = FileManager.default.contents(atPath: full) {
                guard digests.contains(Digest.of(Array(data))) else {
                    Terminal.message(Terminal.safe("\(full): изменён не программой, оставлен."))
                    continue
                }
                if unlink(full) == 0 {
                    removed += 1
                    Trace.note("удалён файл \(full)")
                }
            }
            Litter.clear(OutputFolder.of(full))
            // A folder goes when nothing is left in it.
            rmdir(OutputFolder.of(full))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(new) else { return }
        let path = "\(folder)/\(Self.manifestName)"
        if FileManager.default.contents(atPath: path) != data { try AtomicFile.write(Array(data), to: path) }
        journal.close()
    }
}

/// What a file holds, in sixteen figures (FNV-1a): it tells a changed file, and guards nothing.
enum Digest {
    static func of(_ bytes: some Sequence<UInt8>) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }

    static func of(_ text: String) -> String { of(text.utf8) }
}
