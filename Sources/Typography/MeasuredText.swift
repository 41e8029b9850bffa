/// A run of text in one font and size.
public struct TextRun {
    public enum Content {
        case text(String)
        /// One word with space added between its letters: so many ems after each.
        case spaced(String, by: Double)
        /// A ruled line, so many points wide.
        case blank(Double)
        case lineBreak
    }

    public let content: Content
    public let font: Font
    /// In points.
    public let size: Double
    /// What the run leads to, in the numbering of whoever sets it; nil for plain text.
    public let link: Int?

    public init(_ content: Content, font: Font, size: Double, link: Int? = nil) {
        self.content = content
        self.font = font
        self.size = size
        self.link = link
    }
}

/// A paragraph whose words are shaped and measured, with the places where its lines may break.
public struct MeasuredText {
    /// Whether a line may end after an item.
    enum Break: UInt8 {
        case forbidden
        /// Allowed by UAX #14, forbidden by Russian usage («№ 5»): taken only where nothing else fits.
        case discouraged
        case allowed
        case mandatory
    }

    /// A word, or a part of one between break opportunities; a negative word is a blank for the pen.
    struct Item {
        var word: Int32
        var run: Int32
        /// In points, without the space after it.
        var width: Double
        /// The space after it, in points; 0 where the next item adjoins.
        var space: Double
        var breakAfter: Break
    }

    public init() {}

    var items: [Item] = []
    var runs: [RunStyle] = []

    struct RunStyle {
        let font: Font
        let size: Double
        /// Added after each glyph, in points.
        let letterSpacing: Double
        let link: Int?
    }

    /// The width of the longest piece that no line should break in («12 мая 2026 г.»), in points.
    public private(set) var minimumWidth = 0.0
    /// The width of the longest piece that no line can break in without dividing a word, in points.
    public private(set) var leastWidth = 0.0
    /// The width of the text on one line, in points.
    public private(set) var naturalWidth = 0.0

    public var isEmpty: Bool { items.isEmpty }

    /// A label and the first word after it stay on one line.
    public mutating func keepFirstWordWithSecond() {
        guard items.count > 1, items[0].breakAfter == .allowed else { return }
        items[0].breakAfter = .discouraged
        measure()
    }

    /// The first word with the space after it, in points.
    public var firstWordAdvance: Double { items.first.map { $0.width + $0.space } ?? 0 }

    mutating func measure() {
        (minimumWidth, leastWidth, naturalWidth) = (0, 0, 0)
        var piece = 0.0
        var word = 0.0
        var line = 0.0
        for item in items {
            piece += item.width
            word += item.width
            line += item.width
            minimumWidth = max(minimumWidth, piece)
            leastWidth = max(leastWidth, word)
            naturalWidth = max(naturalWidth, line)
            switch item.breakAfter {
            case .allowed: piece = 0
            case .mandatory: (piece, line) = (0, 0)
            case .forbidden, .discouraged: piece += item.space
            }
            word = item.breakAfter == .forbidden ? word + item.space : 0
            if item.breakAfter != .mandatory { line += item.space }
        }
    }
}
