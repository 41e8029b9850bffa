import Diagnostics
import MarkupSource
import SourceModel

/// Reads the content of an OpenDocument text from its beginning to its end.
struct OpenTextBody: ~Copyable {
    var xml: XMLReader
    var styles: OpenStyles
    var account = FlowAccount()
    var lists = OpenLists()
    /// The words of notes, which follow the text.
    var notes = Flow()
    var noteCount = 0
    /// The words that tracked changes have deleted, by the name of the change.
    var deletions: [String: String] = [:]
    /// How many elements are open that are hidden.
    var hidden = 0

    init(_ content: [UInt8], styles: OpenStyles) throws(Failure) {
        xml = try XMLReader(content, name: "content.xml")
        self.styles = styles
    }

    mutating func document() throws(Failure) -> Flow {
        var flow = Flow()
        _ = try xml.nextChild()
        while let child = try xml.nextChild() {
            switch child.name {
            case "automatic-styles": try styles.read(&xml)
            case "body": while try xml.nextChild() != nil { try readBlocks(into: &flow) }
            default: try xml.skip()
            }
        }
        flow.append(notes)
        return flow
    }

    /// Reads what stands below each other, to the end of the open element.
    mutating func readBlocks(into flow: inout Flow) throws(Failure) {
        while let child = try xml.nextChild() { try readBlock(child, into: &flow) }
    }

    mutating func readBlock(_ element: MarkupElement, into flow: inout Flow) throws(Failure) {
        switch element.name {
        case "p", "h": try readParagraph(element, into: &flow)
        case "list": try readList(element, into: &flow)
        case "table":
            if styles.value("table", element["style-name"], \.startsPage) ?? false { flow.isAfterBreak = true }
            flow.append(try readTable())
        case "section":
            let isHidden = element["display"] == "none"
            hidden += isHidden ? 1 : 0
            try readBlocks(into: &flow)
            hidden -= isHidden ? 1 : 0
        case "tracked-changes": try readDeletions()
        case "change":
            if let id = element["change-id"], let words = deletions.removeValue(forKey: id) {
                account.drop(line: max(1, account.lineCount), text: words.words.joined(separator: " "), why: .deleted)
            }
            try xml.skip()
        case "annotation", "forms", "sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls",
            "alphabetical-index-auto-mark-file", "table-of-content-source", "illustration-index-source",
            "table-index-source", "object-index-source", "user-index-source", "alphabetical-index-source",
            "bibliography-source", "title", "desc", "image", "object", "object-ole", "glue-point", "event-listeners",
            "binary-data", "shapes":
            try xml.skip()
        // Indexes, numbered paragraphs, frames, groups of shapes: what is in them stands in their place.
        default: try readBlocks(into: &flow)
        }
    }

    /// Reads what tracked changes have deleted; it stands apart from the text.
    private mutating func readDeletions() throws(Failure) {
        while let region = try xml.nextChild() {
            let id = region["id"] ?? ""
            while let change = try xml.nextChild() {
                guard change.name == "deletion" else {
                    try xml.skip()
                    continue
                }
                var words: [String] = []
                while let child = try xml.nextChild() {
                    if child.name == "change-info" { try xml.skip() } else { words.append(try xml.textToEnd()) }
                }
                deletions[id] = words.joined(separator: " ")
            }
        }
    }
}
