import FoundationEssentials
import Glibc
import PlanModel

/// The moment that a document says it was made: never the clock, so that equal input gives equal bytes.
enum TimeStamp {
    /// SOURCE_DATE_EPOCH (reproducible-builds.org), else the order's date, else the first day of 2000; ISO 8601, UTC.
    static func text(for plan: Plan) -> String { text(for: plan.order?.calendarDate) }

    /// The same for what has a day of its own, such as the one that a report speaks of.
    static func text(for day: CalendarDate?) -> String {
        if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) {
            return text(ofEpoch: epoch)
        }
        return (day?.iso ?? "2000-01-01") + "T00:00:00Z"
    }

    /// The same moment in seconds since 1970; at least one, for to libxlsxwriter nought is the clock.
    static func epoch(for plan: Plan) -> Int { epoch(for: plan.order?.calendarDate) }

    static func epoch(for day: CalendarDate?) -> Int {
        if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) {
            return max(1, epoch)
        }
        var parts = tm()
        parts.tm_year = Int32((day?.year ?? 2000) - 1900)
        parts.tm_mon = Int32((day?.month ?? 1) - 1)
        parts.tm_mday = Int32(day?.day ?? 1)
        return max(1, timegm(&parts))
    }

    private static func text(ofEpoch epoch: Int) -> String {
        var seconds = time_t(epoch)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
