import Diagnostics

/// The merged cells of a sheet (объединённые ячейки), and which cells are shown at all.
struct MergedAreas {
    private struct Corner: Hashable {
        let row: Int
        let column: Int
    }

    private var areas: [Corner: Sheet.Merge] = [:]
    /// Merges of several rows, in their order, for what they cover.
    private var covering: [Int: [Sheet.Merge]] = [:]
    private let sheet: Sheet

    /// More rows than any plan merges, and more merged cells than stand in one of its rows.
    private static let mostRows = 1_000_000
    private static let mostInRow = 500

    /// - Throws: ``Failure`` when a file by hand merges more than any plan does.
    init(_ sheet: Sheet) throws(Failure) {
        self.sheet = sheet
        let filled = Set(sheet.cells.lazy.map(\.row)).sorted()
        let corners = Set(sheet.cells.lazy.map { Corner(row: $0.row, column: $0.column) })
        var budget = Self.mostRows
        for merge in sheet.merges {
            let corner = Corner(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
            // What has no words in it merges nothing.
            guard corners.contains(corner), areas[corner] == nil else { continue }
            let first = filled.partitioningIndex { $0 >= merge.rows.lowerBound }
            let last = filled.partitioningIndex { $0 >= merge.rows.upperBound }
            // Merged cells never overlap; where they do, the first holds.
            let rows = filled[first..<last]
            budget -= rows.count
            guard budget >= 0, (covering[corner.row]?.count ?? 0) < Self.mostInRow else {
                throw Failure(SheetFaults.tooWide(sheet.name))
            }
            guard
                !rows.contains(where: { row in covering[row]?.contains { $0.columns.overlaps(merge.columns) } ?? false }
                )
            else { continue }
            areas[corner] = merge
            for row in rows { covering[row, default: []].append(merge) }
        }
    }

    /// The columns that the cell takes and that are not hidden.
    func columns(of cell: Sheet.Cell) -> Range<Int> {
        let all = areas[Corner(row: cell.row, column: cell.column)]?.columns ?? cell.column..<cell.column + 1
        let first = all.first { !sheet.hides(column: $0) } ?? all.lowerBound
        return first..<all.upperBound
    }

    func rows(of cell: Sheet.Cell) -> Range<Int> {
        areas[Corner(row: cell.row, column: cell.column)]?.rows ?? cell.row..<cell.row + 1
    }

    /// Neither in a hidden column nor below a merged cell.
    func isShown(_ cell: Sheet.Cell) -> Bool {
        if let merge = covering[cell.row]?.first(where: { $0.columns.contains(cell.column) }),
            merge.rows.lowerBound != cell.row || merge.columns.lowerBound != cell.column
        {
            return false
        }
        return columns(of: cell).contains { !sheet.hides(column: $0) }
    }
}
