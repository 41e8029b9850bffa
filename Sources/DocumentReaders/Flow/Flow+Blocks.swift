import Diagnostics
import SourceModel

/// The flow as the recognition takes it: paragraphs, and tables as grids.
extension Flow {
    func blocks(_ account: inout FlowAccount) -> [SourceDocument.Block] {
        var blocks: [SourceDocument.Block] = []
        for item in items {
            switch item {
            case .paragraph(let paragraph): blocks += paragraph.blocks(&account)
            case .table(let table): blocks += table.blocks(&account)
            }
        }
        return blocks
    }

    /// The words of a cell, a paragraph a line, of a table in it a row a line.
    func passage(_ account: inout FlowAccount) -> Passage {
        let paragraphs = passages(&account)
        // A number that stands alone is all that a cell may have; below other words it is the beginning of nothing.
        let hasWords = paragraphs.contains { !$0.isOnlyLabel }
        var text: [String] = []
        var lines: [Int] = []
        for paragraph in paragraphs {
            if paragraph.isOnlyLabel, hasWords {
                for line in paragraph.lines { account.drop(line: line, text: "", why: .blank) }
                continue
            }
            for part in paragraph.texts {
                text.append(part)
                lines += paragraph.lines
            }
        }
        return Passage(
            text: text.joined(separator: "\n"),
            place: (lines.first ?? firstLine).map(SourcePlace.paragraph) ?? .unknown,
            lines: lines)
    }

    private struct CellParagraph {
        var texts: [String]
        var lines: [Int]
        var isOnlyLabel = false
    }

    private func passages(_ account: inout FlowAccount) -> [CellParagraph] {
        var passages: [CellParagraph] = []
        for item in items {
            switch item {
            case .paragraph(let paragraph):
                passages.append(
                    CellParagraph(
                        texts: paragraph.texts, lines: paragraph.lines, isOnlyLabel: paragraph.parts.isEmpty))
            case .table(let table):
                for row in table.rows {
                    let cells = row.cells.map { $0.flow.passage(&account) }.filter { !$0.isEmpty }
                    guard !cells.isEmpty else { continue }
                    let words = cells.map { $0.text.split(separator: "\n").joined(separator: " ") }
                    passages.append(
                        CellParagraph(texts: [words.joined(separator: " ")], lines: cells.flatMap(\.lines)))
                }
            }
        }
        return passages
    }

    fileprivate var hasGrid: Bool {
        items.contains { if case .table(let table) = $0 { table.isGrid || table.hasInnerGrid } else { false } }
    }
}

extension FlowParagraph {
    /// Its lines, the first with the label.
    fileprivate var texts: [String] {
        guard let first = parts.first else { return [label] }
        return [label + first.text] + parts.dropFirst().map(\.text)
    }

    /// A line break parts lines that say different things: the words of a mark, of a signature, of a title.
    fileprivate func blocks(_ account: inout FlowAccount) -> [SourceDocument.Block] {
        if parts.isEmpty {
            for line in lines { account.drop(line: line, text: "", why: .blank) }
            return []
        }
        return zip(texts, parts).enumerated().map { index, line in
            .paragraph(
                Paragraph(
                    passage: Passage(
                        text: line.0, place: lines.first.map(SourcePlace.paragraph) ?? .unknown, lines: lines),
                    isBold: isBold, isAfterBreak: line.1.startsPage || index == 0 && isAfterBreak))
        }
    }
}

extension FlowTable {
    /// Rows and columns that say something: not a frame round one cell.
    fileprivate var isGrid: Bool { rows.count > 1 && rows.contains { $0.cells.count > 1 } }

    fileprivate var hasInnerGrid: Bool { rows.contains { $0.cells.contains { $0.flow.hasGrid } } }

    /// The table as a grid. A table in a row by itself, or in a table of one row, is no part of a cell: the outer table
    /// only places it on the page.
    fileprivate func blocks(_ account: inout FlowAccount) -> [SourceDocument.Block] {
        guard hasInnerGrid else { return rows.isEmpty ? [] : [.grid(grid(rows, isAfterBreak, &account))] }
        var blocks: [SourceDocument.Block] = []
        var own: [Row] = []
        for row in rows {
            let isLayout = (row.cells.count == 1 || rows.count == 1) && row.cells.contains { $0.flow.hasGrid }
            guard isLayout else {
                own.append(row)
                continue
            }
            if !own.isEmpty { blocks.append(.grid(grid(own, isAfterBreak && blocks.isEmpty, &account))) }
            own = []
            for cell in row.cells { blocks += cell.flow.blocks(&account) }
        }
        if !own.isEmpty { blocks.append(.grid(grid(own, isAfterBreak && blocks.isEmpty, &account))) }
        return blocks
    }

    private func grid(_ rows: [Row], _ isAfterBreak: Bool, _ account: inout FlowAccount) -> Grid {
        var gridRows: [GridRow] = []
        gridRows.reserveCapacity(rows.count)
        for row in rows {
            let cells = row.cells.map { cell in
                GridCell(passage: cell.flow.passage(&account), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
            }
            gridRows.append(GridRow(cells: cells, isAfterBreak: isAfterBreak && gridRows.isEmpty, isWhole: true))
        }
        return Grid(rows: gridRows, widths: widths, isLaidOut: true)
    }
}
