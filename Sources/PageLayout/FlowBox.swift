import Document
import Typography

/// A paragraph broken into lines.
final class LaidParagraph {
    let text: MeasuredText
    let lines: [TextLine]
    let style: TextStyle
    /// The width of a line, and how far the first is indented.
    let measure: Double
    let firstLineIndent: Double
    /// The element its words are in; nil where the enclosing cell is that element.
    let tag: StructureTag?
    /// The first run is the label of a list item.
    let hasLabel: Bool
    /// From a line's top to its baseline.
    let baseline: Double

    init(
        text: MeasuredText, lines: [TextLine], style: TextStyle, measure: Double, firstLineIndent: Double,
        tag: StructureTag?, hasLabel: Bool, baseline: Double
    ) {
        self.text = text
        self.lines = lines
        self.style = style
        self.measure = measure
        self.firstLineIndent = firstLineIndent
        self.tag = tag
        self.hasLabel = hasLabel
        self.baseline = baseline
    }

    var lineHeight: Double { style.size * style.leading }

    /// The left end of a line from the left end of the measure.
    func offset(of index: Int) -> Double {
        let indent = index == 0 ? firstLineIndent : 0
        let free = measure - indent - lines[index].width
        return switch style.alignment {
        case .left, .justify: indent
        case .center: indent + max(0, free / 2)
        case .right: indent + max(0, free)
        }
    }

    /// The width a line is stretched, or shrunk, to; nil where it keeps its natural width.
    func stretch(of index: Int) -> Double? {
        let room = measure - (index == 0 ? firstLineIndent : 0)
        guard style.alignment == .justify, !lines[index].endsParagraph || lines[index].width > room else { return nil }
        return room
    }
}

/// The smallest thing that pages and rows are filled with: a line, or several that must not be parted.
struct FlowBox {
    /// A line of a paragraph, placed within the box.
    struct Piece {
        let paragraph: LaidParagraph
        let line: Int
        /// Of the measure's left end, from the box's left end.
        let x: Double
        /// Of the line's top, from the box's top.
        let y: Double
    }

    /// A figure, placed within the box.
    struct PlacedFigure {
        let figure: Figure
        let content: Content
        /// Of its upper left corner, from the box's left end; its top is the box's.
        let x: Double
        let width: Double
        let height: Double

        enum Content {
            case squares([[Bool]])
            /// The words of the drawing are measured.
            case chart(ChartDrawing, words: [MeasuredText])
        }
    }

    /// The frame round the lines of a paragraph: its left edge from the box's left end, and its width.
    struct Frame: Equatable {
        let x: Double
        let width: Double
    }

    var pieces: [Piece]
    var height: Double
    /// The gap to the box above; dropped at a page's top.
    var spaceBefore = 0.0
    /// A page may end above this box.
    var mayBreakBefore = true
    /// A page must begin with this box.
    var beginsPage = false
    /// Elements that begin before the box, from the outermost.
    var opens: [StructureTag] = []
    /// How many elements end after the box.
    var closes = 0
    /// What few boxes have, kept apart: there are hundreds of thousands of boxes in a region's plans.
    var extras: Extras?

    final class Extras {
        let figure: PlacedFigure?
        let frame: Frame?
        /// The outline's entry for this box.
        let bookmark: (title: String, level: Int)?

        init(figure: PlacedFigure? = nil, frame: Frame? = nil, bookmark: (title: String, level: Int)? = nil) {
            self.figure = figure
            self.frame = frame
            self.bookmark = bookmark
        }
    }
}

extension [FlowBox] {
    /// The elements that are open after these boxes, from the outermost.
    ///
    /// - Parameter opened: what was open before them.
    func openTags(after opened: [StructureTag]) -> [StructureTag] {
        var open = opened
        for box in self {
            open += box.opens
            for piece in box.pieces {
                let paragraph = piece.paragraph
                if piece.line == 0, paragraph.hasLabel { open.append(.listBody) }
                guard let tag = paragraph.tag else { continue }
                if piece.line == 0 { open.append(tag) }
                if piece.line == paragraph.lines.count - 1 { open.removeLast() }
            }
            open.removeLast(Swift.min(box.closes, open.count))
        }
        return open
    }

    /// The height of the boxes one above another, the first without its gap.
    var stackedHeight: Double {
        var height = 0.0
        for (index, box) in enumerated() { height += box.height + (index == 0 ? 0 : box.spaceBefore) }
        return height
    }
}
