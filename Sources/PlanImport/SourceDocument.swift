/// What every reader makes of its format, and all that the recognition sees: paragraphs and grids of cells, in the
/// order of the document, each with its place.
struct SourceDocument {
    enum Block {
        case paragraph(Paragraph)
        case grid(Grid)
    }

    var blocks: [Block]
}

/// A paragraph outside any table; of a text, one line.
struct Paragraph {
    var passage: Passage
    /// Set in bold: people mark titles so.
    var isBold = false
    /// Blank lines, or the end of a page, stand before it.
    var isAfterBreak = false

    var text: String { passage.text }
}

/// A table as it stands in the source, before anybody knows what its columns mean.
struct Grid {
    var rows: [GridRow]
}

struct GridRow {
    var cells: [GridCell]
    /// Blank lines, or the end of a page, stand before it: where a row may have been cut.
    var isAfterBreak = false
}

struct GridCell {
    var passage: Passage
    var columnSpan = 1
    var rowSpan = 1

    var text: String { passage.text }
}
