/// Shapes words, looks for other fonts where one lacks a character, and remembers which characters nobody has.
final class Shaper {
    private(set) var cache = WordCache()
    let library: FontLibrary
    /// Characters that no font has, each once.
    private(set) var missing: Set<Unicode.Scalar> = []

    init(library: FontLibrary) { self.library = library }

    func word(_ text: UnsafeBufferPointer<UInt8>, in font: Font) -> Int {
        cache.word(text, font: font.index) { shape(text, in: font) }
    }

    func setHyphenation(_ points: [Int], of word: Int) { cache.setHyphenation(points, of: word) }

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
        var word = ShapedWord(font: font.index, glyphs: [], clusters: [], advance: 0, text: [])
        for scalar in scalars {
            if font.has(scalar) {
                append(scalar, in: font, to: &word)
            } else if !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .control {
                missing.insert(scalar)
                append(Shaper.box, in: font, to: &word)
            }
        }
        if word.glyphs.isEmpty { append(" ", in: font, to: &word) }
        return word
    }

    /// Stands for a character that no font has.
    private static let box: Unicode.Scalar = "□"

    private func append(_ scalar: Unicode.Scalar, in font: Font, to word: inout ShapedWord) {
        var text = String(scalar)
        let advance = text.withUTF8 { font.shape($0).advance }
        word.glyphs.append(WordCache.Glyph(id: font.glyph(for: scalar) ?? 0, x: Float(word.advance), y: 0))
        word.clusters.append(WordCache.Cluster(bytes: Int32(UTF8.width(scalar)), glyphs: 1))
        word.advance += advance
        word.text?.append(contentsOf: text.utf8)
    }

    private func assembled(
        _ shaped: (glyphs: [Font.Glyph], advance: Double, isRightToLeft: Bool), _ text: UnsafeBufferPointer<UInt8>,
        _ font: Font
    ) -> ShapedWord {
        let glyphs = shaped.glyphs.map { WordCache.Glyph(id: $0.id, x: Float($0.x), y: Float($0.y)) }
        var clusters: [WordCache.Cluster] = []
        if shaped.isRightToLeft {
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
        return ShapedWord(
            font: font.index, glyphs: glyphs, clusters: clusters, advance: shaped.advance,
            isRightToLeft: shaped.isRightToLeft)
    }
}
