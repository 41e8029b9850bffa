import Diagnostics
import MarkupSource

/// Reads a part of a Word document that holds text, from its beginning to its end.
struct WordBody: ~Copyable {
    var xml: XMLReader
    let styles: WordStyles
    var numbering: WordNumbering
    var account: FlowAccount
    /// The notes whose marks stand in the text, in their order.
    var footnotes: [String] = []
    var endnotes: [String] = []
    /// How many elements are open whose words a tracked change has deleted.
    var deletions = 0
    /// The fields that are open, inner ones last; true while a field's instruction is read, which nobody sees.
    var fields: [Bool] = []

    init(
        _ part: [UInt8], name: String, styles: WordStyles, numbering: WordNumbering, account: FlowAccount
    ) throws(Failure) {
        xml = try XMLReader(part, name: name)
        self.styles = styles
        self.numbering = numbering
        self.account = account
    }

    /// The text of the main part.
    mutating func document() throws(Failure) -> Flow {
        var flow = Flow()
        _ = try xml.nextChild()
        while let child = try xml.nextChild() {
            if child.name == "body" { try readBlocks(into: &flow) } else { try xml.skip() }
        }
        endCarried(in: &flow)
        return flow
    }

    /// The text of the notes that are referred to.
    mutating func notes(_ kind: String, _ ids: Set<String>) throws(Failure) -> Flow {
        var flow = Flow()
        _ = try xml.nextChild()
        while let child = try xml.nextChild() {
            if child.name == kind, let id = child["id"], ids.contains(id) {
                flow.isAfterBreak = true
                try readBlocks(into: &flow)
                endCarried(in: &flow)
            } else {
                try xml.skip()
            }
        }
        return flow
    }

    /// Reads what stands below each other, to the end of the open element.
    mutating func readBlocks(into flow: inout Flow) throws(Failure) {
        while let child = try xml.nextChild() { try readBlock(child, into: &flow) }
    }

    mutating func readBlock(_ element: MarkupElement, into flow: inout Flow) throws(Failure) {
        switch element.name {
        case "p": try readParagraph(into: &flow)
        case "tbl":
            endCarried(in: &flow)
            flow.append(try readTable())
        case "altChunk":
            account.note(Self.unreadChunk)
            try xml.skip()
        case "AlternateContent": try readAlternative { (body) throws(Failure) in try body.readBlocks(into: &flow) }
        case let name where Self.wrappers.contains(name): try readBlocks(into: &flow)
        default: try xml.skip()
        }
    }

    /// Elements that only hold what would stand in their place.
    static let wrappers: Set<String> = [
        "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo",
    ]

    /// Reads the first form of what a document holds in several, for newer and for older programs.
    mutating func readAlternative(_ read: (inout WordBody) throws(Failure) -> Void) throws(Failure) {
        var isRead = false
        while let form = try xml.nextChild() {
            if isRead || !["Choice", "Fallback"].contains(form.name) {
                try xml.skip()
            } else {
                try read(&self)
                isRead = true
            }
        }
    }

    /// A paragraph whose end is deleted, and that no other follows.
    mutating func endCarried(in flow: inout Flow) {
        guard let text = flow.carried else { return }
        flow.carried = nil
        account.end(text, label: nil, in: &flow)
    }

    private static let unreadChunk = Diagnostic(
        code: "I020", name: "inserted-file", severity: .warning,
        message: Message(
            ru: "Часть документа вставлена в него отдельным файлом: она не прочитана.",
            en: "A part of the document is inserted as a file of its own: it was not read."),
        hint: Message(
            ru: "Откройте документ в Word и сохраните его заново: вставленное станет его текстом.",
            en: "Open the document in Word and save it anew: what is inserted becomes text of it."))
}
