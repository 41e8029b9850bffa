/// A glyph at its place on the page: the layout of cairo's `cairo_glyph_t`.
public struct PlacedGlyph {
    public var index: UInt
    public var x: Double
    public var y: Double
}

/// So many bytes of text shown by so many glyphs: the layout of cairo's `cairo_text_cluster_t`.
public struct GlyphCluster {
    public var bytes: Int32
    public var glyphs: Int32
}

/// A stretch of placed glyphs in one font and size, with the text they show.
public struct GlyphRun {
    public var font: Int
    /// In points.
    public var size: Double
    public var glyphs: Range<Int>
    public var clusters: Range<Int>
    public var bytes: Range<Int>
    /// The glyphs by themselves do not say the text: letters far apart, or from right to left. Whoever reads the file must
    /// be given the text beside them.
    public var isReplaced: Bool
    /// What the run leads to; nil for plain text.
    public var link: Int?
}

/// The glyphs of a page, in flat arrays that a painter can hand on as they are.
public struct GlyphBuffer {
    public private(set) var glyphs: [PlacedGlyph] = []
    public private(set) var clusters: [GlyphCluster] = []
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public mutating func removeAll() {
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func append(
        _ word: WordCache.Word, of cache: WordCache, x: Double, y: Double, size: Double, letterSpacing: Double,
        spaced: Int = 0
    ) {
        for (index, glyph) in word.glyphs.enumerated() {
            let shown = cache.glyphs[glyph]
            glyphs.append(
                PlacedGlyph(
                    index: UInt(shown.id), x: x + Double(shown.x) * size + Double(min(index, spaced)) * letterSpacing,
                    y: y + Double(shown.y) * size))
        }
        bytes.append(contentsOf: cache.bytes[word.bytes])
        for cluster in word.clusters {
            clusters.append(GlyphCluster(bytes: cache.clusters[cluster].bytes, glyphs: cache.clusters[cluster].glyphs))
        }
    }
}

/// A line that has been placed: its glyph runs, and the blanks to be ruled.
public struct PlacedLine {
    public var runs: [GlyphRun]
    /// Left end, width (points) of the lines for the pen.
    public var blanks: [(x: Double, width: Double)]
}

extension Typesetter {
    /// Places the glyphs of a line with its baseline's left end at `x`, `y` (points, from the page's upper left corner).
    ///
    /// - Parameters:
    ///   - stretched: the width that the line is to fill by wider or narrower spaces; nil keeps them natural.
    ///   - hasLabel: the first word is a label, and the space after it stays as it is.
    ///   - isLast: no line follows. Any other line ends with the space that the break took the place of: nobody sees it,
    ///     but whoever reads the structure aloud would run the words together.
    public func place(
        _ line: TextLine, of text: MeasuredText, x: Double, y: Double, stretched: Double? = nil, hasLabel: Bool = false,
        isLast: Bool = true,
        into buffer: inout GlyphBuffer
    ) -> PlacedLine {
        let fixed = hasLabel && line.items.count > 2 ? 1 : 0
        let gaps = line.items.dropFirst(fixed).dropLast()
        let extra = Self.extraSpace(stretched.map { $0 - line.width } ?? 0, gaps: gaps)
        var placed = PlacedLine(runs: [], blanks: [])
        var x = x
        var open: (run: Int32, font: Int32, isReplaced: Bool, start: (glyphs: Int, clusters: Int, bytes: Int))?
        func endRun() {
            guard let run = open, buffer.glyphs.count > run.start.glyphs else { return }
            placed.runs.append(
                GlyphRun(
                    font: Int(run.font), size: text.runs[Int(run.run)].size,
                    glyphs: run.start.glyphs..<buffer.glyphs.count,
                    clusters: run.start.clusters..<buffer.clusters.count, bytes: run.start.bytes..<buffer.bytes.count,
                    isReplaced: run.isReplaced, link: text.runs[Int(run.run)].link))
        }
        for (index, item) in line.items.enumerated() {
            let endsLine = index == line.items.count - 1
            let hasSpace = endsLine ? !isLast && (item.space > 0 || item.breakAfter == .mandatory) : item.space > 0
            let style = text.runs[Int(item.run)]
            guard item.word >= 0 else {
                endRun()
                open = nil
                placed.blanks.append((x, item.width))
                x += item.width + (endsLine ? 0 : item.space)
                continue
            }
            let word = shaper.cache.words[Int(item.word)]
            let isReplaced = style.letterSpacing > 0 || word.isRightToLeft
            let goesOn = open.map { $0.run == item.run && $0.font == word.font && $0.isReplaced == isReplaced }
            if goesOn != true {
                endRun()
                open = (
                    item.run, word.font, isReplaced, (buffer.glyphs.count, buffer.clusters.count, buffer.bytes.count)
                )
            }
            buffer.append(
                word, of: shaper.cache, x: x, y: y, size: style.size, letterSpacing: style.letterSpacing,
                spaced: style.letterSpacing > 0 ? letterGaps(of: Int(item.word)) : 0)
            x += item.width
            if hasSpace {
                let space = shaper.word(" ", in: fonts.fonts[Int(word.font)])
                buffer.append(
                    shaper.cache.words[space], of: shaper.cache, x: x, y: y, size: style.size, letterSpacing: 0)
                x += item.space + (index < fixed ? 0 : extra)
            }
        }
        endRun()
        return placed
    }

    /// What each space of a stretched line gets. A line whose spaces would be torn wide open stays ragged instead.
    private static func extraSpace(_ slack: Double, gaps: ArraySlice<MeasuredText.Item>) -> Double {
        let spaces = gaps.count { $0.space > 0 }
        guard spaces > 0 else { return 0 }
        let extra = slack / Double(spaces)
        let widest = (gaps.lazy.map(\.space).max() ?? 0) * Self.widestSpace
        return extra > widest ? 0 : extra
    }

    /// So many times its own width a space may grow by.
    private static let widestSpace = 5.0
}
