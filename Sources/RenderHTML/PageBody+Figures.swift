import Document
import HTMLWriting

extension PageBody {
    /// A figure as a drawing within the page; its words are an attribute, for the page must read like the paper.
    mutating func write(_ figure: Figure) {
        switch figure.content {
        case .squares(let squares, let side): write(figure, squares, side: side)
        case .chart(let chart): write(figure, chart)
        }
    }

    /// A chart, as wide as the page lets it be; its words are letters of the page's own face. It is drawn so narrow that
    /// the letters can be read on a phone.
    private mutating func write(_ figure: Figure, _ chart: Chart) {
        let width = 460.0
        // DejaVu Sans, a usual face without serifs, has the widest letters.
        let drawing = ChartDrawing(chart, width: width, size: 13, letter: 0.64)
        chartCount += 1
        let id = "chart-\(chartCount)"
        writer.write("<figure class=\"chart \(ClassName.text(figure.style))\">")
        writer.write("<svg role=\"img\" aria-labelledby=\"\(id)-title\" aria-describedby=\"\(id)-desc\"")
        // The lines of the bars' ends are half outside.
        writer.write(" viewBox=\"-1 -1 \((width + 2).css) \((drawing.height + 2).css)\"><title id=\"\(id)-title\">")
        writer.text(chart.title)
        writer.write("</title><desc id=\"\(id)-desc\">")
        writer.text(figure.alternative)
        writer.write("</desc>")
        writer.write(
            "<rect x=\"-1\" y=\"-1\" width=\"\((width + 2).css)\" height=\"\((drawing.height + 2).css)\" fill=\"#fff\"/>"
        )
        write(drawing.rectangles)
        writer.write("<path class=\"lines\" d=\"")
        for line in drawing.lines { writer.write("M\(line.x1.css) \(line.y1.css)L\(line.x2.css) \(line.y2.css)") }
        writer.write("\"/>")
        write(drawing.plates)
        for words in drawing.words {
            let anchor =
                switch words.anchor {
                case .start: "start"
                case .middle: "middle"
                case .end: "end"
                }
            writer.write("<text x=\"\(words.x.css)\" y=\"\(words.baseline.css)\" text-anchor=\"\(anchor)\">")
            writer.text(words.text)
            writer.write("</text>")
        }
        writer.write("</svg></figure>\n")
    }

    private mutating func write(_ rectangles: [ChartDrawing.Rectangle]) {
        for rectangle in rectangles {
            let gray = Int((rectangle.gray * 255).rounded())
            writer.write("<rect x=\"\(rectangle.x.css)\" y=\"\(rectangle.y.css)\" width=\"\(rectangle.width.css)\" ")
            writer.write("height=\"\(rectangle.height.css)\" fill=\"rgb(\(gray),\(gray),\(gray))\"/>")
        }
    }

    private mutating func write(_ figure: Figure, _ squares: [[Bool]], side: Double) {
        let count = squares.count
        writer.write("<p class=\"figure \(ClassName.text(figure.style))\"><svg role=\"img\"")
        writer.attribute("aria-label", figure.alternative)
        // A QR code needs a quiet zone of four squares.
        writer.write(" viewBox=\"-4 -4 \(count + 8) \(count + 8)\" width=\"\(side.css)mm\" ")
        writer.write("height=\"\(side.css)mm\" shape-rendering=\"crispEdges\">")
        writer.write("<rect x=\"-4\" y=\"-4\" width=\"\(count + 8)\" height=\"\(count + 8)\" fill=\"#fff\"/><path d=\"")
        for (row, squares) in squares.enumerated() {
            for (column, isDark) in squares.enumerated() where isDark { writer.write("M\(column) \(row)h1v1h-1z") }
        }
        writer.write("\"/></svg></p>\n")
    }
}
