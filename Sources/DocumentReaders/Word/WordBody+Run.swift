import Diagnostics
import MarkupSource
import SourceModel

extension WordBody {
    /// Reads a run: words of one look, and what else can stand among words.
    mutating func readRun(
        _ text: inout FlowText, _ paragraph: WordParagraphFormat, _ boxes: inout Flow
    ) throws(Failure) {
        var format = WordFormat()
        var style: String?
        /// The mark of a note that its writer has typed follows in the same run.
        var isNoteMark = false
        while let child = try xml.nextChild() {
            let fate = self.fate(format, style, paragraph, isNoteMark: isNoteMark)
            switch child.name {
            case "rPr":
                while let inner = try xml.nextChild() {
                    switch inner.name {
                    case "b": format.isBold = inner.isOn("val")
                    case "vanish": format.isHidden = inner.isOn("val")
                    case "rStyle": style = inner["val"]
                    default: break
                    }
                    try xml.skip()
                }
            case "t", "delText":
                let isKept = child["space"] == "preserve"
                let words = try xml.textToEnd()
                add(isKept ? words : String(words.trimmed), fate, to: &text)
            case "tab", "ptab":
                try xml.skip()
                add("\t", fate, to: &text)
            case "noBreakHyphen":
                try xml.skip()
                add("-", fate, to: &text)
            case "sym":
                try xml.skip()
                add(WordSymbol.text(child), fate, to: &text)
            case "br", "cr":
                try xml.skip()
                guard case .shown = fate, isShown else { continue }
                if child["type"] == "page" { text.breakPage() } else { text.breakLine() }
            case "footnoteReference", "endnoteReference":
                try xml.skip()
                guard case .shown = fate, isShown, let id = child["id"] else { continue }
                isNoteMark = child.isOn("customMarkFollows", absent: false)
                let isFootnote = child.name == "footnoteReference"
                if isFootnote { footnotes.append(id) } else { endnotes.append(id) }
                if !isNoteMark {
                    let number = isFootnote ? footnotes.count : endnotes.count
                    text.append(String(number), .dropped(.footnoteMark))
                }
            case "fldChar":
                try xml.skip()
                switch child["fldCharType"] {
                case "begin": fields.append(true)
                case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
                case "end": _ = fields.popLast()
                default: break
                }
            case "AlternateContent":
                try readAlternative { (body) throws(Failure) in try body.readDrawing(into: &boxes) }
            case "drawing", "pict", "object": try readDrawing(into: &boxes)
            case "ruby":
                while let inner = try xml.nextChild() {
                    var format = WordParagraphFormat()
                    if inner.name == "rubyBase" { try readInline(&text, &format, &boxes) } else { try xml.skip() }
                }
            default: try xml.skip()
            }
        }
    }

    /// No field's instruction is open.
    private var isShown: Bool { !fields.contains(true) }

    private func add(_ words: String, _ fate: FlowText.Fate, to text: inout FlowText) {
        if isShown { text.append(words, fate) }
    }

    private func fate(
        _ format: WordFormat, _ style: String?, _ paragraph: WordParagraphFormat, isNoteMark: Bool
    ) -> FlowText.Fate {
        if deletions > 0 { return .dropped(.deleted) }
        if format.isHidden ?? styles.isHidden(paragraph: paragraph.style, run: style) { return .dropped(.hidden) }
        if isNoteMark { return .dropped(.footnoteMark) }
        return .shown(isBold: format.isBold ?? styles.isBold(paragraph: paragraph.style, run: style))
    }

    /// Reads the text boxes of a drawing, to the end of the open element.
    mutating func readDrawing(into boxes: inout Flow) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "txbxContent":
                let outer = fields
                fields = []
                try readBlocks(into: &boxes)
                endCarried(in: &boxes)
                fields = outer
            case "AlternateContent":
                try readAlternative { (body) throws(Failure) in try body.readDrawing(into: &boxes) }
            default: try readDrawing(into: &boxes)
            }
        }
    }
}
