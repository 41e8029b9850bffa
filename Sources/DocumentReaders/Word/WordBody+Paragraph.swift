import Diagnostics
import MarkupSource

/// What the properties of a paragraph say.
struct WordParagraphFormat {
    var style: String?
    var format = WordFormat()
    /// A tracked change has deleted the paragraph's end: it goes on with the next.
    var isEndDeleted = false
    var isEndHidden = false
    var endsSection = false
}

extension WordBody {
    mutating func readParagraph(into flow: inout Flow) throws(Failure) {
        let line = try account.beginLine()
        flow.begin(line: line)
        var text = FlowText(line: line)
        var format = WordParagraphFormat()
        /// Text boxes are anchored in a paragraph and stand beside it.
        var boxes = Flow()
        try readInline(&text, &format, &boxes)
        if format.format.startsPage ?? styles.startsPage(format.style) { flow.isAfterBreak = true }
        if var carried = flow.carried {
            carried.join(text)
            text = carried
            flow.carried = nil
        }
        // A field's instruction ends with its paragraph, whatever is missing: nothing after it may be lost.
        for index in fields.indices { fields[index] = false }
        if format.isEndDeleted {
            if text.hasWords { flow.carried = text } else { account.leaveOut(text) }
        } else {
            // Paragraphs that nobody sees are not counted.
            let isSeen = text.hasWords || !format.isEndHidden && deletions == 0
            account.end(text, label: isSeen ? label(format) : nil, in: &flow)
            if format.endsSection { flow.isAfterBreak = true }
        }
        flow.append(boxes)
    }

    private mutating func label(_ format: WordParagraphFormat) -> ListLabel? {
        let ofStyle = styles.list(of: format.style)
        guard let list = format.format.listID ?? ofStyle?.list else { return nil }
        // The list of a style knows the level by the style.
        let isOfStyle = format.format.listID == nil
        return numbering.next(
            list: list, level: format.format.listLevel ?? (isOfStyle ? ofStyle?.level : 0),
            style: isOfStyle && format.format.listLevel == nil ? ofStyle?.style : nil)
    }

    /// Reads what stands in a line of text, to the end of the open element.
    mutating func readInline(
        _ text: inout FlowText, _ format: inout WordParagraphFormat, _ boxes: inout Flow
    ) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "pPr": format = try readParagraphFormat()
            case "r": try readRun(&text, format, &boxes)
            case "del", "moveFrom":
                deletions += 1
                try readInline(&text, &format, &boxes)
                deletions -= 1
            case "AlternateContent":
                try readAlternative { (body) throws(Failure) in try body.readInline(&text, &format, &boxes) }
            case let name where Self.wrappers.contains(name) || Self.formulas.contains(name):
                try readInline(&text, &format, &boxes)
            default: try xml.skip()
            }
        }
    }

    /// The elements of a formula (OMML), whose runs are read in their order.
    private static let formulas: Set<String> = [
        "oMath", "oMathPara", "acc", "bar", "box", "borderBox", "d", "eqArr", "f", "func", "groupChr", "limLow",
        "limUpp", "m", "mr", "nary", "phant", "rad", "sPre", "sSub", "sSubSup", "sSup", "e", "num", "den", "sub",
        "sup", "deg", "fName", "lim",
    ]

    private mutating func readParagraphFormat() throws(Failure) -> WordParagraphFormat {
        var format = WordParagraphFormat()
        while let child = try xml.nextChild() {
            switch child.name {
            case "pStyle": format.style = child["val"]
            case "numPr":
                try WordFormat.readList(&xml, into: &format.format)
                continue
            case "pageBreakBefore": format.format.startsPage = child.isOn("val")
            case "sectPr":
                format.endsSection = true
            case "rPr":
                while let inner = try xml.nextChild() {
                    switch inner.name {
                    case "del", "moveFrom": format.isEndDeleted = true
                    case "vanish": format.isEndHidden = inner.isOn("val")
                    default: break
                    }
                    try xml.skip()
                }
                continue
            default: break
            }
            try xml.skip()
        }
        return format
    }
}
