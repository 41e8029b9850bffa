import PlanModel

/// Stretches of days as few series as rules of iCalendar can say without changing a day.
struct RepeatedSpans {
    struct Series {
        let first: CalendarDate
        let last: CalendarDate
        let rule: String?

        init(first: CalendarDate, last: CalendarDate, rule: String?) {
            (self.first, self.last, self.rule) = (first, last, rule)
        }

        /// From the first day of some spans to their last.
        init(covering spans: [(CalendarDate, CalendarDate)]) {
            self.init(
                first: spans.map(\.0).min() ?? spans[0].0, last: spans.map(\.1).max() ?? spans[0].1, rule: nil)
        }
    }

    let series: [Series]

    init(_ spans: [(CalendarDate, CalendarDate)], recurrence: Deadline.Recurrence?) {
        switch recurrence {
        case .daily: series = Self.runs(of: spans, every: 1, "FREQ=DAILY")
        case .weekly: series = Self.runs(of: spans, every: 7, "FREQ=WEEKLY")
        default:
            if let recurrence, spans.count > 1, let rule = Self.rule(spans, recurrence) {
                series = [Series(first: spans[0].0, last: spans[0].1, rule: rule)]
            } else {
                series = spans.map { Series(first: $0.0, last: $0.1, rule: nil) }
            }
        }
    }

    /// Days and weeks on end, without the holidays between them and the weeks that a period cuts: a rule each, where one
    /// for all would not do.
    private static func runs(
        of spans: [(CalendarDate, CalendarDate)], every step: Int, _ frequency: String
    ) -> [Series] {
        var series: [Series] = []
        var start = spans.startIndex
        for index in spans.indices {
            let next = index + 1
            let (first, last) = spans[index]
            if next < spans.endIndex, first.days(to: spans[next].0) == step,
                first.days(to: last) == spans[next].0.days(to: spans[next].1)
            {
                continue
            }
            let count = next - start
            series.append(
                Series(
                    first: spans[start].0, last: spans[start].1, rule: count > 1 ? "\(frequency);COUNT=\(count)" : nil))
            start = next
        }
        return series
    }

    /// The rule that gives just these stretches; nil where none does.
    private static func rule(_ spans: [(CalendarDate, CalendarDate)], _ recurrence: Deadline.Recurrence) -> String? {
        let days = spans.map(\.0)
        let length = spans[0].0.days(to: spans[0].1)
        // A rule repeats one length; months are not alike, and each has its own event then.
        guard spans.allSatisfy({ $0.0.days(to: $0.1) == length }) else { return nil }
        let count = ";COUNT=\(spans.count)"
        switch recurrence {
        case .monthly, .quarterly, .halfYearly:
            let step = recurrence == .monthly ? 1 : recurrence == .quarterly ? 3 : 6
            guard isEachMonth(step, days) else { return nil }
            let interval = step > 1 ? ";INTERVAL=\(step)" : ""
            if days.allSatisfy({ $0.day == days[0].day }), days[0].day <= 28 {
                return "FREQ=MONTHLY\(interval);BYMONTHDAY=\(days[0].day)" + count
            }
            let week = (days[0].day - 1) / 7 + 1
            if days.allSatisfy({ $0.weekday == days[0].weekday && ($0.day - 1) / 7 + 1 == week }) {
                return "FREQ=MONTHLY\(interval);BYDAY=\(week)\(weekdays[days[0].weekday - 1])" + count
            }
            if days.allSatisfy({
                $0.weekday == days[0].weekday && $0.day + 7 > CalendarDate.days(in: $0.month, of: $0.year)
            }) {
                return "FREQ=MONTHLY\(interval);BYDAY=-1\(weekdays[days[0].weekday - 1])" + count
            }
            return nil
        case .yearly where isEachYear(days): return "FREQ=YEARLY" + count
        default: return nil
        }
    }

    private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    private static func isEachMonth(_ step: Int, _ days: [CalendarDate]) -> Bool {
        zip(days, days.dropFirst()).allSatisfy { ($1.year - $0.year) * 12 + $1.month - $0.month == step }
    }

    private static func isEachYear(_ days: [CalendarDate]) -> Bool {
        zip(days, days.dropFirst()).allSatisfy { $1.year == $0.year + 1 && $1.month == $0.month && $1.day == $0.day }
    }
}
