import SourceModel

/// A level of a list: how its items are numbered, and when the count begins anew.
struct ListLevel {
    var numerals = Numerals.decimal
    var start = 1
    /// The label with the numbers of the levels in it: «%1.%2.».
    var template = ""
    /// What parts the label from the words.
    var separator = " "
    /// The numbers of all levels are written as decimals (юридический формат).
    var isLegal = false
    /// After an item of one of the first so many levels the count begins anew; nil: after any level above its own.
    var restartsBelow: Int?
}

/// What the word processor writes before a paragraph.
struct ListLabel: Equatable {
    var text: String
    var separator: String
    /// Says which of the items it is; a bullet does not.
    var isNumber: Bool
}

/// How far a list has counted, at each of its levels.
struct ListCounters {
    private var counts: [Int?] = []

    /// The label of the next item.
    ///
    /// - Parameter restart: the number that the item begins to count from anew.
    mutating func next(_ level: Int, of levels: [ListLevel], restart: Int? = nil) -> ListLabel? {
        guard levels.indices.contains(level) else { return nil }
        while counts.count < levels.count { counts.append(nil) }
        let start = levels[level].start
        counts[level] = restart ?? counts[level].map { min($0, 1 << 40) + 1 } ?? start
        // An item whose parent is not there counts as if it were: after «1.1» comes «2».
        for above in 0..<level where counts[above] == nil { counts[above] = levels[above].start }
        for below in levels.indices.dropFirst(level + 1) where level < levels[below].restartsBelow ?? below {
            counts[below] = nil
        }
        return label(level, levels)
    }

    /// No label of a real list is longer.
    private static let longest = 120

    private func label(_ level: Int, _ levels: [ListLevel]) -> ListLabel? {
        let own = levels[level]
        if own.numerals == .bullet { return ListLabel(text: "–", separator: " ", isNumber: false) }
        var text = ""
        var isNumber = false
        var rest = Substring(own.template)
        while let mark = rest.firstIndex(of: "%") {
            text += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            guard let digit = rest.first?.wholeNumberValue, digit > 0, levels.indices.contains(digit - 1) else {
                text += "%"
                continue
            }
            rest = rest.dropFirst()
            let shown = levels[digit - 1]
            let number = counts[digit - 1] ?? shown.start
            let isDecimal = own.isLegal && shown.numerals != .none && shown.numerals != .bullet
            let numeral = isDecimal ? String(number) : shown.numerals.text(number)
            if !numeral.isEmpty { isNumber = true }
            text += numeral
        }
        text += rest
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(Self.longest)
        // Some programs write a bullet as a level without numbers.
        if !isNumber, words.isBullet { return ListLabel(text: "–", separator: " ", isNumber: false) }
        return words.isEmpty ? nil : ListLabel(text: String(words), separator: own.separator, isNumber: isNumber)
    }
}

extension Substring {
    /// A single sign that lists are marked with, of a symbol font too.
    fileprivate var isBullet: Bool {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return false }
        return scalar.isHyphen || "—•·▪◦*−".unicodeScalars.contains(scalar) || (0xE000...0xF8FF).contains(scalar.value)
    }
}
