import Diagnostics
import PlanModel
import SourceModel

extension CellStream {
    /// Text of so many cells was looked through for a head; no plan has it later.
    private static let patience = 2000
    /// So many cells tell how wide the table is.
    private static let sample = 120

    /// Where titles of columns stand with one cell a line, and how many cells may be titles at most.
    static func startOfHead(in lines: [TextLine], beginsWithNumber: Bool) -> (line: Int, titles: Int)? {
        // The lines whose cell names a column, as far as there is patience.
        var named: [Int] = []
        var tries = 0
        for (index, line) in lines.enumerated() where line.isTitle {
            tries += 1
            if tries > patience { break }
            if !ColumnMeaning.meanings(of: line.pieces[1].text).isEmpty { named.append(index) }
        }
        var read: [Int: TableHead.Column] = [:]
        var untried = 0
        for (first, third) in zip(named, named.dropFirst(2)) where third - first <= mostTitleLines {
            // Columns of unknown names may stand before the first that is known.
            var start = first
            while start > untried, first - start < 6, lines[start - 1].isTitle { start -= 1 }
            untried = first + 1
            for index in start...first {
                let titles = titles(in: lines, from: index)
                for line in titles where read[line] == nil { read[line] = TableHead.Column(lines[line].pieces[1]) }
                if let head = TableHead(columns: titles.compactMap { read[$0] }),
                    !beginsWithNumber || head.index(of: .number) == 0
                {
                    return (index, titles.count)
                }
            }
        }
        return nil
    }

    private static let mostTitleLines = 80

    /// The lines of the short cells that begin on line `start`, up to the first number of a row.
    private static func titles(in lines: [TextLine], from start: Int) -> [Int] {
        var titles: [Int] = []
        for (index, line) in zip(start..., lines[start...].prefix(mostTitleLines)) where !line.isBlank {
            if line.isTitle {
                titles.append(index)
                if titles.count > 20 { break }
            } else if line.hasTabs || titles.isEmpty {
                break
            }
        }
        return titles
    }

    /// The head with as many titles as make the best rows of the cells below it: without a blank line nothing else
    /// tells the last title from the first cell.
    static func head(of cells: [Lines], longest: Int) -> TableHead? {
        var best: (head: TableHead, cost: Double)?
        let cells = cells.prefix(longest + sample).map { Cell(passage: $0.passage, isAfterBreak: $0.isAfterBreak) }
        for width in stride(from: 2, through: min(longest, cells.count), by: 1) {
            guard let head = TableHead(cells[..<width].map(\.passage)), head.width == width else { continue }
            let unknown = head.columns.count { $0.certainty < 0.8 }
            let rows = Array(cells[width...].prefix(sample))
            let cost = RowPartition(head: head).cost(of: rows) + 2 * Double(unknown)
            if cost < best?.cost ?? .infinity { best = (head, cost) }
        }
        return best?.head
    }

    /// The cells below the head without the heads that later pages repeat, so that a row which such a head has cut in two
    /// is one run of cells again.
    static func body(of cells: [Lines], below head: TableHead, keeper: inout AccountKeeper) -> [Lines] {
        var body: [Lines] = []
        let cells = withNumbersApart(withoutFurniture(cells, from: head.width, keeper: &keeper), from: head.width)
        var index = head.width
        var isAfterHead = true
        while index < cells.count {
            let window = cells[index...].prefix(head.width)
            let isNumbered = head.isNumbered(by: window.lazy.map(\.passage))
            if isNumbered || head.isRepeated(by: window.lazy.map(\.passage)) {
                keeper.drop(row(window), why: isNumbered ? .columnNumbers : .repeatedHead)
            } else if window.count == head.width, let last = window.last, last.paragraphs.count > 1, !body.isEmpty,
                head.isRepeated(by: window.dropLast().map(\.passage) + [last.paragraphs[0].passage])
            {
                // The text below the head goes on with the cell above it.
                var titles = Array(window)
                titles[titles.count - 1].paragraphs = [last.paragraphs[0]]
                keeper.drop(row(titles), why: .repeatedHead)
                for var paragraph in last.paragraphs.dropFirst() {
                    paragraph.isAfterBreak = true
                    body[body.count - 1].paragraphs.append(paragraph)
                }
            } else {
                let isAfterBreak = cells[index].isAfterBreak || isAfterHead
                body.append(Lines(paragraphs: cells[index].paragraphs, isAfterBreak: isAfterBreak))
                isAfterHead = false
                index += 1
                continue
            }
            isAfterHead = true
            index += window.count
        }
        return body
    }

    /// Without the lines that only the end of a page has put below a cell's own: the page's number between blank lines,
    /// the mark that the table goes on.
    private static func withoutFurniture(_ cells: [Lines], from start: Int, keeper: inout AccountKeeper) -> [Lines] {
        var kept = cells
        var above: RowNumber?
        for index in cells.indices.dropFirst(start) {
            let paragraphs = cells[index].paragraphs
            if let number = RowNumber(paragraphs[0].text) { above = number }
            let next = index + 1 < cells.count ? cells[index + 1] : nil
            guard paragraphs.count > 1, !paragraphs[0].passage.isEmpty else { continue }
            let below = next.flatMap { RowNumber($0.paragraphs[0].text) }
            var isAfterFurniture = false
            kept[index].paragraphs = [paragraphs[0]]
            for (line, var paragraph) in paragraphs.enumerated().dropFirst() {
                let isBeforeBreak =
                    line + 1 < paragraphs.count ? paragraphs[line + 1].isAfterBreak : next?.isAfterBreak ?? true
                let number = PageFurniture.PageNumber(paragraph.text)
                let isNumber = number.map { !$0.numbersRow(after: above, before: below) } ?? false
                if paragraph.isAfterBreak, isNumber && isBeforeBreak || PageFurniture.isContinuedMark(paragraph.text) {
                    let row = GridRow(cells: [GridCell(passage: paragraph.passage)])
                    keeper.drop(row, why: isNumber ? .pageNumber : .continuedMark)
                    isAfterFurniture = true
                    continue
                }
                paragraph.isAfterBreak = paragraph.isAfterBreak || isAfterFurniture
                isAfterFurniture = false
                kept[index].paragraphs.append(paragraph)
            }
        }
        return kept
    }

    /// With a number that lost its tab («4.5.» below «4.4.») as a cell of its own, not as the last line of the one above.
    private static func withNumbersApart(_ cells: [Lines], from start: Int) -> [Lines] {
        var apart = Array(cells[..<start])
        var above: RowNumber?
        for var cell in cells[start...] {
            if let number = RowNumber(cell.paragraphs[0].text) { above = number }
            guard cell.paragraphs.count > 1, !cell.paragraphs[0].passage.isEmpty, let last = cell.paragraphs.last,
                let number = RowNumber(last.text), number.depth > 1, let above, number.depth == above.depth,
                number.components.dropLast() == above.components.dropLast(),
                number.components.last == above.components.last.map({ $0 + 1 })
            else {
                apart.append(cell)
                continue
            }
            cell.paragraphs.removeLast()
            apart += [cell, Lines(paragraphs: [last], isAfterBreak: last.isAfterBreak)]
        }
        return apart
    }

    private static func row(_ cells: some Sequence<Lines>) -> GridRow {
        GridRow(cells: cells.map { GridCell(passage: $0.passage) })
    }
}

extension TextLine {
    /// The line is a cell, or the beginning of one: a tab and text without further tabs.
    fileprivate var isCell: Bool { pieces.count == 2 && pieces[0].isEmpty }

    /// The line may be the title of a column: a short cell, and no number of a row.
    fileprivate var isTitle: Bool {
        isCell && !isBlank && pieces[1].text.utf8.count <= 200 && RowNumber(pieces[1].text) == nil
    }
}
