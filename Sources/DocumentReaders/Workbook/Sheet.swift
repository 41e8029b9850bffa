/// A sheet of a workbook, of whatever format: its filled cells as a person sees them.
struct Sheet {
    /// What is known of a shown value besides its text: programs make dates and numbers of what people type.
    enum Origin: Equatable {
        case text
        /// A number that the cell shows as such; without a format of its own it has lost the zeroes at its end.
        case number(isGeneral: Bool)
        case date(SerialDate.Day)
    }

    struct Cell {
        /// Counted from 0.
        let row: Int
        /// Counted from 0.
        let column: Int
        /// The shown words; never empty.
        var text: String
        var origin = Origin.text
        /// The text that the program shows, where it is a guess what was typed.
        var shown: String?

        var reference: String { CellReference.name(row: row, column: column) }
    }

    /// Merged cells (объединённые ячейки); both ranges count from 0.
    struct Merge {
        let rows: Range<Int>
        let columns: Range<Int>
    }

    let name: String
    let isHidden: Bool
    /// In the order of rows and columns.
    var cells: [Cell] = []
    var merges: [Merge] = []
    var hiddenRows: Set<Int> = []
    var hiddenColumns: [ClosedRange<Int>] = []
    var widths: [(columns: ClosedRange<Int>, width: Double)] = []

    init(name: String, isHidden: Bool) {
        self.name = name
        self.isHidden = isHidden
    }

    func hides(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

    func width(ofColumn column: Int) -> Double? { widths.first { $0.columns.contains(column) }?.width }
}
