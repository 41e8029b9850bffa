import Diagnostics
import SourceModel
import TextTables

/// Reads Markdown as people and converters write it: GitHub's pipe tables, pandoc's tables, tables of HTML between.
enum MarkdownReader {
    static func read(_ source: [UInt8]) throws(Failure) -> SourceDocument {
        guard source.count <= TextLimit.plainText else { throw Failure(TextLimit.exceeded(TextLimit.plainText)) }
        guard let (decoded, encoding) = TextEncoding.decode(source) else {
            throw Failure(ReaderErrors.unknownEncoding)
        }
        let text = decoded.replacingLineEnds
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        var page = MarkdownPage(lines)
        page.dropFrontMatter()
        try page.takeHTML()
        page.take(BoxTable.tables(in: page.rest))
        page.take(BarTable.tables(in: page.rest, isMarkdown: true))
        page.take(RuledTable.tables(in: page.rest))
        try page.takeText()
        var document = page.document
        document.restoreDashes()
        if encoding == .windows1251 || encoding == .koi8r { document.notes.append(ReaderErrors.guessed(encoding)) }
        return document
    }
}
