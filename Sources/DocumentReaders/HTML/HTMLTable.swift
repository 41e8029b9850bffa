import MarkupSource
import SourceModel

/// A table of a page while it is read.
struct HTMLTable {
    struct Cell {
        var columnSpan: Int
        var rowSpan: Int
        /// Paragraphs, and the grids of tables within the cell.
        var parts: [SourceDocument.Block] = []

        init(_ element: MarkupElement) {
            columnSpan = Self.span(element["colspan"])
            rowSpan = Self.span(element["rowspan"])
        }

        private static func span(_ value: String?) -> Int { min(max(value.flatMap { Int($0) } ?? 1, 1), 1000) }

        fileprivate var holdsGrid: Bool {
            parts.contains { if case .grid = $0 { true } else { false } }
        }

        fileprivate var passage: Passage {
            var whole: Passage?
            for part in parts {
                switch part {
                case .paragraph(let paragraph): whole.append(paragraph.passage, separator: "\n")
                case .grid(let grid):
                    for row in grid.rows {
                        var line: Passage?
                        for cell in row.cells where !cell.passage.isEmpty { line.append(cell.passage, separator: " ") }
                        if let line { whole.append(line, separator: "\n") }
                    }
                }
            }
            return whole ?? .nothing
        }
    }

    private var rows: [[Cell]] = []
    private var widths: [Double?] = []
    /// What stands in the table outside of its cells: its caption.
    private var caption: [SourceDocument.Block] = []
    private var isRowOpen = false
    private(set) var isCellOpen = false

    mutating func beginRow() {
        endRow()
        rows.append([])
        isRowOpen = true
    }

    mutating func endRow() {
        isCellOpen = false
        isRowOpen = false
    }

    mutating func beginCell(_ cell: Cell) {
        if !isRowOpen { beginRow() }
        rows[rows.count - 1].append(cell)
        isCellOpen = true
    }

    mutating func endCell() { isCellOpen = false }

    mutating func addColumns(_ element: MarkupElement) {
        let count = min(max(element["span"].flatMap { Int($0) } ?? 1, 1), 1000)
        guard widths.count < 1000 else { return }
        widths += [Double?](repeating: HTMLStyle(element).width, count: count)
    }

    /// Adds what stands in the open cell, else between the cells.
    mutating func add(_ block: SourceDocument.Block) {
        if isCellOpen, let last = rows.indices.last, let cell = rows[last].indices.last {
            rows[last][cell].parts.append(block)
        } else {
            caption.append(block)
        }
    }

    /// Nothing stands in the open cell yet.
    var isCellEmpty: Bool { isCellOpen && rows.last?.last?.parts.isEmpty == true }

    /// How many cells the spans of cells over rows lay into other rows: the recognition goes through them all.
    var spanned: Int { rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.rowSpan - 1 } } }

    /// The table as one grid; where it only sets other tables and texts side by side, what it sets.
    var blocks: [SourceDocument.Block] {
        guard !isLayout else { return caption + rows.flatMap { $0.flatMap(\.parts) } }
        let known = widths.compactMap { $0 }
        var grid = Grid(rows: [], widths: known.count == widths.count ? known : [], isLaidOut: true)
        for (index, row) in rows.enumerated() {
            grid.rows.append(
                GridRow(
                    cells: row.map {
                        GridCell(
                            passage: $0.passage, columnSpan: $0.columnSpan, rowSpan: min($0.rowSpan, rows.count - index)
                        )
                    }))
        }
        return caption + [.grid(grid)]
    }

    /// Tables of sites hold the document's own; a plan's cell may hold a small table, but most of its rows do not.
    private var isLayout: Bool {
        let holders = rows.count { $0.contains(where: \.holdsGrid) }
        guard holders > 0 else { return false }
        let plain = rows.count { row in
            !row.contains(where: \.holdsGrid) && row.count { !$0.parts.isEmpty } >= 3
        }
        return plain < 3 || plain < holders
    }
}
