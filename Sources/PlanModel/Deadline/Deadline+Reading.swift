extension Deadline {
    /// Reads the words of a deadline and resolves them against the plan's days.
    ///
    /// Dates win over words: «ежегодно, по графику» is recurring, «сентябрь, по графику» a range.
    public init(_ text: String, in context: DeadlineContext) {
        let words = DeadlineParser.parse(text)
        let resolution = DeadlineResolution(words, in: context)
        if let frequency = words.frequency {
            self = resolution.recurring(frequency)
        } else if !words.dated.isEmpty {
            self = resolution.dated()
            statedWeekday = words.statedWeekday
            lacksLink = words.lacksLink
        } else if words.isCounted {
            self.init(kind: .relative)
        } else if words.isOpen {
            self.init(kind: .open, intervals: context.period.map { [$0] } ?? [])
        } else if words.isRelative {
            self.init(kind: .relative)
        } else if words.isReference {
            self.init(kind: .reference)
        } else {
            self.init(kind: .unknown)
        }
    }
}

extension DeadlineWords {
    /// The stretches that say when; «за I полугодие» beside a date only says of what.
    var dated: [Stretch] {
        let dated = stretches.filter { !$0.isAbout }
        return dated.isEmpty ? stretches : dated
    }
}

/// Turns named stretches of the calendar into days.
struct DeadlineResolution {
    private let words: DeadlineWords
    private let context: DeadlineContext

    init(_ words: DeadlineWords, in context: DeadlineContext) {
        self.words = words
        self.context = context
    }

    // MARK: Dates

    func dated() -> Deadline {
        let stretches = words.dated
        let resolved = stretches.map { interval(of: $0, in: nil) }
        let problem = stretches.lazy.compactMap { self.problem(of: $0) }.first
        let kind: Deadline.Kind =
            if stretches.count > 1 {
                .several
            } else if let only = stretches.first, only.end == nil, only.isDay || only.bound != .none {
                .date
            } else {
                .range
            }
        // What cannot be resolved in one part is not resolved at all: half a deadline would be a wrong one.
        let intervals = resolved.contains(nil) ? [] : resolved.compactMap(\.self)
        return Deadline(
            kind: kind, intervals: intervals, problem: problem,
            statesYear: stretches.allSatisfy {
                $0.start.year != nil && $0.end?.year != nil || $0.end == nil && $0.start.year != nil
            })
    }

    private func problem(of stretch: DeadlineWords.Stretch) -> Deadline.Problem? {
        for span in [stretch.start, stretch.end].compactMap(\.self) {
            let year = span.year ?? context.onlyYear
            if let words = span.impossible(in: year) { return .impossible(words) }
        }
        guard let end = stretch.end else { return nil }
        let year = CalendarSpan.Year.calendar(2023)
        let startYear = stretch.start.year ?? (end.year == nil ? year : nil)
        guard let first = (startYear ?? year).interval(of: stretch.start)?.from,
            let last = (end.year ?? startYear ?? year).interval(of: end)?.to
        else { return nil }
        if first <= last { return nil }
        // «сентябрь – май» goes over the new year.
        if stretch.start.year == nil, end.year == nil, first.month >= 9, last.month <= 8 { return nil }
        return .reversed
    }

    /// The days of a stretch.
    ///
    /// - Parameter fallback: the year of what names none; nil looks for it in the context.
    private func interval(of stretch: DeadlineWords.Stretch, in fallback: CalendarSpan.Year?) -> DaySpan? {
        guard let year = stretch.start.year ?? fallback ?? year(of: stretch.start),
            let start = stretch.start.interval(in: year)
        else { return nil }
        if let end = stretch.end {
            guard let last = lastDay(of: end, after: start, startingIn: year) else { return nil }
            return DaySpan(from: start.from, to: last)
        }
        switch stretch.bound {
        case .none: return stretch.third.map { start.third($0) } ?? start
        case .until:
            // «до 15 июня», «до конца мая»: that day counts; «до июня»: the last day before it does.
            if stretch.third == 1 { return DaySpan(from: nil, to: start.from) }
            if stretch.isDay || stretch.third != nil || stretch.start.isYear { return DaySpan(from: nil, to: start.to) }
            return DaySpan(from: nil, to: stretch.start.isMonthOrLonger ? start.from?.previous : start.to)
        case .since: return DaySpan(from: start.from, to: nil)
        }
    }

    private func lastDay(
        of end: CalendarSpan, after start: DaySpan, startingIn year: CalendarSpan.Year
    ) -> CalendarDate? {
        if let year = end.year { return end.interval(in: year)?.to }
        guard let last = end.interval(in: year)?.to, let first = start.from else { return nil }
        return last >= first ? last : end.interval(in: year.adding(1))?.to
    }

    /// The year of a span that names none: the one in which it falls into the plan's period, if there is just one.
    private func year(of span: CalendarSpan) -> CalendarSpan.Year? {
        guard let (first, last) = context.days else { return context.year }
        let isSchool: Bool =
            if case .half = span.unit { context.isSchoolYear } else if case .term = span.unit { true } else { false }
        let years: [CalendarSpan.Year] = (first.year - 1...last.year).map {
            isSchool ? .school(from: $0) : .calendar($0)
        }
        let fitting = years.filter { span.interval(in: $0)?.overlaps(first, last) == true }
        if fitting.count == 1 { return fitting[0] }
        // A quarter may lie at both ends of a school year: it is the one of which more does.
        if fitting.count > 1, first.days(to: last) <= 366 {
            return fitting.max { shared($0, span, first, last) < shared($1, span, first, last) }
        }
        // A day of a month that the period holds only in part may fall beside it.
        return fitting.isEmpty && first.year == last.year ? .calendar(first.year) : nil
    }

    /// How many days of a span in a year the period holds.
    private func shared(_ year: CalendarSpan.Year, _ span: CalendarSpan, _ first: CalendarDate, _ last: CalendarDate)
        -> Int
    {
        guard let days = span.interval(in: year)?.clipped(to: DaySpan(from: first, to: last)), let from = days.from,
            let to = days.to
        else { return 0 }
        return from.days(to: to)
    }

    // MARK: Recurrence

    func recurring(_ frequency: DeadlineWords.Frequency) -> Deadline {
        let unit = frequency.unit(times: frequency.times)
        if let problem = words.dated.lazy.compactMap({ self.problem(of: $0) }).first {
            return Deadline(kind: .recurring, recurrence: unit, problem: problem)
        }
        guard let (first, last) = context.days else { return Deadline(kind: .recurring, recurrence: unit) }
        let parts = words.dated.filter { !$0.start.isYear }
        let windows = self.windows(first, last)
        var intervals: [DaySpan] = []
        // «1 раз в полугодие (до 25 июня, до 25 декабря)» names the days of each year.
        let namesDays = parts.count > 1 && parts.allSatisfy { $0.isDay && $0.bound == .until && $0.start.year == nil }
        if frequency.unit == .yearly && !parts.isEmpty || namesDays {
            intervals = yearly(parts, first, last)
        } else if unit == .monthly, !words.partsOfMonth.isEmpty {
            intervals = monthly(within: windows)
        } else if unit == .weekly, !words.weekdays.isEmpty {
            intervals = windows.flatMap { days(in: $0).filter { words.weekdays.contains($0.weekday) } }.map {
                DaySpan($0)
            }
        } else {
            intervals = windows.flatMap { cycles(of: unit, in: $0) }
        }
        return Deadline(kind: .recurring, intervals: intervals, recurrence: unit)
    }

    /// The parts of each year that lie in the plan's period.
    private func yearly(_ parts: [DeadlineWords.Stretch], _ first: CalendarDate, _ last: CalendarDate) -> [DaySpan] {
        let (first, last) = yearsSaid(within: first, last)
        guard first <= last else { return [] }
        let years = first.year - 1...last.year
        // «до 30 мая 2022 года, далее ежегодно до 30 мая» says the same day twice.
        let parts = parts.map(withoutYears).reduce(into: [DeadlineWords.Stretch]()) { parts, part in
            if !parts.contains(part) { parts.append(part) }
        }
        return years.flatMap { year in
            parts.compactMap { interval(of: $0, in: .calendar(year)) }
        }.filter { interval in
            // A bound counts in the period that its day lies in.
            if interval.from == nil, let to = interval.to { return first <= to && to <= last }
            if interval.to == nil, let from = interval.from { return first <= from && from <= last }
            return interval.overlaps(first, last)
        }
    }

    private func withoutYears(_ part: DeadlineWords.Stretch) -> DeadlineWords.Stretch {
        var part = part
        part.start.year = nil
        if part.end?.isYear == true { part.end = nil } else { part.end?.year = nil }
        return part
    }

    /// The years for which a yearly deadline holds, where it says them: «май, ежегодно с 2023 по 2028 год», «ежегодно до 1
    /// сентября 2022–2027 годов».
    private func yearsSaid(within first: CalendarDate, _ last: CalendarDate) -> (CalendarDate, CalendarDate) {
        guard let said = words.dated.first(where: { $0.end?.isYear == true }), let start = said.start.year,
            let end = said.end?.year, let from = CalendarSpan(unit: .year).interval(in: start)?.from,
            let to = CalendarSpan(unit: .year).interval(in: end)?.to
        else { return (first, last) }
        return (max(first, from), min(last, to))
    }

    /// The days in which the cycles run: the period, or what dates restrict it to («ежемесячно с сентября по май»).
    private func windows(_ first: CalendarDate, _ last: CalendarDate) -> [DaySpan] {
        let whole = DaySpan(from: first, to: last)
        let restrictions = words.dated.flatMap { stretch -> [DaySpan] in
            if stretch.start.year != nil { return interval(of: stretch, in: nil).map { [$0] } ?? [] }
            return yearly([stretch], first, last)
        }
        guard !restrictions.isEmpty else { return [whole] }
        return restrictions.compactMap { $0.clipped(to: whole) }
    }

    private func days(in window: DaySpan) -> [CalendarDate] {
        guard let first = window.from, let last = window.to else { return [] }
        return Array(sequence(first: first) { $0.next.flatMap { $0 <= last ? $0 : nil } })
    }

    /// Whole units within a window, cut at its ends.
    private func cycles(of unit: Deadline.Recurrence, in window: DaySpan) -> [DaySpan] {
        guard let first = window.from, let last = window.to else { return [] }
        let spans: [DaySpan]
        let years = first.year - 1...last.year
        switch unit {
        case .daily: return days(in: window).map { DaySpan($0) }
        case .weekly: return weeks(in: window)
        case .monthly: spans = years.flatMap { year in (1...12).compactMap { DaySpan.months($0, count: 1, of: year) } }
        case .quarterly:
            spans = years.flatMap { year in (0...3).compactMap { DaySpan.months($0 * 3 + 1, count: 3, of: year) } }
        case .halfYearly:
            spans = years.flatMap { year in
                (1...2).compactMap {
                    CalendarSpan(unit: .half($0)).interval(
                        in: context.isSchoolYear ? .school(from: year) : .calendar(year))
                }
            }
        case .termly:
            spans = years.flatMap { year in
                (1...4).compactMap { CalendarSpan(unit: .term($0)).interval(in: .school(from: year)) }
            }
        case .yearly:
            spans = years.compactMap {
                CalendarSpan(unit: .year).interval(in: context.isSchoolYear ? .school(from: $0) : .calendar($0))
            }
        }
        return spans.compactMap { $0.clipped(to: window) }
    }

    /// Weeks from Monday to Sunday.
    private func weeks(in window: DaySpan) -> [DaySpan] {
        days(in: window).reduce(into: []) { weeks, day in
            if day.weekday == 1 || weeks.isEmpty { weeks.append(DaySpan(day)) } else { weeks[weeks.count - 1].to = day }
        }
    }

    private func monthly(within windows: [DaySpan]) -> [DaySpan] {
        windows.flatMap { window in
            cycles(of: .monthly, in: window).flatMap { month -> [DaySpan] in
                guard let day = month.from else { return [] }
                return words.partsOfMonth.compactMap { part(of: $0, in: day) }.filter { interval in
                    window.from.map { first in (interval.to ?? interval.from).map { $0 >= first } ?? false } ?? true
                        && window.to.map { last in (interval.from ?? interval.to).map { $0 <= last } ?? false } ?? true
                }
            }
        }
    }

    private func part(of part: DeadlineWords.PartOfMonth, in month: CalendarDate) -> DaySpan? {
        let year = CalendarSpan.Year.calendar(month.year)
        switch part {
        case .day(let day, let bound):
            let length = CalendarDate.days(in: month.month, of: month.year)
            guard let date = CalendarDate(year: month.year, month: month.month, day: min(day, length)) else {
                return nil
            }
            return DaySpan(from: bound == .until ? nil : date, to: bound == .since ? nil : date)
        case .week(let number): return CalendarSpan(unit: .week(number, month: month.month)).interval(in: year)
        case .weekday(let number, let weekday):
            return CalendarSpan(unit: .weekday(number, weekday, month: month.month)).interval(in: year)
        case .decade(let number): return CalendarSpan(unit: .decade(number, month: month.month)).interval(in: year)
        }
    }
}

extension DeadlineContext {
    /// The period begins in September or the last days of August.
    var isSchoolYear: Bool {
        guard let (first, last) = days else { return false }
        return first.month == 9 || first.month == 8 || last.month <= 8 && last.year > first.year && last.month >= 5
    }

    /// The only year that the period touches.
    var onlyYear: CalendarSpan.Year? {
        guard let (first, last) = days else { return year }
        return first.year == last.year
            ? .calendar(first.year) : isSchoolYear && last.year == first.year + 1 ? .school(from: first.year) : nil
    }
}

extension DeadlineWords.Stretch {
    var isDay: Bool {
        switch start.unit {
        case .day, .weekday: end == nil
        default: false
        }
    }
}

extension CalendarSpan {
    var isMonthOrLonger: Bool {
        switch unit {
        case .month, .season, .quarter, .half, .term, .year: true
        case .day, .decade, .week, .weekday: false
        }
    }
}

extension CalendarSpan.Year {
    fileprivate func interval(of span: CalendarSpan) -> DaySpan? { span.interval(in: self) }
}

extension DaySpan {
    /// The days it shares with another; nil where there are none.
    func clipped(to other: DaySpan) -> DaySpan? {
        let first = [from, other.from].compactMap(\.self).max()
        let last = [to, other.to].compactMap(\.self).min()
        if let first, let last, first > last { return nil }
        return DaySpan(from: first, to: last)
    }

    /// The first ten days, the middle ones, or the last of a month; anything else as it is: «начало 25 мая» says when
    /// something begins.
    func third(_ number: Int) -> DaySpan {
        guard let from, let to, from.day == 1, to.next?.day == 1, from.month == to.month, from.year == to.year,
            let tenth = CalendarDate(year: from.year, month: from.month, day: 10),
            let middle = CalendarDate(year: from.year, month: from.month, day: 15),
            let twentieth = CalendarDate(year: from.year, month: from.month, day: 20)
        else { return self }
        switch number {
        case 1: return DaySpan(from: from, to: tenth)
        case 2: return DaySpan(from: tenth.next, to: twentieth)
        case DeadlineWords.firstHalf: return DaySpan(from: from, to: middle)
        case DeadlineWords.secondHalf: return DaySpan(from: middle.next, to: to)
        default: return DaySpan(from: twentieth.next, to: to)
        }
    }
}

extension DeadlineWords.Frequency {
    /// The cycle it comes to: twice a year is each half-year.
    func unit(times: Int) -> Deadline.Recurrence {
        switch (unit, times) {
        case (.yearly, 2): .halfYearly
        case (.yearly, 4): .quarterly
        case (.yearly, 12): .monthly
        case (.halfYearly, 2): .quarterly
        case (.quarterly, 3): .monthly
        case (.monthly, 4): .weekly
        default: unit
        }
    }
}
