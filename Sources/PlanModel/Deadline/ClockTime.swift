/// Times of day in a deadline: they are no dates, though «14.10» is written as one.
enum ClockTime {
    /// Where a time that begins here ends, and the hours up to which it goes; nil where the digits are none.
    ///
    /// Minutes over twelve, or none, are no month, and one such time makes another beside it a time as well:
    /// «14.00–14.10». What could be both is a day, but for «в 10.10» and «10.10 ч».
    static func end(in scalars: [Unicode.Scalar], from start: Int, after word: String?) -> Int? {
        guard let first = time(in: scalars, from: start) else { return nil }
        if let next = afterLink(in: scalars, from: first.end), let second = time(in: scalars, from: next),
            first.isCertain || second.isCertain
        {
            return second.end
        }
        let isNamed = word.map { ["в", "во"].contains($0) } ?? false
        return first.isCertain || isNamed || hoursFollow(in: scalars, from: first.end) ? first.end : nil
    }

    private struct Time {
        let end: Int
        /// It cannot be a day and its month.
        let isCertain: Bool
    }

    /// «9.30», «14:00», «00:00:00».
    private static func time(in scalars: [Unicode.Scalar], from start: Int) -> Time? {
        let hourEnd = digits(in: scalars, from: start)
        guard (1...2).contains(hourEnd - start), hourEnd < scalars.count, let hour = value(scalars[start..<hourEnd])
        else { return nil }
        let sign = scalars[hourEnd]
        guard sign == "." || sign == ":" else { return nil }
        var end = digits(in: scalars, from: hourEnd + 1)
        guard end - hourEnd == 3, let minute = value(scalars[hourEnd + 1..<end]), minute < 60,
            hour < 24 || hour == 24 && minute == 0
        else { return nil }
        if end + 1 < scalars.count, scalars[end] == sign, isDigit(scalars[end + 1]) {
            // «14.10.2026» is a day, «00:00:00» has its seconds.
            guard sign == ":" else { return nil }
            end = digits(in: scalars, from: end + 1)
        }
        return Time(end: end, isCertain: sign == ":" || minute > 12 || minute == 0)
    }

    /// What follows a dash or «до».
    private static func afterLink(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var index = afterBlanks(in: scalars, from: start)
        guard index < scalars.count else { return nil }
        if "-–—−‑".unicodeScalars.contains(scalars[index]) {
            index += 1
        } else if scalars[index...].starts(with: "до ".unicodeScalars) {
            index += 2
        } else {
            return nil
        }
        return afterBlanks(in: scalars, from: index)
    }

    /// «ч», «час», «часов».
    private static func hoursFollow(in scalars: [Unicode.Scalar], from start: Int) -> Bool {
        let index = afterBlanks(in: scalars, from: start)
        guard index < scalars.count, scalars[index] == "ч" else { return false }
        let rest = scalars[(index + 1)...]
        return rest.first.map { !$0.properties.isAlphabetic } ?? true || rest.starts(with: "ас".unicodeScalars)
    }

    private static func afterBlanks(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        scalars[start...].firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    }

    private static func digits(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
    }

    private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
        Int(String(String.UnicodeScalarView(digits)))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
