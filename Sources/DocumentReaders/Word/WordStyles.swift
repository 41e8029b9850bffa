import Diagnostics
import MarkupSource

/// What a style says, as far as the reader asks; nil where it says nothing.
struct WordFormat {
    var isBold: Bool?
    var isHidden: Bool?
    var listID: Int?
    var listLevel: Int?
    var startsPage: Bool?
}

/// The styles of a document (styles.xml), each with what it takes over from the one that it is based on.
struct WordStyles {
    private var formats: [String: WordFormat] = [:]
    private var bases: [String: String] = [:]
    private(set) var defaultParagraphStyle: String?
    private var defaults = WordFormat()

    init() {}

    init(_ part: [UInt8]) throws(Failure) {
        var xml = try XMLReader(part, name: "styles.xml")
        _ = try xml.nextChild()
        while let child = try xml.nextChild() {
            switch child.name {
            case "docDefaults": try readDefaults(&xml)
            case "style": try readStyle(child, &xml)
            default: try xml.skip()
            }
        }
    }

    private mutating func readDefaults(_ xml: inout XMLReader) throws(Failure) {
        while let child = try xml.nextChild() {
            if child.name == "rPrDefault" {
                while let inner = try xml.nextChild() {
                    if inner.name == "rPr" { try WordFormat.readRun(&xml, into: &defaults) } else { try xml.skip() }
                }
            } else {
                try xml.skip()
            }
        }
    }

    private mutating func readStyle(_ style: MarkupElement, _ xml: inout XMLReader) throws(Failure) {
        let id = style["styleId"] ?? ""
        var format = WordFormat()
        while let child = try xml.nextChild() {
            switch child.name {
            case "basedOn":
                bases[id] = child["val"]
                try xml.skip()
            case "rPr": try WordFormat.readRun(&xml, into: &format)
            case "pPr": try WordFormat.readParagraph(&xml, into: &format)
            default: try xml.skip()
            }
        }
        formats[id] = format
        if style["type"] == "paragraph", style.isOn("default", absent: false) { defaultParagraphStyle = id }
    }

    /// The first thing that the style, or one that it is based on, says.
    private func lookUp<Value>(_ style: String?, _ value: (WordFormat) -> Value?) -> Value? {
        var style = style
        // Styles may be based on each other in a ring.
        for _ in 0..<20 {
            guard let id = style else { return nil }
            if let found = formats[id].flatMap(value) { return found }
            style = bases[id]
        }
        return nil
    }

    /// Bold is a switch: where paragraph and character style both set it, it is off again.
    func isBold(paragraph: String?, run: String?) -> Bool {
        isOn(\.isBold, paragraph: paragraph, run: run)
    }

    func isHidden(paragraph: String?, run: String?) -> Bool {
        isOn(\.isHidden, paragraph: paragraph, run: run)
    }

    private func isOn(_ key: KeyPath<WordFormat, Bool?>, paragraph: String?, run: String?) -> Bool {
        let first = lookUp(paragraph ?? defaultParagraphStyle) { $0[keyPath: key] } ?? false
        let second = lookUp(run) { $0[keyPath: key] } ?? false
        return first != second || defaults[keyPath: key] ?? false
    }

    func startsPage(_ style: String?) -> Bool { lookUp(style ?? defaultParagraphStyle, \.startsPage) ?? false }

    /// The list that a paragraph style numbers its paragraphs by, and the style that says so.
    func list(of style: String?) -> (list: Int, level: Int?, style: String)? {
        var style = style ?? defaultParagraphStyle
        for _ in 0..<20 {
            guard let id = style else { return nil }
            if let list = formats[id]?.listID { return (list, formats[id]?.listLevel, id) }
            style = bases[id]
        }
        return nil
    }
}

extension WordFormat {
    /// Reads the properties of a run (rPr).
    static func readRun(_ xml: inout XMLReader, into format: inout WordFormat) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "b": format.isBold = child.isOn("val")
            case "vanish": format.isHidden = child.isOn("val")
            default: break
            }
            try xml.skip()
        }
    }

    /// Reads the properties of a paragraph (pPr) that a style can have.
    static func readParagraph(_ xml: inout XMLReader, into format: inout WordFormat) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "numPr": try readList(&xml, into: &format)
            case "pageBreakBefore":
                format.startsPage = child.isOn("val")
                try xml.skip()
            default: try xml.skip()
            }
        }
    }

    static func readList(_ xml: inout XMLReader, into format: inout WordFormat) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "numId": format.listID = child["val"].flatMap { Int($0) }
            case "ilvl": format.listLevel = child["val"].flatMap { Int($0) }
            default: break
            }
            try xml.skip()
        }
    }
}

extension MarkupElement {
    /// A switch of WordprocessingML: without a value it is on.
    func isOn(_ name: String, absent: Bool = true) -> Bool {
        guard let value = self[name] else { return absent }
        return !["0", "false", "off"].contains(value)
    }
}
