import PlanModel
import SourceModel

/// The rows of a table on one page.
struct LayoutRows {
    let table: LayoutTable
    private let parts: [Part]

    /// A row, or a line across the table; by indices of lines.
    private enum Part {
        case row([Int])
        case title([Int])
    }

    /// How well it fits the page that cells are set in the middle of their rows, in comparison with cells that begin at
    /// the top: less than zero where it fits better.
    static func centredCost(of table: LayoutTable) -> Double {
        blocks(of: table).reduce(0) { sum, block in
            guard case .row(let lines) = block, let borders = RowBorders(lines, of: table) else { return sum }
            return sum + borders.centredCost - borders.topCost
        }
    }

    init(_ table: LayoutTable, isCentred: Bool) {
        self.table = table
        var parts: [Part] = []
        for block in Self.blocks(of: table) {
            guard case .row(let lines) = block else {
                parts.append(block)
                continue
            }
            let starts =
                RowBorders(lines, of: table)?.starts(isCentred: isCentred)
                ?? Self.startsWithoutNumbers(lines, of: table)
            var row: [Int] = []
            for index in lines {
                if starts.contains(index), !row.isEmpty {
                    parts.append(.row(row))
                    row = []
                }
                row.append(index)
            }
            if !row.isEmpty { parts.append(.row(row)) }
        }
        self.parts = parts
    }

    func gridRows(joiner: inout LineJoiner) -> [GridRow] {
        parts.enumerated().map { order, part in
            switch part {
            case .row(let lines): row(lines, isFirst: order == 0, joiner: &joiner)
            case .title(let lines): title(lines, isFirst: order == 0, joiner: &joiner)
            }
        }
    }

    /// The lines of the body, parted at the lines across it.
    private static func blocks(of table: LayoutTable) -> [Part] {
        var parts: [Part] = []
        for index in table.body where !table.page[index].isBlank {
            let isNumbered = RowNumber(table.page[index].words[0].text) != nil
            switch parts.last {
            case .title(let above)? where isTitle(index, of: table):
                if !isNumbered, index == above.last.map({ $0 + 1 }), !isYear(index, of: table) {
                    parts[parts.count - 1] = .title(above + [index])
                } else {
                    parts.append(.title([index]))
                }
            case _ where isTitle(index, of: table): parts.append(.title([index]))
            case _ where countsColumns(index, of: table):
                parts.append(.row([index]))
                // A row by itself.
                parts.append(.row([]))
            case .row(let above)?: parts[parts.count - 1] = .row(above + [index])
            default: parts.append(.row([index]))
            }
        }
        return parts
    }

    private static func isYear(_ index: Int, of table: LayoutTable) -> Bool {
        SectionTitle.isYear(table.page[index].passage(table.page[index].words).text)
    }

    private static func countsColumns(_ index: Int, of table: LayoutTable) -> Bool {
        table.texts(of: index).map { table.head.head.isNumbered(by: $0) } ?? false
    }

    /// The line runs across the columns, or stands in the middle of the table by itself.
    private static func isTitle(_ index: Int, of table: LayoutTable) -> Bool {
        guard let cells = table.cells(of: index) else { return true }
        let line = table.page[index]
        let filled = cells.indices.filter { !cells[$0].isEmpty }
        if isYear(index, of: table), filled.allSatisfy({ !table.isWithinText(index, column: $0) }) { return true }
        guard line.pieces.count == 1, filled.count == 1, line.passage(line.words).text.startsInUpperCase else {
            return false
        }
        // Words in the narrow column of the numbers.
        if filled[0] == table.numberColumn, line.words.count >= 2 { return true }
        return false
    }

    /// Without numbers: a row begins after a blank line, or where the texts of most columns begin anew.
    private static func startsWithoutNumbers(_ lines: [Int], of table: LayoutTable) -> Set<Int> {
        guard table.numberColumn == nil else { return [] }
        var starts: Set<Int> = []
        let hasGaps = zip(lines, lines.dropFirst()).contains { $1 - $0 > 1 }
        for (order, index) in lines.enumerated() where order > 0 {
            let isBegun =
                table.texts(of: index).map { texts in
                    texts.count { !$0.isEmpty } * 2 > texts.count && texts[0].text.startsInUpperCase
                } ?? false
            if hasGaps ? index - lines[order - 1] > 1 : isBegun { starts.insert(index) }
        }
        return starts
    }

    private func row(_ lines: [Int], isFirst: Bool, joiner: inout LineJoiner) -> GridRow {
        var parts = [[Passage]](repeating: [], count: table.gutters.width)
        for index in lines {
            for (column, text) in (table.texts(of: index) ?? []).enumerated() where !text.isEmpty {
                parts[column].append(text)
            }
        }
        return GridRow(cells: parts.map { GridCell(passage: joiner.joined($0)) }, isAfterBreak: isFirst)
    }

    private func title(_ lines: [Int], isFirst: Bool, joiner: inout LineJoiner) -> GridRow {
        var cells: [GridCell] = []
        var words: [Passage] = []
        for (order, index) in lines.enumerated() {
            let line = table.page[index]
            var rest = line.words[...]
            if order == 0, let column = table.numberColumn, let first = rest.first, RowNumber(first.text) != nil,
                rest.count > 1, table.gutters.column(at: first.range.lowerBound) == column,
                !SectionTitle.isYear(line.passage(rest).text)
            {
                cells = [GridCell](repeating: GridCell(passage: .nothing), count: column)
                cells.append(GridCell(passage: line.passage([first])))
                rest = rest.dropFirst()
            }
            words.append(line.passage(rest))
        }
        let width = max(2, table.gutters.width - cells.count)
        cells.append(GridCell(passage: joiner.joined(words), columnSpan: width))
        return GridRow(cells: cells, isAfterBreak: isFirst)
    }
}

extension LayoutTable {
    /// The lines next to it hold text in the same column, which the line may be a part of.
    fileprivate func isWithinText(_ index: Int, column: Int) -> Bool {
        [index - 1, index + 1].contains { next in
            body.contains(next) && (cells(of: next).map { !$0[column].isEmpty } ?? false)
        }
    }
}
