import SourceModel

/// A table drawn in full, with lines between its rows: with `+---+` and `|`, or with the characters for boxes.
///
/// ```
/// ┌───┬──────────┐   +---+----------+
/// │ № │ Название │   | № | Название |
/// ├───┼──────────┤   +===+==========+
/// │ 1 │ Собрание │   | 1 | Собрание |
/// └───┴──────────┘   +---+----------+
/// ```
///
/// Where a line between two rows is broken off, the cell goes on below; where a bar is missing, it goes on to the right.
package enum BoxTable {
    /// The tables of a text, in their order.
    package static func tables(in lines: [Substring]) -> [DrawnTable] {
        var tables: [DrawnTable] = []
        var index = 0
        while index < lines.count {
            guard isRule(lines[index]) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < lines.count, isRule(lines[end]) || isRow(lines[end]) { end += 1 }
            if let table = table(lines, index..<end) { tables.append(table) }
            index = end
        }
        return tables
    }

    private static func table(_ lines: [Substring], _ range: Range<Int>) -> DrawnTable? {
        let drawn = range.map { Array(lines[$0].unicodeScalars) }
        let margin = drawn.first?.firstIndex { !$0.isBlank } ?? 0
        // The edges of the columns are where lines cross on any rule.
        var edges: Set<Int> = []
        for line in drawn where isRule(line) {
            for (position, scalar) in line.enumerated() where isCrossing(scalar) { edges.insert(position) }
        }
        let columns = edges.sorted()
        guard columns.count >= 3, columns.count <= 200, columns.first == margin else { return nil }
        let width = columns.count - 1
        var rows: [DrawnRow] = []
        /// The cell that each column is in: where it began, by row and cell.
        var owner = [(row: Int, cell: Int)?](repeating: nil, count: width)
        var isOpen = false
        var headRows = 0
        for (offset, line) in drawn.enumerated() {
            if isRule(line) {
                // A column without a line here goes on below.
                for column in 0..<width where isRuled(line, columns[column], columns[column + 1]) {
                    owner[column] = nil
                }
                isOpen = false
                if line.contains("=") || line.contains("═") && !drawn[0].contains("═"), headRows == 0 {
                    headRows = rows.count
                }
                continue
            }
            if !isOpen {
                rows.append(DrawnRow(cells: []))
                for (row, cell) in Set(owner.compactMap { $0.map { [$0.row, $0.cell] } }).map({ ($0[0], $0[1]) }) {
                    rows[row].cells[cell].rowSpan += 1
                }
                isOpen = true
            }
            var column = 0
            while column < width {
                var end = column + 1
                while end < width, !isBar(line, columns[end]) { end += 1 }
                if owner[column] == nil {
                    rows[rows.count - 1].cells.append(DrawnCell(parts: [], columnSpan: end - column))
                    for place in column..<end {
                        owner[place] = (rows.count - 1, rows[rows.count - 1].cells.count - 1)
                    }
                }
                if let cell = owner[column] {
                    let text = self.text(lines[range.lowerBound + offset], columns[column] + 1, columns[end])
                    if !text.isEmpty {
                        rows[cell.row].cells[cell.cell].parts.append((text, range.lowerBound + offset))
                    }
                }
                column = end
            }
        }
        guard rows.count >= 2 else { return nil }
        return DrawnTable(lines: range, rows: rows, headRows: headRows)
    }

    private static func text(_ line: Substring, _ start: Int, _ end: Int) -> Substring {
        let scalars = line.unicodeScalars
        guard let first = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex) else {
            return ""
        }
        let last = scalars.index(first, offsetBy: max(0, end - start), limitedBy: scalars.endIndex) ?? scalars.endIndex
        return line[first..<last].trimmed
    }

    private static func isRuled(_ line: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        guard start + 1 < end, end <= line.count else { return false }
        return line[(start + 1)..<end].contains { isHorizontal($0) }
            && !line[(start + 1)..<end].contains { !isHorizontal($0) && $0 != ":" && !isCrossing($0) }
    }

    private static func isRule(_ line: Substring) -> Bool { isRule(Array(line.unicodeScalars)) }

    /// A line between rows; in one that a cell goes on through, words may stand.
    private static func isRule(_ line: [Unicode.Scalar]) -> Bool {
        guard let first = line.first(where: { !$0.isBlank }), let last = line.last(where: { !$0.isBlank }),
            isCrossing(first) || isVertical(first), isCrossing(last) || isVertical(last), line.count >= 3
        else { return false }
        var crossings = 0
        var dashes = 0
        for (index, scalar) in line.enumerated() {
            if isCrossing(scalar) { crossings += 1 }
            if isHorizontal(scalar), index > 0, isHorizontal(line[index - 1]) || isCrossing(line[index - 1]) {
                dashes += 1
            }
        }
        return crossings >= 2 && dashes >= 2
    }

    private static func isRow(_ line: Substring) -> Bool {
        guard let first = line.trimmed.unicodeScalars.first, let last = line.trimmed.unicodeScalars.last else {
            return false
        }
        return isVertical(first) && isVertical(last) && line.trimmed.unicodeScalars.count >= 3
    }

    private static func isBar(_ line: [Unicode.Scalar], _ position: Int) -> Bool {
        position < line.count && (isVertical(line[position]) || isCrossing(line[position]))
    }

    private static func isVertical(_ scalar: Unicode.Scalar) -> Bool { "|│║┃".unicodeScalars.contains(scalar) }

    private static func isHorizontal(_ scalar: Unicode.Scalar) -> Bool { "-=─═━".unicodeScalars.contains(scalar) }

    private static func isCrossing(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "+"
            || (0x250C...0x254B).contains(scalar.value) || (0x2552...0x256C).contains(scalar.value)
    }
}
