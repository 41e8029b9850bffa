import Document
import RenderHTML
import RenderMarkdown
import Testing

@Suite("A chart")
struct ChartTests {
    private let chart = Chart(
        title: "По разделам", kind: "Раздел",
        series: [
            Chart.Series(name: "выполнено", fill: .gray(0.6)), Chart.Series(name: "не выполнено", fill: .gray(0.1)),
            Chart.Series(name: "снято", fill: .hatched([.rising, .falling])),
        ],
        bars: [
            Chart.Bar(label: "Обучение <учителей> & методическая работа с очень длинным названием", values: [3, 0, 1]),
            Chart.Bar(label: "Контроль", values: [2, 0, 0]), Chart.Bar(label: "Пусто", values: [0, 0, 0]),
        ])

    @Test("stays within its width and height, whatever the width", arguments: [120.0, 300, 470, 730])
    func within(width: Double) {
        let drawing = ChartDrawing(chart, width: width, size: 10)
        for box in drawing.rectangles + drawing.plates {
            #expect(box.x >= 0 && box.x + box.width <= width + 0.01)
            #expect(box.y >= 0 && box.y + box.height <= drawing.height + 0.01)
        }
        for line in drawing.lines {
            #expect(min(line.x1, line.x2) >= -0.01 && max(line.x1, line.x2) <= width + 0.01)
            #expect(min(line.y1, line.y2) >= -0.01 && max(line.y1, line.y2) <= drawing.height + 0.01)
        }
        #expect(drawing.words.allSatisfy { $0.x >= 0 && $0.x <= width && $0.baseline <= drawing.height })
    }

    @Test("is told in words, with what nothing has left out")
    func words() {
        #expect(chart.used == [0, 2])
        #expect(chart.words.hasPrefix("Диаграмма «По разделам». Обучение <учителей>"))
        #expect(
            chart.words.contains(
                "всего 4 (выполнено — 3, снято — 1); Контроль: всего 2 (выполнено — 2); Пусто: всего 0."))
    }

    private func document() -> Document {
        Document(
            title: "Отчёт",
            parts: [Part(name: "Отчёт", pageStyle: "p", blocks: [.figure(Figure(chart, style: "chart"))])])
    }

    @Test("has beside it a table that stays a table on a phone, if it is narrow; a wide one becomes cards")
    func tables() {
        func html(_ words: String) -> String {
            let cell = TableCell(blocks: [.paragraph(Paragraph(style: "c", text: words))])
            let table = Table(
                caption: "Т", columns: (0..<3).map { TableColumn(name: "c\($0)", style: "c", title: "") }, head: [],
                groups: [RowGroup(rows: [TableRow(kind: .body, cells: [cell, cell, cell])])])
            return renderHTML(
                Document(title: "", parts: [Part(name: "", pageStyle: "p", blocks: [.table(table)])]),
                style: StyleSheet())
        }
        #expect(html("слово").contains("<table class=\"data narrow\""))
        #expect(html("профессиональный").contains("<table class=\"data\""))
    }

    @Test("is a drawing with title and description in HTML, in which no text becomes markup")
    func html() {
        let html = renderHTML(document(), style: StyleSheet())
        #expect(html.contains(#"<title id="chart-1-title">По разделам</title>"#))
        #expect(html.contains(#"<desc id="chart-1-desc">Диаграмма"#))
        #expect(!html.contains("<учителей>") && html.contains("&lt;учителей&gt;"))
    }

    @Test(
        "keeps initials with the surname, and a number with its sign",
        arguments: Array(stride(from: 250.0, to: 600, by: 25)))
    func labels(width: Double) {
        let labels = ["Заместитель директора П.П. Примеров", "Вымышленская средняя школа № 17"]
        let chart = Chart(
            title: "", kind: "", series: [Chart.Series(name: "", fill: .gray(0))],
            bars: labels.map { Chart.Bar(label: $0, values: [1]) })
        let lines = ChartDrawing(chart, width: width, size: 10).words.map(\.text)
        #expect(lines.contains { $0.hasSuffix("П.П.\u{A0}Примеров") } && lines.contains { $0.hasSuffix("№\u{A0}17") })
    }

    @Test("is left out of Markdown where a table beside it says the same")
    func besideTable() {
        let figure = Figure(chart, style: "chart", repeatsTable: true)
        let document = Document(
            title: "Отчёт", parts: [Part(name: "Отчёт", pageStyle: "p", blocks: [.figure(figure)])])
        #expect(!renderMarkdown(document).contains("Контроль"))
        #expect(renderHTML(document, style: StyleSheet()).contains("Контроль"))
    }

    @Test("is a table in Markdown")
    func markdown() {
        let lines = renderMarkdown(document()).split(separator: "\n")
        #expect(lines.contains("| Раздел | Выполнено | Снято | Всего |"))
        #expect(lines.contains("| Контроль | 2 | 0 | 2 |"))
    }
}
