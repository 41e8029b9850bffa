extension Deadline {
    /// The months its days lie in, in order, as `2022-02`; a span without a beginning lies where it ends.
    public var months: [String] { months(of: intervals.map { ($0.from ?? $0.to, $0.to ?? $0.from) }) ?? [] }

    /// The months of spans, each with its first and last day.
    ///
    /// - Returns: nil where a span is longer than twenty years: a slip, or no help to who looks for a month.
    public func months(of spans: [(first: CalendarDate?, last: CalendarDate?)]) -> [String]? {
        var months: Set<Int> = []
        var latest: Int?
        for span in spans {
            guard let first = span.first?.monthNumber, let last = span.last?.monthNumber else { continue }
            guard last - first < Self.mostMonths else { return nil }
            // What comes every day comes in the same month thirty times.
            if first == last, first == latest { continue }
            months.formUnion(first...max(first, last))
            latest = last
        }
        return months.sorted().map { number in
            let month = number % 12 + 1
            return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
        }
    }

    private static let mostMonths = 240
}

extension CalendarDate {
    /// Months since January of year 0.
    fileprivate var monthNumber: Int { year * 12 + month - 1 }
}
