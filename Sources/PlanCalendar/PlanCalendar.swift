public import PlanModel

/// The deadlines of a plan as a calendar file (iCalendar, RFC 5545): all-day events that any calendar program reads.
public struct PlanCalendar: Sendable {
    /// What calendar programs call it.
    public let name: String
    let events: [CalendarEvent]
    let timestamp: String

    /// The calendar of all activities, or of those of one responsible party.
    ///
    /// - Parameters:
    ///   - party: as ``ResponsibleParties`` tells them apart; nil takes every activity.
    ///   - timestamp: when the plan was made, ISO 8601 in UTC (`2022-02-01T00:00:00Z`).
    public init(of plan: Plan, party: String? = nil, timestamp: String) {
        let title = (plan.title ?? plan.organization.name?.text ?? "План мероприятий").replacing("\n", with: " ")
        name = party.map { "\(title): \($0)" } ?? title
        self.timestamp = timestamp
        let owner = plan.organization.name?.text ?? plan.organization.shortName?.text ?? ""
        events = plan.appendices.enumerated().flatMap { number, appendix in
            appendix.datedActivities(in: plan).filter { dated in
                party.map { ResponsibleParties.names(in: dated.activity).contains($0) } ?? true
            }.flatMap { CalendarEvent.events(of: $0, key: "\(owner)\n\(title)\n\(number)") }
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
