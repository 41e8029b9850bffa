import Document
import PlanModel
import Testing

@testable import Composition

@Suite("The table of activities")
struct TableComposerTests {
    private let styles = TableStyles(head: "head", section: "section", cell: "cell")

    private func table(_ appendix: Appendix) -> Table { TableComposer(appendix: appendix, styles: styles).table }

    private func words(_ row: TableRow) -> [String] {
        row.cells.map { cell in
            cell.blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.inlines.plainText } else { "?" } }
                .joined(separator: "\n")
        }
    }

    private let columns = [
        Column(field: "number", title: "№"), Column(field: "level", title: "Уровень", isGroup: true),
        Column(field: "activity", title: "Дело"), Column(field: "result", title: "Итог"),
    ]

    @Test("has the plan's own columns in their own order, and one more for words that no column shows")
    func columnsOfPlan() {
        let table = table(
            Appendix(
                columns: [Column(field: "result", title: "Итог"), Column(field: "number", title: "№")],
                sections: [
                    Section(activities: [
                        Activity(cells: Cells([("number", "1"), ("note", "важно"), ("result", "Акт")]))
                    ])
                ]))
        #expect(table.columns.map(\.name) == ["result", "number", "note"])
        #expect(table.groups.first?.rows.map(words) == [["Акт", "1", "важно"]])
    }

    @Test("has a head of two rows where columns share one")
    func commonHead() {
        let table = table(
            Appendix(
                columns: [
                    Column(field: "number", title: "№"), Column(field: "deadline", title: "Срок", under: "Исполнение"),
                    Column(field: "responsible", title: "Кто", under: "Исполнение"),
                ], sections: [Section()]))
        #expect(table.head.map(words) == [["№", "Исполнение"], ["Срок", "Кто"]])
        #expect(table.head[0].cells.map(\.rowSpan) == [2, 1])
        #expect(table.head[0].cells.map(\.columnSpan) == [1, 2])
    }

    @Test("spans a grouped value over the empty cells below it, never over a section row")
    func groups() {
        func activity(_ number: String, _ level: String) -> Activity {
            Activity(
                cells: Cells([
                    ("number", SourceText(number)), ("level", SourceText(level)), ("activity", "Дело"),
                    ("result", "Акт"),
                ]))
        }
        let table = table(
            Appendix(
                columns: columns,
                sections: [
                    Section(
                        number: "1", title: "А",
                        activities: [activity("1.1", "школа"), activity("1.2", ""), activity("1.3", "район")]),
                    Section(number: "2", title: "Б", activities: [activity("2.1", ""), activity("2.2", "")]),
                ]))
        let spans = table.groups.map { $0.rows.filter { $0.kind == .body }.map { $0.cells.map(\.rowSpan) } }
        #expect(spans == [[[1, 2, 1, 1], [1, 1, 1], [1, 1, 1, 1]], [[1, 2, 1, 1], [1, 1, 1]]])
    }

    @Test("puts a section's title into the columns that its row leaves free")
    func sectionCells() {
        let wide = Section(number: "1", title: "Название")
        let withResult = Section(number: "2", title: "Название", cells: Cells([("result", "Справка")]))
        let full = Section(
            number: "3", title: "Название", cells: Cells([("level", "a"), ("activity", "б"), ("result", "в")]))
        let untitled = Section(number: "4")
        let table = table(Appendix(columns: columns, sections: [wide, withResult, full, untitled]))
        #expect(table.groups[0].rows.map(words) == [["1", "Название"]])
        #expect(table.groups[0].rows[0].cells.map(\.columnSpan) == [1, 3])
        #expect(table.groups[1].rows.map(words) == [["2", "Название", "Справка"]])
        #expect(table.groups[1].rows[0].cells.map(\.columnSpan) == [1, 2, 1])
        #expect(table.groups[2].rows.map(words) == [["3", "Название"], ["", "a", "б", "в"]])
        #expect(table.groups[3].rows.map(words) == [["4", ""]])
    }
}
