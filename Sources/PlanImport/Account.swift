public import SourceModel

/// What became of the words of the source (отчёт о разборе): every line is placed in the plan or dropped with a
/// reason, and every change of a word is told.
public struct Account: Sendable, Equatable {
    /// How many lines the source has; a line break at its very end begins no further line.
    public let lines: Int
    /// How many of them have words in the plan. `lines` is the sum of these and the lines dropped whole.
    public let placed: Int
    public let repairs: [Repair]
    public let dropped: [Dropped]
    /// The columns of the plan's tables, table by table, each with how sure its field is.
    public let columns: [ColumnConfidence]
    /// From 0 to 1: how sure the recognition is of its columns and rows. Of several tables, the least sure counts.
    ///
    /// It is the mean certainty of the columns times the part of the rows that read as they should: as a section, or as
    /// an activity with its number.
    public let confidence: Double

    public init(
        lines: Int, placed: Int, repairs: [Repair], dropped: [Dropped], columns: [ColumnConfidence], confidence: Double
    ) {
        self.lines = lines
        self.placed = placed
        self.repairs = repairs
        self.dropped = dropped
        self.columns = columns
        self.confidence = confidence
    }
}

/// How sure the recognition is that a column (графа) holds what its field says.
public struct ColumnConfidence: Sendable, Equatable {
    /// The head, as the plan has it.
    public let title: String
    public let field: String
    /// 1 when the head is a known name of the field, or the user has said it; 0.9 when it names the field among other
    /// words, 0.8 when it is misspelled, 0.6 when it mentions the field after something else or is unknown, 0.5 when only
    /// the column's cells tell the field.
    public let confidence: Double

    public init(title: String, field: String, confidence: Double) {
        self.title = title
        self.field = field
        self.confidence = confidence
    }
}
