import Diagnostics
import SourceModel
import Testing

@testable import DocumentReaders

@Suite("A page of HTML")
struct HTMLReaderTests {
    private func read(_ html: String) throws -> SourceDocument { try HTMLReader.read(Array(html.utf8)) }

    @Test(
        "is read as its reader sees it",
        arguments: [
            ("<p>один<p>два", ["один", "два"]),
            ("<p>один\nдва</p><p>&nbsp;</p><p>три<br>четыре", ["один два", "¶три", "четыре"]),
            ("<h1>План</h1><p><b>Цель:</b> рост</p><p><b>Всё</b></p>", ["¶*План", "Цель: рост", "*Всё"]),
            ("<p style='font-weight:bold'>а <b style='mso-bidi-font-weight:normal'>б</b></p>", ["*а б"]),
            ("<ol start=3><li>а<li value=7>б<li>в</ol>", ["3. а", "7. б", "8. в"]),
            ("<ol type=i><li>а</ol><ol type=A><li>б</ol>", ["i. а", "A. б"]),
            ("<ul><li>а<li>- б<li>1. в</ul>", ["– а", "- б", "1. в"]),
            ("<ul style='list-style:none'><li>а</ul>", ["а"]),
            ("<p>до<ins>ро</ins>ж&shy;ная <5 и <ФИО></p>", ["дорожная <5 и <ФИО>"]),
            ("<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>а", ["– а"]),
            ("<!--[if mso]><p>нет</p><![endif]--><p>да</p>", ["да"]),
            ("<head><title>т</title><style>s</style></head><script>x</script><template>y</template>а", ["а"]),
            ("<pre>один\nдва</pre>", ["один", "два"]),
        ])
    func paragraphs(_ html: String, _ expected: [String]) throws {
        #expect(shown(try read(html)) == expected)
    }

    @Test(
        "has tables with their spans",
        arguments: [
            (
                "<table><caption>Т</caption><tr><th>а<th colspan=2>б<tr><td rowspan=9>в<td>г<td>д<tr><td>е<td></table>",
                ["Т", "| а | 2×1 б", "| 1×2 в | г | д", "| е | "]
            ),
            ("<table><tr><td><p>а</p><p>б<br>в</p><ul><li>г</ul></table>", ["| а/б/в/– г"]),
            ("<table><tr><td><ol start=4><li><p><br></p></ol><td>а</table>", ["| 4. | а"]),
            ("<table><tr><td>меню<td><table><tr><td>1<td>а</table></table>", ["меню", "| 1 | а"]),
            (
                "<table><tr><td>1<td>2<td>3<tr><td>1<td>2<td>3<tr><td>1<td>2<td>3<tr><td>4<td>5<td><table><tr><td>а<td>б</table></table>",
                ["| 1 | 2 | 3", "| 1 | 2 | 3", "| 1 | 2 | 3", "| 4 | 5 | а б"]
            ),
        ])
    func tables(_ html: String, _ expected: [String]) throws {
        #expect(shown(try read(html)) == expected)
    }

    @Test("tells what is hidden, and leaves no line untold")
    func hidden() throws {
        let document = try read("<p>а\n<span style='display: none'>тайна</span>\n</p>\n<nav>Меню\nсайта</nav>\n\n<p>б")
        #expect(shown(document) == ["а", "б"])
        #expect(document.dropped.filter { $0.why == .hidden }.map(\.text) == ["тайна", "Меню", "сайта"])
        #expect(lostLines(document) == [])
        #expect(document.lineCount == 7)
    }

    @Test("knows the lines of its words")
    func lines() throws {
        let document = try read("<html>\r\n<p>один\r\nдва\r\n<p>три")
        guard case .paragraph(let first) = document.blocks[0], case .paragraph(let second) = document.blocks[1] else {
            return
        }
        #expect(first.passage.lines == [2, 3])
        #expect(second.passage.place == .text(line: 4, column: 1))
    }

    /// «План» in Windows-1251.
    private static let plan: [UInt8] = [0xCF, 0xEB, 0xE0, 0xED]

    @Test(
        "is read in the encoding that it names, or that its letters tell",
        arguments: [
            (Array("<meta charset=windows-1251><p>".utf8) + plan, 0), (Array("<p>".utf8) + plan, 1),
            (Array("<meta charset=utf-8><p>".utf8) + plan, 1),
            (
                Array("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>".utf8) + [
                    0xF0, 0xCC, 0xC1, 0xCE,
                ], 0
            ),
            ([0xEF, 0xBB, 0xBF] + Array("<meta charset=windows-1251>План".utf8), 0),
        ] as [([UInt8], Int)])
    func encodings(_ bytes: [UInt8], _ notes: Int) throws {
        let document = try HTMLReader.read(bytes)
        #expect(shown(document) == ["План"])
        #expect(document.notes.count == notes)
    }

    @Test("made to do harm is refused or read, and never a crash")
    func hostile() throws {
        for tag in ["<div>", "<b>", "<table><tr><td>", "<ul><li>"] {
            #expect(throws: Failure.self) { try read(String(repeating: tag, count: 20000)) }
        }
        let spans = String(repeating: "<td rowspan=1000 colspan=1000>a", count: 500)
        #expect(throws: Failure.self) {
            try read("<table><tr>\(spans)\(String(repeating: "<tr>", count: 1000))</table>")
        }
        _ = try read("<table></table></td></tr><td>а<li>б</ol></p><br/><")
        #expect(throws: Failure.self) { try read("") }
    }
}
