import Diagnostics
import MarkupSource
import SourceModel

extension OpenTextBody {
    /// Reads a paragraph or a heading.
    ///
    /// - Parameter label: what stands before it as an item of a list; false where it is none.
    mutating func readParagraph(
        _ element: MarkupElement, into flow: inout Flow, label: ListLabel?? = nil
    ) throws(Failure) {
        let line = try account.beginLine()
        flow.begin(line: line)
        let style = element["style-name"]
        if styles.value("paragraph", style, \.startsPage) ?? false { flow.isAfterBreak = true }
        var text = FlowText(line: line)
        var boxes = Flow()
        let isHidden = styles.value("paragraph", style, \.isHidden) ?? false
        hidden += isHidden ? 1 : 0
        try readInline(
            &text, isBold: styles.value("paragraph", style, \.isBold) ?? false, boxes: &boxes, paragraph: style)
        hidden -= isHidden ? 1 : 0
        account.end(text, label: label ?? headingLabel(element), in: &flow)
        if styles.value("paragraph", style, \.endsPage) ?? false { flow.isAfterBreak = true }
        flow.append(boxes)
    }

    /// The number of a heading in the outline.
    private mutating func headingLabel(_ element: MarkupElement) -> ListLabel? {
        guard element.name == "h", element["is-list-header"] != "true" else { return nil }
        let level = element["outline-level"].flatMap { Int($0) } ?? 1
        return lists.outline.next(level - 1, of: styles.outline)
    }

    /// Reads what stands in a line of text, to the end of the open element.
    private mutating func readInline(
        _ text: inout FlowText, isBold: Bool, boxes: inout Flow, paragraph: String?
    ) throws(Failure) {
        var fate: FlowText.Fate { hidden > 0 ? .dropped(.hidden) : .shown(isBold: isBold) }
        while let event = try xml.next() {
            switch event {
            case .end: return
            case .text(let words): text.append(words, fate)
            case .start(let child):
                switch child.name {
                case "s":
                    let count = min(max(1, child["c"].flatMap { Int($0) } ?? 1), 2)
                    text.append(String(repeating: " ", count: count), fate)
                    try xml.skip()
                case "tab":
                    text.append("\t", fate)
                    try xml.skip()
                case "line-break":
                    if hidden == 0 { text.breakLine() }
                    try xml.skip()
                case "span", "a":
                    let style = child.name == "span" ? child["style-name"] : nil
                    let isHidden = styles.value("text", style, \.isHidden) ?? false
                    hidden += isHidden ? 1 : 0
                    try readInline(
                        &text, isBold: styles.value("text", style, \.isBold) ?? isBold, boxes: &boxes,
                        paragraph: paragraph)
                    hidden -= isHidden ? 1 : 0
                case "hidden-text" where child["is-hidden"] != "false":
                    text.append(child["string-value"] ?? "", .dropped(.hidden))
                    try xml.skip()
                case "note": try readNote(&text)
                case "change":
                    if let id = child["change-id"], let words = deletions.removeValue(forKey: id) {
                        text.append(words, .dropped(.deleted))
                    }
                    try xml.skip()
                case "annotation", "ruby-text", "script": try xml.skip()
                case "frame", "custom-shape", "rect", "g", "text-box", "ellipse", "line", "polygon":
                    let outer = lists.suspend()
                    try readBlocks(into: &boxes)
                    lists.resume(outer)
                // Fields, marks and whatever else: what they show is text.
                default: try readInline(&text, isBold: isBold, boxes: &boxes, paragraph: paragraph)
                }
            }
        }
    }

    private mutating func readNote(_ text: inout FlowText) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "note-citation": text.append(try xml.textToEnd(), .dropped(.footnoteMark))
            case "note-body":
                var note = Flow()
                note.isAfterBreak = true
                let outer = lists.suspend()
                try readBlocks(into: &note)
                lists.resume(outer)
                notes.append(note)
            default: try xml.skip()
            }
        }
    }
}
