public import PlanModel

/// The deadlines of a plan as a calendar file (iCalendar, RFC 5545): all-day events that any calendar program reads.
public struct PlanCalendar: Sendable {
    /// What calendar programs call it.
    public let name: String
    let events: [CalendarEvent]
    let timestamp: String

    /// The calendar of all activities, and of the reports that the order asks for.
    ///
    /// - Parameter timestamp: when the plan was made, ISO 8601 in UTC (`2022-02-01T00:00:00Z`).
    public init(of plan: Plan, timestamp: String) {
        name = plan.calendarName
        self.timestamp = timestamp
        var events: [CalendarEvent] = []
        plan.forEachDatedActivity { events += CalendarEvent.events(of: $0, key: $1) }
        self.events = events + CalendarEvent.reports(of: plan, key: plan.calendarKey)
    }

    private init(name: String, events: [CalendarEvent], timestamp: String) {
        self.name = name
        self.events = events
        self.timestamp = timestamp
    }

    /// The calendars of the responsible parties, as ``ResponsibleParties`` tells them apart; none for a party without a day.
    public static func ofParties(in plan: Plan, timestamp: String) -> [(party: String, calendar: PlanCalendar)] {
        var order: [String] = []
        var events: [String: [CalendarEvent]] = [:]
        plan.forEachDatedActivity { dated, key in
            let own = CalendarEvent.events(of: dated, key: key)
            guard !own.isEmpty else { return }
            for party in ResponsibleParties.names(in: dated.activity) {
                if events[party] == nil { order.append(party) }
                events[party, default: []] += own
            }
        }
        return order.map { party in
            let name = "\(plan.calendarName): \(party)"
            return (party, PlanCalendar(name: name, events: events[party] ?? [], timestamp: timestamp))
        }
    }

    public var isEmpty: Bool { events.isEmpty }

    /// The file: lines end with CRLF and are folded at 75 octets (RFC 5545, 3.1).
    public var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//prikaz//prikaz//RU", "CALSCALE:GREGORIAN"]
        lines += ["METHOD:PUBLISH", "X-WR-CALNAME:" + ContentLine.escaped(name)]
        let stamp = timestamp.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
        for event in events { lines += event.lines(stamp: stamp) }
        lines.append("END:VCALENDAR")
        return lines.map(ContentLine.folded).joined()
    }
}

extension Plan {
    fileprivate var calendarName: String {
        (title ?? organization.name?.text ?? "План мероприятий").replacing("\n", with: " ")
    }

    /// Hands over the activities that have a deadline, with what tells their appendix from all others.
    fileprivate func forEachDatedActivity(_ body: (DatedActivity, _ key: String) -> Void) {
        for (number, appendix) in appendices.enumerated() {
            let key = "\(calendarKey)\n\(number)"
            appendix.forEachDatedActivity(in: self) { body($0, key) }
        }
    }

    fileprivate var calendarKey: String {
        "\(organization.name?.text ?? organization.shortName?.text ?? "")\n\(calendarName)"
    }
}

/// A line of iCalendar.
enum ContentLine {
    /// TEXT (RFC 5545, 3.3.11): what separates values is escaped, and no control character is left.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": result += "\\n"
            case "\t": result += " "
            case "\0"..."\u{1F}", "\u{7F}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Folded between characters, never within one, at 75 octets without the line's end.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for character in line.unicodeScalars {
            let width = UTF8.width(character)
            if octets + width > 75 {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(character)
            octets += width
        }
        return result + "\r\n"
    }
}
