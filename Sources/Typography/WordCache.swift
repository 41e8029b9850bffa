/// Every distinct word of a document, shaped once for each font.
///
/// A plan of ten thousand rows has a million words and a few thousand distinct ones: shaping each once takes half of
/// the work away. All glyphs stand in flat arrays; a word is a range in them.
struct WordCache {
    struct Word {
        /// The font it is set in: the one asked for, or a substitute that has its characters.
        var font: Int32
        var bytes: Range<Int>
        var glyphs: Range<Int>
        var clusters: Range<Int>
        /// In ems.
        var advance: Double
        /// The glyphs stand in the order of sight, the text in that of reading.
        var isRightToLeft: Bool
        /// Where the word may be divided, in bytes from its start; nil until it is asked.
        var hyphenation: [Int]?
    }

    struct Glyph {
        var id: UInt32
        /// From the word's start, in ems.
        var x: Float
        var y: Float
    }

    /// So many bytes of the text are shown by so many glyphs.
    struct Cluster {
        var bytes: Int32
        var glyphs: Int32
    }

    private(set) var words: [Word] = []
    /// What the words show.
    private(set) var bytes: [UInt8] = []
    /// What they were asked for as.
    private var keys: [UInt8] = []
    private var keyRanges: [Range<Int>] = []
    private(set) var glyphs: [Glyph] = []
    private(set) var clusters: [Cluster] = []

    /// Open addressing by a hash of font and bytes; -1 is free.
    private var slots = [Int32](repeating: -1, count: 1 << 12)
    private var fontOfKey: [Int32] = []

    mutating func word(_ text: UnsafeBufferPointer<UInt8>, font: Int, make: () -> ShapedWord) -> Int {
        var slot = slot(of: text, font: font)
        while true {
            let index = Int(slots[slot])
            if index < 0 { break }
            if fontOfKey[index] == Int32(font), matches(keyRanges[index], text) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        let index = add(text, make())
        fontOfKey.append(Int32(font))
        slots[slot] = Int32(index)
        if words.count * 2 > slots.count { grow() }
        return index
    }

    mutating func setHyphenation(_ points: [Int], of word: Int) { words[word].hyphenation = points }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ shaped: ShapedWord) -> Int {
        keyRanges.append(keys.count..<keys.count + text.count)
        let firstByte = bytes.count
        let firstGlyph = glyphs.count
        let firstCluster = clusters.count
        keys.append(contentsOf: text)
        bytes.append(contentsOf: shaped.text ?? Array(text))
        glyphs += shaped.glyphs
        clusters += shaped.clusters
        words.append(
            Word(
                font: Int32(shaped.font), bytes: firstByte..<bytes.count, glyphs: firstGlyph..<glyphs.count,
                clusters: firstCluster..<clusters.count, advance: shaped.advance,
                isRightToLeft: shaped.isRightToLeft))
        return words.count - 1
    }

    private func slot(of text: UnsafeBufferPointer<UInt8>, font: Int) -> Int {
        // FNV-1a (Fowler, Noll, Vo).
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: font)
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(slots.count - 1))
    }

    private func matches(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count == text.count else { return false }
        return text.indices.allSatisfy { keys[range.lowerBound + $0] == text[$0] }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for index in words.indices {
            var slot = keys.withUnsafeBufferPointer {
                self.slot(of: UnsafeBufferPointer(rebasing: $0[keyRanges[index]]), font: Int(fontOfKey[index]))
            }
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}

/// A word as shaping leaves it.
struct ShapedWord {
    var font: Int
    var glyphs: [WordCache.Glyph]
    var clusters: [WordCache.Cluster]
    var advance: Double
    var isRightToLeft = false
    /// What is shown where it is not what was asked for: boxes for characters that no font has.
    var text: [UInt8]?
}
