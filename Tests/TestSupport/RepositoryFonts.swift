import Foundation
public import Typography

/// The fonts of the repository, filled in by set-up and pinned by checksum.
public struct RepositoryFonts: FontSource {
    static let folder = Program.root.appending(path: "fonts")

    public init() {}

    public let families = ["Liberation Serif", "PT Serif", "PT Sans"]

    public func fontFile(for face: FontFace) throws -> [UInt8]? {
        let names = [
            "Liberation Serif": [
                "LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic",
                "LiberationSerif-BoldItalic",
            ],
            "PT Serif": ["PTF55F", "PTF75F", "PTF56F", "PTF76F"], "PT Sans": ["PTS55F", "PTS75F", "PTS56F", "PTS76F"],
        ]
        let cut = (face.isBold ? 1 : 0) + (face.isItalic ? 2 : 0)
        guard let name = names[face.family]?[cut] else { return nil }
        return Array(try Data(contentsOf: Self.folder.appending(path: "\(name).ttf")))
    }

    public static func hyphenation() throws -> Hyphenation {
        let bytes = Array(try Data(contentsOf: folder.appending(path: "hyph_ru.prikaz.dic")))
        guard let hyphenation = Hyphenation(dictionary: bytes) else { throw CocoaError(.fileReadCorruptFile) }
        return hyphenation
    }

    public static func typesetter() throws -> Typesetter {
        try Typesetter(library: FontLibrary(source: RepositoryFonts()), hyphenation: hyphenation())
    }
}
