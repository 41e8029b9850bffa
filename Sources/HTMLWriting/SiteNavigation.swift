/// The links that all pages of a plan share; the one that leads to the page itself is no link, but says so.
public func writeNavigation(
    _ links: [(href: String?, words: String, isCurrent: Bool)], to writer: inout HTMLWriter
) {
    guard !links.isEmpty else { return }
    writer.write("<nav aria-label=\"Сайт\">\n<ul>\n")
    for link in links {
        writer.write("<li>")
        if link.isCurrent {
            writer.write("<span aria-current=\"page\">")
            writer.text(link.words)
            writer.write("</span>")
        } else if let href = link.href {
            writer.write("<a")
            writer.attribute("href", href)
            writer.write(">")
            writer.text(link.words)
            writer.write("</a>")
        } else {
            writer.text(link.words)
        }
        writer.write("</li>\n")
    }
    writer.write("</ul>\n</nav>\n")
}
