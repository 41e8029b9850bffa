import PlanFile
import PlanModel
import Reporting
import Testing

@Suite("A report")
struct ReportTests {
    private func plan(_ result: String = "Протокол") throws -> Plan {
        try PlanFile.read(
            """
            prikaz: 1
            order:
              clauses:
                - Утвердить план.
                - number: "2.1."
                  text: Школам
                  items: ["отчитаться за I полугодие до 20 июня 2022 года, за II полугодие до 15 января 2023 года"]
            appendices:
              - period: {from: 2022-01-01, to: 2022-12-31}
                sections:
                  - activities:
                      - {number: "1", activity: Дело, deadline: март 2022, responsible: "Завуч, директор", result: "\(result)"}
                      - {number: "2", activity: Другое, deadline: ежемесячно до 10 числа, result: Справка}
            """
        ).plan
    }

    @Test("has statuses in the words that people type")
    func statuses() {
        for (words, status) in [
            ("Выполнено", ReportStatus.done), (" выполнено. ", .done), ("ПЕРЕНЕСЁН", .moved), ("перенесена", .moved),
            ("не  выполнено", .notDone), ("Выполнено с нарушением срока", .doneLate), ("в работе", .running),
            ("срок ещё не наступил", .notYetDue), ("снято с контроля", .dropped),
        ] { #expect(ReportStatus(reading: words) == status) }
        for words in ["", "да", "выполнено почти", "+"] { #expect(ReportStatus(reading: words) == nil) }
    }

    @Test("has a fingerprint that is the same for the same words, and another for others")
    func fingerprint() throws {
        #expect(PlanFingerprint.of(try plan()) == PlanFingerprint.of(try plan()))
        #expect(PlanFingerprint.of(try plan()) != PlanFingerprint.of(try plan("Протоколы")))
        #expect(PlanFingerprint.of(try plan()).unicodeScalars.count == 17)
    }

    @Test("is due when the order's clauses say so")
    func deadlines() throws {
        let found = ReportDeadline.all(in: try plan())
        #expect(found.map(\.words) == ["20.06.2022 (п. 2.1 приказа)", "15.01.2023 (п. 2.1 приказа)"])
        let period = try #require(ReportPeriod("2022-H2"))
        #expect(ReportDeadline.all(in: try plan(), for: period).map(\.due.iso) == ["2023-01-15"])
        // Handed in after the period, it speaks of the period's last day; before, of that day.
        #expect(ReportForm(of: try plan(), for: period).asOf?.iso == "2022-12-31")
        let first = try #require(ReportPeriod("2022-H1"))
        #expect(ReportForm(of: try plan(), for: first).asOf?.iso == "2022-06-20")
    }

    @Test("says due days so that they can be read again", arguments: [1, 2, 6, 7, 26])
    func dueDays(count: Int) throws {
        let spans = (0..<count).compactMap { index in
            CalendarDate(year: 2022, month: 1 + index / 5, day: 1 + index % 5).map { DaySpan($0) }
        }
        let days = try #require(DueDays(spans))
        let again = try #require(DueDays(reading: days.words))
        #expect(again.count == count && again.last == days.last)
    }

    @Test("tells late from in time by the dates, whatever the status says")
    func lateness() throws {
        func item(_ status: String, _ date: String) -> ReportItem {
            ReportItem(
                ReportRow(
                    group: .due,
                    cells: [.due: "31.03.2022", .status: SourceText(status), .actualDate: SourceText(date)]))
        }
        #expect(item("выполнено", "31.03.2022").status == .done)
        #expect(item("выполнено", "05.04.2022").status == .doneLate)
        #expect(item("выполнено", "05.04.2022").daysLate == 5)
        #expect(item("выполнено с нарушением срока", "30.03.2022").status == .done)
        let day = try #require(CalendarDate(iso: "2022-04-10"))
        #expect(item("не выполнено", "").isLate(on: day) && item("", "").isLate(on: day))
        #expect(!item("снято", "").isLate(on: day) && !item("выполнено", "01.03.2022").isLate(on: day))
    }

    @Test("counts by status, party and month")
    func tallies() throws {
        var form = ReportForm(of: try plan(), for: try #require(ReportPeriod("2022-H1")))
        form.rows[0].cells[.status] = "выполнено"
        let due = try #require(ExecutionReport(form)).due
        let tally = Tally("", due)
        #expect([tally.total, tally.done, tally[nil]] == [2, 1, 1])
        #expect(tally.share(of: tally.done) == 50)
        #expect(due.byParty.map(\.name) == ["Завуч", "Директор", "Ответственный не назван"])
        #expect(due.byMonth.map(\.name) == ["март 2022", "июнь 2022"])
    }

    @Test("of many organisations knows who is late and who is missing")
    func rollUp() throws {
        let period = try #require(ReportPeriod("2022-H1"))
        let submissions = try [("Б", "19.06.2022"), ("А", "21.06.2022")].map { name, day in
            var form = ReportForm(of: try plan(), for: period)
            form.headings[.submitted] = SourceText(day)
            return RollUp.Submission(
                organization: name, report: try #require(ExecutionReport(form)), errors: 0)
        }
        let rollUp = try #require(RollUp(submissions, expected: ["а", "Б", "В"]))
        #expect(rollUp.submissions.map(\.organization) == ["А", "Б"])
        #expect(rollUp.submissions.map(\.isLate) == [true, false])
        #expect(rollUp.missing == ["В"])
        #expect(rollUp.total.total == 4 && rollUp.byActivity.map(\.total) == [2, 2])
    }
}
