/// What a deadline's words lean on: the plan's days, and the year that its section names.
public struct DeadlineContext: Sendable, Equatable {
    /// The plan's period; nil where nothing says it.
    public var period: DaySpan?
    /// Where only a year is known, and no period: the order's own.
    var year: CalendarSpan.Year?

    public init(period: DaySpan? = nil) { self.period = period }

    /// First and last day of the period, if both are known.
    var days: (first: CalendarDate, last: CalendarDate)? {
        guard let first = period?.from, let last = period?.to, first <= last else { return nil }
        return (first, last)
    }
}

extension DeadlineContext {
    /// The context of an appendix's activities: its period, else the years of its title, else those of the order's title,
    /// else the year of the order's date.
    public init(of appendix: Appendix, in plan: Plan) {
        self.init()
        if let from = appendix.period?.from.flatMap({ CalendarDate(reading: $0.text) }),
            let to = appendix.period?.to.flatMap({ CalendarDate(reading: $0.text) })
        {
            period = DaySpan(from: from, to: to)
            return
        }
        for title in [appendix.title, plan.order?.title] {
            if let stated = DeadlineContext.years(in: title?.text ?? "") {
                period = stated
                return
            }
        }
        guard let date = plan.order?.calendarDate else { return }
        // An order of August or later begins a school year.
        year = date.month >= 8 ? .school(from: date.year) : .calendar(date.year)
    }

    /// The context of a section: a year in its title is the year of what stands below it.
    public func within(_ section: Section) -> DeadlineContext {
        guard let years = DeadlineContext.years(in: section.title?.text ?? "") else { return self }
        return DeadlineContext(period: years)
    }

    /// The years that a title names: «на 2024–2025 учебный год», «на 2022 год».
    static func years(in title: String) -> DaySpan? {
        let stretches = DeadlineParser.parse(title).stretches.filter { $0.start.isYear && $0.bound == .none }
        guard stretches.count == 1, let stretch = stretches.first, let year = stretch.start.year else { return nil }
        let last = stretch.end?.year ?? year
        guard let from = stretch.start.interval(in: year)?.from,
            let to = CalendarSpan(unit: .year, year: last).interval(in: last)?.to, from <= to
        else { return nil }
        return DaySpan(from: from, to: to)
    }
}
