/// A name as people order it: «школа № 2» before «Школа № 10», whatever the case of the letters.
struct OrderedName: Comparable {
    private let name: String
    private let parts: [Part]

    /// Numbers come before words.
    private enum Part: Comparable {
        case number(Int)
        case words(String)
    }

    init(_ name: String) {
        self.name = name
        var parts: [Part] = []
        var rest = name.lowercased()[...]
        while let first = rest.first {
            let part = rest.prefix { $0.isFigure == first.isFigure }
            rest = rest[part.endIndex...]
            // A number that is none, of twenty figures, is a word.
            parts.append(Int(part).map(Part.number) ?? .words(String(part)))
        }
        self.parts = parts
    }

    static func < (left: OrderedName, right: OrderedName) -> Bool {
        for (one, other) in zip(left.parts, right.parts) where one != other { return one < other }
        return left.parts.count == right.parts.count ? left.name < right.name : left.parts.count < right.parts.count
    }
}

extension Character {
    fileprivate var isFigure: Bool { ("0"..."9").contains(self) }
}
