import Diagnostics
import MarkupSource

/// What a style of an OpenDocument text says, as far as the reader asks; nil where it says nothing.
struct OpenStyle {
    var parent: String?
    var isBold: Bool?
    var isHidden: Bool?
    var startsPage: Bool?
    var endsPage: Bool?
    var listStyle: String?
    /// Of a column, in any unit.
    var width: Double?
}

/// The styles of a document: those of styles.xml, and the automatic ones of content.xml.
struct OpenStyles {
    private struct Key: Hashable {
        var family: String
        var name: String
    }

    private var styles: [Key: OpenStyle] = [:]
    private var lists: [String: [ListLevel]] = [:]
    /// The numbers of headings.
    private(set) var outline: [ListLevel] = []

    /// The specification has ten levels.
    private static let depth = 10

    /// Reads the styles that stand in the open element, to its end.
    mutating func read(_ xml: inout XMLReader) throws(Failure) {
        while let child = try xml.nextChild() {
            switch child.name {
            case "styles", "automatic-styles": try read(&xml)
            case "style", "default-style": try readStyle(child, &xml)
            case "list-style": lists[child["name"] ?? ""] = try readLevels(&xml)
            case "outline-style": outline = try readLevels(&xml)
            default: try xml.skip()
            }
        }
    }

    private mutating func readStyle(_ element: MarkupElement, _ xml: inout XMLReader) throws(Failure) {
        var style = OpenStyle()
        style.parent = element["parent-style-name"]
        style.listStyle = element["list-style-name"]
        // A paragraph that begins another kind of page begins a page.
        if let page = element["master-page-name"], !page.isEmpty { style.startsPage = true }
        while let child = try xml.nextChild() {
            switch child.name {
            case "text-properties":
                style.isBold = child["font-weight"].map { $0 == "bold" || (Int($0) ?? 0) >= 600 }
                style.isHidden = child["display"].map { $0 == "none" }
            case "paragraph-properties", "table-properties":
                if let value = child["break-before"] { style.startsPage = value == "page" }
                if let value = child["break-after"] { style.endsPage = value == "page" }
            case "table-column-properties":
                let width = child["column-width"] ?? child["rel-column-width"]
                style.width = width.flatMap { Double($0.prefix { $0.isNumber || $0 == "." }) }
            default: break
            }
            try xml.skip()
        }
        // What is true of all paragraphs stands in a style without a name.
        styles[Key(family: element["family"] ?? "", name: element["name"] ?? "")] = style
    }

    /// The first thing that the style, or one that it takes over from, says.
    func value<Value>(_ family: String, _ name: String?, _ value: (OpenStyle) -> Value?) -> Value? {
        var name = name
        // Styles may be based on each other in a ring.
        for _ in 0..<20 {
            guard let key = name, let style = styles[Key(family: family, name: key)] else { return nil }
            if let found = value(style) { return found }
            name = style.parent
        }
        return nil
    }

    func levels(_ name: String?) -> [ListLevel]? { name.flatMap { lists[$0] } }

    private func readLevels(_ xml: inout XMLReader) throws(Failure) -> [ListLevel] {
        var levels = [ListLevel](repeating: ListLevel(numerals: .none), count: Self.depth)
        while let child = try xml.nextChild() {
            if let number = child["level"].flatMap({ Int($0) }), (1...Self.depth).contains(number) {
                levels[number - 1] = Self.level(child, number: number)
            }
            try xml.skip()
        }
        return levels
    }

    private static func level(_ element: MarkupElement, number: Int) -> ListLevel {
        guard element.name == "list-level-style-number" || element.name == "outline-level-style" else {
            return ListLevel(numerals: .bullet)
        }
        let format = element["num-format"] ?? ""
        var level = ListLevel(numerals: Numerals(openDocument: format))
        level.start = element["start-value"].flatMap { Int($0) } ?? 1
        guard !format.isEmpty else {
            // A level without a number can still have words: «Раздел».
            level.template = escaped(element["num-prefix"] ?? "") + escaped(element["num-suffix"] ?? "")
            return level
        }
        if let whole = element["num-list-format"] {
            // LibreOffice marks the places of numbers by «%1%».
            level.template = whole.replacing(#/%(\d+)%/#) { "%\($0.1)" }
        } else {
            let shown = min(max(1, element["display-levels"].flatMap { Int($0) } ?? 1), number)
            level.template =
                escaped(element["num-prefix"] ?? "")
                + (number - shown + 1...number).map { "%\($0)" }.joined(separator: ".")
                + escaped(element["num-suffix"] ?? "")
        }
        return level
    }

    private static func escaped(_ text: String) -> String { text.replacing("%", with: "") }
}

extension Numerals {
    /// A number format of OpenDocument: its first number as it is written.
    fileprivate init(openDocument format: String) {
        switch format {
        case "": self = .none
        case "a": self = .letters(.latin, uppercase: false)
        case "A": self = .letters(.latin, uppercase: true)
        case "i": self = .roman(uppercase: false)
        case "I": self = .roman(uppercase: true)
        case "01, 02, 03, ...": self = .paddedDecimal
        // LibreOffice writes the beginning of the row of letters: «А, Б, .., Аа, Бб, ... (ru)».
        case _ where format.hasPrefix("А"): self = .letters(.russian, uppercase: true)
        case _ where format.hasPrefix("а"): self = .letters(.russian, uppercase: false)
        default: self = .decimal
        }
    }
}
