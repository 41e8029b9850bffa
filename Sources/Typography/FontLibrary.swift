internal import CFreeType

/// The fonts in use, opened when first asked for.
public final class FontLibrary {
    /// A family that nobody has, or a file that is no font.
    public enum Failure: Error {
        case unknownFamily(String, known: [String])
        case notAFont(FontFace)
        case noFreeType
    }

    public private(set) var fonts: [Font] = []
    private let source: any FontSource
    private let library: FT_Library
    private var opened: [FontFace: Int] = [:]

    /// - Throws: ``Failure/noFreeType``.
    public init(source: any FontSource) throws {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { throw Failure.noFreeType }
        self.library = library
        self.source = source
    }

    deinit {
        fonts.removeAll()
        FT_Done_FreeType(library)
    }

    /// The font of a face.
    ///
    /// - Throws: ``Failure``, or whatever the source throws.
    public func font(_ face: FontFace) throws -> Font {
        if let index = opened[face] { return fonts[index] }
        guard let file = try source.fontFile(for: face) else {
            throw Failure.unknownFamily(face.family, known: source.families)
        }
        guard let font = Font(face: face, index: fonts.count, file: file, library: library) else {
            throw Failure.notAFont(face)
        }
        opened[face] = font.index
        fonts.append(font)
        return font
    }

    /// A font like `font` that has `scalar`: the same cut of another family.
    func substitute(for font: Font, having scalar: Unicode.Scalar) -> Font? {
        for family in source.families where family != font.face.family {
            let face = FontFace(family: family, isBold: font.face.isBold, isItalic: font.face.isItalic)
            if let other = try? self.font(face), other.has(scalar) { return other }
        }
        return nil
    }
}
