import PlanCalendar
import PlanModel
import Testing

@Suite("A calendar file")
struct PlanCalendarTests {
    private func plan(_ deadlines: [String], responsible: String = "Директор школы") -> Plan {
        let activities = deadlines.enumerated().map { index, deadline in
            Activity(
                cells: Cells([
                    ("number", SourceText("\(index + 1)")), ("activity", "Провести собрание"),
                    ("deadline", SourceText(deadline)), ("responsible", SourceText(responsible)),
                    ("result", "Протокол; решение, копия \\"),
                ]))
        }
        return Plan(
            organization: Organization(name: "Школа № 0"),
            appendices: [
                Appendix(
                    title: "План", period: Period(from: "2025-09-01", to: "2026-08-31"),
                    sections: [Section(activities: activities)])
            ])
    }

    private func lines(_ deadlines: [String]) -> [String] {
        PlanCalendar(of: plan(deadlines), timestamp: "2025-09-01T00:00:00Z").text
            .replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test(
        "has the days of a deadline, the end being the day after",
        arguments: [
            ("15 мая 2026 г.", "20260515", "20260516", nil), ("до 15 мая 2026 г.", "20260515", "20260516", nil),
            ("Октябрь–ноябрь 2025 г.", "20251001", "20251201", nil),
            ("каждый понедельник", "20250901", "20250902", "FREQ=WEEKLY;COUNT=53"),
            ("ежемесячно до 5 числа", "20250905", "20250906", "FREQ=MONTHLY;BYMONTHDAY=5;COUNT=12"),
            ("вторая среда месяца", "20250910", "20250911", "FREQ=MONTHLY;BYDAY=2WE;COUNT=12"),
            ("последняя пятница каждого месяца", "20250926", "20250927", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12"),
            ("в течение года", "20250901", "20260901", nil),
        ] as [(String, String, String, String?)])
    func days(deadline: String, first: String, end: String, rule: String?) {
        let lines = lines([deadline])
        #expect(lines.contains("DTSTART;VALUE=DATE:\(first)"))
        #expect(lines.contains("DTEND;VALUE=DATE:\(end)"))
        #expect(lines.first { $0.hasPrefix("RRULE:") } == rule.map { "RRULE:\($0)" })
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    }

    @Test("has an event a month where months differ in length, and none where no day is known")
    func severalEvents() {
        #expect(lines(["ежемесячно"]).count { $0 == "BEGIN:VEVENT" } == 12)
        #expect(lines(["по графику", "по согласованию"]).count { $0 == "BEGIN:VEVENT" } == 0)
    }

    @Test("has one long event of what goes on for many years")
    func years() {
        var plan = plan(["ежемесячно"])
        plan.appendices[0].period = Period(from: "2015-01-01", to: "2034-12-31")
        let text = PlanCalendar(of: plan, timestamp: "2025-09-01T00:00:00Z").text
        #expect(text.contains("DTSTART;VALUE=DATE:20150101\r\nDTEND;VALUE=DATE:20350101\r\n"))
        #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 1)
        #expect(text.contains("TRANSP:TRANSPARENT"))
    }

    @Test("repeats whole weeks, and has the week that the period cuts by itself")
    func weeks() {
        let lines = lines(["еженедельно"])
        #expect(lines.filter { $0.hasPrefix("RRULE:") } == ["RRULE:FREQ=WEEKLY;COUNT=52"])
        #expect(
            lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == [
                "DTSTART;VALUE=DATE:20250901", "DTEND;VALUE=DATE:20250908", "DTSTART;VALUE=DATE:20260831",
                "DTEND;VALUE=DATE:20260901",
            ])
    }

    @Test("repeats what comes every day in each of its stretches")
    func daysWithGaps() {
        let lines = lines(["ежедневно в июне и сентябре"])
        #expect(
            lines.filter { $0.hasPrefix("RRULE:") || $0.hasPrefix("DTSTART") } == [
                "DTSTART;VALUE=DATE:20260601", "RRULE:FREQ=DAILY;COUNT=30", "DTSTART;VALUE=DATE:20250901",
                "RRULE:FREQ=DAILY;COUNT=30",
            ])
    }

    @Test("has the days by which the order wants reports")
    func reports() {
        var plan = plan(["15 мая 2026 г."])
        plan.order = Order(clauses: [
            Clause(text: "Утвердить."),
            Clause(text: "Отчитаться за I полугодие до 20 июня 2026 г., за II полугодие до 10 декабря 2026 г."),
        ])
        let lines = PlanCalendar(of: plan, timestamp: "2025-09-01T00:00:00Z").text.replacing("\r\n ", with: "")
            .split(separator: "\r\n").map(String.init)
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 3)
        #expect(lines.contains("DTSTART;VALUE=DATE:20260620") && lines.contains("DTSTART;VALUE=DATE:20261210"))
        #expect(lines.contains("SUMMARY:Представить отчёт о выполнении плана за II полугодие 2026 года"))
        #expect(lines.contains("DESCRIPTION:п. 2 приказа"))
    }

    @Test("escapes texts, folds lines at 75 octets, and stamps in UTC")
    func contentLines() {
        let text = PlanCalendar(of: plan(["май 2026 г."]), timestamp: "2025-09-01T00:00:00Z").text
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        for line in text.components("\r\n") { #expect(line.utf8.count <= 75) }
        let whole = text.replacing("\r\n ", with: "")
        #expect(whole.contains(#"Протокол\; решение\, копия \\"#))
        #expect(whole.contains("DTSTAMP:20250901T000000Z\r\n"))
    }

    @Test("keeps the identity of an event from run to run, and another for every event")
    func identity() {
        let first = lines(["май 2026 г.", "июнь 2026 г."]).filter { $0.hasPrefix("UID:") }
        #expect(first == lines(["май 2026 г.", "июнь 2026 г."]).filter { $0.hasPrefix("UID:") })
        #expect(Set(first).count == 2)
    }

    @Test("of one party has its activities alone")
    func party() {
        let plan = plan(["май 2026 г."], responsible: "Директор школы, руководители ШМО (по предметам, по классам)")
        #expect(ResponsibleParties.all(in: plan) == ["Директор школы", "Руководители ШМО (по предметам, по классам)"])
        let calendars = PlanCalendar.ofParties(in: plan, timestamp: "")
        #expect(calendars.map(\.party) == ResponsibleParties.all(in: plan))
        #expect(calendars.allSatisfy { !$0.calendar.isEmpty })
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [rest]
    }
}
