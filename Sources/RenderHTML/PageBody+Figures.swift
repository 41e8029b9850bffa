import Document
import HTMLWriting

extension PageBody {
    /// A figure as a drawing within the page; its words are an attribute, for the page must read like the paper.
    mutating func write(_ figure: Figure) {
        let count = figure.squares.count
        writer.write("<p class=\"figure \(ClassName.text(figure.style))\"><svg role=\"img\"")
        writer.attribute("aria-label", figure.alternative)
        // A QR code needs a quiet zone of four squares.
        writer.write(" viewBox=\"-4 -4 \(count + 8) \(count + 8)\" width=\"\(figure.sideMillimetres.css)mm\" ")
        writer.write("height=\"\(figure.sideMillimetres.css)mm\" shape-rendering=\"crispEdges\">")
        writer.write("<rect x=\"-4\" y=\"-4\" width=\"\(count + 8)\" height=\"\(count + 8)\" fill=\"#fff\"/><path d=\"")
        for (row, squares) in figure.squares.enumerated() {
            for (column, isDark) in squares.enumerated() where isDark { writer.write("M\(column) \(row)h1v1h-1z") }
        }
        writer.write("\"/></svg></p>\n")
    }
}
