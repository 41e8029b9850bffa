package import Diagnostics

/// What every reader makes of its format, and all that the recognition sees: paragraphs and grids of cells, in the
/// order of the document, each with its place.
package struct SourceDocument {
    package enum Block {
        case paragraph(Paragraph)
        case grid(Grid)
    }

    package var blocks: [Block]
    /// How many lines the source has (see ``Passage``), blank ones included.
    package var lineCount: Int
    /// What the reader has left out, with the reason.
    package var dropped: [Dropped]
    /// What the reader has changed: a number shown by its format, a space taken out.
    package var repairs: [Repair]
    /// What the reader is unsure of, and what it has assumed.
    package var notes: [Diagnostic]

    package init(
        blocks: [Block], lineCount: Int, dropped: [Dropped] = [], repairs: [Repair] = [], notes: [Diagnostic] = []
    ) {
        self.blocks = blocks
        self.lineCount = lineCount
        self.dropped = dropped
        self.repairs = repairs
        self.notes = notes
    }
}

/// A paragraph outside any table; of a text, one line.
package struct Paragraph {
    package var passage: Passage
    /// Set in bold: people mark titles so.
    package var isBold: Bool
    /// Blank lines, or the end of a page, stand before it.
    package var isAfterBreak: Bool

    package init(passage: Passage, isBold: Bool = false, isAfterBreak: Bool = false) {
        self.passage = passage
        self.isBold = isBold
        self.isAfterBreak = isAfterBreak
    }

    package var text: String { passage.text }
}

/// A table as it stands in the source, before anybody knows what its columns mean.
package struct Grid {
    package var rows: [GridRow]
    /// The sheet of a workbook.
    package var sheet: String?
    /// The widths of the grid's columns in any unit, where the source says them.
    package var widths: [Double]
    /// Where cells begin, and what they span, is known from the source. In a text it is not: a row is what stands between
    /// its tabs.
    package var isLaidOut: Bool

    package init(rows: [GridRow], sheet: String? = nil, widths: [Double] = [], isLaidOut: Bool = false) {
        self.rows = rows
        self.sheet = sheet
        self.widths = widths
        self.isLaidOut = isLaidOut
    }
}

package struct GridRow {
    package var cells: [GridCell]
    /// Blank lines, or the end of a page, stand before it: where a row may have been cut.
    package var isAfterBreak: Bool
    /// The row stands in the source as one: no page break has made two rows of it.
    package var isWhole: Bool

    package init(cells: [GridCell], isAfterBreak: Bool = false, isWhole: Bool = false) {
        self.cells = cells
        self.isAfterBreak = isAfterBreak
        self.isWhole = isWhole
    }
}

package struct GridCell {
    package var passage: Passage
    package var columnSpan: Int
    /// How many rows the cell takes; the rows below have no cell for it.
    package var rowSpan: Int
    /// The cell that goes on into this row from a row above.
    package var above: Passage?

    package init(passage: Passage, columnSpan: Int = 1, rowSpan: Int = 1, above: Passage? = nil) {
        self.passage = passage
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.above = above
    }

    package var text: String { passage.text }
}
