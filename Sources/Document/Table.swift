/// A table: columns, a head of one or more rows, and groups of rows.
public struct Table: Sendable, Equatable {
    /// What the table is, for those who cannot see it.
    public var caption: String
    public var columns: [TableColumn]
    /// The rows of the head (заголовок таблицы), repeated on every page.
    public var head: [TableRow]
    /// The body, a group for each section of the plan.
    public var groups: [RowGroup]
    /// On a page that begins within a section its row is shown again, marked as continued.
    public var repeatsSections = false

    public init(caption: String, columns: [TableColumn], head: [TableRow], groups: [RowGroup]) {
        self.caption = caption
        self.columns = columns
        self.head = head
        self.groups = groups
    }
}

/// A column of a table; its width is solved from the content unless it is given.
public struct TableColumn: Sendable, Equatable {
    /// What the column holds, for cell styles and for those who read the data.
    public var name: String
    /// The name of the style of its cells.
    public var style: String
    /// A fixed width in millimetres.
    public var width: Double?
    /// How much of the free width it takes, against the other columns' weight; nil: by content.
    public var weight: Double?
    /// The head's words, one after another, for a renderer that shows a row as a card.
    public var title: String

    public init(name: String, style: String, title: String, width: Double? = nil, weight: Double? = nil) {
        self.name = name
        self.style = style
        self.title = title
        self.width = width
        self.weight = weight
    }
}

/// Rows that belong together: a section's row and its activities.
public struct RowGroup: Sendable, Equatable {
    /// The section's name in the outline; nil for rows without a section.
    public var name: String?
    public var rows: [TableRow]

    public init(name: String? = nil, rows: [TableRow]) {
        self.name = name
        self.rows = rows
    }
}

/// A row of a table.
public struct TableRow: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case head
        /// A section's own row, kept with the row after it.
        case section
        case body
        /// A row that sums up those above, kept with the last of them (итоговая строка).
        case total
    }

    public var kind: Kind
    /// The cells from left to right; a column that is covered by a span from above has no cell.
    public var cells: [TableCell]
    /// What it can be found by; nil for a row that belongs to those round it, such as a section's.
    public var facets: RowFacets?

    public init(kind: Kind, cells: [TableCell], facets: RowFacets? = nil) {
        self.kind = kind
        self.cells = cells
        self.facets = facets
    }
}

/// A cell of a table.
public struct TableCell: Sendable, Equatable {
    public var blocks: [Block]
    public var columnSpan: Int
    public var rowSpan: Int
    /// What the cell is head of; nil for a cell of data.
    public var scope: Scope?

    public enum Scope: Sendable, Equatable {
        case column
        /// A common head over several columns.
        case columnGroup
        case row
        /// A section's title, head of the rows of its group.
        case rowGroup
    }

    public init(blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1, scope: Scope? = nil) {
        self.blocks = blocks
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.scope = scope
    }
}
