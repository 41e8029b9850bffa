/// Shapes words, looks for other fonts where one lacks a character, and remembers which characters nobody has.
final class Shaper {
    let cache = WordCache()
    let library: FontLibrary
    /// Characters that no font has, each once.
    private(set) var missing: Set<Unicode.Scalar> = []

    init(library: FontLibrary) { self.library = library }

    func word(_ text: UnsafeBufferPointer<UInt8>, in font: Font) -> Int {
        cache.word(text, font: font.index) { shape(text, in: font) }
    }

    func word(_ text: String, in font: Font) -> Int {
        var text = text
        return text.withUTF8 { word($0, in: font) }
    }

    private func shape(_ text: UnsafeBufferPointer<UInt8>, in font: Font) -> ShapedWord {
        let shaped = font.shape(text)
        if shaped.glyphs.allSatisfy({ $0.id != 0 }) { return assembled(shaped, text, font) }
        return substituted(text, font)
    }

    /// In a font that has all the characters, or character by character with boxes for those that no font has.
    private func substituted(_ text: UnsafeBufferPointer<UInt8>, _ font: Font) -> ShapedWord {
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        let lacking = scalars.filter { !font.has($0) }
        if let first = lacking.first, let other = library.substitute(for: font, having: first) {
            let shaped = other.shape(text)
            if shaped.glyphs.allSatisfy({ $0.id != 0 }) { return assembled(shaped, text, other) }
        }
        var word = ShapedWord(font: font.index, glyphs: [], clusters: [], advance: 0)
        for scalar in scalars {
            let bytes = Int32(UTF8.width(scalar))
            if let glyph = font.glyph(for: scalar) {
                append(glyph, of: scalar, bytes: bytes, font: font, to: &word)
            } else if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control {
                // Nothing to see; its bytes go with the character before it.
                if word.clusters.isEmpty {
                    append(font.glyph(for: " ") ?? 0, of: " ", bytes: bytes, font: font, to: &word)
                } else {
                    word.clusters[word.clusters.count - 1].bytes += bytes
                }
            } else {
                missing.insert(scalar)
                append(font.glyph(for: Shaper.box) ?? 0, of: Shaper.box, bytes: bytes, font: font, to: &word)
            }
        }
        return word
    }

    /// Stands for a character that no font has.
    private static let box: Unicode.Scalar = "□"

    private func append(
        _ glyph: UInt32, of scalar: Unicode.Scalar, bytes: Int32, font: Font, to word: inout ShapedWord
    ) {
        var text = String(scalar)
        let advance = text.withUTF8 { font.shape($0).advance }
        word.glyphs.append(WordCache.Glyph(id: glyph, x: Float(word.advance), y: 0))
        word.clusters.append(WordCache.Cluster(bytes: bytes, glyphs: 1))
        word.advance += advance
    }

    private func assembled(
        _ shaped: (glyphs: [Font.Glyph], advance: Double, isRightToLeft: Bool), _ text: UnsafeBufferPointer<UInt8>,
        _ font: Font
    ) -> ShapedWord {
        let glyphs = shaped.glyphs.map { WordCache.Glyph(id: $0.id, x: Float($0.x), y: Float($0.y)) }
        var clusters: [WordCache.Cluster] = []
        if shaped.isRightToLeft {
            // The glyphs stand in the order of sight, the text in that of reading: the word is one cluster.
            clusters = [WordCache.Cluster(bytes: Int32(text.count), glyphs: Int32(glyphs.count))]
        } else {
            var index = 0
            while index < shaped.glyphs.count {
                let start = shaped.glyphs[index].cluster
                var next = index + 1
                while next < shaped.glyphs.count, shaped.glyphs[next].cluster == start { next += 1 }
                let end = next < shaped.glyphs.count ? shaped.glyphs[next].cluster : text.count
                clusters.append(WordCache.Cluster(bytes: Int32(end - start), glyphs: Int32(next - index)))
                index = next
            }
        }
        return ShapedWord(font: font.index, glyphs: glyphs, clusters: clusters, advance: shaped.advance)
    }
}
