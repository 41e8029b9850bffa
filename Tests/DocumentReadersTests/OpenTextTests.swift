import Diagnostics
import DocumentReaders
import SourceModel
import TestSupport
import Testing

/// An OpenDocument text made in a test, out of the XML that matters.
struct OpenTextFile {
    var body: String
    var automatic = ""
    var styles = ""

    private static let names = ["office", "text", "table", "style", "fo", "draw", "svg", "loext"]
        .map { "xmlns:\($0)=\"urn:\($0)\"" }.joined(separator: " ")

    /// The document as it is read, its sums checked.
    func read(_ location: Testing.SourceLocation = #_sourceLocation) throws -> SourceDocument {
        var zip = StoredZip()
        zip.add("mimetype", "application/vnd.oasis.opendocument.text")
        zip.add(
            "content.xml",
            """
            <office:document-content \(Self.names)><office:automatic-styles>\(automatic)</office:automatic-styles>\
            <office:body><office:text>\(body)</office:text></office:body></office:document-content>
            """)
        zip.add(
            "styles.xml",
            "<office:document-styles \(Self.names)><office:styles>\(styles)</office:styles></office:document-styles>")
        let document = try #require(try DocumentReaders.read(zip.bytes, fileName: "a.odt"), sourceLocation: location)
        document.expectSums(location)
        return document
    }
}

@Suite("An OpenDocument text")
struct OpenTextTests {
    private func sketch(_ body: String, automatic: String = "", styles: String = "") throws -> [String] {
        try OpenTextFile(body: body, automatic: automatic, styles: styles).read().sketch
    }

    @Test("has the words of paragraphs, headings, spans, links and fields, with their spaces")
    func words() throws {
        let body = """
            <text:h text:outline-level="1">План</text:h><text:p> от<text:s text:c="3"/>мая<text:tab/>№
            <text:span>5</text:span><text:line-break/><text:a>учеб\u{AD}ный</text:a> <text:page-number>2</text:page-number>\
            <text:soft-page-break/><office:annotation><text:p>нет</text:p></office:annotation></text:p>
            """
        #expect(try sketch(body) == ["План", "от мая № 5", "учебный 2"])
    }

    @Test("has tables with spans, covered cells, repeated cells, head rows and widths")
    func tables() throws {
        let cell = { (text: String, more: String) in
            "<table:table-cell \(more)><text:p>\(text)</text:p></table:table-cell>"
        }
        let body = """
            <table:table><table:table-column table:style-name="A"/>\
            <table:table-column table:style-name="B" table:number-columns-repeated="2"/><table:table-header-rows>\
            <table:table-row>\(cell("№", ""))\(cell("Срок", "table:number-columns-spanned=\"2\""))\
            <table:covered-table-cell/></table:table-row></table:table-header-rows>\
            <table:table-row>\(cell("1", "table:number-rows-spanned=\"2\""))\
            \(cell("+", "table:number-columns-repeated=\"2\""))</table:table-row>\
            <table:table-row><table:covered-table-cell><text:p>под</text:p></table:covered-table-cell>\
            \(cell("<text:s/>", ""))<table:table-cell><text:p>а</text:p><text:p/><text:p>б</text:p></table:table-cell>\
            </table:table-row></table:table>
            """
        let widths = [("A", "1.5cm"), ("B", "4.25cm")].map { name, width in
            """
            <style:style style:name="\(name)" style:family="table-column">\
            <style:table-column-properties style:column-width="\(width)"/></style:style>
            """
        }
        let document = try OpenTextFile(body: body, automatic: widths.joined()).read()
        #expect(document.sketch == ["| № | Срок→2 |", "| 1↓2 | + | + |", "|  | а / б |"])
        #expect(document.droppedWords == ["5 hidden: под"])
        guard case .grid(let grid) = document.blocks.first else { return }
        #expect(grid.widths == [1.5, 4.25, 4.25])
    }

    @Test("counts its lists by level, on through cells, and anew where an item says so")
    func lists() throws {
        let style = """
            <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" \
            style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="а, б, .., аа, бб, ... (ru)" \
            style:num-suffix=")" text:display-levels="2"/><text:list-level-style-bullet text:level="3"/></text:list-style>
            """
        let body = """
            <text:list xml:id="a" text:style-name="L"><text:list-item><text:p>а</text:p><text:p>дальше</text:p>\
            <text:list><text:list-item><text:p>б</text:p><text:list><text:list-item><text:p>в</text:p></text:list-item>\
            </text:list></text:list-item></text:list></text:list-item><text:list-item text:start-value="7"><text:p>г</text:p>\
            </text:list-item></text:list><text:list text:continue-list="a" text:style-name="L"><text:list-item>\
            <text:p>д</text:p></text:list-item></text:list><text:list text:style-name="L"><text:list-item><text:p>е</text:p>\
            </text:list-item></text:list><table:table><table:table-row><table:table-cell>\
            <text:list text:continue-numbering="true" text:style-name="L"><text:list-item><text:p/></text:list-item></text:list>\
            </table:table-cell></table:table-row></table:table>
            """
        #expect(
            try sketch(body, automatic: style)
                == ["1. а", "дальше", "1.а) б", "– в", "7. г", "8. д", "1. е", "| 2. |"])
    }

    @Test("numbers its headings by the outline, and lists by the format of LibreOffice")
    func outline() throws {
        let styles = """
            <text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>\
            <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>\
            <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" \
            loext:num-list-format="(%1%)"/></text:list-style>
            """
        let body = """
            <text:h text:outline-level="1">а</text:h><text:h text:outline-level="2">б</text:h>\
            <text:h text:outline-level="1">в</text:h>\
            <text:list text:style-name="L"><text:list-item><text:p>г</text:p></text:list-item></text:list>
            """
        #expect(try sketch(body, styles: styles) == ["I. а", "б", "II. в", "(1) г"])
    }

    @Test("has the words of notes at its end, and not what is hidden or deleted")
    func leftOut() throws {
        let style =
            "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
        let body = """
            <text:tracked-changes><text:changed-region xml:id="c"><text:deletion><office:change-info/><text:p>старое</text:p>\
            </text:deletion></text:changed-region></text:tracked-changes>\
            <text:p>Срок<text:change text:change-id="c"/><text:note><text:note-citation>1</text:note-citation>\
            <text:note-body><text:p>По графику.</text:p></text:note-body></text:note>\
            <text:span text:style-name="H">скрыто</text:span></text:p>\
            <text:section text:display="none"><text:p>нет</text:p></text:section><text:p>конец</text:p>
            """
        let document = try OpenTextFile(body: body, automatic: style).read()
        #expect(document.sketch == ["Срок", "конец", "¶По графику."])
        #expect(
            Set(document.droppedWords)
                == ["1 deleted: старое", "1 footnoteMark: 1", "1 hidden: скрыто", "3 hidden: нет"])
    }

    @Test("has text boxes after their paragraph, breaks of pages, and bold by its styles")
    func looks() throws {
        let automatic = """
            <style:style style:name="B" style:family="paragraph" style:parent-style-name="Base"/>\
            <style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>\
            <style:style style:name="n" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
            """
        let styles = """
            <style:style style:name="Base" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
            """
        let body = """
            <text:p text:style-name="B">а<draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box>\
            <svg:title>нет</svg:title></draw:frame></text:p><text:p text:style-name="B">б<text:span text:style-name="n">в</text:span>\
            </text:p><text:p text:style-name="P">г</text:p><text:p/><text:p>д</text:p>
            """
        #expect(try sketch(body, automatic: automatic, styles: styles) == ["*а", "рамка", "бв", "¶г", "¶д"])
    }

    @Test("cannot be made to fill the memory by what it says is repeated")
    func repeated() throws {
        let cell = "<table:table-cell table:number-columns-repeated=\"1000000\"><text:p>а</text:p></table:table-cell>"
        let row = "<table:table-row table:number-rows-repeated=\"1000000\">\(cell)\(cell)</table:table-row>"
        #expect(throws: Failure.self) { _ = try sketch("<table:table>\(row)\(row)</table:table>") }
    }
}
