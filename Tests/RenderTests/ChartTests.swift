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

    @Test("is a drawing with title and description in HTML, in which no text becomes markup")
    func html() {
        let html = renderHTML(document(), style: StyleSheet())
        #expect(html.contains(#"<title id="chart-1-title">По разделам</title>"#))
        #expect(html.contains(#"<desc id="chart-1-desc">Диаграмма"#))
        #expect(!html.contains("<учителей>") && html.contains("&lt;учителей&gt;"))
    }

    @Test("is a table in Markdown")
    func markdown() {
        let lines = renderMarkdown(document()).split(separator: "\n")
        #expect(lines.contains("| Раздел | Выполнено | Снято | Всего |"))
        #expect(lines.contains("| Контроль | 2 | 0 | 2 |"))
    }
}
