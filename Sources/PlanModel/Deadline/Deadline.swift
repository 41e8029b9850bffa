/// What the words of a deadline (срок) mean: a kind, and the days they stand for.
///
/// The words themselves are never changed; what is no date in them is a qualifier that only people read («по графику»).
public struct Deadline: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A day, or a day until or from which («до 15 июня»: an interval without a beginning).
        case date
        /// Days on end: from one to another, a month, a quarter, a year.
        case range
        /// Several of them.
        case several
        /// Again and again: ежемесячно, каждый понедельник.
        case recurring
        /// All the time: в течение года, постоянно.
        case open
        /// Said elsewhere: по графику, по согласованию.
        case reference
        /// Counted from an event: в течение 10 рабочих дней со дня обращения.
        case relative
        /// Not understood. That is no fault of the plan's.
        case unknown
    }

    public let kind: Kind
    /// In the order of the words; of a recurring deadline, those within the plan's period. Empty where no day is known.
    public let intervals: [DaySpan]
    public let recurrence: Recurrence?
    /// What is wrong with the dates; such a deadline has no intervals.
    public let problem: Problem?
    /// The year of every interval is said in the words themselves.
    public let statesYear: Bool
    /// The weekday said beside a day («24 мая (ср)»): Monday is 1.
    public internal(set) var statedWeekday: Int?
    /// Two dates stand side by side with nothing between them: a dash or a comma is lost.
    public internal(set) var lacksLink = false

    public init(
        kind: Kind, intervals: [DaySpan] = [], recurrence: Recurrence? = nil, problem: Problem? = nil,
        statesYear: Bool = false
    ) {
        self.kind = kind
        self.intervals = problem == nil ? intervals : []
        self.recurrence = recurrence
        self.problem = problem
        self.statesYear = statesYear
    }

    public enum Problem: Sendable, Equatable {
        /// The calendar has no such day; its words: «31 июня».
        case impossible(String)
        /// The end comes before the beginning: «ноябрь–октябрь».
        case reversed
    }

    /// How often a recurring deadline comes.
    public enum Recurrence: String, Sendable, CaseIterable {
        case daily, weekly, monthly, quarterly, yearly
        /// Each school term (учебная четверть).
        case termly
        case halfYearly = "half-yearly"
    }
}

/// Days on end, both ends included; an open end is nil.
public struct DaySpan: Sendable, Hashable {
    public var from: CalendarDate?
    public var to: CalendarDate?

    public init(from: CalendarDate?, to: CalendarDate?) {
        self.from = from
        self.to = to
    }

    public init(_ day: CalendarDate) { self.init(from: day, to: day) }

    /// ISO 8601 with two dots, as `2024-09-01..2024-09-30`.
    public var iso: String { "\(from?.iso ?? "")..\(to?.iso ?? "")" }

    /// Whether it has a day in common with the days from `first` to `last`.
    public func overlaps(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
        (from.map { $0 <= last } ?? (to.map { $0 <= last } ?? true)) && (to.map { $0 >= first } ?? true)
    }
}
