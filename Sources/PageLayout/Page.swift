public import Document
public import Typography

/// A page with everything at its place: what a painter draws, with no decision left to it. Lengths are points from the
/// upper left corner.
public struct Page {
    public let width: Double
    public let height: Double
    /// What is drawn and tagged, in the order of reading. Tags that are open at the end go on on the next page.
    public internal(set) var events: [Event] = []
    /// Text outside the order of reading: page number, repeated head, watermark.
    public internal(set) var furniture: [Furniture] = []
    /// The ruled lines of tables and blanks.
    public internal(set) var rules: [Rule] = []
    /// The glyphs that all runs of this page refer to.
    public internal(set) var glyphs = GlyphBuffer()
    /// The part that begins on this page, where one does.
    public internal(set) var beginsPart: Int?
    /// The headings that begin on this page.
    public internal(set) var bookmarks: [Bookmark] = []

    public enum Event {
        /// An element of the structure tree begins. Only one without further elements in it holds text.
        case open(StructureTag)
        case close
        /// A page break cuts the element: it goes on as ``StructureTag/continued(_:)``.
        case cut
        case text(GlyphRun)
        case figure(FigureDrawing)
        /// The bars of a chart, its upper left corner at a place; its words follow as texts.
        case chart(ChartDrawing, x: Double, y: Double)
    }

    /// A figure at its place.
    public struct FigureDrawing {
        /// Its dark squares, row by row.
        public let squares: [[Bool]]
        public let x: Double
        public let y: Double
        /// The length of its side.
        public let side: Double
    }

    public struct Furniture {
        public enum Role: Sendable {
            case pageNumber, repeatedHead, watermark
        }

        public let run: GlyphRun
        public let role: Role
    }

    /// A straight line.
    public struct Rule: Equatable {
        public let x1: Double
        public let y1: Double
        public let x2: Double
        public let y2: Double
    }

    /// An entry of the outline (закладка).
    public struct Bookmark {
        public let title: String
        /// From 1.
        public let level: Int
        /// From the page's upper edge.
        public let y: Double
    }

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// An element of the structure tree (ISO 32000-1, 14.8.4).
public enum StructureTag: Equatable, Sendable {
    case document
    case part
    case heading(level: Int)
    case paragraph
    /// The part of an element in a cell that a page break has cut off: it belongs to the element that was cut.
    indirect case continued(StructureTag)
    case span
    /// A link to the part of that number, counted from 0.
    case link(toPart: Int)
    case list(ListNumbering)
    case listItem
    case label
    case listBody
    /// A picture with the words for it, and its box: left, bottom, right, top in points from the lower left corner.
    /// Whatever its place, it may be read last of its part.
    case figure(alternative: String, box: [Double], isReadLast: Bool)
    case table(summary: String)
    case tableHead
    case tableBody
    case row
    /// The part of a row that a page break has cut off: it belongs to the row before.
    case continuedRow
    case headerCell(TableCell.Scope, columnSpan: Int, rowSpan: Int)
    case dataCell(columnSpan: Int, rowSpan: Int)
}

/// How the labels of a list count (ListNumbering; ISO 32000-1, 14.8.5.5).
public enum ListNumbering: String, Sendable {
    case disc = "Disc"
    case decimal = "Decimal"
    case lowerAlpha = "LowerAlpha"

    /// By the label of the first item.
    init(label: String) {
        switch label.first {
        case let first? where first.isNumber: self = .decimal
        case let first? where first.isLetter: self = .lowerAlpha
        default: self = .disc
        }
    }
}
