/// Dates in running text, where most words are about something else.
public enum DatesInText {
    /// The days in a text that the calendar does not have, as printed: «31 июня».
    ///
    /// Two numbers with a dot may be a clause or a share; they are read as a day only with a year.
    public static func impossible(in text: String) -> [String] {
        guard text.hasDigit else { return [] }
        return DeadlineParser.parse(text).stretches.flatMap { stretch in
            [stretch.start, stretch.end].compactMap { span -> String? in
                guard let span, let words = span.impossible(in: span.year) else { return nil }
                return words.contains(".") && span.year == nil ? nil : words
            }
        }
    }

    /// A report on a period, and the day it is due: «за I полугодие в срок до 20 июня 2022 года».
    public struct Report: Sendable {
        public let period: DaySpan
        public let due: CalendarDate
    }

    public static func reports(in text: String) -> [Report] {
        guard text.hasDigit, text.holds("за ") || text.holds("За ") else { return [] }
        let stretches = DeadlineParser.parse(text).stretches
        return zip(stretches, stretches.dropFirst()).compactMap { about, due in
            guard about.isAbout, about.end == nil, due.bound == .until, due.isDay, let year = due.start.year,
                let day = due.start.interval(in: year)?.to,
                let period = about.start.interval(in: about.start.year ?? year),
                // «за II полугодие до 15 января 2027 г.»: nobody reports before the beginning, so it is the year before.
                let past = period.from.map({ day < $0 }) == true
                    ? about.start.interval(in: (about.start.year ?? year).adding(-1)) : period
            else { return nil }
            return Report(period: past, due: day)
        }
    }
}
