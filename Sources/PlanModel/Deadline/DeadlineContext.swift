/// What a deadline's words lean on: the plan's days, and the year that its section names.
public struct DeadlineContext: Sendable, Equatable {
    /// The plan's period; nil where nothing says it.
    public var period: DaySpan?
    /// The period is the plan's own: said as such, or in a title like «План на 2026 год». «Проведение аттестации в 2026
    /// году» says only when the event is, and its preparation begins in the year before.
    public private(set) var isPeriodStated = false
    private static let mostYears = 20

    /// Where only a year is known, and no period: the order's own.
    var year: CalendarSpan.Year?

    public init(period: DaySpan? = nil) { self.period = period }

    /// First and last day of the period, if both are known. A longer period than any plan has is a slip: what recurs in it
    /// would have tens of thousands of days.
    var days: (first: CalendarDate, last: CalendarDate)? {
        guard let first = period?.from, let last = period?.to, first <= last, last.year - first.year <= Self.mostYears
        else {
            return nil
        }
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
            isPeriodStated = true
            return
        }
        for title in [appendix.title, plan.order?.title] {
            if let named = DeadlineContext.years(in: title?.text ?? "") {
                period = named.days
                isPeriodStated = named.arePlans
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
        return DeadlineContext(period: years.days)
    }

    /// The years that a title names, «на 2024–2025 учебный год», «на 2022 год», and whether they are the plan's.
    static func years(in title: String) -> (days: DaySpan, arePlans: Bool)? {
        guard title.hasDigit else { return nil }
        let tokens = DeadlineToken.tokens(of: withoutNames(title))
        let named = DeadlineParser.parse(tokens).stretches.filter(\.start.isYear)
        // «подготовка к 2026/2027 учебному году» goes on until it begins.
        if named.count == 1, named[0].bound == .until, named[0].end == nil,
            case .school(let year)? = named[0].start.year, let from = CalendarDate(year: year, month: 1, day: 1),
            let to = CalendarDate(year: year, month: 8, day: 31)
        {
            return (DaySpan(from: from, to: to), false)
        }
        let stretches = named.filter { $0.bound == .none }
        guard stretches.count == 1, let stretch = stretches.first, let year = stretch.start.year else { return nil }
        let last = stretch.end?.year ?? year
        guard let from = stretch.start.interval(in: year)?.from,
            var to = CalendarSpan(unit: .year, year: last).interval(in: last)?.to, from <= to
        else { return nil }
        var isLong = stretch.end != nil
        if case .school = year {
            // «на 2020 – 2024 учебный год» may well mean all of 2024.
            if isLong { to = CalendarDate(year: to.year, month: 12, day: 31) ?? to }
            isLong = true
        }
        return (DaySpan(from: from, to: to), arePlans(year.first, isLong: isLong, in: tokens))
    }

    /// Whether the words before a year make it the plan's.
    ///
    /// - Parameter isLong: several years, or a school year: plans «в 2025/2026 учебном году» keep within it.
    private static func arePlans(_ year: Int, isLong: Bool, in tokens: [DeadlineToken]) -> Bool {
        guard let at = tokens.firstIndex(where: { $0.year == year }) else { return false }
        let before = tokens[..<at].suffix(3).compactMap(\.word)
        switch before.last(where: { !fillers.contains($0) }) {
        case "на": return true
        case "в", "во": return isLong
        case let word?: return !looksBack.contains(where: word.hasPrefix)
        case nil: return true
        }
    }

    private static let fillers: Set<String> = ["весь", "период", "текущий", "календарный", "с", "со"]
    /// What stands before the year that something is about: «по итогам 2024 года», «за 2024 год».
    private static let looksBack = [
        "итог", "результат", "за", "по", "от", "выпускник", "анализ", "завершен", "окончан",
    ]

    /// A title without the years that are part of a name: «ГИА-2026», «ФГОС-2021».
    static func withoutNames(_ title: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isName = false
        var last: (before: Unicode.Scalar?, sign: Unicode.Scalar?) = (nil, nil)
        for scalar in title.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            if isDigit, let sign = last.sign, "-‑–".unicodeScalars.contains(sign),
                last.before?.properties.isAlphabetic == true
            {
                isName = true
            } else if !isDigit {
                isName = false
            }
            if !isName { scalars.append(scalar) }
            last = (last.sign, scalar)
        }
        return String(scalars)
    }
}
