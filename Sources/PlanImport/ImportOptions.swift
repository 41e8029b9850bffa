/// What the user says about a document, where the recognition would have to guess.
public struct ImportOptions: Sendable, Equatable {
    /// The fields of the table's columns from left to right (`number`, `activity`, `deadline` …); an empty name leaves the
    /// column to the recognition.
    public var columns: [String]
    /// The sheet of a workbook that has the plan: its name, or its number from 1.
    public var sheet: String?
    /// The table of the document that is the plan's, counted from 1.
    public var table: Int?

    public init(columns: [String] = [], sheet: String? = nil, table: Int? = nil) {
        self.columns = columns
        self.sheet = sheet
        self.table = table
    }
}
