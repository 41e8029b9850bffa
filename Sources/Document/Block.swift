/// A block: what stands on lines of its own.
public indirect enum Block: Sendable, Equatable {
    case heading(Heading)
    case paragraph(Paragraph)
    case list(List)
    case spread(Spread)
    case table(Table)
    case figure(Figure)
}

/// A paragraph (абзац) in a named style.
public struct Paragraph: Sendable, Equatable {
    /// The name of a ``TextStyle`` in the style sheet.
    public var style: String
    public var inlines: [Inline]

    public init(style: String, inlines: [Inline]) {
        self.style = style
        self.inlines = inlines
    }

    public init(style: String, text: String) { self.init(style: style, inlines: Inline.lines(of: text)) }
}

/// A heading: a paragraph that also stands in the outline.
public struct Heading: Sendable, Equatable {
    /// From 1, the part's own heading, downwards.
    public var level: Int
    public var paragraph: Paragraph

    public init(level: Int, paragraph: Paragraph) {
        self.level = level
        self.paragraph = paragraph
    }
}

/// A list whose labels are words of the document: «1.», «–», «а)».
public struct List: Sendable, Equatable {
    public var items: [Item]

    public struct Item: Sendable, Equatable {
        /// The label as it is read; it is text like any other.
        public var label: String
        public var style: String
        public var blocks: [Block]

        public init(label: String, style: String, blocks: [Block]) {
            self.label = label
            self.style = style
            self.blocks = blocks
        }
    }

    public init(items: [Item]) { self.items = items }
}

/// Two texts at the two margins of one line: date and number, post and name; or three, with the signature's mark or a
/// name between them.
public struct Spread: Sendable, Equatable {
    public var style: String
    public var left: [Inline]
    /// It begins where the left indent of its own style says.
    public var middle: Paragraph?
    public var right: [Inline]

    public init(style: String, left: [Inline], middle: Paragraph? = nil, right: [Inline]) {
        self.style = style
        self.left = left
        self.middle = middle
        self.right = right
    }

    /// The texts that say something, from left to right.
    public var texts: [[Inline]] { [left, middle?.inlines ?? [], right].filter { !$0.isEmpty } }
}
