import Diagnostics
import MarkupSource
import SourceModel

/// Reads texts in OpenDocument (.odt, ISO/IEC 26300).
///
/// What a reader of the paper sees is read, as for Word's documents: numbers of lists are counted, hidden text is left
/// out, the words of notes follow the text.
enum OpenTextReader {
    static func read(_ content: [UInt8], styles: [UInt8]?) throws(Failure) -> SourceDocument {
        var known = OpenStyles()
        if let styles {
            var xml = try XMLReader(styles, name: "styles.xml")
            _ = try xml.nextChild()
            try known.read(&xml)
        }
        var body = try OpenTextBody(content, styles: known)
        let flow = try body.document()
        var account = body.account
        let blocks = flow.blocks(&account)
        return SourceDocument(
            blocks: blocks, lineCount: account.lineCount, dropped: account.dropped, notes: account.notes)
    }
}
