import Archive
package import Diagnostics
package import SourceModel

/// Reads documents of all formats but plain text into paragraphs and grids, for the one recognition.
package enum DocumentReaders {
    /// - Parameter fileName: its extension tells HTML, CSV and Markdown from plain text.
    /// - Returns: nil for plain text, and for bytes that are no text and no document that prikaz knows.
    /// - Throws: ``Failure`` when the document is damaged, or larger than a plan can be.
    package static func read(_ bytes: [UInt8], fileName: String) throws(Failure) -> SourceDocument? {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
            let archive = try ZipArchive(bytes)
            if WordReader.mainPart(archive) != nil { return try WordReader.read(archive) }
            if archive.has("xl/workbook.xml") { return try WorkbookReader.read(archive) }
            if archive.has("content.xml") { return try OpenDocumentReader.read(archive) }
            return nil
        }
        switch fileName.split(separator: ".").last?.lowercased() {
        case "html", "htm", "xhtml": return try HTMLReader.read(bytes)
        case "csv", "tsv", "tab": return try CSVReader.read(bytes)
        case "md", "markdown": return try MarkdownReader.read(bytes)
        default: return nil
        }
    }
}
