/// What became of the words of the source (отчёт о разборе): every line is placed in the plan or dropped with a
/// reason, and every change of a word is told.
public struct Account: Sendable, Equatable {
    /// How many lines the source has; a line break at its very end begins no further line.
    public let lines: Int
    /// How many of them have words in the plan. `lines` is the sum of these and the lines dropped whole.
    public let placed: Int
    public let repairs: [Repair]
    public let dropped: [Dropped]
    /// From 0 to 1: how sure the recognition is of its columns and rows.
    ///
    /// It is the mean certainty of the columns times the part of the rows that read as they should: as a section, or as
    /// an activity with its number. A column is certain by 1 when its head is a known name of its field, 0.9 when it
    /// names the field among other words, 0.8 when it is misspelled, 0.6 when it mentions the field after something
    /// else or is unknown, 0.5 when only the column's cells tell the field.
    public let confidence: Double

    public init(lines: Int, placed: Int, repairs: [Repair], dropped: [Dropped], confidence: Double) {
        self.lines = lines
        self.placed = placed
        self.repairs = repairs
        self.dropped = dropped
        self.confidence = confidence
    }
}

/// One place where the plan's words differ from the source's, or stand elsewhere than the source has them.
public struct Repair: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A cell cut by the end of a page, joined with a space; no word changes.
        case joinedRow = "joined-row"
        /// A paragraph cut by the end of a page, joined with a space; no word changes.
        case joinedParagraph = "joined-paragraph"
        /// A word torn by the cut is whole again.
        case joinedWord = "joined-word"
        /// A word cut after its hyphen is whole again.
        case joinedHyphen = "joined-hyphen"
        /// Spaces for emphasis («П Р И К А З») are taken out.
        case spacedLetters = "spaced-letters"
        /// A cell beyond the last column stands in the column it belongs to; no word changes.
        case shiftedCell = "shifted-cell"
        /// The sign «№» before the order's number, which the field implies.
        case numberSign = "number-sign"
        /// The brackets around the organisation's short name.
        case brackets
        /// The title above several columns stands with each of them.
        case sharedTitle = "shared-title"
        /// The colon after the heading of a part of the text.
        case headingColon = "heading-colon"
    }

    public let kind: Kind
    /// The line on which the second part, or the changed word, stands.
    public let line: Int
    /// The words as the source has them; a line break is the cut.
    public let before: String
    /// The words as the plan has them.
    public let after: String

    public init(kind: Kind, line: Int, before: String, after: String) {
        self.kind = kind
        self.line = line
        self.before = before
        self.after = after
    }
}

/// Something of the source that is not in the plan.
public struct Dropped: Sendable, Hashable {
    public enum Reason: String, Sendable, CaseIterable {
        /// A line without words.
        case blank
        /// The table's head once more, at the top of a page.
        case repeatedHead = "repeated-head"
        /// The columns' ordinal numbers under the head (1, 2, 3 …).
        case columnNumbers = "column-numbers"
        /// The number of a page, where the table goes on to the next.
        case pageNumber = "page-number"
        /// «Продолжение таблицы» at the top of a page.
        case continuedMark = "continued-mark"
        /// A tag or another mark of a markup language.
        case markup
    }

    public let line: Int
    public let text: String
    public let why: Reason

    public init(line: Int, text: String, why: Reason) {
        self.line = line
        self.text = text
        self.why = why
    }
}
