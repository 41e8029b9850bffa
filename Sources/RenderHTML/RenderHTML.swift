public import Document
import HTMLWriting

/// The document's content alone, without page and style, to be pasted into a page of somebody else's.
public func renderHTMLFragment(_ document: Document) -> String {
    var body = PageBody()
    body.write(document)
    return body.writer.html
}

/// The document as one HTML file: its own style, no network, no script.
///
/// The text of the body is the document's, whole and in its order; what the page needs beyond it (labels of cards, the
/// names of tables and of blanks) stands in attributes.
public func renderHTML(_ document: Document, style: StyleSheet) -> String {
    var body = PageBody()
    body.write(document)
    let css = PageCSS(style, cardsBelow: body.leastTableWidth.rem).text

    var page = HTMLWriter()
    page.write("<!doctype html>\n<html")
    page.attribute("lang", String(document.language.prefix { $0 != "-" }))
    page.write(">\n<head>\n<meta charset=\"utf-8\">\n")
    page.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.write("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    page.characters(document.title)
    page.write("</title>\n")
    for (name, content) in [("description", document.subject), ("author", document.author)] {
        guard let content, !content.isEmpty else { continue }
        page.write("<meta")
        page.attribute("name", name)
        page.attribute("content", content)
        page.write(">\n")
    }
    page.write("<style>\n\(css)</style>\n</head>\n<body>\n<main>\n")
    page.write(body.writer.html)
    page.write("</main>\n</body>\n</html>\n")
    return page.html
}
