import DocumentReaders
import SourceModel
import Testing

@Suite("Word's own numbers")
struct WordNumberingTests {
    private typealias W = WordFile

    @Test("stand in cells without text, and go on down the column")
    func column() throws {
        let number = W.cell(W.item("", list: 1))
        let document = try W(
            W.table(
                W.row(number, W.cell(W.item("Смотр", list: 2) + W.item("Слёт", list: 2))),
                W.row(number, W.cell(W.item("Поход", list: 2) + W.item("", list: 2)))),
            numbering: W.list(1, ("decimal", "%1.")) + W.list(2, ("bullet", "\u{F0B7}"))
        ).read()
        #expect(document.sketch == ["| 1. | – Смотр / – Слёт |", "| 2. | – Поход |"])
    }

    @Test(
        "are written in the format of their level",
        arguments: [
            ("decimal", "1 2 3"), ("decimalZero", "01 02 03"), ("lowerLetter", "a b c"), ("upperLetter", "A B C"),
            ("lowerRoman", "i ii iii"), ("upperRoman", "I II III"), ("russianLower", "а б в"),
            ("russianUpper", "А Б В"), ("none", "  "), ("ordinal", "1 2 3"),
        ])
    func formats(format: String, labels: String) throws {
        let document = try W(
            (1...3).map { _ in W.item("х", list: 1) }.joined(), numbering: W.list(1, (format, "%1)"))
        ).read()
        let expected = labels.split(separator: " ", omittingEmptySubsequences: false).map { "\($0)) х" }
        #expect(document.sketch == expected)
    }

    @Test("count several levels, each anew below the one above it")
    func levels() throws {
        let body = [(0, "а"), (1, "б"), (1, "в"), (2, "г"), (0, "д"), (1, "е"), (2, "ж")]
            .map { W.item($0.1, list: 1, level: $0.0) }.joined()
        let numbering = W.list(1, ("decimal", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)"))
        #expect(
            try W(body, numbering: numbering).read().sketch
                == ["1. а", "1.1. б", "1.2. в", "a) г", "2. д", "2.1. е", "a) ж"])
        let goingOn = W.list(
            1, ("upperRoman", "%1."), ("decimal", "%1.%2."), ("decimal", "%1-%3"),
            more: "<w:lvlRestart w:val=\"0\"/><w:isLgl/>")
        #expect(
            try W(body, numbering: goingOn).read().sketch
                == ["1. а", "1.1. б", "1.2. в", "1-1 г", "2. д", "2.3. е", "2-2 ж"])
    }

    @Test("count a parent that is not there as if it were")
    func missingParent() throws {
        let body = [1, 1, 0, 1].map { W.item("х", list: 1, level: $0) }.joined()
        #expect(
            try W(body, numbering: W.list(1, ("decimal", "%1."), ("decimal", "%1.%2."))).read().sketch
                == ["1.1. х", "1.2. х", "2. х", "2.1. х"])
    }

    @Test("go on through lists of one definition, and begin anew where a list says so")
    func instances() throws {
        let definition = W.definition(7, [("decimal", "%1."), ("decimal", "%1.%2")])
        let list = { (id: Int, more: String) in
            "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"7\"/>\(more)</w:num>"
        }
        let numbering =
            definition + list(1, "") + list(2, "")
            + list(3, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
            + list(
                4,
                "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><w:numFmt w:val=\"russianLower\"/>"
                    + "<w:lvlText w:val=\"%1)\"/></w:lvl></w:lvlOverride>")
        let body = [1, 1, 2, 3, 3, 4].map { W.item("х", list: $0) }.joined() + W.item("х", list: 0)
        #expect(
            try W(body, numbering: numbering).read().sketch
                == ["1. х", "2. х", "3. х", "5. х", "6. х", "ж) х", "х"])
    }

    @Test("come from a style, from the one it is based on, and from a list style")
    func styles() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Item"/>\
            <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Item"/></w:style>
            <w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>
            """
        let levels = """
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Item"/>\
            <w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Sub"/>\
            <w:suff w:val="nothing"/><w:lvlText w:val="%1.%2:"/></w:lvl>
            """
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>\(levels)</w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let body = ["Item", "Sub", "Child", "Ring", "None"].map { W.paragraph("х", "<w:pStyle w:val=\"\($0)\"/>") }
        let off = W.paragraph("х", "<w:pStyle w:val=\"Item\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
        #expect(
            try W(body.joined() + off, styles: styles, numbering: numbering).read().sketch
                == ["1. х", "1.1:х", "2. х", "х", "х", "х"])
    }

    @Test("are not counted for paragraphs that are deleted or hidden, nor taken from what a change has replaced")
    func unseen() throws {
        let deleted = """
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>\
            <w:del><w:r><w:delText>было</w:delText></w:r></w:del></w:p>
            """
        let changed = W.paragraph(
            "х", "<w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>")
        let body = W.item("х", list: 1) + deleted + W.item("х", list: 1) + changed
        #expect(
            try W(body, numbering: W.list(1, ("decimal", "%1."))).read().sketch == ["1. х", "2. х", "х"])
    }

    @Test("cannot be made to fill the memory")
    func hostile() throws {
        let long = String(repeating: "%1", count: 10_000)
        let document = try W(
            W.item("х", list: 1) + W.item("х", list: 9),
            numbering: W.list(1, ("russianLower", long))
                + "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"9223372036854775807\"/></w:lvlOverride></w:num>"
        ).read()
        #expect(document.passages.allSatisfy { $0.text.count < 200 })
    }
}
