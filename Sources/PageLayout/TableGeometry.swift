import Document
import Typography

/// A cell laid out at the width of its columns.
struct LaidCell {
    let cell: TableCell
    /// The first column it stands in.
    let column: Int
    var boxes: [FlowBox]
    let style: TextStyle
    /// Elements that a page break has cut, to be opened again before the boxes, from the outermost.
    var reopened: [StructureTag] = []
    /// How many elements go on on the next page after the boxes.
    var cut = 0

    /// The height of the text.
    var height: Double { boxes.stackedHeight }
}

/// A row laid out: its cells, and the height of the tallest with padding.
struct LaidRow {
    let kind: TableRow.Kind
    var cells: [LaidCell]
    var height: Double
}

/// The columns of a table on the page, and the layout of rows in them.
struct TableGeometry {
    let table: Table
    let layout: BlockLayout
    /// The left edge of each column and the right edge of the last, from the table's left edge.
    let edges: [Double]
    /// Even the longest words fit.
    let fits: Bool

    /// Between a cell's edge and its text, left and right, above and below.
    static let paddingX = 4.0
    static let paddingY = 2.0
    /// So many rows are measured to solve the widths: enough for any plan of a school, and no more than a blink for a
    /// region's.
    private static let sampledRows = 400

    init(_ table: Table, width: Double, layout: BlockLayout) throws {
        self.table = table
        self.layout = layout
        let count = table.groups.reduce(0) { $0 + $1.rows.count }
        let step = max(1, count / Self.sampledRows)
        var demands = table.columns.map { column in
            ColumnDemand(fixed: column.width.map(millimetresToPoints), weight: column.weight)
        }
        var lengths: [[Double]] = []
        var placement = CellPlacement(columnCount: table.columns.count)
        for row in table.head { try Self.measure(row, in: &placement, demands: &demands, layout: layout) }
        var index = 0
        for group in table.groups {
            placement = CellPlacement(columnCount: table.columns.count)
            for row in group.rows {
                if index.isMultiple(of: step) {
                    lengths.append(try Self.measure(row, in: &placement, demands: &demands, layout: layout))
                } else {
                    _ = placement.columns(of: row)
                }
                index += 1
            }
        }
        // A letter is about as wide as its line is high; a column that cannot hold one would spill into the next.
        let letter = table.columns.map { layout.styles.text($0.style).size }.max() ?? 0
        guard Double(table.columns.count) * (letter + 2 * Self.paddingX) <= width else {
            throw LayoutFailure.tooManyColumns(
                table.columns.count, fitting: Int(width / (letter + 2 * Self.paddingX)), caption: table.caption)
        }
        let widths = ColumnWidths(rows: lengths, demands: demands, padding: 2 * Self.paddingX, narrowest: letter)
        let solution = widths.solved(total: width)
        edges = solution.widths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        fits = solution.fits
    }

    var width: Double { edges.last ?? 0 }

    /// Adds what a row's cells ask of their columns, and returns the length of the text in each.
    @discardableResult
    private static func measure(
        _ row: TableRow, in placement: inout CellPlacement, demands: inout [ColumnDemand], layout: BlockLayout
    ) throws -> [Double] {
        var lengths = [Double](repeating: 0, count: demands.count)
        for (cell, column) in zip(row.cells, placement.columns(of: row)) where column < demands.count {
            for block in cell.blocks {
                let (text, indent) = try layout.measured(block)
                guard cell.columnSpan == 1 else { continue }
                demands[column].longestWord = max(demands[column].longestWord, text.leastWidth + indent)
                demands[column].longestPiece = max(demands[column].longestPiece, text.minimumWidth + indent)
                demands[column].longestLine = max(demands[column].longestLine, text.naturalWidth + indent)
                lengths[column] += text.naturalWidth + indent
            }
        }
        return lengths
    }

    /// Where the rows of a head, or of a group, begin to be placed.
    var placement: CellPlacement { CellPlacement(columnCount: table.columns.count) }

    /// Lays the next row of a head or a group out.
    func laid(_ row: TableRow, in placement: inout CellPlacement) throws -> LaidRow {
        var height = 0.0
        let cells = try zip(row.cells, placement.columns(of: row)).compactMap { cell, column -> LaidCell? in
            guard column < table.columns.count else { return nil }
            let end = min(table.columns.count, column + max(1, cell.columnSpan))
            let width = edges[end] - edges[column] - 2 * Self.paddingX
            let boxes = try layout.boxes(of: cell.blocks, width: max(1, width), inCell: true)
            let laid = LaidCell(cell: cell, column: column, boxes: boxes, style: layout.style(of: cell))
            // A head's cell that spans rows must not stretch the first of them.
            if row.kind != .head || cell.rowSpan == 1 { height = max(height, laid.height) }
            return laid
        }
        if height == 0 { height = layout.styles.text(table.columns.first?.style ?? "body").size }
        return LaidRow(kind: row.kind, cells: cells, height: height + 2 * Self.paddingY)
    }

    /// Lays a row out that stands under no other.
    func laidAlone(_ row: TableRow) throws -> LaidRow {
        var placement = placement
        return try laid(row, in: &placement)
    }

    /// The rows of the head; the last is made high enough for the cells that span down to it.
    func laidHead() throws -> [LaidRow] {
        var placement = placement
        var rows = try table.head.map { try laid($0, in: &placement) }
        for (index, row) in rows.enumerated() {
            for cell in row.cells where cell.cell.rowSpan > 1 {
                let last = min(rows.count, index + cell.cell.rowSpan) - 1
                let available = rows[index...last].reduce(0) { $0 + $1.height }
                rows[last].height += max(0, cell.height + 2 * Self.paddingY - available)
            }
        }
        return rows
    }
}

extension BlockLayout {
    /// The words of a block on one line, and how far its label would indent it.
    func measured(_ block: Block) throws -> (MeasuredText, indent: Double) {
        switch block {
        case .paragraph(let paragraph):
            return (typesetter.measure(try runs(paragraph.inlines, style: styles.text(paragraph.style))), 0)
        case .heading(let heading):
            return try measured(.paragraph(heading.paragraph))
        case .spread(let spread):
            return (typesetter.measure(try runs(Array(spread.texts.joined()), style: styles.text(spread.style))), 0)
        case .list(let list):
            var inlines: [Inline] = []
            var indent = 0.0
            for item in list.items {
                if !inlines.isEmpty { inlines.append(.lineBreak) }
                for case .paragraph(let paragraph) in item.blocks { inlines += paragraph.inlines }
                let style = styles.text(item.style)
                indent = max(indent, typesetter.measure(try runs([.text(item.label + " ")], style: style)).naturalWidth)
            }
            let style = styles.text(list.items.first?.style ?? "body")
            return (typesetter.measure(try runs(inlines, style: style)), indent + style.size / 4)
        case .table, .figure:
            return (MeasuredText(), 0)
        }
    }

    /// The style of a cell's first text, which says how it stands in the cell.
    func style(of cell: TableCell) -> TextStyle {
        switch cell.blocks.first {
        case .paragraph(let paragraph): styles.text(paragraph.style)
        case .heading(let heading): styles.text(heading.paragraph.style)
        case .list(let list): styles.text(list.items.first?.style ?? "body")
        case .spread(let spread): styles.text(spread.style)
        case .figure(let figure): styles.text(figure.style)
        case .table, nil: TextStyle()
        }
    }
}
