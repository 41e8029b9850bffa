internal import CFreeType
internal import CHarfBuzz

/// An open font: measured by HarfBuzz, drawn through FreeType. It owns the bytes of its file.
///
/// Lengths are in ems: multiplied by the size in points they are points.
public final class Font {
    public let face: FontFace
    /// Its place in the font library, by which glyph runs name it.
    public let index: Int
    /// From the baseline to the top of the line, and to its bottom (below: positive).
    public let ascent: Double
    public let descent: Double

    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let library: FreeType
    private let freeType: FT_Face
    private let harfBuzz: OpaquePointer
    private let unitsPerEm: Double
    /// One buffer serves all words: making one costs as much as shaping a short word.
    private let buffer: OpaquePointer

    init?(face: FontFace, index: Int, file: [UInt8], library: FreeType) {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(file.count, 1))
        _ = bytes.initialize(from: file)
        var opened: FT_Face?
        guard FT_New_Memory_Face(library.library, bytes.baseAddress, FT_Long(file.count), 0, &opened) == 0, let opened,
            opened.pointee.units_per_EM > 0
        else {
            bytes.deallocate()
            return nil
        }
        let blob = bytes.withMemoryRebound(to: CChar.self) {
            hb_blob_create($0.baseAddress, UInt32(file.count), HB_MEMORY_MODE_READONLY, nil, nil)
        }
        let hbFace = hb_face_create(blob, 0)
        hb_blob_destroy(blob)
        guard let hbFace, let font = hb_font_create(hbFace), let buffer = hb_buffer_create() else {
            FT_Done_Face(opened)
            bytes.deallocate()
            return nil
        }
        hb_face_destroy(hbFace)
        let units = Double(opened.pointee.units_per_EM)
        hb_font_set_scale(font, Int32(units), Int32(units))
        self.face = face
        self.index = index
        self.bytes = bytes
        self.library = library
        freeType = opened
        harfBuzz = font
        unitsPerEm = units
        self.buffer = buffer
        ascent = Double(opened.pointee.ascender) / units
        descent = -Double(opened.pointee.descender) / units
    }

    deinit {
        hb_buffer_destroy(buffer)
        hb_font_destroy(harfBuzz)
        FT_Done_Face(freeType)
        bytes.deallocate()
    }

    /// FreeType's face, for the one who draws: valid as long as the font lives.
    public func withFreeTypeFace<Result>(_ body: (UnsafeMutableRawPointer) -> Result) -> Result {
        body(UnsafeMutableRawPointer(freeType))
    }

    func has(_ scalar: Unicode.Scalar) -> Bool { glyph(for: scalar) != nil }

    func glyph(for scalar: Unicode.Scalar) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(harfBuzz, scalar.value, &glyph) != 0 ? glyph : nil
    }

    /// One glyph of a shaped text, with where its text begins.
    struct Glyph {
        var id: UInt32
        /// From the start of the text, in ems.
        var x: Double
        var y: Double
        /// The byte of the text that it belongs to.
        var cluster: Int
    }

    /// Shapes UTF-8 text, with kerning, without ligatures (a ligature is one glyph of several characters, which some
    /// readers of PDF cannot take apart). A soft hyphen is shown: it stands only where a word is divided.
    ///
    /// - Returns: the glyphs from left to right, the advance in ems, and whether the text runs from right to left.
    func shape(_ text: UnsafeBufferPointer<UInt8>) -> (glyphs: [Glyph], advance: Double, isRightToLeft: Bool) {
        hb_buffer_reset(buffer)
        hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_PRESERVE_DEFAULT_IGNORABLES)
        text.withMemoryRebound(to: CChar.self) {
            hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
        }
        hb_buffer_guess_segment_properties(buffer)
        var features = [Font.noLigatures, Font.noContextualLigatures]
        hb_shape(harfBuzz, buffer, &features, 2)
        let isRightToLeft = hb_buffer_get_direction(buffer) == HB_DIRECTION_RTL
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, &count)
        else { return ([], 0, false) }
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(Int(count))
        var x = 0.0
        for index in 0..<Int(count) {
            let position = positions[index]
            glyphs.append(
                Glyph(
                    id: infos[index].codepoint, x: x + Double(position.x_offset) / unitsPerEm,
                    y: -Double(position.y_offset) / unitsPerEm, cluster: Int(infos[index].cluster)))
            x += Double(position.x_advance) / unitsPerEm
        }
        return (glyphs, x, isRightToLeft)
    }

    private static let noLigatures = feature("liga")
    private static let noContextualLigatures = feature("clig")

    private static func feature(_ tag: StaticString) -> hb_feature_t {
        let value = tag.withUTF8Buffer { $0.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
        return hb_feature_t(tag: value, value: 0, start: 0, end: UInt32.max)
    }
}
