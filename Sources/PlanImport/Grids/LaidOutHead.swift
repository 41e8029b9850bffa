import Diagnostics
import SourceModel

/// The head of a table whose layout is known: one to three rows, in which cells span columns and rows.
struct LaidOutHead {
    let head: TableHead
    /// The grid's columns that each column of the head takes.
    let columns: [Range<Int>]
    /// The grid's rows that the head takes.
    let rows: Range<Int>

    init(head: TableHead, columns: [Range<Int>], rows: Range<Int>) {
        self.head = head
        self.columns = columns
        self.rows = rows
    }

    /// No head has more rows.
    private static let mostRows = 3
    /// Rows looked through for a head; no plan has it later.
    private static let patience = 200

    /// The heads of a grid, in their order.
    ///
    /// - Parameter stated: the fields that the user has named: the first row with as many cells is the head, and the only.
    static func heads(in layout: GridLayout, stated: [String] = []) -> [LaidOutHead] {
        guard stated.isEmpty else {
            return layout.rows.indices.lazy.compactMap { LaidOutHead(layout, at: $0, stated: stated) }.first.map {
                [$0]
            } ?? []
        }
        var heads: [LaidOutHead] = []
        var row = 0
        while row < layout.rows.count {
            let isNear = row - (heads.last?.rows.upperBound ?? 0) < patience
            if isNear || !heads.isEmpty, mayBeHead(layout.rows[row]), let head = LaidOutHead(layout, at: row),
                heads.allSatisfy({ head.head.isSame(as: $0.head) || head.isPlain })
            {
                heads.append(head)
                row = head.rows.upperBound
            } else {
                row += 1
            }
        }
        return heads
    }

    /// A quick look: rows of activities begin with their number, or have more words than titles do.
    private static func mayBeHead(_ row: [GridLayout.Placed]) -> Bool {
        guard row.count >= 2, let first = row.first, RowNumber(first.passage.text) == nil else { return false }
        return row.allSatisfy { $0.passage.text.utf8.count <= ColumnMeaning.longestHead }
            && row.contains { ColumnMeaning.namesField($0.passage.text) }
    }

    /// The titles are known names of fields, and not sentences that mention some: below a first head, rows of activities
    /// speak of results and deadlines as well.
    private var isPlain: Bool { head.columns.count { $0.certainty >= 1 && $0.field != nil } >= 3 }

    /// Reads the rows from `row` on as a head; the tallest reading that makes sense.
    init?(_ layout: GridLayout, at row: Int, stated: [String] = []) {
        let cells = layout.rows[row]
        guard cells.count >= 2, cells.count <= 100, cells.allSatisfy({ $0.origin == row }),
            cells.contains(where: { !$0.passage.isEmpty })
        else { return nil }
        if !stated.isEmpty, cells.count == stated.count, cells.contains(where: { RowNumber($0.passage.text) != nil }) {
            // The table begins without titles.
            head = TableHead(unnamed: stated, certainty: 1, at: cells.first?.passage.place ?? .unknown)
            columns = cells.map(\.columns)
            rows = row..<row
            return
        }
        let tallest = cells.map(\.cell.rowSpan).max() ?? 1
        let spansColumns = cells.contains { $0.cell.columnSpan > 1 && !$0.passage.isEmpty }
        let tall = min(max(tallest, spansColumns ? 2 : 1), Self.mostRows, layout.rows.count - row)
        if tallest == 1, !spansColumns, row + 1 < layout.rows.count {
            // A format that knows no merged cells has the lower titles all the same.
            let lower = layout.rows[row + 1].map(\.passage)
            if let two = TableHead(cells.map(\.passage), above: lower), two.width == cells.count {
                head = two
                columns = cells.map(\.columns)
                rows = row..<row + 2
                return
            }
        }
        for height in stride(from: tall, through: 1, by: -1) {
            guard height <= tallest || Self.isLowerTier(layout.rows[row + 1], of: cells) else { continue }
            if let read = Self.read(layout, row..<row + height, stated) {
                (head, columns) = read
                rows = row..<row + height
                return
            }
        }
        return nil
    }

    /// Without merged cells to say so, a row is the head's second when it has words only below titles that span columns.
    private static func isLowerTier(_ row: [GridLayout.Placed], of cells: [GridLayout.Placed]) -> Bool {
        let wide = cells.filter { $0.columns.count > 1 }
        return row.allSatisfy { lower in
            lower.passage.isEmpty
                || wide.contains {
                    $0.columns != lower.columns && $0.columns.clamped(to: lower.columns) == lower.columns
                }
        }
    }

    private static func read(
        _ layout: GridLayout, _ rows: Range<Int>, _ stated: [String]
    ) -> (TableHead, [Range<Int>])? {
        var edges: Set<Int> = []
        for row in rows {
            for placed in layout.rows[row] { edges.formUnion([placed.columns.lowerBound, placed.columns.upperBound]) }
        }
        let sorted = edges.sorted()
        var leaves: [(title: GridLayout.Placed, under: Passage?, columns: Range<Int>)] = []
        for (start, end) in zip(sorted, sorted.dropFirst()) {
            let above = rows.compactMap { row in layout.rows[row].first { $0.columns.contains(start) } }
            var tiers: [GridLayout.Placed] = []
            for placed in above where !placed.passage.isEmpty && tiers.last?.isSame(as: placed) != true {
                tiers.append(placed)
            }
            guard let title = tiers.last ?? above.first else { continue }
            if let last = leaves.last, last.title.isSame(as: title) {
                leaves[leaves.count - 1].columns = last.columns.lowerBound..<end
                continue
            }
            var under: Passage?
            for upper in tiers.dropLast() { under.append(upper.passage, separator: ". ") }
            leaves.append((title, under, start..<end))
        }
        // A column without a title that no row has words in is only space.
        leaves.removeAll { leaf in
            leaf.title.passage.isEmpty
                && !layout.rows[rows.upperBound...].contains { row in
                    row.contains { !$0.passage.isEmpty && leaf.columns.contains($0.columns.lowerBound) }
                }
        }
        // A title at the top that takes the whole table is a title of the table.
        guard leaves.count >= 2, let head = TableHead(leaves.map { ($0.title.passage, $0.under) }, stated: stated)
        else { return nil }
        return (head, Array(leaves.map(\.columns).prefix(head.width)))
    }
}

extension GridLayout.Placed {
    func isSame(as other: GridLayout.Placed) -> Bool { origin == other.origin && columns == other.columns }
}
