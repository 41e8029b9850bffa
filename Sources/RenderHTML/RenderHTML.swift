public import Document
import HTMLWriting

/// The document's content alone, without page and style, to be pasted into a page of somebody else's.
public func renderHTMLFragment(_ document: Document) -> String {
    var body = PageBody(isFiltered: false)
    body.write(document)
    return body.writer.html
}

/// The document as one HTML file: its own style, no network, and no script that anything depends on.
///
/// The text of `main` is the document's, whole and in its order; what the page needs beyond it (labels of cards, the
/// names of tables and of blanks) stands in attributes, or above it: links, dates, contents.
public func renderHTML(
    _ document: Document, style: StyleSheet, options: HTMLPageOptions = HTMLPageOptions()
) -> String {
    var body = PageBody(isFiltered: options.isFiltered)
    body.write(document)
    let isFiltered = !body.filters.isEmpty
    let css =
        PageCSS(style, cardsBelow: body.leastTableWidth.rem, isFiltered: isFiltered).text
        + (body.chartCount > 0 ? PageCSS.chart : "")

    var page = HTMLWriter()
    page.write("<!doctype html>\n<html")
    page.attribute("lang", String(document.language.prefix { $0 != "-" }))
    page.write(">\n<head>\n<meta charset=\"utf-8\">\n")
    page.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.write("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    page.characters(document.pageTitle)
    page.write("</title>\n")
    for (name, content) in [("description", document.subject ?? document.title), ("author", document.author)] {
        guard let content, !content.isEmpty else { continue }
        page.write("<meta")
        page.attribute("name", name)
        page.attribute("content", content)
        page.write(">\n")
    }
    page.write("<style>\n\(css)\(options.shell.css)</style>\n</head>\n<body>\n")
    page.write(PageHead(options, contents: body.contents, isWide: document.parts.first?.hasTable ?? false).html)
    page.write("<main id=\"main\">\n")
    page.write(body.writer.html)
    page.write("</main>\n")
    page.write(options.shell.footer)
    for filter in body.filters { filter.write(to: &page) }
    if isFiltered { page.write("<script>\n\(TableFilter.script)</script>\n") }
    page.write("</body>\n</html>\n")
    return page.html
}

extension Document {
    /// The topic, then whose page it is: of several open pages the topic tells them apart.
    fileprivate var pageTitle: String {
        guard let author, !author.isEmpty, !title.contains(author) else { return title }
        return title.isEmpty ? author : "\(title) – \(author)"
    }
}
