/// A table with one cell on each line: a tab begins a cell, lines without one are further paragraphs of the cell above.
///
/// Word writes tables so when each cell ends in a paragraph of its own. Blank lines mostly part the rows, but they
/// stand inside of cells and rows as well, so what makes a row is found by ``RowPartition``.
struct CellStream {
    struct Cell {
        var passage: Passage
        var isAfterBreak: Bool
    }

    /// The lines above the table.
    let preceding: ArraySlice<TextLine>
    private let head: TableHead
    private var cells: [Cell] = []
    private var following: [Paragraph] = []

    /// Nil when no head of a table stands in `lines` with one cell a line.
    init?(_ lines: [TextLine], keeper: inout AccountKeeper) {
        guard let found = CellStream.findHead(in: lines) else { return nil }
        head = found.head
        preceding = lines[..<found.start]
        var parts: [Part] = []
        var isAfterBreak = false
        var startsAfterBreak = false
        for line in lines[found.start...] {
            if line.isBlank, !line.hasTabs {
                isAfterBreak = true
                continue
            }
            for (index, piece) in line.pieces.enumerated() {
                let partIsAfterBreak = isAfterBreak || (line.startsPage && index == 0)
                if index > 0 {
                    append(parts, isAfterBreak: startsAfterBreak, keeper: &keeper)
                    parts = []
                    startsAfterBreak = partIsAfterBreak
                }
                if index > 0 || !piece.isEmpty {
                    parts.append(Part(passage: piece, isAfterBreak: index == 0 && partIsAfterBreak, isBold: line.isBold))
                    isAfterBreak = false
                }
            }
        }
        // Nothing tells the last cell's further paragraphs from the text below the table, but the blank line.
        let inCell = parts.prefix(1) + parts.dropFirst().prefix { !$0.isAfterBreak }
        append(Array(inCell), isAfterBreak: startsAfterBreak, keeper: &keeper)
        following = parts.dropFirst(inCell.count).map {
            Paragraph(passage: $0.passage, isBold: $0.isBold, isAfterBreak: $0.isAfterBreak)
        }
    }

    private struct Part {
        let passage: Passage
        let isAfterBreak: Bool
        let isBold: Bool
    }

    private mutating func append(_ parts: [Part], isAfterBreak: Bool, keeper: inout AccountKeeper) {
        guard var text = parts.first?.passage else { return }
        for part in parts.dropFirst() {
            let isCut = part.isAfterBreak && part.passage.text.startsInLowerCase && !text.text.endsInPunctuation
            if isCut, !text.isEmpty {
                let cut = (last: text.text.lastWord, first: part.passage.text.firstWord)
                keeper.repair(
                    .joinedParagraph, part.passage, before: "\(cut.last)\n\(cut.first)",
                    after: "\(cut.last) \(cut.first)")
            }
            text = text.isEmpty ? part.passage : text.followed(by: part.passage, separator: isCut ? " " : "\n")
        }
        cells.append(Cell(passage: text, isAfterBreak: isAfterBreak))
    }

    /// The blocks of the document, the table as a grid.
    func document(after blocks: [SourceDocument.Block]) -> SourceDocument {
        let partition = RowPartition(head: head)
        var rows: [GridRow] = []
        var run: [Cell] = []
        var index = 0
        while index < cells.count {
            let window = cells[index...].prefix(head.width)
            if window.count == head.width, head.isRepeated(by: window.map(\.passage)) {
                rows += partition.rows(of: run)
                run = []
                rows.append(
                    GridRow(cells: window.map { GridCell(passage: $0.passage) }, isAfterBreak: window.first?.isAfterBreak ?? false))
                index += head.width
            } else {
                run.append(cells[index])
                index += 1
            }
        }
        rows += partition.rows(of: run)
        return SourceDocument(
            blocks: blocks + [.grid(Grid(rows: rows))] + following.map(SourceDocument.Block.paragraph))
    }
}

extension CellStream {
    /// Text of so many cells was looked through for a head; no plan has it later.
    private static let patience = 2000

    private static func findHead(in lines: [TextLine]) -> (head: TableHead, start: Int)? {
        var tries = 0
        for (index, line) in lines.enumerated() where line.isCell && !line.isBlank {
            tries += 1
            if tries > patience { return nil }
            if let head = head(in: lines[index...]) { return (head, index) }
        }
        return nil
    }

    /// The head that begins on the first of `lines`.
    private static func head(in lines: ArraySlice<TextLine>) -> TableHead? {
        var titles: [Passage] = []
        var isAfterBreak = false
        for line in lines.prefix(60) {
            if line.isBlank, !line.hasTabs {
                isAfterBreak = true
                continue
            }
            if line.isCell {
                let title = line.pieces[1]
                // A blank line ends the head, and so does the first number of a row.
                if isAfterBreak, titles.count >= 3, let head = TableHead(titles) { return head }
                if RowNumber(title.text) != nil || title.text.utf8.count > 200 { break }
                titles.append(title)
            } else if !line.hasTabs, !titles.isEmpty, !isAfterBreak {
                titles[titles.count - 1].append(line.paragraph, separator: "\n")
            } else {
                break
            }
            isAfterBreak = false
        }
        // Without a blank line the head ends with the last title that is a known one.
        while titles.count >= 3 {
            if let last = titles.last, let head = TableHead(titles) {
                let isKnown = (head.columns.last?.certainty ?? 0) >= 0.8 && last.text.utf8.count <= 150
                if isKnown { return head }
            }
            titles.removeLast()
        }
        return nil
    }
}

extension TextLine {
    /// The line is a cell, or the beginning of one: a tab and text without further tabs.
    fileprivate var isCell: Bool { pieces.count == 2 && pieces[0].isEmpty }
}
