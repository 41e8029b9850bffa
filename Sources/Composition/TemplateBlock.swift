/// A block of a template: what it makes, when, and for which values.
struct TemplateBlock: Sendable {
    indirect enum Content: Sendable {
        case paragraph(style: String, [TemplateInline])
        case heading(level: Int, style: String, [TemplateInline])
        case spread(style: String, left: [TemplateInline], middle: Middle?, right: [TemplateInline])
        /// The clauses of an order with their items.
        case clauses(FieldPath, styles: ClauseStyles)
        /// Narrative parts: heading, text and items.
        case narrative(NarrativePlace, styles: NarrativeStyles)
        /// The table of activities.
        case table(TableStyles)
        /// A table that a report is made of, by its name.
        case reportTable(String, TableStyles)
        /// A chart of a report, by its name; of one that repeats a table Markdown has the table alone.
        case chart(String, style: String, repeatsTable: Bool)
        /// The QR code of a text, its side in millimetres.
        case qr(TemplateText, side: Double, style: String)
        /// Blocks under a common condition or loop.
        case group([TemplateBlock])
    }

    /// What stands between the two ends of a spread.
    struct Middle: Sendable {
        let style: String
        let inlines: [TemplateInline]
    }

    var content: Content
    /// All of these must say something.
    var conditions: [FieldPath] = []
    /// None of these may say anything.
    var exclusions: [FieldPath] = []
    var loop: Loop?

    /// The block is made for each value of a list, under a name of its own.
    struct Loop: Sendable {
        let list: FieldPath
        let name: String
    }
}

/// Which of the two texts around the table a narrative block shows.
enum NarrativePlace: String, Sendable, CaseIterable {
    case before = "appendix.narrative"
    case after = "appendix.closing"
}

/// The styles of an order's clauses, of their items, and of the items of these.
struct ClauseStyles: Sendable {
    var clause: String
    var item: String
    var subitem: String
}

struct NarrativeStyles: Sendable {
    var heading: String
    var text: String
    var item: String
}

/// The styles of a table's cells, and what the template says about its columns' widths.
struct TableStyles: Sendable {
    var head: String
    var section: String
    var cell: String
    /// By field; a field that is not named has the style of `cell`.
    var cells: [String: String] = [:]
    /// A section's row is shown again at the top of the next page.
    var repeatsSections = false
    /// Fixed widths in millimetres, by field.
    var widths: [String: Double] = [:]
    /// Shares of the free width, by field.
    var weights: [String: Double] = [:]
}

/// A piece of a template's running text.
enum TemplateInline: Sendable {
    case text(TemplateText)
    case strong(TemplateText)
    case emphasis(TemplateText)
    case spaced(TemplateText)
    /// A ruled line for the pen, so many figures wide.
    case blank(Int)
}
