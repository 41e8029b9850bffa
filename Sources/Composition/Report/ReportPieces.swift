import Document
import Reporting

/// The tables and charts that a report can be made of, by the names that templates use.
struct ReportPieces {
    static let reportTables = [
        "statuses", "sections", "parties", "months", "due", "running", "undated", "late",
    ]
    static let reportCharts = ["statuses", "sections", "parties", "months"]
    static let summaryTables = ["statuses", "organizations", "activities", "sections"]
    static let summaryCharts = ["statuses", "organizations", "sections"]

    let tables: [String: ReportTable]
    let charts: [String: ReportChart]

    init(of report: ExecutionReport) {
        let due = report.due
        tables = [
            "statuses": .statuses(Tally("", due)),
            "sections": .tallies(
                due.bySection, kind: "Раздел", caption: "Выполнение по разделам", total: Tally("", due)),
            "parties": .tallies(
                due.byParty, kind: "Ответственный", caption: "Выполнение по ответственным", total: nil),
            "months": .tallies(due.byMonth, kind: "Месяц", caption: "Выполнение по месяцам", total: Tally("", due)),
            "due": .activities(due, caption: ReportRow.Group.due.title),
            "running": .activities(report.items(in: .running), caption: ReportRow.Group.running.title),
            "undated": .activities(report.items(in: .undated), caption: ReportRow.Group.undated.title),
            "late": .late(report.late, on: report.asOf),
        ]
        charts = [
            "statuses": .statuses(Tally("", due)),
            "sections": ReportChart(due.bySection, kind: "Раздел", title: "Выполнение по разделам"),
            "parties": ReportChart(due.byParty, kind: "Ответственный", title: "Выполнение по ответственным"),
            "months": ReportChart(due.byMonth, kind: "Месяц", title: "Выполнение по месяцам срока"),
        ]
    }

    init(of rollUp: RollUp) {
        let total = rollUp.total
        tables = [
            "statuses": .statuses(total),
            "organizations": .organizations(rollUp),
            "activities": .tallies(
                rollUp.byActivity, kind: "Мероприятие", caption: "Выполнение по мероприятиям", total: total),
            "sections": .tallies(rollUp.bySection, kind: "Раздел", caption: "Выполнение по разделам", total: total),
        ]
        charts = [
            "statuses": .statuses(total),
            "organizations": ReportChart(
                rollUp.byOrganization, kind: "Организация", title: "Выполнение по организациям"),
            "sections": ReportChart(rollUp.bySection, kind: "Раздел", title: "Выполнение по разделам"),
        ]
    }
}
