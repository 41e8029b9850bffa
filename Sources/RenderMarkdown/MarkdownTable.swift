import Document

/// A table as GitHub's pipe table: one head row, one line a row.
///
/// Pipe tables know no spans. A cell's words stand once, in the first column and row that the cell covers.
struct MarkdownTable {
    /// The lines of the table, the head's and the dashes under it first.
    private(set) var lines: [String] = []

    init(_ table: Table) {
        let head = Self.head(of: table)
        let titleColumn = Self.columnOfWords(in: table)
        var rows: [[String]] = []
        for group in table.groups {
            var placement = CellPlacement(columnCount: head.count)
            for row in group.rows {
                rows.append(
                    Self.cells(
                        of: row, in: placement.columns(of: row), columnCount: head.count, titleColumn: titleColumn))
            }
        }
        // What a reader shows is as wide as the head, the rest of a longer row is dropped.
        let columnCount = rows.reduce(head.count) { max($0, $1.count) }
        guard columnCount > 0 else { return }
        lines.reserveCapacity(rows.count + 2)
        lines.append(Self.line(head, columnCount))
        lines.append("|" + String(repeating: " --- |", count: columnCount))
        for row in rows { lines.append(Self.line(row, columnCount)) }
    }

    /// The words of the head for each column, a common head's above those of its first column.
    private static func head(of table: Table) -> [String] {
        var words = [[String]](repeating: [], count: table.columns.count)
        var placement = CellPlacement(columnCount: table.columns.count)
        for row in table.head {
            for (cell, column) in zip(row.cells, placement.columns(of: row)) {
                while words.count <= column { words.append([]) }
                words[column] += cell.blocks.cellLines()
            }
        }
        return words.map(\.joinedInLine)
    }

    /// The first column with about as many words as any: the one that is shown wide.
    private static func columnOfWords(in table: Table) -> Int {
        var lengths = [Int](repeating: 0, count: table.columns.count)
        for group in table.groups {
            var placement = CellPlacement(columnCount: lengths.count)
            for row in group.rows {
                for (cell, column) in zip(row.cells, placement.columns(of: row))
                where column < lengths.count && cell.columnSpan == 1 {
                    lengths[column] += cell.blocks.length
                }
            }
        }
        let most = lengths.max() ?? 0
        return lengths.firstIndex { $0 * 2 >= most && most > 0 } ?? min(1, max(0, lengths.count - 1))
    }

    private static func cells(
        of row: TableRow, in columns: [Int], columnCount: Int, titleColumn: Int
    ) -> [String] {
        var cells = [String](repeating: "", count: columnCount)
        for (cell, column) in zip(row.cells, columns) {
            // A title over several columns stands in the one that is wide: in a narrow one it could not be read.
            let isTitle = cell.columnSpan > 1 && (column..<column + cell.columnSpan).contains(titleColumn)
            let column = isTitle ? titleColumn : column
            while cells.count <= column { cells.append("") }
            cells[column] = cell.blocks.cellLines(isStrong: cell.scope == .rowGroup).joinedInLine
        }
        return cells
    }

    private static func line(_ cells: [String], _ columnCount: Int) -> String {
        var line = "|"
        for column in 0..<columnCount {
            line += " "
            if column < cells.count, !cells[column].isEmpty { line += cells[column] + " " }
            line += "|"
        }
        return line
    }
}

extension [Block] {
    /// How many characters a cell shows, about.
    fileprivate var length: Int {
        reduce(0) { sum, block in
            switch block {
            case .heading(let heading): sum + heading.paragraph.inlines.plainText.unicodeScalars.count
            case .paragraph(let paragraph): sum + paragraph.inlines.plainText.unicodeScalars.count
            case .list(let list): list.items.reduce(sum) { $0 + $1.blocks.length }
            case .spread, .figure, .table: sum
            }
        }
    }

    /// The words of a cell, line by line; a list's items begin with their labels.
    fileprivate func cellLines(isStrong: Bool = false) -> [String] {
        flatMap { block -> [String] in
            switch block {
            case .heading(let heading): heading.paragraph.inlines.markdownLines(isStrong: isStrong)
            case .paragraph(let paragraph): paragraph.inlines.markdownLines(isStrong: isStrong)
            case .spread(let spread): spread.inlines.markdownLines(isStrong: isStrong)
            case .list(let list):
                list.items.flatMap { $0.blocks.cellLines(isStrong: isStrong).labelled($0.label) }
            case .figure(let figure): [Inline.text(figure.alternative)].markdownLines(isStrong: isStrong)
            case .table(let table):
                (table.head + table.groups.flatMap(\.rows)).map { row in
                    row.cells.flatMap { $0.blocks.cellLines(isStrong: isStrong) }.joined(separator: "\u{2003}")
                }
            }
        }
    }
}
