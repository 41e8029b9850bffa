import Document
import HTMLWriting

extension PageBody {
    mutating func write(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text):
                writer.text(text)
            case .strong(let inlines):
                writer.write("<strong>")
                write(inlines)
                writer.write("</strong>")
            case .emphasis(let inlines):
                writer.write("<em>")
                write(inlines)
                writer.write("</em>")
            case .link(let part, let inlines):
                writer.write("<a href=\"#part-\(part + 1)\">")
                write(inlines)
                writer.write("</a>")
            case .spaced(let text):
                // Spaced by the style, not by spaces: search finds the word.
                writer.write("<span class=\"spaced\">")
                writer.text(text)
                writer.write("</span>")
            case .lineBreak:
                writer.write("<br>\n")
            case .blank(let width):
                writer.write(
                    "<span class=\"blank\" role=\"img\" aria-label=\"место для записи\" style=\"width:\(max(width, 1))ch\">"
                        + "</span>")
            }
        }
    }
}
