/// The look of a document: named styles of text and of pages. Lengths are points unless their name says millimetres.
public struct StyleSheet: Sendable, Equatable {
    public var texts: [String: TextStyle]
    public var pages: [String: PageStyle]
    /// Further rules for the web page, as CSS.
    public var css: String?

    public init(texts: [String: TextStyle] = [:], pages: [String: PageStyle] = [:], css: String? = nil) {
        self.texts = texts
        self.pages = pages
        self.css = css
    }

    public func text(_ name: String) -> TextStyle { texts[name] ?? texts["body"] ?? TextStyle() }

    public func page(_ name: String) -> PageStyle { pages[name] ?? PageStyle() }
}

/// How a paragraph is set.
public struct TextStyle: Sendable, Equatable {
    public enum Alignment: String, Sendable, CaseIterable {
        case left, right, center, justify
    }

    public enum VerticalAlignment: String, Sendable, CaseIterable {
        case top, middle, bottom
    }

    public var family = "Liberation Serif"
    public var size = 14.0
    public var isBold = false
    public var isItalic = false
    public var alignment = Alignment.left
    /// Where the text stands in a cell that is taller than it.
    public var verticalAlignment = VerticalAlignment.top
    /// Baseline to baseline, as a multiple of the size (межстрочный интервал: 1.15 is about single).
    public var leading = 1.15
    public var firstLineIndentMillimetres = 0.0
    public var leftIndentMillimetres = 0.0
    public var rightIndentMillimetres = 0.0
    public var spaceBefore = 0.0
    public var spaceAfter = 0.0
    /// Words may be divided at a line's end.
    public var hyphenates = false
    /// Space added between letters by `spaced` pieces, as a part of the size.
    public var letterSpacing = 0.25
    /// Stays on the page of the block that follows.
    public var keepsWithNext = false
    /// Has a frame round it, as a stamp has.
    public var isFramed = false
    /// The text stands in a block so wide at the right margin; nil: as wide as the page lets it.
    public var rightBlockMillimetres: Double?
    /// A figure stands in the lower right corner of its part's first page (ГОСТ Р 7.0.97-2025, requisite 31).
    public var standsInCorner = false
    /// Begins on a new page.
    public var beginsPage = false
    /// How many lines of the block before must stand on the same page.
    public var keptLines = 0

    public init() {}
}

/// The pages of a part.
public struct PageStyle: Sendable, Equatable {
    public enum Paper: String, Sendable, CaseIterable {
        case a4 = "A4"
        case a3 = "A3"

        /// Width and height upright, in millimetres (ISO 216).
        var millimetres: (width: Double, height: Double) {
            switch self {
            case .a4: (210, 297)
            case .a3: (297, 420)
            }
        }
    }

    public enum Orientation: String, Sendable, CaseIterable {
        case portrait, landscape
    }

    public var paper = Paper.a4
    public var orientation = Orientation.portrait
    public var leftMarginMillimetres = 30.0
    public var rightMarginMillimetres = 10.0
    public var topMarginMillimetres = 20.0
    public var bottomMarginMillimetres = 20.0
    /// The style of the page number at the top centre, from the part's second page; nil: no numbers.
    public var pageNumberStyle: String?
    /// The part goes on with the numbers of the part before it; else it counts from 1.
    public var continuesPageNumbers = false
    /// From the page's upper edge to the page number's baseline.
    public var pageNumberMillimetres = 13.0
    /// The row of column numbers under the head of a table that takes more than one page.
    public var numbersColumns = false

    public init() {}

    /// Width in points.
    public var width: Double {
        millimetresToPoints(orientation == .portrait ? paper.millimetres.width : paper.millimetres.height)
    }

    /// Height in points.
    public var height: Double {
        millimetresToPoints(orientation == .portrait ? paper.millimetres.height : paper.millimetres.width)
    }
}

/// 72 points are an inch of 25.4 millimetres.
public func millimetresToPoints(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
