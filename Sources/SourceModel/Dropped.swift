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
        /// «ПРОЕКТ» across a page.
        case watermark
        /// Words that a tracked change has deleted (исправления).
        case deleted
        /// A row, a column or a sheet that is hidden.
        case hidden
        /// The mark of a footnote; its words stand with the document's.
        case footnoteMark = "footnote-mark"
        /// A sheet or a table that is not the plan's.
        case otherTable = "other-table"
        /// What a site sets around the main part of its pages: names, links, counters.
        case besideMain = "beside-main"
        /// A mark in a column headed by a person: the head stands in its place.
        case mark
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
