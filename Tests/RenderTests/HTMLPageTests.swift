import Document
import RenderHTML
import Testing

@Suite("An HTML page")
struct HTMLPageTests {
    @Test("asks nothing of the network and runs no script")
    func selfContained() {
        let html = renderHTML(SharedDocument.document, style: SharedDocument.style)
        for word in ["<script", "<link", "@import", "url(", " src="] { #expect(!html.contains(word)) }
        #expect(html.ranges(of: " href=").count == html.ranges(of: " href=\"#").count)
    }

    @Test("has one title heading and skips no level")
    func outline() {
        let parts = [[1, 2, 4], [1, 2, 2], [2]].map { levels in
            Part(name: "", pageStyle: "", blocks: levels.map { heading($0) })
        }
        let html = renderHTML(Document(title: "", parts: parts), style: StyleSheet())
        #expect(html.matches(of: /<h([1-6])\s/).map { String($0.output.1) } == ["1", "2", "3", "2", "3", "3", "3"])
    }

    @Test("has a header where nothing but opening lines precedes the first heading")
    func header() {
        let line = Block.paragraph(Paragraph(style: "", text: "а"))
        let list = Block.list(List(items: []))
        #expect(body([line, heading(1), line]).contains("<header>\n<p class=\"s-\">а</p>\n<h1"))
        #expect(!body([line, list, heading(1)]).contains("<header>"))
        #expect(!body([line]).contains("<header>"))
        #expect(body([line]).contains("<div id=\"part-1\""), "a section without a heading would have no name")
    }

    @Test("indents by parts of the measure, so that a mark stands on the right of any width")
    func indents() {
        var mark = TextStyle()
        mark.leftIndentMillimetres = 85
        let style = StyleSheet(texts: ["mark": mark], pages: ["order": PageStyle()])
        #expect(
            renderHTML(Document(title: ""), style: style)
                .contains(".page-order .s-mark{margin-left:calc(50%*var(--indent))}"))
    }

    @Test("begins a block at the right margin where it leaves its width")
    func rightBlock() {
        var mark = TextStyle()
        mark.rightBlockMillimetres = 85
        let style = StyleSheet(texts: ["mark": mark], pages: ["order": PageStyle()])
        #expect(
            renderHTML(Document(title: ""), style: style)
                .contains(".page-order .s-mark{margin-left:calc(50%*var(--indent))}"))
    }

    @Test("keeps two style names apart whatever their characters", arguments: ["а б", "а_б", "а\"б", "a.b"])
    func classNames(name: String) {
        let html = renderHTML(Document(title: ""), style: StyleSheet(texts: [name: TextStyle(), "аб": TextStyle()]))
        #expect(html.matches(of: /\.s-[a-zA-Z0-9_-]+{/).count == 2)
    }

    private func heading(_ level: Int) -> Block {
        .heading(Heading(level: level, paragraph: Paragraph(style: "", text: "а")))
    }

    private func body(_ blocks: [Block]) -> String {
        renderHTML(Document(title: "", parts: [Part(name: "", pageStyle: "", blocks: blocks)]), style: StyleSheet())
    }
}
