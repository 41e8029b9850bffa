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
                guard words.contains(".") else { return words }
                // «26.20.110» may be a code.
                return span.year.map { (1000...9999).contains($0.first) } ?? false ? words : nil
            }
        }
    }

    /// A title names a year, or a month of one, that lies ahead: «на сентябрь 2026 года», «до 2030 года».
    public static func namesPeriod(_ title: String) -> Bool {
        guard title.hasDigit else { return false }
        return DeadlineParser.parse(DeadlineContext.withoutNames(title)).stretches.contains { stretch in
            !stretch.isAbout && !stretch.isDay && (stretch.end ?? stretch.start).year != nil
        }
    }

    /// A line of running text says only what time it is for: «на 2026–2030 годы».
    public static func statesPeriod(_ text: String) -> Bool {
        text.split(separator: "\n").contains { line in
            line.count <= 60 && ["на ", "период", "срок"].contains { line.lowercased().hasPrefix($0) }
                && namesPeriod(String(line))
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
