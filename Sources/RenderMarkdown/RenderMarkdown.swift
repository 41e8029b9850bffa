public import Document

/// The document as GitHub-flavoured Markdown.
///
/// The words are those of the document, whole and in its order: nothing is left to a reader that numbers lists anew or
/// drops what it does not know. The words of a table's head stand column by column.
public func renderMarkdown(_ document: Document) -> String {
    var page = MarkdownPage()
    if let watermark = document.watermark { page.paragraph([.strong([.text(watermark)])]) }
    for (index, part) in document.parts.enumerated() {
        if index > 0 { page.rule() }
        for block in part.blocks { page.block(block) }
    }
    return page.markdown
}
