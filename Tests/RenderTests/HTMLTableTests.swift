import Document
import RenderHTML
import Testing

@Suite("An HTML table")
struct HTMLTableTests {
    @Test("is named by the heading that says its caption, else by the caption")
    func name() {
        let heading = Block.heading(Heading(level: 1, paragraph: Paragraph(style: "", text: "План\nна 2031 год")))
        #expect(
            page([heading, table(caption: "План на 2031 год")]).contains("aria-labelledby=\"heading-1\">\n<thead>"))
        #expect(page([heading, table(caption: "План «Б»")]).contains("aria-label=\"План «Б»\">\n<thead>"))
    }

    @Test("labels every cell of a card by its column, and no number or title of a section")
    func labels() {
        let section = TableRow(
            kind: .section, cells: [cell("1"), cell("Раздел", scope: .rowGroup), cell("приказ")])
        let html = page([table(rows: [section, row("1.1", "Урок", "отчёт")])])
        #expect(html.contains("<td class=\"s-cell\">1</td>\n<th scope=\"rowgroup\" class=\"s-cell\">Раздел</th>"))
        #expect(html.contains("<td class=\"s-cell\" data-label=\"Результат\">приказ</td>"))
        #expect(html.contains("<td class=\"s-cell\" data-label=\"Мероприятие\">Урок</td>"))
    }

    @Test("says on the cards of further rows what a cell of several rows says, shortly and not as text")
    func above() {
        let long = String(repeating: "очень ", count: 40)
        let rows = [
            TableRow(kind: .body, cells: [cell("1"), cell(long, rowSpan: 2), cell("а")]), row("2", "б"),
            row("3", "в", "г"),
        ]
        let html = page([table(rows: rows)])
        #expect(html.ranges(of: "data-above").count == 1 + 2, "one row, and two rules of the style")
        #expect(
            html.contains(
                "<tr data-above=\"Мероприятие: \(long.prefix(79))…\">\n<td class=\"s-cell\" data-label=\"№\">2<"))
    }

    @Test("keeps an empty cell empty and without a label, and an empty head no head")
    func empty() {
        let html = page([table(rows: [row("1", "", "а")], titles: ["№", "", "Результат"])])
        #expect(html.contains("<td></td>"))
        #expect(!html.contains("data-label=\"\""))
        #expect(!html.contains("<th scope=\"col\"></th>"))
    }

    @Test("turns rows into cards where its longest words no longer fit side by side")
    func cards() {
        func breakpoint(_ word: String) -> Double? {
            let html = page([table(rows: [row(word, word, word)])])
            return html.matches(of: /screen and \(max-width:([0-9.]+)rem\)/).compactMap { Double($0.output.1) }.last
        }
        #expect(breakpoint("урок") == 40)
        #expect((breakpoint("переосвидетельствованиями-профориентационный") ?? 0) > 40)
        let address = String(repeating: "a", count: 300)
        #expect(breakpoint(address) == 40)
        #expect(page([table(rows: [row("1", address, "")])]).contains("class=\"s-cell long\""))
    }

    private func page(_ blocks: [Block]) -> String {
        renderHTML(
            Document(title: "", parts: [Part(name: "", pageStyle: "", blocks: blocks)]), style: StyleSheet())
    }

    private func cell(_ text: String, rowSpan: Int = 1, scope: TableCell.Scope? = nil) -> TableCell {
        TableCell(
            blocks: text.isEmpty ? [] : [.paragraph(Paragraph(style: "cell", text: text))], rowSpan: rowSpan,
            scope: scope)
    }

    private func row(_ texts: String...) -> TableRow { TableRow(kind: .body, cells: texts.map { cell($0) }) }

    private func table(
        caption: String = "", rows: [TableRow] = [], titles: [String] = ["№", "Мероприятие", "Результат"]
    ) -> Block {
        .table(
            Table(
                caption: caption, columns: titles.map { TableColumn(name: $0, style: "cell", title: $0) },
                head: [TableRow(kind: .head, cells: titles.map { cell($0) })], groups: [RowGroup(rows: rows)]))
    }
}
