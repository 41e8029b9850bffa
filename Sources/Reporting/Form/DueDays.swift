public import PlanModel

/// The days on which an activity is due in a period, as a form shows them and reads them again.
public struct DueDays: Sendable, Equatable {
    /// How often it is due.
    public let count: Int
    /// The last of them.
    public let last: CalendarDate
    public let words: String

    /// Nil where nothing ends in the period.
    public init?(_ occurrences: [DaySpan]) {
        let days = occurrences.compactMap(\.to).sorted()
        guard let last = days.last else { return nil }
        self.last = last
        count = days.count
        switch days.count {
        case 1: words = last.digits
        case ...6: words = days.map(\.digits).joined(separator: ", ") + " (\(Self.times(days.count)))"
        default: words = "\(Self.times(days.count)), последний — \(last.digits)"
        }
    }

    /// Reads ``words``.
    public init?(reading text: String) {
        let days = Self.days(in: text)
        guard let last = days.max() else { return nil }
        self.last = last
        let said = Self.numbers(in: text).filter { !$0.contains(".") }.compactMap { Int($0) }.first
        count = min(max(said ?? days.count, 1), 10_000)
        words = text
    }

    /// The days in digits that a text names.
    static func days(in text: String) -> [CalendarDate] {
        numbers(in: text).compactMap { $0.count == 10 ? CalendarDate(reading: $0) : nil }
    }

    private static func numbers(in text: String) -> [String] {
        text.split { !($0.isNumber || $0 == ".") }.map(String.init)
    }

    private static func times(_ count: Int) -> String { "\(count) " + russianCount(count, "раз", "раза", "раз") }
}

/// The form of a noun after a number: 1 день, 2 дня, 5 дней, 11 дней, 21 день.
public func russianCount(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
    let lastTwo = abs(number) % 100
    let last = lastTwo % 10
    if (11...14).contains(lastTwo) { return many }
    return last == 1 ? one : (2...4).contains(last) ? few : many
}
