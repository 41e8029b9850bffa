internal import CFreeType

/// FreeType itself; it outlives every font that was opened with it.
final class FreeType {
    let library: FT_Library

    init?() {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        self.library = library
    }

    deinit { FT_Done_FreeType(library) }
}

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
    private let freeType: FreeType
    private var opened: [FontFace: Int] = [:]

    /// - Throws: ``Failure/noFreeType``.
    public init(source: any FontSource) throws {
        guard let freeType = FreeType() else { throw Failure.noFreeType }
        self.freeType = freeType
        self.source = source
    }

    /// The font of a face.
    ///
    /// - Throws: ``Failure``, or whatever the source throws.
    public func font(_ face: FontFace) throws -> Font {
        if let index = opened[face] { return fonts[index] }
        guard let file = try source.fontFile(for: face) else {
            throw Failure.unknownFamily(face.family, known: source.families)
        }
        guard let font = Font(face: face, index: fonts.count, file: file, library: freeType) else {
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
