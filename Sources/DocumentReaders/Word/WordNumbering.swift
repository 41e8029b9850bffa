import Diagnostics
import MarkupSource

/// The lists of a document (numbering.xml), and how far each has counted.
///
/// A list (num) is an instance of a definition (abstractNum). Lists of one definition count on together, except that one
/// may say from which number its own items begin.
struct WordNumbering {
    private struct Definition {
        var levels: [ListLevel] = []
        /// The level of a paragraph style.
        var styleLevels: [String: Int] = [:]
        /// The definition stands elsewhere: in the list of this list style.
        var link: String?
        var styleName: String?
    }

    private struct List {
        var definition: Int
        /// The levels that the list defines itself.
        var levels: [Int: ListLevel] = [:]
        var starts: [Int: Int] = [:]
    }

    private var definitions: [Int: Definition] = [:]
    private var lists: [Int: List] = [:]
    private var counters: [Int: ListCounters] = [:]
    /// The starts that a list has already begun from.
    private var begun: Set<Start> = []

    private struct Start: Hashable {
        var list: Int
        var level: Int
    }

    /// Word has nine levels.
    private static let depth = 9

    init() {}

    init(_ part: [UInt8]) throws(Failure) {
        var xml = try XMLReader(part, name: "numbering.xml")
        _ = try xml.nextChild()
        while let child = try xml.nextChild() {
            switch child.name {
            case "abstractNum": try readDefinition(child, &xml)
            case "num": try readList(child, &xml)
            default: try xml.skip()
            }
        }
        for (id, definition) in definitions {
            guard let link = definition.link, definition.levels.isEmpty,
                let target = definitions.values.first(where: { $0.styleName == link })
            else { continue }
            definitions[id]?.levels = target.levels
            definitions[id]?.styleLevels = target.styleLevels
        }
    }

    /// The label of the next paragraph in a list; nil where the list is none, and at a level without label.
    ///
    /// - Parameter style: the paragraph style that names the list, where the paragraph itself does not.
    mutating func next(list id: Int, level: Int?, style: String?) -> ListLabel? {
        guard id != 0, let list = lists[id], let definition = definitions[list.definition] else { return nil }
        let level = min(max(0, style.flatMap { definition.styleLevels[$0] } ?? level ?? 0), Self.depth - 1)
        var levels = definition.levels
        for (level, own) in list.levels where levels.indices.contains(level) { levels[level] = own }
        for (level, start) in list.starts where levels.indices.contains(level) { levels[level].start = start }
        // The list's own start holds when its first paragraph of that level comes.
        var restart: Int?
        if let start = list.starts[level], begun.insert(Start(list: id, level: level)).inserted { restart = start }
        return counters[list.definition, default: ListCounters()].next(level, of: levels, restart: restart)
    }

    private mutating func readDefinition(_ element: MarkupElement, _ xml: inout XMLReader) throws(Failure) {
        var definition = Definition()
        while let child = try xml.nextChild() {
            switch child.name {
            case "lvl":
                let (index, level, style) = try Self.readLevel(child, &xml)
                while definition.levels.count <= index { definition.levels.append(ListLevel(numerals: .none)) }
                definition.levels[index] = level
                if let style { definition.styleLevels[style] = index }
            case "numStyleLink":
                definition.link = child["val"]
                try xml.skip()
            case "styleLink":
                definition.styleName = child["val"]
                try xml.skip()
            default: try xml.skip()
            }
        }
        if let id = element["abstractNumId"].flatMap({ Int($0) }) { definitions[id] = definition }
    }

    private mutating func readList(_ element: MarkupElement, _ xml: inout XMLReader) throws(Failure) {
        var list = List(definition: -1)
        while let child = try xml.nextChild() {
            switch child.name {
            case "abstractNumId":
                list.definition = child["val"].flatMap { Int($0) } ?? -1
                try xml.skip()
            case "lvlOverride":
                let index = child["ilvl"].flatMap { Int($0) } ?? 0
                while let inner = try xml.nextChild() {
                    switch inner.name {
                    case "startOverride":
                        list.starts[index] = inner["val"].flatMap { Int($0) } ?? 0
                        try xml.skip()
                    case "lvl": list.levels[index] = try Self.readLevel(inner, &xml).level
                    default: try xml.skip()
                    }
                }
            default: try xml.skip()
            }
        }
        if let id = element["numId"].flatMap({ Int($0) }) { lists[id] = list }
    }

    private static func readLevel(
        _ element: MarkupElement, _ xml: inout XMLReader
    ) throws(Failure) -> (index: Int, level: ListLevel, style: String?) {
        let index = min(max(0, element["ilvl"].flatMap { Int($0) } ?? 0), depth - 1)
        // What is left out means: from 0, decimal, without label.
        var level = ListLevel(start: 0)
        var style: String?
        while let child = try xml.nextChild() {
            let value = child["val"] ?? ""
            switch child.name {
            case "start": level.start = Int(value) ?? 0
            case "numFmt": level.numerals = Numerals(word: value)
            case "AlternateContent":
                // A format of Word 2010, such as 001: the plain one stands beside it.
                while let choice = try xml.nextChild() {
                    while let inner = try xml.nextChild() {
                        if choice.name == "Fallback", inner.name == "numFmt" {
                            level.numerals = Numerals(word: inner["val"] ?? "")
                        }
                        try xml.skip()
                    }
                }
                continue
            case "lvlText": level.template = value
            case "lvlRestart": level.restartsBelow = Int(value)
            case "isLgl": level.isLegal = child.isOn("val")
            case "suff": level.separator = value == "nothing" ? "" : " "
            case "pStyle": style = value
            default: break
            }
            try xml.skip()
        }
        return (index, level, style)
    }
}

extension Numerals {
    /// The name of a format in WordprocessingML (ST_NumberFormat).
    fileprivate init(word name: String) {
        self =
            switch name {
            case "decimalZero": .paddedDecimal
            case "lowerLetter": .letters(.latin, uppercase: false)
            case "upperLetter": .letters(.latin, uppercase: true)
            case "russianLower": .letters(.russian, uppercase: false)
            case "russianUpper": .letters(.russian, uppercase: true)
            case "lowerRoman": .roman(uppercase: false)
            case "upperRoman": .roman(uppercase: true)
            case "bullet": .bullet
            case "none": .none
            default: .decimal
            }
    }
}
