/// A table that is drawn with the characters of a text, and the lines it takes.
package struct DrawnTable {
    /// By index, from 0.
    package let lines: Range<Int>
    package let rows: [DrawnRow]
    /// The rows above are the table's head, as a line drawn below them says.
    package let headRows: Int
}

package struct DrawnRow {
    package var cells: [DrawnCell]
}

package struct DrawnCell {
    /// What stands in the cell, a string for each line of the source that has words there.
    package var parts: [(text: Substring, line: Int)]
    package var columnSpan = 1
    package var rowSpan = 1

    package var isBlank: Bool { parts.isEmpty }
}
