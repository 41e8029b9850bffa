extension Deadline {
    /// The months its days lie in, as `2022-02`; a span without a beginning lies where it ends.
    public var months: [String] {
        var months: Set<String> = []
        for span in intervals {
            guard let first = span.from ?? span.to, let last = span.to ?? span.from else { continue }
            var (year, month) = (first.year, first.month)
            // A plan of a hundred years would be a slip, and no page is as long.
            while (year, month) <= (last.year, last.month), months.count < 1200 {
                months.insert("\(year)-\(month < 10 ? "0" : "")\(month)")
                (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            }
        }
        return months.sorted()
    }
}
