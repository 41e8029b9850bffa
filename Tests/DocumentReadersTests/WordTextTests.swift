import Diagnostics
import DocumentReaders
import SourceModel
import Testing

@Suite("The text of a Word document")
struct WordTextTests {
    private typealias W = WordFile

    private func sketch(_ inline: String) throws -> [String] { try W("<w:p>\(inline)</w:p>").read().sketch }

    @Test("has the spaces that Word shows")
    func spaces() throws {
        #expect(try sketch("<w:r><w:t> от </w:t><w:t>мая</w:t><w:tab/><w:t>№\n 5</w:t></w:r>") == ["отмая № 5"])
        #expect(try sketch(W.run("от ") + W.run(" мая\u{A0}2030 ")) == ["от мая\u{A0}2030"])
        #expect(
            try sketch(
                "<w:r><w:t>учеб</w:t><w:softHyphen/><w:t>но\u{AD}го</w:t><w:noBreakHyphen/><w:t>плана</w:t></w:r>")
                == ["учебного-плана"])
    }

    @Test("has what stands in links, content controls, fields and formulas, once")
    func wrappers() throws {
        let inline = """
            <w:hyperlink>\(W.run("сайт "))</w:hyperlink><w:sdt><w:sdtContent>\(W.run("дата "))</w:sdtContent></w:sdt>\
            <w:smartTag><w:smartTagPr/>\(W.run("город "))</w:smartTag><w:fldSimple w:instr="PAGE">\(W.run("7 "))</w:fldSimple>\
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(W.run("итог "))<w:r><w:fldChar w:fldCharType="end"/></w:r>\
            <m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>/2</m:t></m:r></m:den></m:f></m:oMath>\
            <w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:commentRangeStart w:id="1"/>
            """
        #expect(try sketch(inline) == ["сайт дата город 7 итог 1/2✓"])
    }

    @Test("has the result of a field within a field's instruction nowhere, and loses nothing after an open field")
    func fields() throws {
        let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let inner = mark("begin") + mark("separate") + W.run("1 = 1") + mark("end")
        #expect(try sketch(mark("begin") + inner + mark("separate") + W.run("да") + mark("end")) == ["да"])
        let open = try W("<w:p>\(mark("begin"))</w:p>" + W.paragraph("слово")).read()
        #expect(open.sketch == ["¶слово"])
    }

    @Test("is as it stands when tracked changes are accepted")
    func trackedChanges() throws {
        let inline = """
            \(W.run("до "))<w:ins>\(W.run("нового "))</w:ins><w:del><w:r><w:delText xml:space="preserve">старого </w:delText></w:r></w:del>\
            <w:moveFrom>\(W.run("отсюда "))</w:moveFrom><w:moveTo>\(W.run("сюда"))</w:moveTo>
            """
        let document = try W("<w:p>\(inline)</w:p>").read()
        #expect(document.sketch == ["до нового сюда"])
        #expect(document.droppedWords == ["1 deleted: старого отсюда"])
        let joined = try W(
            W.paragraph("до 1", "<w:rPr><w:del/></w:rPr>") + W.paragraph("5 мая") + W.paragraph("конец")
        ).read()
        #expect(joined.sketch == ["до 15 мая", "конец"])
        #expect(joined.passages[0].lines == [1, 2])
    }

    @Test("has no hidden words and no marks of notes; the words of notes follow it")
    func hiddenAndNotes() throws {
        let body = """
            <w:p>\(W.run("Срок"))\(W.run("1", "<w:vanish/>"))\(W.run(" сдачи", "<w:vanish w:val=\"0\"/>"))\
            <w:r><w:footnoteReference w:id="2"/></w:r>\
            <w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r></w:p>
            """
        let notes = """
            <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
            <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>\(W.run(" По графику."))</w:p></w:footnote>\
            <w:footnote w:id="3">\(W.paragraph("Кроме лета."))</w:footnote>\
            <w:footnote w:id="4">\(W.paragraph("Без ссылки."))</w:footnote>
            """
        let document = try W(body, footnotes: notes).read()
        #expect(document.sketch == ["Срок сдачи", "¶По графику.", "¶Кроме лета."])
        #expect(document.droppedWords == ["1 hidden: 1", "1 footnoteMark: 1", "1 footnoteMark: *"])
    }

    @Test("has the words of a text box once, after the paragraph that it is anchored in")
    func textBoxes() throws {
        let box = "<w:txbxContent>" + W.paragraph("УТВЕРЖДАЮ") + W.table(W.row("а", "б")) + "</w:txbxContent>"
        let inline = """
            \(W.run("до "))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx>\
            </w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>\
            </mc:AlternateContent></w:r>\(W.run("после"))
            """
        #expect(try sketch(inline) == ["до после", "УТВЕРЖДАЮ", "| а | б |"])
    }

    @Test("is parted by blank paragraphs, line breaks and page breaks")
    func breaks() throws {
        let document = try W(
            W.paragraph("а") + "<w:p/>"
                + "<w:p><w:r><w:t>б</w:t><w:br/><w:t>в</w:t><w:br w:type=\"page\"/><w:t>г</w:t></w:r></w:p>"
                + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + W.paragraph("д")
                + W.paragraph("е", "<w:pageBreakBefore/>") + W.paragraph("ж", "<w:sectPr/>") + W.paragraph("з")
        ).read()
        #expect(document.sketch == ["а", "¶б", "в", "¶г", "¶д", "¶е", "ж", "¶з"])
        #expect(document.passages.map(\.lines) == [[1], [3], [3], [3], [5], [6], [7], [8]])
    }

    @Test("is bold where all of it is, by itself or by its styles")
    func bold() throws {
        let styles = """
            <w:style w:type="paragraph" w:default="1" w:styleId="N"/>
            <w:style w:type="paragraph" w:styleId="T"><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="T2"><w:basedOn w:val="T"/></w:style>
            <w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style>
            """
        let styled = { (style: String, run: String) in
            "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(W.run("х", run))</w:p>"
        }
        let body =
            "<w:p>\(W.run("х", "<w:b/>"))\(W.run(" "))</w:p><w:p>\(W.run("х", "<w:b/>"))\(W.run("х"))</w:p>"
            + styled("T2", "") + styled("T2", "<w:b w:val=\"false\"/>") + styled("T", "<w:rStyle w:val=\"S\"/>")
            + styled("N", "<w:rStyle w:val=\"S\"/>")
        #expect(try W(body, styles: styles).read().sketch == ["*х", "хх", "*х", "х", "х", "*х"])
    }

    @Test("that is inserted as another file is told to be missing")
    func insertedFile() throws {
        let document = try W(W.paragraph("а") + "<w:altChunk w:id=\"x\"/>").read()
        #expect(document.notes.map(\.name) == ["inserted-file"])
    }

    @Test("is read out of tables in tables as deep as XML may be, and no deeper")
    func depth() throws {
        let nest = { (depth: Int) in
            String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + W.paragraph("дно")
                + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
        }
        #expect(try W(nest(60)).read().sketch == ["| дно |"])
        #expect(throws: Failure.self) { _ = try W(nest(5_000)).read() }
    }
}
