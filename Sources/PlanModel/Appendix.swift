/// An appendix to the order (приложение): the table of activities with what stands before and after it.
public struct Appendix: Sendable, Equatable {
    /// The number as the user gave it; a single appendix has none.
    public var number: SourceText?
    /// The lines of the appendix mark (отметка о приложении), where the source has them; empty: composed.
    public var mark: [SourceText]
    /// The appendix bears the approval mark (гриф утверждения, requisite 16 of ГОСТ Р 7.0.97).
    public var isApproved: Bool
    public var title: SourceText?
    /// The period of the plan, where it is given and not only said in words.
    public var period: Period?
    /// Abbreviation and meaning (сокращения).
    public var abbreviations: [Abbreviation]
    /// What stands before the table (пояснительная часть): aims, tasks, indicators.
    public var narrative: [NarrativePart]
    /// The columns (графы) in their own order.
    public var columns: [Column]
    public var sections: [Section]
    /// What stands after the table.
    public var closing: [NarrativePart]

    public init(
        number: SourceText? = nil, mark: [SourceText] = [], isApproved: Bool = false, title: SourceText? = nil,
        period: Period? = nil,
        abbreviations: [Abbreviation] = [], narrative: [NarrativePart] = [], columns: [Column] = [],
        sections: [Section] = [], closing: [NarrativePart] = []
    ) {
        self.number = number
        self.mark = mark
        self.isApproved = isApproved
        self.title = title
        self.period = period
        self.abbreviations = abbreviations
        self.narrative = narrative
        self.columns = columns
        self.sections = sections
        self.closing = closing
    }

    public var hasTable: Bool { !sections.isEmpty || !columns.isEmpty }

    public var activities: some Sequence<Activity> { sections.lazy.flatMap(\.activities) }

    /// The column that shows `field`.
    public func column(_ field: String) -> Column? { columns.first { $0.field == field } }
}

/// The first and the last day of the plan.
public struct Period: Sendable, Equatable {
    public var from: SourceText?
    public var to: SourceText?

    public init(from: SourceText? = nil, to: SourceText? = nil) {
        self.from = from
        self.to = to
    }
}

/// An abbreviation that the plan defines.
public struct Abbreviation: Sendable, Equatable {
    public var short: SourceText
    public var meaning: SourceText

    public init(short: SourceText, meaning: SourceText) {
        self.short = short
        self.meaning = meaning
    }
}

/// A part of the text around the table: a heading, a paragraph, a list, in this order, each optional.
public struct NarrativePart: Sendable, Equatable {
    public var heading: SourceText?
    public var text: SourceText?
    public var items: [SourceText]

    public init(heading: SourceText? = nil, text: SourceText? = nil, items: [SourceText] = []) {
        self.heading = heading
        self.text = text
        self.items = items
    }
}

/// A column of the table (графа).
public struct Column: Sendable, Equatable {
    /// The field of the activity it shows: a core field, or one of the plan's own.
    public var field: String
    /// The head as printed.
    public var title: SourceText
    /// The common head over this column and its neighbours of the same `under`.
    public var under: SourceText?
    /// An empty cell means "as above" (графа с объединением строк).
    public var isGroup: Bool

    public init(field: String, title: SourceText, under: SourceText? = nil, isGroup: Bool = false) {
        self.field = field
        self.title = title
        self.under = under
        self.isGroup = isGroup
    }
}
