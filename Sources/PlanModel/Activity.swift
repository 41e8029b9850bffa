public import Diagnostics

/// A section of the table (раздел): a row of its own and the activities below it.
///
/// A section without number and title is a plan without sections.
public struct Section: Sendable, Equatable {
    public var number: SourceText?
    public var title: SourceText?
    /// What else the section's own row carries, by field.
    public var cells: Cells
    public var activities: [Activity]
    public var place: SourcePlace

    public init(
        number: SourceText? = nil, title: SourceText? = nil, cells: Cells = Cells(), activities: [Activity] = [],
        place: SourcePlace = .unknown
    ) {
        self.number = number
        self.title = title
        self.cells = cells
        self.activities = activities
        self.place = place
    }

    /// The section has a row of its own in the table.
    public var hasRow: Bool { number != nil || title != nil || !cells.isEmpty }

    public static func == (left: Section, right: Section) -> Bool {
        left.number == right.number && left.title == right.title && left.cells == right.cells
            && left.activities == right.activities
    }
}

/// An activity (мероприятие): a row of the table.
public struct Activity: Sendable, Equatable {
    public var cells: Cells
    /// The findings that the user lifts, each with a reason.
    public var ignored: [IgnoredFinding]
    public var place: SourcePlace

    public init(cells: Cells, ignored: [IgnoredFinding] = [], place: SourcePlace = .unknown) {
        self.cells = cells
        self.ignored = ignored
        self.place = place
    }

    public var number: SourceText? { cells[CoreField.number.rawValue] }

    public static func == (left: Activity, right: Activity) -> Bool {
        left.cells == right.cells && left.ignored == right.ignored
    }
}

/// The fields that every plan has; a plan may add its own.
public enum CoreField: String, CaseIterable, Sendable {
    /// The number of the activity (№ п/п).
    case number
    /// What is done (мероприятие).
    case activity
    /// Who answers for it (ответственный исполнитель).
    case responsible
    /// When (срок).
    case deadline
    /// With what result (ожидаемый результат).
    case result
}

/// The cells of a row by field. A cell that is absent equals a cell that is empty.
public struct Cells: Sendable, Equatable {
    public private(set) var entries: [(field: String, text: SourceText)]

    public init(_ entries: [(field: String, text: SourceText)] = []) {
        self.entries = entries.filter { !$0.text.text.isEmpty }
    }

    public var isEmpty: Bool { entries.isEmpty }

    public subscript(field: String) -> SourceText? {
        get { entries.first { $0.field == field }?.text }
        set {
            let index = entries.firstIndex { $0.field == field }
            switch (index, newValue) {
            case (let index?, let text?) where !text.text.isEmpty: entries[index].text = text
            case (let index?, _): entries.remove(at: index)
            case (nil, let text?) where !text.text.isEmpty: entries.append((field, text))
            case (nil, _): break
            }
        }
    }

    public subscript(field: CoreField) -> SourceText? {
        get { self[field.rawValue] }
        set { self[field.rawValue] = newValue }
    }

    public static func == (left: Cells, right: Cells) -> Bool {
        left.entries.count == right.entries.count && left.entries.allSatisfy { right[$0.field] == $0.text }
    }
}

/// A finding that does not count, and why.
public struct IgnoredFinding: Sendable, Equatable {
    public var code: SourceText
    public var reason: SourceText?

    public init(code: SourceText, reason: SourceText? = nil) {
        self.code = code
        self.reason = reason
    }
}
