import Diagnostics
import SourceModel
import Testing

@testable import DocumentReaders

@Suite("A workbook of OpenDocument")
struct OpenSpreadsheetReaderTests {
    private func read(_ tables: String, styles: String = "") throws -> SourceDocument {
        let xml = """
            <o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:s="s"><o:automatic-styles>\(styles)\
            </o:automatic-styles><o:body><o:spreadsheet>\(tables)</o:spreadsheet></o:body></o:document-content>
            """
        return try OpenSpreadsheetReader.read(Array(xml.utf8))
    }

    private func cell(_ text: String, _ attributes: String = "") -> String {
        "<t:table-cell \(attributes)><x:p>\(text)</x:p></t:table-cell>"
    }

    @Test("is read by the text that its cells show, remarks left out")
    func cells() throws {
        let document = try read(
            "<t:table t:name=\"План\"><t:table-column/><t:table-header-rows><t:table-row>"
                + cell("№") + "<t:table-cell t:number-columns-repeated=\"2\"/>"
                + "<t:table-cell><o:annotation><x:p>нет</x:p></o:annotation><x:p>а<x:s x:c=\"3\"/><x:span>б</x:span></x:p><x:p>в</x:p></t:table-cell>"
                + "</t:table-row></t:table-header-rows><t:table-row t:number-rows-repeated=\"2\">"
                + cell("1", "t:number-columns-repeated=\"2\"")
                + "</t:table-row></t:table>")
        #expect(document.gridText == ["№||а б⏎в", "1|1|", "1|1|"])
        #expect(document.linesAgree)
        guard case .grid(let grid) = document.blocks.first else { return #expect(Bool(false)) }
        #expect(grid.sheet == "План" && grid.rows[0].cells[2].passage.place == .cell(sheet: "План", reference: "D1"))
    }

    @Test("has spans, and no cell below them")
    func spans() throws {
        let document = try read(
            "<t:table t:name=\"П\"><t:table-row>"
                + cell("А", "t:number-columns-spanned=\"2\" t:number-rows-spanned=\"2\"")
                + "<t:covered-table-cell/>" + cell("Б")
                + "</t:table-row><t:table-row><t:covered-table-cell t:number-columns-repeated=\"2\"/>"
                + cell("В") + "</t:table-row><t:table-row>" + cell("1") + cell("2") + "</t:table-row></t:table>")
        #expect(document.gridText == ["А[2x2]|Б", "В", "1|2|"])
    }

    @Test("leaves hidden sheets and columns out, and keeps filtered rows")
    func hidden() throws {
        let style = "<s:style s:name=\"ta2\"><s:table-properties t:display=\"false\"/></s:style>"
        let document = try read(
            "<t:table t:name=\"П\"><t:table-column/><t:table-column t:visibility=\"collapse\"/><t:table-row>"
                + cell("А") + cell("нет")
                + "</t:table-row><t:table-row t:visibility=\"filter\">" + cell("Б") + "</t:table-row></t:table>"
                + "<t:table t:name=\"Ч\" t:style-name=\"ta2\"><t:table-row>" + cell("тайна")
                + "</t:table-row></t:table>",
            styles: style)
        #expect(document.gridText == ["А", "Б"])
        #expect(document.dropped.map(\.text) == ["нет", "тайна"] && document.linesAgree)
    }

    @Test("has the numbers back that were taken for dates")
    func numbersAsDates() throws {
        func date(_ day: String, _ shown: String) -> String {
            "<t:table-row>" + cell(shown, "o:value-type=\"date\" o:date-value=\"\(day)\"") + cell("дело")
                + "</t:table-row>"
        }
        let document = try read(
            "<t:table t:name=\"П\"><t:table-row>" + cell("№ п/п") + cell("Мероприятие") + "</t:table-row>"
                + date("2026-01-01", "01.01.26") + date("2026-02-01", "01.02.26") + date("2026-10-01", "1.10")
                + "</t:table>")
        #expect(document.gridText.dropFirst() == ["1.1|дело", "1.2|дело", "1.10|дело"])
        #expect(document.repairs.map(\.before) == ["01.01.26", "01.02.26", "01.10.2026"])
    }

    @Test("repeats a million empty rows at no cost, and refuses a million full ones")
    func repeated() throws {
        let empty =
            "<t:table t:name=\"П\"><t:table-row t:number-rows-repeated=\"1048575\"><t:table-cell t:number-columns-repeated=\"16384\"/></t:table-row><t:table-row>"
        #expect(try read(empty + cell("А") + "</t:table-row></t:table>").gridText == ["А"])
        let full =
            "<t:table t:name=\"П\"><t:table-row t:number-rows-repeated=\"1048575\">" + cell("А")
            + "</t:table-row></t:table>"
        #expect(throws: Failure.self) { _ = try read(full) }
    }
}
