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
        /// A cell that spans several rows (объединённая ячейка) is said in each of them.
        case mergedCell = "merged-cell"
        /// Two columns, such as the beginning and the end of a period, are one.
        case joinedColumns = "joined-columns"
        /// A mark in a column that is headed by a person or a group: the head is the responsible party.
        case markedColumn = "marked-column"
        /// A column without a title has the usual one of its field.
        case namedColumn = "named-column"
        /// The name of a sheet as the title of a section.
        case sheetName = "sheet-name"
        /// What a program has made of the typed words is shown as the words again: a date that was a number.
        case shownValue = "shown-value"
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
