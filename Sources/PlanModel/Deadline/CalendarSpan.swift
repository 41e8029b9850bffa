/// A stretch of the calendar as the words name it: «20 июня», «IV квартал», «вторая среда марта»; its year may be said
/// elsewhere.
struct CalendarSpan: Equatable {
    enum Unit: Equatable {
        case day(Int, month: Int, words: String)
        case month(Int)
        /// The first, second or third ten days (декада).
        case decade(Int, month: Int)
        /// So many seven days from the month's beginning; nil is the last week.
        case week(Int?, month: Int)
        /// So many such weekdays from the month's beginning; nil is the last. Monday is 1.
        case weekday(Int?, Int, month: Int)
        /// Three months that begin with this one.
        case season(Int)
        case quarter(Int)
        case half(Int)
        /// A school term (четверть). Where its weeks are not said, whole months stand for it.
        case term(Int)
        case year
    }

    /// The year as said.
    enum Year: Equatable {
        case calendar(Int)
        /// From 1 September of this year to 31 August of the next.
        case school(from: Int)

        var first: Int {
            switch self {
            case .calendar(let year), .school(let year): year
            }
        }
    }

    var unit: Unit
    var year: Year?

    /// The days it stands for in a year; nil where the calendar has none.
    func interval(in year: Year) -> DaySpan? {
        switch unit {
        case .day(let day, let month, _):
            return CalendarDate(year: year.of(month: month), month: month, day: day).map { DaySpan($0) }
        case .month(let month):
            return .months(month, count: 1, of: year.of(month: month))
        case .decade(let number, let month):
            let year = year.of(month: month)
            let last = number == 3 ? CalendarDate.days(in: month, of: year) : number * 10
            return .days(number * 10 - 9, last, month: month, of: year)
        case .week(let number, let month):
            let year = year.of(month: month)
            let length = CalendarDate.days(in: month, of: year)
            guard let number else { return .days(length - 6, length, month: month, of: year) }
            guard number * 7 - 6 <= length else { return nil }
            return .days(number * 7 - 6, min(length, number * 7), month: month, of: year)
        case .weekday(let number, let weekday, let month):
            let year = year.of(month: month)
            guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
            let length = CalendarDate.days(in: month, of: year)
            var day = 1 + (weekday - first.weekday + 7) % 7
            if let number { day += (number - 1) * 7 } else { while day + 7 <= length { day += 7 } }
            return CalendarDate(year: year, month: month, day: day).map { DaySpan($0) }
        case .season(let month):
            return .months(month, count: 3, of: month == 12 ? year.first : year.of(month: month))
        case .quarter(let number):
            let month = number * 3 - 2
            return .months(month, count: 3, of: year.of(month: month))
        case .half(let number):
            switch year {
            case .calendar(let year): return .months(number * 6 - 5, count: 6, of: year)
            case .school(let year):
                return number == 1 ? .months(9, count: 4, of: year) : .months(1, count: 8, of: year + 1)
            }
        case .term(let number):
            let start = year.first
            switch number {
            case 1: return .months(9, count: 2, of: start)
            case 2: return .months(11, count: 2, of: start)
            case 3: return .months(1, count: 3, of: start + 1)
            default: return .months(4, count: 2, of: start + 1)
            }
        case .year:
            switch year {
            case .calendar(let year): return .months(1, count: 12, of: year)
            case .school(let year): return .months(9, count: 12, of: year)
            }
        }
    }

    /// A day or month of the calendar that is none; its words.
    func impossible(in year: Year?) -> String? {
        guard case .day(let day, let month, let words) = unit else { return nil }
        // Without a year 29 February is possible.
        let known = year.map { $0.of(month: month) } ?? 2024
        if known < 1000 { return words }
        return CalendarDate(year: known, month: month, day: day) == nil ? words : nil
    }

    var isYear: Bool { unit == .year }
}

extension CalendarSpan.Year {
    /// The calendar year that a month of this year is in.
    func of(month: Int) -> Int {
        switch self {
        case .calendar(let year): year
        case .school(let year): month >= 9 ? year : year + 1
        }
    }

    func adding(_ count: Int) -> CalendarSpan.Year {
        switch self {
        case .calendar(let year): .calendar(year + count)
        case .school(let year): .school(from: year + count)
        }
    }
}

extension DaySpan {
    static func days(_ first: Int, _ last: Int, month: Int, of year: Int) -> DaySpan? {
        guard let from = CalendarDate(year: year, month: month, day: first),
            let to = CalendarDate(year: year, month: month, day: last)
        else { return nil }
        return DaySpan(from: from, to: to)
    }

    /// Whole months, the first of them in `year`.
    static func months(_ first: Int, count: Int, of year: Int) -> DaySpan? {
        let last = first + count - 1
        let lastYear = year + (last - 1) / 12
        let lastMonth = (last - 1) % 12 + 1
        guard (1...9999).contains(lastYear), let from = CalendarDate(year: year, month: first, day: 1),
            let to = CalendarDate(
                year: lastYear, month: lastMonth, day: CalendarDate.days(in: lastMonth, of: lastYear))
        else { return nil }
        return DaySpan(from: from, to: to)
    }
}

extension CalendarDate {
    /// Monday is 1, Sunday 7 (ISO 8601).
    public var weekday: Int { (dayNumber % 7 + 7) % 7 + 1 }

    /// Days since Monday, 1 January of year 1.
    private var dayNumber: Int {
        let years = year - 1
        let before = years * 365 + years / 4 - years / 100 + years / 400
        let leapDay = month > 2 ? CalendarDate.days(in: 2, of: year) - 28 : 0
        return before + Self.daysBeforeMonth[month - 1] + leapDay + day - 1
    }

    /// In a year without a leap day.
    private static let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    /// How many days `other` is later.
    public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

    /// The next day; nil after the calendar's last.
    public var next: CalendarDate? {
        CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
            ?? CalendarDate(year: year + 1, month: 1, day: 1)
    }

    /// The day before.
    public var previous: CalendarDate? {
        if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
        if month > 1 {
            return CalendarDate(year: year, month: month - 1, day: CalendarDate.days(in: month - 1, of: year))
        }
        return CalendarDate(year: year - 1, month: 12, day: 31)
    }
}
