/// Where in the user's own file something stands: what a person opens and looks for.
public enum SourcePlace: Hashable, Sendable {
    /// Made by the program, or the file as a whole.
    case unknown
    /// A place in a text file; line and column count from 1, columns in Unicode scalars.
    case text(line: Int, column: Int)
    /// A cell of a workbook, such as `B14` of the sheet «План».
    case cell(sheet: String, reference: String)
    /// A paragraph of a word processor's document, counted from 1.
    case paragraph(Int)

    /// The line of a place in a text file.
    public var line: Int? {
        if case .text(let line, _) = self { line } else { nil }
    }

    /// The column of a place in a text file.
    public var column: Int? {
        if case .text(_, let column) = self { column } else { nil }
    }
}
