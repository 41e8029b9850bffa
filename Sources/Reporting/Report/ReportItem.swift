public import PlanModel

/// An activity as a report speaks of it: what was asked, what was answered, and what follows from the dates.
public struct ReportItem: Sendable {
    public let row: ReportRow
    public let due: DueDays?
    /// Nil where nobody has answered.
    public let status: ReportStatus?
    public let actual: CalendarDate?
    public let newDate: CalendarDate?

    public init(_ row: ReportRow) {
        self.row = row
        due = row.group == .due ? row[.due].flatMap { DueDays(reading: $0.text) } : nil
        actual = row[.actualDate].flatMap { CalendarDate(reading: $0.text) }
        newDate = row[.newDate].flatMap { CalendarDate(reading: $0.text) }
        let stated = row[.status].flatMap { ReportStatus(reading: $0.text) }
        if let stated, stated.isDone, let due, let actual {
            status = actual > due.last ? .doneLate : .done
        } else {
            status = stated
        }
    }

    /// How many days after its last day it was done; nil where it was in time, or nobody knows.
    public var daysLate: Int? {
        guard status == .doneLate, let due, let actual, actual > due.last else { return nil }
        return due.last.days(to: actual)
    }

    /// Whether it is over its time on a day: done late, or due and still not done. What was dropped is not.
    public func isLate(on day: CalendarDate) -> Bool {
        switch status {
        case .doneLate: true
        case .done, .dropped: false
        case .moved: due.map { $0.last <= day } ?? false
        case .running, .notDone, .notYetDue, nil: due.map { $0.last < day } ?? (status == .notDone)
        }
    }
}
