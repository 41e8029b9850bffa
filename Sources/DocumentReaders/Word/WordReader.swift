import Archive
import Diagnostics
import SourceModel

/// Reads the documents of Word (.docx, Office Open XML, ECMA-376), whoever has written them.
///
/// What a reader of the paper sees is read, as it stands there: numbers of lists are counted, tracked changes are
/// accepted, hidden text is left out, the words of notes follow the text. Headers and footers belong to the page.
enum WordReader {
    /// The part that holds the text; some programs number it.
    static func mainPart(_ archive: ZipArchive) -> String? {
        if archive.has("word/document.xml") { return "word/document.xml" }
        return archive.names.first { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") }
    }

    static func read(_ archive: ZipArchive) throws(Failure) -> SourceDocument {
        guard let name = mainPart(archive), let text = try archive.file(name) else {
            return SourceDocument(blocks: [], lineCount: 0)
        }
        var styles = WordStyles()
        if let part = try archive.file("word/styles.xml") { styles = try WordStyles(part) }
        var numbering = WordNumbering()
        if let part = try archive.file("word/numbering.xml") { numbering = try WordNumbering(part) }

        var body = try WordBody(
            text, name: "document.xml", styles: styles, numbering: numbering, account: FlowAccount())
        var flow = try body.document()
        var account = body.account
        for (kind, ids) in [("footnote", body.footnotes), ("endnote", body.endnotes)] where !ids.isEmpty {
            guard let part = try archive.file("word/\(kind)s.xml") else { continue }
            var notes = try WordBody(
                part, name: "\(kind)s.xml", styles: styles, numbering: numbering, account: account)
            flow.append(try notes.notes(kind, Set(ids)))
            account = notes.account
        }
        let blocks = flow.blocks(&account)
        return SourceDocument(
            blocks: blocks, lineCount: account.lineCount, dropped: account.dropped, notes: account.notes)
    }
}
