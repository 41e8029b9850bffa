/// Which face of a family: the four that a text of an office needs.
public struct FontFace: Hashable, Sendable {
    public let family: String
    public let isBold: Bool
    public let isItalic: Bool

    public init(family: String, isBold: Bool = false, isItalic: Bool = false) {
        self.family = family
        self.isBold = isBold
        self.isItalic = isItalic
    }
}

/// Where fonts come from: the bytes of a font file, or nil where the family is unknown.
public protocol FontSource {
    /// The families there are, in the order in which a missing character is looked for.
    var families: [String] { get }

    func fontFile(for face: FontFace) throws -> [UInt8]?
}
