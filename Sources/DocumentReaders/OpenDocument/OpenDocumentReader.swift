import Archive
import Diagnostics
import MarkupSource
import SourceModel

/// Reads OpenDocument files: texts (.odt) and workbooks (.ods), of LibreOffice, МойОфис and others.
enum OpenDocumentReader {
    static func read(_ archive: ZipArchive) throws(Failure) -> SourceDocument {
        guard let content = try archive.file("content.xml") else { return SourceDocument(blocks: [], lineCount: 0) }
        switch try kind(of: content) {
        case "text": return try OpenTextReader.read(content, styles: try archive.file("styles.xml"))
        case "spreadsheet": return try OpenSpreadsheetReader.read(content)
        default: return SourceDocument(blocks: [], lineCount: 0)
        }
    }

    /// What the document's body is: `text`, `spreadsheet`, or something that holds no plan.
    private static func kind(of content: [UInt8]) throws(Failure) -> String? {
        var xml = try XMLReader(content, name: "content.xml")
        _ = try xml.nextChild()
        while let child = try xml.nextChild() {
            if child.name == "body" { return try xml.nextChild()?.name }
            try xml.skip()
        }
        return nil
    }
}
