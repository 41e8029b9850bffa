import Document
import RenderMarkdown
import Testing

@Suite("Markdown text")
struct MarkdownTextTests {
    @Test(
        "escapes at the beginning of a line what would begin a list, a rule or a heading",
        arguments: [
            ("1. пункт", "1\\. пункт"), ("2) пункт", "2\\) пункт"), ("(3) пункт", "(3\\) пункт"), ("3.", "3\\."),
            ("a) item", "a\\) item"), ("- пункт", "\\- пункт"), ("+ пункт", "\\+ пункт"), ("---", "\\---"),
            ("=== ", "\\==="), (":-- | :--", "\\:-- \\| :--"), ("    отступ", "отступ"),
            ("1.1. пункт", "1.1. пункт"), ("05.09.2024 № 17", "05.09.2024 № 17"), ("– пункт", "– пункт"),
        ])
    func lineBeginning(text: String, expected: String) { #expect(markdown(.text(text)) == expected) }

    @Test(
        "makes no link of an address, and shows its signs",
        arguments: [
            ("https://a.ru/b_c", "https\\://a.ru/b\\_c"), ("www.a.ru/b~c", "www\\.a.ru/b\\~c"),
            ("a_b@c.ru", "a\\_b\\@c.ru"), ("срок: март", "срок: март"),
        ])
    func addresses(text: String, expected: String) { #expect(markdown(.text(text)) == expected) }

    @Test("marks strong text by stars where stars are sure to work, else by HTML")
    func strong() {
        #expect(markdown(.strong([.text("а")])) == "**а**")
        #expect(markdown(.text("("), .strong([.text("«а»")]), .text("), б")) == "(**«а»**), б")
        #expect(markdown(.strong([.text("«а»")]), .text("б")) == "<strong>«а»</strong>б")
        #expect(markdown(.text("2"), .strong([.text("а")])) == "2<strong>а</strong>")
        #expect(markdown(.text("а"), .strong([.text(" б ")]), .text("в")) == "а **б** в")
        #expect(markdown(.strong([.text("а")]), .strong([.text("б")])) == "**аб**")
        #expect(markdown(.strong([.text("а")]), .emphasis([.text("б")])) == "<strong>а</strong><em>б</em>")
        #expect(markdown(.strong([.text("а "), .emphasis([.text("б")])])) == "**а** **_б_**")
        #expect(markdown(.strong([.text(" ")])) == "")
    }

    @Test("keeps the lines of a paragraph, and in a heading their order")
    func lines() {
        let lines: [Inline] = [.text("а "), .lineBreak, .lineBreak, .text("- б")]
        #expect(markdown(lines) == "а  \n\\- б")
        let heading = Heading(level: 1, paragraph: Paragraph(style: "", inlines: lines))
        #expect(markdown(.heading(heading)) == "# а<br> - б")
    }

    @Test("writes a blank as wide as it is, and a spaced word as a word")
    func blanks() {
        #expect(markdown(.text("№ "), .blank(width: 3)) == "№ \\_\\_\\_")
        #expect(markdown(.spaced("приказываю"), .text(":")) == "приказываю:")
    }

    @Test("begins the items of a list with their own labels, and sets inner lists in")
    func lists() {
        let inner = List(items: [
            List.Item(label: "а)", style: "", blocks: [.paragraph(Paragraph(style: "", text: "в"))])
        ])
        let list = List(items: [
            List.Item(label: "1.", style: "", blocks: [.paragraph(Paragraph(style: "", text: "б")), .list(inner)]),
            List.Item(label: "3.", style: "", blocks: []),
            List.Item(label: "", style: "", blocks: [.paragraph(Paragraph(style: "", text: "г"))]),
        ])
        #expect(markdown(.list(list)) == "1\\. б\n\n\u{2003}а) в\n\n3\\.\n\nг")
    }

    private func markdown(_ inlines: Inline...) -> String { markdown(inlines) }

    private func markdown(_ inlines: [Inline]) -> String {
        markdown(.paragraph(Paragraph(style: "", inlines: inlines)))
    }

    private func markdown(_ block: Block) -> String {
        String(renderMarkdown(Document(title: "", parts: [Part(name: "", pageStyle: "", blocks: [block])])).dropLast())
    }
}
