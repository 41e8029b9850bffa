import Document
import Testing

@testable import Composition

@Suite("The words of a cell")
struct CellTextTests {
    private func shapes(_ text: String) -> [String] {
        CellText.blocks(of: text, style: "cell").flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): [paragraph.inlines.plainText]
            case .list(let list): list.items.map { "\($0.label)|" + CellTextTests.words($0.blocks) }
            case .heading, .spread, .table, .figure: ["?"]
            }
        }
    }

    private static func words(_ blocks: [Block]) -> String {
        blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.inlines.plainText } else { "?" } }.joined()
    }

    @Test(
        "become paragraphs, and a list where they form one",
        arguments: [
            ("Приказ", ["Приказ"]), ("Приказ\nСправка", ["Приказ", "Справка"]),
            ("Работа:\n- раз;\n- два", ["Работа:", "-|раз;", "-|два"]),
            ("Работа: - раз; - два.", ["Работа:", "-|раз;", "-|два."]),
            ("1) раз\n2) два", ["1)|раз", "2)|два"]), ("а) раз", ["а)|раз"]),
            ("Май - июнь", ["Май - июнь"]), ("Школа – центр; работа - учёба", ["Школа – центр; работа - учёба"]),
            ("-", ["-"]), ("", []), ("\n\n", []),
        ])
    func blocks(text: String, expected: [String]) {
        #expect(shapes(text) == expected)
    }
}
