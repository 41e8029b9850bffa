import Diagnostics
import SourceModel
import Testing

@testable import DocumentReaders

@Suite("A workbook of Excel")
struct WorkbookReaderTests {
    private func row(_ number: Int, _ cells: String, _ more: String = "") -> String {
        "<row r=\"\(number)\"\(more)>\(cells)</row>"
    }

    private func cell(_ reference: String, _ text: String) -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    @Test("is read cell by cell: texts, runs, numbers, formulas, errors, and the places of them")
    func cells() throws {
        var book = TestWorkbook(
            "<sheetData>"
                + row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c>")
                + row(
                    3,
                    "<c r=\"A3\"><v>0.30000000000000004</v></c><c r=\"B3\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"C3\" t=\"str\"><f>A1&amp;\"x\"</f><v>итог</v></c><c r=\"D3\" t=\"e\"><v>#REF!</v></c>"
                )
                + row(4, "<c><v>7</v></c><c t=\"inlineStr\"><is><r><t>од</t></r><r><t>но</t></r></is></c>")
                + "</sheetData>")
        book.strings = [
            "<si><t xml:space=\"preserve\">  № п/п </t></si>",
            "<si><r><t>первая_x000D_\nвторая </t></r><r><t>строка</t></r><rPh><t>фонетика</t></rPh></si>",
        ]
        let document = try book.read()
        #expect(
            document.gridText == [
                "№ п/п||первая⏎вторая строка|", "0.3|ИСТИНА|итог|#REF!", "7|одно||",
            ])
        guard case .grid(let grid) = document.blocks.first else { return #expect(Bool(false)) }
        #expect(grid.rows[1].cells[3].passage.place == .cell(sheet: "Лист1", reference: "D3"))
        #expect(grid.rows[1].isAfterBreak && !grid.rows[2].isAfterBreak)
        #expect(document.lineCount == 8 && document.linesAgree)
        #expect(document.notes.map(\.name) == ["failed-formula"])
    }

    @Test("of the strict kind of OOXML is read as well")
    func strict() throws {
        var book = TestWorkbook("<sheetData>" + row(1, cell("B2", "слово")) + "</sheetData>")
        book.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        #expect(try book.read().gridText == ["слово"])
    }

    @Test("has its merged cells as spans, over the rows and columns that have words")
    func merges() throws {
        let book = TestWorkbook(
            "<sheetData>" + row(1, cell("A1", "А") + cell("B1", "Б"))
                + row(2, cell("B2", "В") + cell("E2", "Г")) + row(9, cell("B9", "Д"))
                + "</sheetData><mergeCells><mergeCell ref=\"A1:A9\"/><mergeCell ref=\"B1:F1\"/></mergeCells>")
        #expect(try book.read().gridText == ["А[1x3]|Б[2x1]", "В|Г", "Д|"])
    }

    @Test("keeps hidden rows and says so; hidden columns and sheets are left out")
    func hidden() throws {
        var book = TestWorkbook(
            "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                + row(1, cell("A1", "А") + cell("B1", "скрыто") + cell("C1", "Б"))
                + row(2, cell("A2", "В"), " hidden=\"1\"") + "</sheetData>")
        book.sheets.append(("Черновик", "hidden", "<sheetData>" + row(1, cell("A1", "тайна")) + "</sheetData>"))
        let document = try book.read()
        #expect(document.gridText == ["А|Б", "В|"])
        #expect(document.dropped.map(\.text) == ["скрыто", "тайна"] && document.linesAgree)
        #expect(document.notes.map(\.name) == ["hidden-column", "hidden-row", "hidden-sheet"])
    }

    @Test("has the numbers back that Excel took for dates, and the zero of 1.10")
    func numbersAsDates() throws {
        let book = TestWorkbook(
            "<sheetData>" + row(1, cell("A1", "№") + cell("B1", "Срок"))
                + row(2, "<c r=\"A2\" s=\"1\"><v>44562</v></c><c r=\"B2\" s=\"2\"><v>44562</v></c>")
                + row(3, "<c r=\"A3\" s=\"2\"><v>44593</v></c><c r=\"B3\" s=\"3\"><v>44562</v></c>")
                + row(4, "<c r=\"A4\"><v>1.9</v></c>") + row(5, "<c r=\"A5\"><v>1.1</v></c>")
                + row(6, "<c r=\"A6\"><v>1.11</v></c>") + "</sheetData>",
            formats: ["d\\.m", "dd.mmm", "dd.mm.yyyy"])
        let document = try book.read()
        #expect(document.gridText == ["№|Срок", "1.1|01.01", "1.2|01.01.2022", "1.9|", "1.10|", "1.11|"])
        #expect(
            document.repairs.map { "\($0.line) \($0.before) → \($0.after)" } == [
                "3 01.01.2022 → 1.1", "4 01.янв → 01.01", "5 01.фев → 1.2", "8 1.1 → 1.10",
            ])
        #expect(document.repairs.allSatisfy { $0.kind == .shownValue })
    }

    @Test(
        "keeps real dates beside dates, numbers and signs that somebody has typed as words",
        arguments: ["15.06.2026", "15.06", "1.5", "№ 5", "Школа № 7", "31.02.2026"])
    func realDates(typed: String) throws {
        let book = TestWorkbook(
            "<sheetData>" + row(1, cell("A1", "Мероприятие") + cell("B1", "Срок"))
                + row(2, cell("A2", "Сбор") + "<c r=\"B2\" s=\"1\"><v>46042</v></c>")
                + row(3, cell("A3", "Сад") + cell("B3", typed))
                + row(4, cell("A4", "Лес") + "<c r=\"B4\" s=\"1\"><v>46085</v></c>") + "</sheetData>",
            formats: ["dd.mm.yyyy"])
        #expect(
            try book.read().gridText == ["Мероприятие|Срок", "Сбор|20.01.2026", "Сад|\(typed)", "Лес|04.03.2026"])
    }

    @Test("by hand may have its cells in any order, and one of them twice")
    func disorder() throws {
        let rows =
            row(2, cell("B2", "май") + cell("A2", "Сбор") + cell("A2", "и сад"))
            + row(1, cell("A1", "Мероприятие") + cell("B1", "Срок")) + row(2, cell("B2", "июнь"))
        #expect(
            try TestWorkbook("<sheetData>\(rows)</sheetData>").read().gridText == [
                "Мероприятие|Срок", "Сбор⏎и сад|май⏎июнь",
            ])
    }

    @Test("of a hundred million empty cells costs nothing")
    func sparse() throws {
        let book = TestWorkbook(
            "<sheetData>" + row(1, cell("A1", "А")) + row(1_048_576, cell("XFD1048576", "Я"))
                + "</sheetData><mergeCells><mergeCell ref=\"A1:XFC1048575\"/></mergeCells>")
        #expect(try book.read().gridText == ["А|", "|Я"])
    }

    @Test(
        "by hand may say anything of its cells",
        arguments: [
            "<sheetData><row r=\"0\"><c r=\"A0\"><v>1</v></c></row></sheetData>",
            "<sheetData><row r=\"-5\"><c r=\"ZZZZ9\"><v>1</v></c></row></sheetData>",
            "<sheetData><c t=\"s\"><v>99</v></c><c t=\"s\"><v>-1</v></c><c s=\"77\"><v>x</v></c></sheetData>",
            "<cols><col min=\"9\" max=\"2\"/><col min=\"1\" max=\"99999999999\" width=\"nan\"/></cols>",
            "<mergeCells><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"\"/><mergeCell ref=\"A1:Q\"/></mergeCells>",
            "<sheetData><row r=\"9223372036854775807\"><c><v>1</v></c></row></sheetData>",
        ])
    func hostile(xml: String) throws { #expect(try TestWorkbook(xml).read().linesAgree) }

    @Test("with more cells than a plan can have is refused")
    func tooMany() {
        let rows = String(repeating: "<row>" + String(repeating: "<c><v>1</v></c>", count: 1000) + "</row>", count: 701)
        #expect(throws: Failure.self) { _ = try TestWorkbook("<sheetData>\(rows)</sheetData>").read() }
    }
}
