import PlanModel
import SourceModel

/// Rows whose cells hold line breaks, so that a converter has spread one row over several lines: «1.⇥Провести», «урок⇥
/// май⇥ОО».
///
/// A line that breaks off before the last column is made whole with the lines below it when together they have exactly
/// the cells of the head, and when the lines below begin with no number of their own.
struct BrokenRows {
    private let width: Int
    private let numberColumn: Int

    /// A cell of more lines than this is no accident of conversion.
    private static let mostLines = 40

    /// Nil for a table whose rows cannot be told by their numbers.
    init?(head: TableHead) {
        guard let number = head.index(of: .number) else { return nil }
        width = head.width
        numberColumn = number
    }

    func mended(_ items: ArraySlice<SourceItem>) -> [SourceItem] {
        var mended: [SourceItem] = []
        var index = items.startIndex
        while index < items.endIndex {
            if case .row(let row) = items[index], let (whole, count) = whole(row, items[(index + 1)...]) {
                mended.append(.row(whole))
                index += 1 + count
            } else {
                mended.append(items[index])
                index += 1
            }
        }
        return mended
    }

    /// How many of the items below the table's last row complete it: none when they are the lines of a signature.
    func tail(of last: SourceItem, in below: ArraySlice<SourceItem>) -> Int {
        guard case .row(let row) = last, let (_, count) = whole(row, below) else { return 0 }
        let isSigned = below.prefix(count).contains { item in
            if case .row(let row) = item { PersonName.isSignature(row.cells.map(\.passage)) } else { false }
        }
        return isSigned ? 0 : count
    }

    /// The row with the lines that complete it, and how many they are.
    private func whole(_ row: GridRow, _ below: ArraySlice<SourceItem>) -> (row: GridRow, count: Int)? {
        guard !row.isWhole, row.cells.count < width, row.cells.count > numberColumn,
            RowNumber(row.cells[numberColumn].text) != nil
        else { return nil }
        var whole = row
        for (count, item) in below.prefix(BrokenRows.mostLines).enumerated() {
            switch item {
            case .paragraph(let paragraph):
                guard !paragraph.isAfterBreak else { return nil }
                whole.continueLastCell(with: paragraph.passage)
            case .head: return nil
            case .row(let next):
                guard !next.isAfterBreak, let first = next.cells.first, !first.passage.isEmpty,
                    RowNumber(first.text) == nil, whole.cells.count + next.cells.count - 1 <= width
                else { return nil }
                whole.continueLastCell(with: first.passage)
                whole.cells += next.cells.dropFirst()
                if whole.cells.count == width { return (whole, count + 1) }
            }
        }
        return nil
    }
}

extension GridRow {
    fileprivate mutating func continueLastCell(with line: Passage) {
        let last = cells.count - 1
        if cells[last].passage.isEmpty {
            cells[last].passage = line
        } else {
            cells[last].passage.append(line, separator: "\n")
        }
    }
}
