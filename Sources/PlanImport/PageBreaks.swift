import PlanModel
import SourceModel

/// Takes what stands at the page breaks of a table out of its rows: heads said once more, the columns' numbers, the
/// pages' numbers, and the marks that the table goes on.
struct PageBreaks {
    let head: TableHead

    /// The items between which a page ends, or could: each that is left and stood behind furniture is after a break.
    func removed(from items: ArraySlice<SourceItem>, keeper: inout AccountKeeper) -> [SourceItem] {
        let below = numbersBelow(items)
        var kept: [SourceItem] = []
        var above: RowNumber?
        var isAfterFurniture = false
        for (index, item) in zip(items.indices, items) {
            if case .head(let again, let rows) = item, again.isSame(as: head) {
                for row in rows { keeper.drop(row, why: .repeatedHead) }
                isAfterFurniture = true
                continue
            }
            if let why = reason(item, above: above, below: below[index - items.startIndex]) {
                keeper.drop(item.row, why: why)
                isAfterFurniture = true
                continue
            }
            if let number = number(of: item) { above = number }
            var item = item
            if isAfterFurniture, !item.isEmpty {
                item.isAfterBreak = true
                isAfterFurniture = false
            }
            kept.append(item)
        }
        return kept
    }

    private func reason(_ item: SourceItem, above: RowNumber?, below: RowNumber?) -> Dropped.Reason? {
        if case .row(let row) = item {
            let cells = row.cells.map(\.passage)
            if head.isRepeated(by: cells) { return .repeatedHead }
            if head.isNumbered(by: cells) { return .columnNumbers }
        }
        guard let text = text(alone: item) else { return nil }
        if PageFurniture.isContinuedMark(text) { return .continuedMark }
        guard let number = PageFurniture.PageNumber(text), !number.numbersRow(after: above, before: below) else {
            return nil
        }
        return .pageNumber
    }

    /// The item's only words, unless they stand in the column of numbers.
    private func text(alone item: SourceItem) -> String? {
        switch item {
        case .paragraph(let paragraph): return paragraph.text
        case .row(let row):
            let filled = row.cells.indices.filter { !row.cells[$0].passage.isEmpty }
            guard filled.count == 1, row.cells.count < head.width, filled[0] != head.index(of: .number) else {
                return nil
            }
            return row.cells[filled[0]].text
        case .head: return nil
        }
    }

    private func number(of item: SourceItem) -> RowNumber? {
        guard case .row(let row) = item, let column = head.index(of: .number), column < row.cells.count else {
            return nil
        }
        return RowNumber(row.cells[column].text)
    }

    /// For each item the number of the next row that has one.
    private func numbersBelow(_ items: ArraySlice<SourceItem>) -> [RowNumber?] {
        var numbers: [RowNumber?] = []
        numbers.reserveCapacity(items.count)
        var next: RowNumber?
        for item in items.reversed() {
            numbers.append(next)
            let cells = item.row.cells.map(\.passage)
            if let number = number(of: item), !head.isNumbered(by: cells) { next = number }
        }
        return numbers.reversed()
    }
}

extension SourceItem {
    var isEmpty: Bool { row.cells.allSatisfy(\.passage.isEmpty) }

    /// The item as a row; a paragraph is one of a single cell.
    fileprivate var row: GridRow {
        switch self {
        case .paragraph(let paragraph): GridRow(cells: [GridCell(passage: paragraph.passage)])
        case .row(let row): row
        case .head(_, let rows): GridRow(cells: rows.flatMap(\.cells))
        }
    }

    fileprivate var isAfterBreak: Bool {
        get {
            switch self {
            case .paragraph(let paragraph): paragraph.isAfterBreak
            case .row(let row): row.isAfterBreak
            case .head: false
            }
        }
        set {
            switch self {
            case .paragraph(var paragraph):
                paragraph.isAfterBreak = newValue
                self = .paragraph(paragraph)
            case .row(var row):
                row.isAfterBreak = newValue
                self = .row(row)
            case .head: break
            }
        }
    }
}
