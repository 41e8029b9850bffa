import Document
import RenderHTML
import RenderMarkdown
import Testing

@Suite("The shared document")
struct SharedDocumentTests {
    private let html = renderHTML(SharedDocument.document, style: SharedDocument.style)
    private let markdown = renderMarkdown(SharedDocument.document)

    @Test("is the HTML that was last looked at")
    func htmlGolden() throws { try Golden(name: "shared.html").expect(html) }

    @Test("is the Markdown that was last looked at")
    func markdownGolden() throws { try Golden(name: "shared.md").expect(markdown) }

    @Test("keeps all words in their order in HTML")
    func htmlWords() {
        #expect(StrippedText.words(ofHTML: html) == DocumentWords().words(of: SharedDocument.document))
    }

    @Test("keeps all words in their order in Markdown")
    func markdownWords() {
        let words = DocumentWords(blank: { String(repeating: "_", count: $0) }, readsHeadByColumns: true)
        #expect(StrippedText.words(ofMarkdown: markdown) == words.words(of: SharedDocument.document))
    }
}
