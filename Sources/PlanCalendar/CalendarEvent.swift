import PlanModel
import Reporting

/// An all-day event, possibly repeated.
struct CalendarEvent: Sendable {
    let uid: String
    let first: CalendarDate
    let last: CalendarDate
    /// RRULE (RFC 5545, 3.3.10); nil happens once.
    let rule: String?
    let summary: String
    let description: String
    /// It goes on all the time, and keeps nobody busy.
    let isTransparent: Bool

    func lines(stamp: String) -> [String] {
        var lines = ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(stamp)", "DTSTART;VALUE=DATE:\(first.basic)"]
        // The end of an all-day event is the day after it (RFC 5545, 3.6.1).
        if let end = last.next { lines.append("DTEND;VALUE=DATE:\(end.basic)") }
        if let rule { lines.append("RRULE:\(rule)") }
        lines.append("SUMMARY:" + ContentLine.escaped(summary))
        if !description.isEmpty { lines.append("DESCRIPTION:" + ContentLine.escaped(description)) }
        lines += ["TRANSP:\(isTransparent ? "TRANSPARENT" : "OPAQUE")", "END:VEVENT"]
        return lines
    }

    /// The events of an activity: one for each stretch of its deadline, or one that repeats.
    ///
    /// - Parameter key: what tells the plan from others; events keep their identity as long as plan and activity do.
    static func events(of dated: DatedActivity, key: String) -> [CalendarEvent] {
        let deadline = dated.deadline
        let spans = deadline.intervals.compactMap { span -> (CalendarDate, CalendarDate)? in
            // «до 15 июня» is that day; «с 1 сентября» the day it begins.
            guard let first = span.from ?? span.to, let last = span.to ?? span.from, first <= last else { return nil }
            return (first, last)
        }
        guard !spans.isEmpty else { return [] }
        var series = RepeatedSpans(spans, recurrence: deadline.recurrence).series
        // What is there so often is there all the time.
        let isConstant = series.count > mostSeries
        if isConstant { series = [RepeatedSpans.Series(covering: spans)] }
        return series.enumerated().map { index, series in
            CalendarEvent(
                uid: identity("\(key)\n\(dated.number)\n\(dated.title)\n\(index)"), first: series.first,
                last: series.last, rule: series.rule, summary: dated.summary, description: dated.description,
                isTransparent: isConstant || deadline.kind == .open)
        }
    }

    /// Of one activity: five years of months.
    private static let mostSeries = 60

    /// The days by which the order wants reports on the plan.
    static func reports(of plan: Plan, key: String) -> [CalendarEvent] {
        ReportDeadline.all(in: plan).map { report in
            let period = ReportPeriod(report.period)?.name ?? "отчётный период"
            return CalendarEvent(
                uid: identity("\(key)\nreport\n\(report.due.iso)\n\(report.period.iso)\n\(report.clause)"),
                first: report.due, last: report.due, rule: nil,
                summary: "Представить отчёт о выполнении плана за \(period)",
                description: "п. \(report.clause) приказа", isTransparent: false)
        }
    }

    /// Stable from run to run and from machine to machine: FNV-1a of what makes the event what it is.
    private static func identity(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var second: UInt64 = 0x8422_2325_cbf2_9ce4
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            second = (second &+ UInt64(byte)) &* 0x100_0000_01b3 ^ hash
        }
        return String(hash, radix: 16) + String(second, radix: 16) + "@prikaz"
    }
}

extension CalendarDate {
    /// ISO 8601 without hyphens: `20220201`.
    var basic: String { iso.filter(\.isNumber) }
}
