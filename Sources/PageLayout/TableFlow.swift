import Document
import Typography

/// Fills pages with the rows of a table: the head on every page, rows whole where they fit a page, else split at lines.
final class TableFlow {
    private let flow: PageFlow
    private let geometry: TableGeometry
    private let head: [LaidRow]
    private let headHeight: Double
    /// Of the sections in the outline.
    private let level: Int
    /// The cells that reach into the rows to come, by column.
    private var spans: [Int: Span] = [:]
    /// The row of column numbers under the head, where the table takes more than a page (ГОСТ Р 7.0.97: such a table's
    /// columns are numbered); nil where it does not.
    private var columnNumbers: LaidRow?
    /// What is shown again of the section's row at the top of a page, if anything.
    private var continuedSection: LaidRow?
    /// The next row is the first under a repeated head.
    private var isUnderRepeatedHead = false

    private struct Span {
        let cell: LaidCell
        var rowsLeft: Int
    }

    /// A row is split only into parts of at least so many lines.
    private static let fewestLines = 2
    private static let tolerance = 0.01

    init(_ table: Table, flow: PageFlow, layout: BlockLayout, level: Int) throws {
        self.flow = flow
        self.level = level
        geometry = try TableGeometry(table, width: flow.width, layout: layout)
        head = try geometry.laidHead()
        let height = head.reduce(0) { $0 + $1.height }
        if flow.style.numbersColumns, try Self.takesMoreThanAPage(geometry, headHeight: height, flow: flow) {
            let numbers = try geometry.laidAlone(Self.columnNumbers(of: table, styles: layout.styles))
            columnNumbers = numbers
            headHeight = height + numbers.height
        } else {
            headHeight = height
        }
        guard headHeight < (flow.bottom - flow.top) * Self.highestHead else {
            throw LayoutFailure.headTooHigh(caption: table.caption)
        }
    }

    /// A head that takes more of the page than this leaves no room for rows.
    private static let highestHead = 0.8

    /// Whether the rows go on past the page on which the table would begin.
    private static func takesMoreThanAPage(
        _ geometry: TableGeometry, headHeight: Double, flow: PageFlow
    ) throws -> Bool {
        var height = headHeight
        for group in geometry.table.groups {
            var placement = geometry.placement
            for row in group.rows {
                height += try geometry.laid(row, in: &placement).height
                if height > flow.bottom - flow.top { return true }
            }
        }
        return false
    }

    private static func columnNumbers(of table: Table, styles: StyleSheet) -> TableRow {
        let own = "cell-column-number"
        let style = styles.texts[own] != nil ? own : table.columns.first?.style ?? "body"
        return TableRow(
            kind: .head,
            cells: table.columns.indices.map { index in
                TableCell(blocks: [.paragraph(Paragraph(style: style, text: String(index + 1)))])
            })
    }

    /// Every column is as wide as its longest word.
    var fits: Bool { geometry.fits }

    /// What the table needs on the page where it begins: its head and the first rows that belong together.
    func startHeight() throws -> Double {
        var height = headHeight
        for row in geometry.table.groups.lazy.flatMap(\.rows).prefix(2) {
            let laid = try geometry.laidAlone(row)
            height += leastHeight(of: laid)
            if !isHeading(laid) { break }
        }
        return min(height, flow.bottom - flow.top)
    }

    func place() throws {
        if try startHeight() > flow.room + Self.tolerance, !flow.isAtTop { try flow.newPage() }
        flow.open(.table(summary: geometry.table.caption))
        drawHead()
        for group in geometry.table.groups where !group.rows.isEmpty {
            continuedSection = nil
            try place(group)
            flow.close()
        }
        drawLowerRule()
        flow.close()
    }

    private func place(_ group: RowGroup) throws {
        var next: LaidRow?
        var placement = geometry.placement
        for (index, row) in group.rows.enumerated() {
            let laid = try next ?? geometry.laid(row, in: &placement)
            next = nil
            var needed = laid.height
            let rest = group.rows[(index + 1)...]
            // A section's row is kept with the row after it, or with its first lines; any row with the total of its table.
            if let following = rest.first, isHeading(laid) || following.kind == .total {
                let follower = try geometry.laid(following, in: &placement)
                needed += leastHeight(of: follower)
                next = follower
                if let last = rest.dropFirst().first, last.kind == .total {
                    needed += try geometry.laidAlone(last).height
                }
            }
            try place(laid, needed: needed) { y in
                guard index == 0 else { return }
                // Only now is it certain on which page the group begins: an element without any content on its page would
                // be taken for one that holds words.
                self.flow.open(.tableBody)
                if let name = group.name { self.flow.bookmark(name, level: self.level, y: y) }
            }
            if index == 0, geometry.table.repeatsSections, isHeading(laid) {
                continuedSection = try geometry.laidAlone(row.markedAsContinued)
            }
        }
    }

    // MARK: Rows

    /// A section's row that only names the section, and so must not stand alone at a page's end. One that carries cells of
    /// its own is a row like any other.
    private func isHeading(_ row: LaidRow) -> Bool { row.kind == .section && row.height < pageRoom / 6 }

    /// What a fresh page has for rows.
    private var pageRoom: Double { flow.bottom - flow.top - headHeight }

    /// The least height with which a row may begin on a page: all of it, if a page can hold it, else its first lines.
    private func leastHeight(of row: LaidRow) -> Double {
        if row.height <= pageRoom { return row.height }
        let lines = row.cells.map { Array($0.boxes.prefix(Self.fewestLines)).stackedHeight }
        return (lines.max() ?? 0) + 2 * TableGeometry.paddingY
    }

    private func place(_ row: LaidRow, needed: Double, onBegin: (Double) -> Void) throws {
        if needed > flow.room + Self.tolerance {
            let mayBegin = row.height > pageRoom && flow.room >= leastHeight(of: row)
            if !mayBegin, !isUnderRepeatedHead { try newPage() }
        }
        onBegin(flow.y)
        var rest = row
        var isContinued = false
        while rest.height > flow.room + Self.tolerance {
            let (part, remainder) = split(rest, at: flow.room)
            guard let remainder else { break }
            draw(part, isContinued: isContinued)
            rest = remainder
            isContinued = true
            try newPage()
        }
        draw(rest, isContinued: isContinued)
        countSpans(begunIn: row)
    }

    private func newPage() throws {
        drawLowerRule()
        try flow.newPage()
        drawHead(isRepeated: true)
        if let continuedSection { drawRepeated(continuedSection) }
    }

    /// A row that was read before, or is no part of what is read.
    private func drawRepeated(_ row: LaidRow) {
        let top = flow.y
        let bottom = top + row.height
        for cell in row.cells {
            flow.placeRepeated(cell.boxes, x: textLeft(of: cell), y: textTop(of: cell, top: top, height: row.height))
        }
        drawRules(row, top: top, bottom: bottom, isContinued: true)
        flow.y = bottom
        flow.markUsed()
    }

    /// Splits a row at the lines that fit into `height`; a cell with text gives at least one line, so that the layout
    /// always goes on.
    private func split(_ row: LaidRow, at height: Double) -> (LaidRow, LaidRow?) {
        var first = row
        var second = row
        var restHeight = 0.0
        for index in row.cells.indices {
            let boxes = row.cells[index].boxes
            let end = splitIndex(of: boxes, room: height - 2 * TableGeometry.paddingY)
            first.cells[index].boxes = Array(boxes[..<end])
            second.cells[index].boxes = Array(boxes[end...])
            let open = first.cells[index].boxes.openTags(after: row.cells[index].reopened)
            first.cells[index].cut = open.count
            second.cells[index].reopened = open
            restHeight = max(restHeight, second.cells[index].height)
        }
        guard restHeight > 0 else { return (row, nil) }
        first.height = height
        second.height = restHeight + 2 * TableGeometry.paddingY
        return (first, second)
    }

    private func splitIndex(of boxes: [FlowBox], room: Double) -> Int {
        var used = 0.0
        var end = 0
        while end < boxes.count {
            let height = boxes[end].height + (end == 0 ? 0 : boxes[end].spaceBefore)
            if used + height > room + Self.tolerance, end > 0 { break }
            used += height
            end += 1
        }
        // At least two lines on the other side, where the cell has them.
        let rest = boxes.count - end
        return rest > 0 && rest < Self.fewestLines ? max(1, min(end, boxes.count - Self.fewestLines)) : end
    }

    private func draw(_ row: LaidRow, isContinued: Bool) {
        let repeated = isUnderRepeatedHead ? Array(spans.values) : []
        isUnderRepeatedHead = false
        var height = row.height
        // The value of a group that goes on from the page before is shown again, and needs its room.
        for span in repeated { height = max(height, span.cell.height + 2 * TableGeometry.paddingY) }
        height = max(row.height, min(height, flow.room))
        let top = flow.y
        flow.open(isContinued ? .continuedRow : .row)
        for cell in row.cells {
            flow.open(tag(of: cell))
            for tag in cell.reopened { flow.open(.continued(tag)) }
            // The rest of a cell's only paragraph, which has no element of its own, is a span of the cell.
            let isBareRest = isContinued && cell.boxes.first?.pieces.first?.paragraph.tag == nil && !cell.boxes.isEmpty
            if isBareRest { flow.open(.span) }
            flow.place(
                cell.boxes[...], x: textLeft(of: cell), y: textTop(of: cell, top: top, height: height))
            if isBareRest { flow.close() }
            for _ in 0..<cell.cut { flow.cut() }
            flow.close()
        }
        flow.close()
        for span in repeated {
            // Of a value that is higher than the rest of its group, what there is room for.
            let room = height - 2 * TableGeometry.paddingY + Self.tolerance
            let shown = span.cell.boxes.indices.prefix { Array(span.cell.boxes[...$0]).stackedHeight <= room }
            flow.placeRepeated(
                Array(span.cell.boxes[..<shown.endIndex]), x: textLeft(of: span.cell), y: top + TableGeometry.paddingY)
        }
        drawRules(row, top: top, bottom: top + height, isContinued: isContinued)
        flow.y = top + height
        flow.markUsed()
    }

    private func countSpans(begunIn row: LaidRow) {
        for cell in row.cells where cell.cell.rowSpan > 1 {
            spans[cell.column] = Span(cell: cell, rowsLeft: cell.cell.rowSpan)
        }
        for (column, span) in spans {
            spans[column] = span.rowsLeft > 1 ? Span(cell: span.cell, rowsLeft: span.rowsLeft - 1) : nil
        }
    }

    private func textLeft(of cell: LaidCell) -> Double {
        flow.left + geometry.edges[cell.column] + TableGeometry.paddingX
    }

    private func textTop(of cell: LaidCell, top: Double, height: Double) -> Double {
        let free = max(0, height - 2 * TableGeometry.paddingY - cell.height)
        return switch cell.style.verticalAlignment {
        case .top: top + TableGeometry.paddingY
        case .middle: top + TableGeometry.paddingY + free / 2
        case .bottom: top + TableGeometry.paddingY + free
        }
    }

    private func tag(of cell: LaidCell) -> StructureTag {
        let columns = max(1, cell.cell.columnSpan)
        let rows = max(1, cell.cell.rowSpan)
        return if let scope = cell.cell.scope {
            .headerCell(scope, columnSpan: columns, rowSpan: rows)
        } else {
            .dataCell(columnSpan: columns, rowSpan: rows)
        }
    }

    // MARK: Head

    /// The head is tagged once; on further pages it is furniture.
    private func drawHead(isRepeated: Bool = false) {
        var top = flow.y
        // A head needs a body below it (ISO 32000-1, 14.8.4.3.4).
        let isTagged = !isRepeated && geometry.table.groups.contains { !$0.rows.isEmpty }
        if isTagged { flow.open(.tableHead) }
        for (index, row) in head.enumerated() {
            if !isRepeated { flow.open(.row) }
            for cell in row.cells {
                let last = min(head.count, index + max(1, cell.cell.rowSpan)) - 1
                let height = head[index...last].reduce(0) { $0 + $1.height }
                let textTop = textTop(of: cell, top: top, height: height)
                if isRepeated {
                    flow.placeRepeated(cell.boxes, x: textLeft(of: cell), y: textTop)
                } else {
                    flow.open(tag(of: cell))
                    flow.place(cell.boxes[...], x: textLeft(of: cell), y: textTop)
                    flow.close()
                }
                let (left, right) = sides(of: cell)
                flow.rule(x1: left, y1: top, x2: right, y2: top)
                flow.rule(x1: left, y1: top, x2: left, y2: top + height)
            }
            if !isRepeated { flow.close() }
            top += row.height
        }
        if isTagged { flow.close() }
        flow.rule(x1: flow.left + geometry.width, y1: flow.y, x2: flow.left + geometry.width, y2: top)
        flow.y = top
        flow.markUsed()
        if let columnNumbers { drawRepeated(columnNumbers) }
        drawLowerRule()
        isUnderRepeatedHead = isRepeated
    }

    // MARK: Rules

    private func sides(of cell: LaidCell) -> (left: Double, right: Double) {
        let end = min(geometry.edges.count - 1, cell.column + max(1, cell.cell.columnSpan))
        return (flow.left + geometry.edges[cell.column], flow.left + geometry.edges[end])
    }

    /// The rule above a row's own cells, which a cell from above interrupts, and those beside its cells. The rule below
    /// is the next row's, or the page's end.
    private func drawRules(_ row: LaidRow, top: Double, bottom: Double, isContinued: Bool) {
        let left = flow.left
        let right = flow.left + geometry.width
        if isContinued || spans.isEmpty {
            flow.rule(x1: left, y1: top, x2: right, y2: top)
        } else {
            for cell in row.cells {
                let (left, right) = sides(of: cell)
                flow.rule(x1: left, y1: top, x2: right, y2: top)
            }
        }
        for column in Set(row.cells.map(\.column)).union(spans.keys).sorted() {
            flow.rule(x1: left + geometry.edges[column], y1: top, x2: left + geometry.edges[column], y2: bottom)
        }
        flow.rule(x1: right, y1: top, x2: right, y2: bottom)
    }

    private func drawLowerRule() {
        flow.rule(x1: flow.left, y1: flow.y, x2: flow.left + geometry.width, y2: flow.y)
    }
}

extension TableRow {
    /// The row as it stands at the top of a later page: «Раздел (продолжение)».
    fileprivate var markedAsContinued: TableRow {
        var row = self
        guard let index = row.cells.lastIndex(where: { !$0.blocks.isEmpty }),
            case .paragraph(var paragraph) = row.cells[index].blocks.last
        else { return row }
        paragraph.inlines.append(.text(" (продолжение)"))
        row.cells[index].blocks[row.cells[index].blocks.count - 1] = .paragraph(paragraph)
        return row
    }
}
