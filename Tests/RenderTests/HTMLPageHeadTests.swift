import Document
import Testing

@testable import RenderHTML

@Suite("Above the document, an HTML page")
struct HTMLPageHeadTests {
    @Test("says topic and organisation in its title")
    func title() {
        func html(_ document: Document) -> String { renderHTML(document, style: StyleSheet()) }
        let document = Document(title: "О плане", author: "МБОУ «Школа № 901»")
        #expect(html(document).contains("<title>О плане – МБОУ «Школа № 901»</title>"))
        #expect(html(document).contains("<meta name=\"description\" content=\"О плане\">"))
        #expect(html(Document(title: "План МБОУ", author: "МБОУ")).contains("<title>План МБОУ</title>"))
        #expect(html(Document(title: "О плане")).contains("<title>О плане</title>"))
    }

    @Test("has nothing where nothing is asked for")
    func nothing() {
        let html = renderHTML(Document(title: "О плане"), style: StyleSheet())
        #expect(html.contains("<body>\n<main id=\"main\">"))
    }

    @Test("says content and format of what can be downloaded, in a named list")
    func files() {
        let links = [
            PageLink(href: "план.pdf", label: "PDF", detail: "текст, 214 КБ"),
            PageLink(href: "a.md", label: "Markdown"),
        ]
        let html = page(HTMLPageOptions(links: links))
        #expect(html.contains("<p id=\"files\">Скачать:</p>\n<ul aria-labelledby=\"files\">\n<li><a href=\"%D0%BF"))
        #expect(html.contains(".pdf\">PDF (текст, 214 КБ)</a></li>\n<li><a href=\"a.md\">Markdown</a></li>"))
    }

    @Test(
        "links to relative paths and https addresses alone",
        arguments: [
            ("a/b.pdf", "a/b.pdf"), ("../a b.pdf", "../a%20b.pdf"), ("100 %#?.md", "100%20%25%23%3F.md"),
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
            ("https://example.org/\"><b>", "https://example.org/%22%3E%3Cb%3E"),
            ("\u{1}javascript:alert(1)", "%01javascript%3Aalert%281%29"), ("а:б", "%D0%B0%3A%D0%B1"),
            ("javascript:alert(1)", nil), ("JAVASCRIPT:alert(1)", nil), ("data:text/html,a", nil),
            ("http://example.org", nil), ("//example.org", nil), ("mailto:a@example.org", nil), ("", nil),
        ])
    func addresses(href: String, encoded: String?) {
        #expect(PageLink(href: href, label: "").encodedHref == encoded)
    }

    @Test("prints the words of a link that leads nowhere safe")
    func refused() {
        let html = page(HTMLPageOptions(navigation: [PageLink(href: "javascript:alert(1)", label: "Все планы")]))
        #expect(html.contains("<li>Все планы</li>"))
    }

    @Test("says the days of publication and change in words, and a change only if there was one")
    func dates() {
        let both = page(HTMLPageOptions(published: "2031-02-03", updated: "2031-03-10"))
        #expect(
            both.contains(">Опубликовано <time datetime=\"2031-02-03\">3\u{A0}февраля 2031\u{A0}г.</time>, изменено <"))
        #expect(!page(HTMLPageOptions(published: "2031-02-03", updated: "2031-02-03")).contains("зменено"))
        #expect(page(HTMLPageOptions(updated: "2031-02-03")).contains(">Изменено <time"))
        #expect(page(HTMLPageOptions(published: "скоро")).contains(">Опубликовано скоро</p>"))
        #expect(page(HTMLPageOptions(published: "2031-13-03")).contains(">Опубликовано 2031-13-03</p>"))
    }

    @Test("has contents of headings and sections, where there are three or more")
    func contents() {
        let heading = Block.heading(Heading(level: 1, paragraph: Paragraph(style: "", text: "План\nшколы")))
        func page(_ parts: [[Block]]) -> String {
            let parts = parts.map { Part(name: "", pageStyle: "", blocks: $0) }
            return renderHTML(Document(title: "", parts: parts), style: StyleSheet())
        }
        let html = page([[heading], [heading, table(["1 Начало", nil, "2"])]])
        #expect(
            html.contains(
                """
                <ul>
                <li><a href="#heading-1">План школы</a></li>
                <li><a href="#heading-2">План школы</a>
                <ul>
                <li><a href="#section-1">1 Начало</a></li>
                <li><a href="#section-2">Раздел 2</a></li>
                </ul>
                """))
        #expect(html.contains("<tr class=\"section\" id=\"section-2\">"))
        #expect(!page([[heading], [heading]]).contains("<nav"))
        #expect(!page([[heading, table(["1", "2"])]]).contains("<nav"), "the title alone heads them")
        #expect(
            page([[heading, table(["1", "2", "3"])]]).contains("<ul class=\"sections\">\n<li><a href=\"#section-1\">"))
    }

    private func page(_ options: HTMLPageOptions) -> String {
        renderHTML(Document(title: ""), style: StyleSheet(), options: options)
    }

    private func table(_ names: [String?]) -> Block {
        let row = TableRow(kind: .section, cells: [TableCell(blocks: [])])
        let groups = names.map { RowGroup(name: $0, rows: $0 == nil ? [] : [row, row]) }
        return .table(Table(caption: "", columns: [], head: [], groups: groups))
    }
}
