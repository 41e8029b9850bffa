/// A document ready to be set: blocks in the order of reading, in sections of pages. It knows nothing of plans.
public struct Document: Sendable, Equatable {
    /// The title that readers and search show; it says the topic.
    public var title: String
    /// Whose document it is.
    public var author: String?
    public var subject: String?
    /// The language of the text (BCP 47).
    public var language: String
    /// The parts, each beginning on a new page.
    public var parts: [Part]
    /// Written large behind the text of every page, such as «ПРОЕКТ».
    public var watermark: String?

    public init(
        title: String, author: String? = nil, subject: String? = nil, language: String = "ru-RU", parts: [Part] = [],
        watermark: String? = nil
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.parts = parts
        self.watermark = watermark
    }
}

/// A part of a document with pages of its own: the order, an appendix.
public struct Part: Sendable, Equatable {
    /// The name of the part in the outline (закладка).
    public var name: String
    /// The name of a ``PageStyle`` in the style sheet.
    public var pageStyle: String
    public var blocks: [Block]

    public init(name: String, pageStyle: String, blocks: [Block]) {
        self.name = name
        self.pageStyle = pageStyle
        self.blocks = blocks
    }
}
