import PlanModel
import SourceModel

/// The rows of a table on one page.
struct LayoutRows {
    let columns: LayoutColumns
    private var gutters: Gutters { columns.gutters }
    private var numberColumn: Int? { columns.head.index(of: .number) }

    /// A row, or a line across the table.
    private enum Part {
        case row([Int])
        case title([Int])
    }

    init(columns: LayoutColumns) { self.columns = columns }

    /// - Parameter lines: those below the head, blank ones included.
    func rows(_ lines: ArraySlice<LayoutLine>, joiner: inout LineJoiner) -> [GridRow] {
        let filled = lines.indices.filter { !lines[$0].isBlank }
        let starts = rowStarts(lines, filled)
        var parts: [Part] = []
        var isClosed = true
        for (order, index) in filled.enumerated() {
            if isTitle(lines[index], below: order > 0 ? lines[filled[order - 1]] : nil) {
                let isNumbered = number(lines[index]) != nil
                if case .title(let above)? = parts.last, !isNumbered, index == above.last.map({ $0 + 1 }) {
                    parts[parts.count - 1] = .title(above + [index])
                } else {
                    parts.append(.title([index]))
                }
                isClosed = true
            } else if starts.contains(index) || isClosed {
                parts.append(.row([index]))
                isClosed = countsColumns(lines[index])
            } else if case .row(let above)? = parts.last {
                parts[parts.count - 1] = .row(above + [index])
            }
        }
        return parts.enumerated().map { order, part in
            switch part {
            case .row(let indices): return row(indices.map { lines[$0] }, isFirst: order == 0, joiner: &joiner)
            case .title(let indices): return title(indices.map { lines[$0] }, isFirst: order == 0, joiner: &joiner)
            }
        }
    }

    private func number(_ line: LayoutLine) -> RowNumber? {
        guard let column = numberColumn else { return nil }
        if column == 0, let number = gutters.number(of: line) { return RowNumber(number.text) }
        guard let cells = gutters.cells(of: line) else { return nil }
        return RowNumber(line.passage(cells[column]).text)
    }

    private func countsColumns(_ line: LayoutLine) -> Bool {
        guard let cells = gutters.cells(of: line) else { return false }
        return columns.head.isNumbered(by: cells.map { line.passage($0) })
    }

    /// The line runs across the columns, or stands in the middle of the table by itself.
    private func isTitle(_ line: LayoutLine, below above: LayoutLine?) -> Bool {
        guard let cells = gutters.cells(of: line) else { return true }
        let text = line.passage(line.words).text
        if SectionTitle.isYear(text) { return true }
        let pieces = line.pieces
        guard pieces.count == 1, cells.count(where: { !$0.isEmpty }) == 1, text.startsInUpperCase else { return false }
        let isCentred = abs((line.start + line.end) / 2 - gutters.middle) <= 2
        let column = gutters.column(at: line.start)
        let usual = gutters.starts[column].first ?? 0
        return isCentred && abs(line.start - usual) > 3
    }

    /// The lines on which rows begin.
    private func rowStarts(_ lines: ArraySlice<LayoutLine>, _ filled: [Int]) -> Set<Int> {
        let numbered = filled.filter { number(lines[$0]) != nil }
        guard numberColumn != nil, !numbered.isEmpty else { return startsWithoutNumbers(lines, filled) }
        return isCentred(lines, filled, numbered) ? centredStarts(lines, filled, numbered) : Set(numbered)
    }

    /// Without numbers: a row begins after a blank line, or where the first column begins anew.
    private func startsWithoutNumbers(_ lines: ArraySlice<LayoutLine>, _ filled: [Int]) -> Set<Int> {
        guard numberColumn == nil else { return [] }
        var starts: Set<Int> = []
        let hasGaps = zip(filled, filled.dropFirst()).contains { $1 - $0 > 1 }
        for (order, index) in filled.enumerated() {
            guard order > 0 else {
                starts.insert(index)
                continue
            }
            let isBegun = gutters.cells(of: lines[index]).map { cells in
                cells.count { !$0.isEmpty } * 2 > cells.count && lines[index].passage(cells[0]).text.startsInUpperCase
            }
            if hasGaps ? index - filled[order - 1] > 1 : isBegun == true { starts.insert(index) }
        }
        return starts
    }

    /// Cells are set in the middle of their rows: numbers then stand beside the middle of a text.
    private func isCentred(_ lines: ArraySlice<LayoutLine>, _ filled: [Int], _ numbered: [Int]) -> Bool {
        let column = columns.head.index(of: .activity) ?? 0
        let inside = numbered.count { index in
            guard let cells = gutters.cells(of: lines[index]), cells.contains(where: { !$0.isEmpty }) else {
                return false
            }
            return cells[column].isEmpty || lines[index].passage(cells[column]).text.startsInLowerCase
        }
        return inside * 10 >= numbered.count * 4 && inside >= 2
    }

    /// As much of a row stands above its number as below it.
    private func centredStarts(_ lines: ArraySlice<LayoutLine>, _ filled: [Int], _ numbered: [Int]) -> Set<Int> {
        var starts: Set<Int> = []
        var top = filled.first ?? 0
        for (order, index) in numbered.enumerated() {
            while let title = filled.first(where: { $0 >= top && $0 < index && isTitle(lines[$0], below: nil) }) {
                top = filled.first { $0 > title } ?? index
            }
            top = min(top, index)
            starts.insert(top)
            guard order + 1 < numbered.count else { break }
            let next = numbered[order + 1]
            let mirrored = index + (index - top) + 1
            let candidates = filled.filter { $0 > index && $0 <= next && abs($0 - mirrored) <= 1 }
            // Rows begin with capitals, and after a blank line where there are any.
            top =
                candidates.max { beginning(lines, $0, mirrored) < beginning(lines, $1, mirrored) }
                ?? filled.first { $0 > index && $0 >= min(mirrored, next) } ?? next
        }
        return starts
    }

    private func beginning(_ lines: ArraySlice<LayoutLine>, _ index: Int, _ mirrored: Int) -> Int {
        var score = index == mirrored ? 1 : 0
        if index > lines.startIndex, lines[index - 1].isBlank { score += 4 }
        let column = columns.head.index(of: .activity) ?? 0
        if let cells = gutters.cells(of: lines[index]) {
            let text = lines[index].passage(cells[column]).text
            if text.startsInUpperCase { score += 3 }
            if text.startsInLowerCase { score -= 3 }
        }
        return score
    }

    private func row(_ lines: [LayoutLine], isFirst: Bool, joiner: inout LineJoiner) -> GridRow {
        var parts = [[Passage]](repeating: [], count: gutters.width)
        for line in lines {
            for (column, words) in (gutters.cells(of: line) ?? []).enumerated() where !words.isEmpty {
                parts[column].append(line.passage(words))
            }
        }
        return GridRow(cells: parts.map { GridCell(passage: joiner.joined($0)) }, isAfterBreak: isFirst)
    }

    private func title(_ lines: [LayoutLine], isFirst: Bool, joiner: inout LineJoiner) -> GridRow {
        var cells: [GridCell] = []
        var words: [Passage] = []
        for (order, line) in lines.enumerated() {
            var rest = line.words[...]
            if order == 0, let column = numberColumn, let first = rest.first, RowNumber(first.text) != nil,
                rest.count > 1, gutters.column(at: first.range.lowerBound) == column
            {
                cells = [GridCell](repeating: GridCell(passage: .nothing), count: column)
                cells.append(GridCell(passage: line.passage([first])))
                rest = rest.dropFirst()
            }
            words.append(line.passage(rest))
        }
        let width = max(2, gutters.width - cells.count)
        cells.append(GridCell(passage: joiner.joined(words), columnSpan: width))
        return GridRow(cells: cells, isAfterBreak: isFirst)
    }
}
