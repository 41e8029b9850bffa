import Document
import RenderHTML
import RenderMarkdown
import Testing

/// Text that some reader of HTML or Markdown could take for more than text.
private let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style></title><b>",
    "<!-- --> ]]> <?php ?>", "&lt;b&gt; &amp; &#60; &copy; &colon;", "javascript:alert(1)",
    "[x](javascript:alert(1)) ![y](z)", "<https://a.b/c_d> https://a.b/c_d*e*|f www.a.b/c~d~ a_b@c.d",
    "a | b \\| c \\\\| d \\",
    "`code` ```fence``` ~~gone~~ ~~~", "**bold** __bold__ *it* _it_ ***", "$x$ $$y$$ ^z^", "# heading #", "> quote",
    "- item",
    "+ item", "1. item", "2) item", "=== ---", "| - |", "[ ] task [^1]", "{{order.number}} ${x}", "key: value\n---\n",
    "tab\tand\u{0}\u{1}\u{7}\u{1B}[31m\u{7F}\u{85}\u{9F}", nonCharacters, "a\u{2028}b\u{2029}c\r\nd\u{B}e\u{C}f",
    "invoice\u{202E}fdp.exe", "\u{2069}\u{202C}\u{202E}out \u{2067}in\u{061C}", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 е\u{301} \u{200B}", "слово",
]

/// What a Swift literal refuses and a file may hold.
private let nonCharacters = String(
    String.UnicodeScalarView([0xFFFF, 0xFDD0, 0x10FFFF, 0xFFFE].compactMap { Unicode.Scalar($0 as UInt32) }))

@Suite("Hostile text")
struct HostileTextTests {
    @Test("adds no markup to a page", arguments: payloads)
    func htmlStructure(payload: String) {
        #expect(tags(of: page(of: payload)) == tags(of: page(of: "слово")))
    }

    @Test("stays on a page word for word", arguments: payloads)
    func htmlWords(payload: String) {
        let document = document(of: payload)
        #expect(StrippedText.words(ofHTML: page(of: payload)) == printable(DocumentWords().words(of: document)))
    }

    @Test("adds no markup to Markdown", arguments: payloads)
    func markdownStructure(payload: String) {
        let markdown = renderMarkdown(document(of: payload))
        #expect(MarkdownSkeleton(markdown) == MarkdownSkeleton(renderMarkdown(document(of: "слово"))))
    }

    @Test("stays in Markdown word for word", arguments: payloads)
    func markdownWords(payload: String) {
        let document = document(of: payload)
        let words = StrippedText.words(ofMarkdown: renderMarkdown(document))
        #expect(words == printable(DocumentWords(readsHeadByColumns: true).words(of: document)))
    }

    @Test("isolates every bidi control by itself")
    func bidi() {
        let html = page(of: "a\u{202E}b")
        #expect(html.contains("a<bdi>&#x202E;</bdi>b"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        #expect(!renderMarkdown(document(of: "a\u{202E}b")).unicodeScalars.contains("\u{202E}"))
    }

    @Test("does not close the style of a page")
    func styleSheet() {
        let style = StyleSheet(css: "p::after{content:\"</style><script>\"}")
        let html = renderHTML(document(of: "слово"), style: style)
        #expect(html.contains("<\\/style><script>"))
        #expect(html.ranges(of: "</style>").count == 1)
    }

    @Test("adds no markup above the document or to the form", arguments: payloads)
    func pageHead(payload: String) {
        #expect(tags(of: fullPage(of: payload)) == tags(of: fullPage(of: "слово")))
        #expect(!fullPage(of: payload).contains("href=\"javascript:"))
    }

    private func page(of payload: String) -> String { renderHTML(document(of: payload), style: StyleSheet()) }

    private func fullPage(of payload: String) -> String {
        let link = PageLink(href: "./" + payload, label: payload, detail: payload)
        let options = HTMLPageOptions(
            navigation: [link], links: [link], published: payload, updated: payload + "!", isFiltered: true)
        return renderHTML(document(of: payload), style: StyleSheet(), options: options)
    }

    /// The tags with the names of their attributes and no values; isolates of bidi controls are left out.
    private func tags(of html: String) -> [String] {
        html[(html.firstRange(of: "</style>")?.lowerBound ?? html.startIndex)...]
            .replacing(/<\/?bdi>/, with: "")
            .replacing(/="[^"]*"/, with: "=")
            .matches(of: /<[^>]*>/).map { String($0.output) }
    }

    /// The words with the characters that are no text as every renderer writes them.
    private func printable(_ words: [String]) -> [String] {
        words.flatMap { word in
            StrippedText.words(of: String(String.UnicodeScalarView(word.unicodeScalars.map(\.printable))))
        }
    }

    /// A document with `payload` wherever a document has text or a name.
    private func document(of payload: String) -> Document {
        let text: [Inline] = [.text(payload)]
        let paragraph = Block.paragraph(Paragraph(style: payload, inlines: text))
        let item = List.Item(label: payload, style: payload, blocks: [paragraph, paragraph])
        let row = TableRow(
            kind: .body,
            cells: [TableCell(blocks: [paragraph], rowSpan: 2), TableCell(blocks: [.list(List(items: [item]))])],
            facets: RowFacets(parties: [payload, "а"], months: [payload, "2031-01"]))
        let table = Table(
            caption: payload + "!",
            columns: [
                TableColumn(name: payload, style: payload, title: payload),
                TableColumn(name: payload, style: payload, title: payload),
            ],
            head: [TableRow(kind: .head, cells: [TableCell(blocks: [paragraph]), TableCell(blocks: [paragraph])])],
            groups: [
                RowGroup(
                    name: payload,
                    rows: [
                        TableRow(
                            kind: .section, cells: [TableCell(blocks: [paragraph], columnSpan: 2, scope: .rowGroup)]),
                        row,
                        TableRow(kind: .body, cells: [TableCell(blocks: [paragraph])], facets: RowFacets()),
                    ])
            ])
        return Document(
            title: payload, author: payload, subject: payload,
            parts: [
                Part(
                    name: payload, pageStyle: payload,
                    blocks: [
                        paragraph, .heading(Heading(level: 1, paragraph: Paragraph(style: payload, inlines: text))),
                        .spread(Spread(style: payload, left: text, right: text)), .list(List(items: [item])),
                        .paragraph(
                            Paragraph(
                                style: payload,
                                inlines: [.strong(text), .text(" "), .emphasis(text), .lineBreak, .spaced(payload)])),
                        .table(table),
                    ])
            ], watermark: payload)
    }
}
