import Diagnostics
import Typography
import YAMLSource

/// The folder `fonts/`: its manifest names the families, their files, and the hyphenation dictionary.
struct FontFolder: FontSource {
    private let folder: String
    private var files: [String: [String: String]] = [:]
    private(set) var families: [String] = []
    private var resources: [String: String] = [:]

    /// - Parameter folder: the folder the user names; nil looks beside the program.
    /// - Throws: ``Failure`` when there is no such folder, or its manifest is broken.
    init(_ folder: String?) throws(Failure) {
        guard let folder = folder ?? ResourceFolder.find("fonts", having: "manifest.yaml") else {
            throw Failure(
                Diagnostic(
                    code: "F030", name: "no-fonts",
                    message: Message(ru: "Не найдена папка со шрифтами.", en: "There is no folder of fonts."),
                    hint: Message(
                        ru: "Выполните «make demo» или укажите папку ключом --fonts.",
                        en: "Run \"make demo\", or name the folder by --fonts.")))
        }
        self.folder = folder
        Trace.note("шрифты: \(folder)")
        let path = "\(folder)/manifest.yaml"
        do {
            let manifest = try YAMLNode.parse(try InputFile.text(path))
            for family in manifest?["families"]?.items ?? [] {
                guard let name = family["name"]?.text else { continue }
                families.append(name)
                for entry in family.entries ?? [] {
                    if let file = entry.value["file"]?.text { files[name, default: [:]][entry.key] = file }
                }
            }
            for resource in manifest?["resources"]?.items ?? [] {
                if let name = resource["name"]?.text { resources[name] = resource["file"]?.text }
            }
        } catch {
            throw error.inFile(path)
        }
    }

    func fontFile(for face: FontFace) throws -> [UInt8]? {
        let cut =
            switch (face.isBold, face.isItalic) {
            case (false, false): "regular"
            case (true, false): "bold"
            case (false, true): "italic"
            case (true, true): "bold-italic"
            }
        guard let file = files[face.family]?[cut] else { return nil }
        return try InputFile.bytes("\(folder)/\(file)")
    }

    /// A further file of the manifest, such as `hyphenation`.
    func resource(_ name: String) throws(Failure) -> [UInt8]? {
        guard let file = resources[name] else { return nil }
        return try InputFile.bytes("\(folder)/\(file)")
    }
}
