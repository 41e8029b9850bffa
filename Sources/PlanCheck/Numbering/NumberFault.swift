import PlanModel

/// A number that is not what its place asks for.
struct NumberFault {
    enum Kind {
        /// Numbers are left out before it.
        case gap
        /// The number has been used.
        case duplicate
        /// The numbers begin anew where no section does.
        case restart
        /// Dots or digits are wrong: «2.1.0.» for «2.10.».
        case malformed
        case wrongDepth
        /// The number belongs to another section.
        case foreign
        /// All numbers of the section belong to another section.
        case foreignSection
        case outOfOrder
    }

    let kind: Kind
    let passage: Passage
    /// The number before, as printed.
    let previous: String?
    /// What the number should be; nil where that is open.
    let expected: String?
    /// No other reading of the sequence is sensible.
    var isCertain = true
    /// It is the first number of its list.
    var isStart = false

    /// The number as printed.
    var written: String { passage.text.text }
}

/// A place of an outline with what stands there as its number.
struct NumberedItem {
    let passage: Passage
    let number: OutlineNumber?
    /// No number at all, as against one that cannot be read.
    let isBlank: Bool

    init(_ passage: Passage) { self.init(passage, number: OutlineNumber(reading: passage.text.text)) }

    init(_ passage: Passage, number: OutlineNumber?) {
        self.passage = passage
        self.number = number
        isBlank = passage.text.isMissing
    }
}
