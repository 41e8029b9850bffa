import Diagnostics
import DocumentReaders
import SourceModel
import Testing

@Suite("A table of Word")
struct WordTableTests {
    private typealias W = WordFile

    @Test("has its cells, widths, spans of columns, and spans of rows")
    func spans() throws {
        let merge = { (value: String) in "<w:vMerge\(value.isEmpty ? "" : " w:val=\"\(value)\"")/>" }
        let document = try W(
            W.table(
                W.row("№", "Дело", W.cell("Срок", "<w:gridSpan w:val=\"2\"/>")),
                W.row(W.cell("1", merge("restart")), W.cell("Смотр", merge("restart")), "май", "июнь"),
                W.row(W.cell("", merge("")), W.cell("<w:p/><w:p/>", merge("continue")), "июль", ""),
                W.row("2", W.cell("Слёт", merge("restart")), "август", "май"), widths: [100, 400, 200, 200])
        ).read()
        #expect(
            document.sketch == [
                "| № | Дело | Срок→2 |", "| 1↓2 | Смотр↓2 | май | июнь |", "| июль |  |", "| 2 | Слёт | август | май |",
            ])
        guard case .grid(let grid) = document.blocks.first else { return }
        #expect(grid.widths == [100, 400, 200, 200])
        #expect(grid.isLaidOut)
    }

    @Test("whose merged cells cover words, or do not fit, loses none of them")
    func oddMerges() throws {
        let goesOn = "<w:vMerge/>"
        let document = try W(
            W.table(
                W.row(W.cell("а", goesOn), W.cell("б", "<w:vMerge w:val=\"restart\"/>")),
                W.row(W.cell("в", "<w:gridSpan w:val=\"2\"/>" + goesOn)),
                W.row("г", W.cell("д", "<w:vMerge w:val=\"restart\"/>")),
                W.row("е", W.cell("под", goesOn)))
        ).read()
        #expect(document.sketch == ["| а | б |", "| в→2 |", "| г | д↓2 |", "| е |"])
        #expect(document.droppedWords == ["7 hidden: под"])
    }

    @Test("may begin a row further to the right, and merge cells as old versions did")
    func gridBefore() throws {
        let document = try W(
            W.table(
                W.row("а", "б", "в"),
                W.row("г", properties: "<w:gridBefore w:val=\"2\"/>"),
                W.row(W.cell("д", "<w:hMerge w:val=\"restart\"/>"), W.cell("", "<w:hMerge/>"), "е"))
        ).read()
        #expect(document.sketch == ["| а | б | в |", "| →2 | г |", "| д→2 | е |"])
    }

    @Test("in a cell is its lines; in a frame round it, it is a table of its own")
    func nested() throws {
        let inner = W.table(W.row("1", "Смотр"), W.row("2", "Слёт"))
        let inCell = try W(
            W.table(W.row("а", W.cell(W.paragraph("до") + inner + W.paragraph("после"))), W.row("б", "в"))
        )
        .read()
        #expect(inCell.sketch == ["| а | до / 1 Смотр / 2 Слёт / после |", "| б | в |"])
        let frame = try W(
            W.table(
                W.row("шапка", "угол"), W.row(W.cell(W.paragraph("до") + inner + "<w:p/>", "<w:gridSpan w:val=\"2\"/>"))
            )
        ).read()
        #expect(frame.sketch == ["| шапка | угол |", "до", "| 1 | Смотр |", "| 2 | Слёт |"])
        let oneRow = try W(W.table(W.row(W.cell(inner), W.cell(W.paragraph("рядом"))))).read()
        #expect(oneRow.sketch == ["| 1 | Смотр |", "| 2 | Слёт |", "рядом"])
    }

    @Test("holds paragraphs, line breaks, and rows and cells in content controls")
    func content() throws {
        let document = try W(
            W.table(
                "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>"
                    + W.row(
                        W.cell(W.paragraph("один") + "<w:p/>" + W.paragraph("два")),
                        W.cell("<w:p><w:r><w:t>три</w:t><w:br/><w:t>четыре</w:t><w:cr/></w:r></w:p>"))
                    + "</w:sdtContent></w:sdt>",
                "<w:tr><w:sdt><w:sdtContent>" + W.cell("пять") + "</w:sdtContent></w:sdt>" + W.cell("") + "</w:tr>")
        ).read()
        #expect(document.sketch == ["| один / два | три / четыре |", "| пять |  |"])
        let passages = document.passages
        #expect(passages[0].lines == [1, 3])
        #expect(passages[0].paragraphs.map(\.place) == [.paragraph(1), .paragraph(3)])
        #expect(passages[1].lines == [4, 4])
        #expect(passages[3].place == .paragraph(6))
    }

    @Test("that a tracked change has shortened has the rows that are left")
    func deletedRow() throws {
        let gone =
            "<w:tc><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>было</w:delText></w:r></w:del></w:p></w:tc>"
        let document = try W(
            W.table(W.row("а", "б"), "<w:tr><w:trPr><w:del/></w:trPr>\(gone)\(gone)</w:tr>", W.row("в", "г"))
        ).read()
        #expect(document.sketch == ["| а | б |", "| в | г |"])
        #expect(document.droppedWords == ["3 deleted: было", "4 deleted: было"])
    }
}
