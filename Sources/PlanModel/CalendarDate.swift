/// A day of the Gregorian calendar, free of time zones.
public struct CalendarDate: Sendable, Hashable, Comparable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when the calendar has no such day («31 июня»).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...CalendarDate.days(in: month, of: year)).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The months in the genitive, as a date in words has them (ГОСТ Р 7.0.97, 5.10).
    public static let genitiveMonths = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]

    /// ISO 8601: `2022-02-01`.
    public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// In digits, with leading zeroes: `01.02.2022`.
    public var digits: String { "\(padded(day, 2)).\(padded(month, 2)).\(padded(year, 4))" }

    /// In words, without a leading zero: `1 февраля 2022 г.` (ГОСТ Р 7.0.97, 5.10).
    public var words: String { "\(day) \(CalendarDate.genitiveMonths[month - 1]) \(year) г." }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
