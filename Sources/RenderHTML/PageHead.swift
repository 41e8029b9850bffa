import Document
import HTMLWriting

/// What stands above the document: the site's links, the document in other forms, its dates, its contents.
///
/// It stands outside `main`, whose text is the document's alone, and none of it is printed.
struct PageHead {
    private let options: HTMLPageOptions
    private let contents: PageContents
    private let isWide: Bool

    /// - Parameter isWide: the document begins with a part that is as wide as a table.
    init(_ options: HTMLPageOptions, contents: PageContents, isWide: Bool) {
        self.options = options
        self.contents = contents
        self.isWide = isWide
    }

    var html: String {
        var writer = HTMLWriter()
        let hasHeader = ![options.navigation, options.links].allSatisfy(\.isEmpty) || !dates.isEmpty
        guard hasHeader || contents.isShown || !options.shell.header.isEmpty else { return "" }
        writer.write("<a class=\"skip\" href=\"#main\">Перейти к тексту документа</a>\n")
        writer.write(options.shell.header)
        if hasHeader {
            writer.write("<section class=\"site-head\" aria-label=\"О странице\">\n")
            writeNavigation(
                options.navigation.map { ($0.encodedHref, $0.words, $0.isCurrent) }, to: &writer)
            writeFiles(to: &writer)
            writeDates(to: &writer)
            writer.write("</section>\n")
        }
        if contents.isShown { contents.write(to: &writer, classes: isWide ? "contents wide" : "contents") }
        return writer.html
    }

    private func writeFiles(to writer: inout HTMLWriter) {
        guard !options.links.isEmpty else { return }
        writer.write("<div class=\"files\">\n<p id=\"files\">Скачать:</p>\n")
        write(list: options.links, namedBy: "files", to: &writer)
        writer.write("</div>\n")
    }

    private func write(list links: [PageLink], namedBy id: String? = nil, to writer: inout HTMLWriter) {
        writer.write("<ul" + (id.map { " aria-labelledby=\"\($0)\"" } ?? "") + ">\n")
        for link in links {
            writer.write("<li>")
            if let href = link.encodedHref {
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
        writer.write("</ul>\n")
    }

    /// The days with what was done on them; a change on the day of publication is none.
    private var dates: [(words: String, iso: String)] {
        var dates: [(String, String)] = []
        if let published = options.published, !published.isEmpty { dates.append(("Опубликовано", published)) }
        if let updated = options.updated, !updated.isEmpty, updated != options.published {
            dates.append((dates.isEmpty ? "Изменено" : "изменено", updated))
        }
        return dates
    }

    private func writeDates(to writer: inout HTMLWriter) {
        guard !dates.isEmpty else { return }
        writer.write("<p class=\"dates\">")
        for (index, date) in dates.enumerated() {
            writer.write((index > 0 ? ", " : "") + date.words + " ")
            if let words = CalendarWords.day(date.iso) {
                writer.write("<time")
                writer.attribute("datetime", date.iso)
                writer.write(">")
                writer.text(words)
                writer.write("</time>")
            } else {
                writer.text(date.iso)
            }
        }
        writer.write("</p>\n")
    }
}
