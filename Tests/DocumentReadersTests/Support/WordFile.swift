import DocumentReaders
import SourceModel
import TestSupport
import Testing

/// A Word document made in a test, out of the XML that matters.
struct WordFile {
    var body: String
    var styles: String?
    var numbering: String?
    var footnotes: String?

    init(_ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil) {
        self.body = body
        self.styles = styles
        self.numbering = numbering
        self.footnotes = footnotes
    }

    private static let names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        """

    var bytes: [UInt8] {
        var zip = StoredZip()
        zip.add("[Content_Types].xml", "<Types/>")
        zip.add("word/document.xml", "<w:document \(Self.names)><w:body>\(body)<w:sectPr/></w:body></w:document>")
        if let styles { zip.add("word/styles.xml", "<w:styles \(Self.names)>\(styles)</w:styles>") }
        if let numbering { zip.add("word/numbering.xml", "<w:numbering \(Self.names)>\(numbering)</w:numbering>") }
        if let footnotes { zip.add("word/footnotes.xml", "<w:footnotes \(Self.names)>\(footnotes)</w:footnotes>") }
        return zip.bytes
    }

    /// The document as it is read, its sums checked.
    func read(_ location: Testing.SourceLocation = #_sourceLocation) throws -> SourceDocument {
        let document = try #require(try DocumentReaders.read(bytes, fileName: "a.docx"), sourceLocation: location)
        document.expectSums(location)
        return document
    }

    static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(run(text))</w:p>"
    }

    static func run(_ text: String, _ properties: String = "") -> String {
        guard !text.isEmpty else { return "" }
        return "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    static func item(_ text: String, list: Int, level: Int = 0) -> String {
        paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    static func cell(_ content: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content.hasPrefix("<") ? content : paragraph(content))</w:tc>"
    }

    static func row(_ cells: String..., properties: String = "") -> String {
        "<w:tr><w:trPr>\(properties)</w:trPr>" + cells.map { $0.hasPrefix("<w:tc>") ? $0 : cell($0) }.joined()
            + "</w:tr>"
    }

    static func table(_ rows: String..., widths: [Int] = []) -> String {
        "<w:tbl><w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>" + rows.joined()
            + "</w:tbl>"
    }

    /// A list definition of the same number as its list; a level is format and text.
    static func list(_ id: Int, _ levels: (format: String, text: String)..., more: String = "") -> String {
        definition(id, levels, more: more) + "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id)\"/></w:num>"
    }

    static func definition(_ id: Int, _ levels: [(format: String, text: String)], more: String = "") -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\">"
            + levels.enumerated().map { index, level in
                """
                <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(level.format)"/>\(more)\
                <w:lvlText w:val="\(level.text)"/></w:lvl>
                """
            }.joined() + "</w:abstractNum>"
    }
}
