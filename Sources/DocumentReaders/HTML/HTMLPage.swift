import Diagnostics
import MarkupSource
import SourceModel

/// Makes paragraphs and grids of a page's events.
final class HTMLPage: MarkupHandler {
    private var blocks: [SourceDocument.Block] = []
    private var dropped: [Dropped] = []
    private var notes: [Diagnostic] = []
    private var text = FlowingText()
    private var tables: [HTMLTable] = []
    private var lists: [HTMLList] = []
    /// What the open elements are, outermost first.
    private var open: [Open] = []
    /// How deep the reader stands in an element whose text is not shown.
    private var unseen: (depth: Int, why: Dropped.Reason?) = (0, nil)
    /// What stands before the first words of an item of a list.
    private var label: (text: String, isOrdered: Bool)?
    private var isAfterBreak = false
    private var isParagraphEmpty = false
    private var spanned = 0

    private struct Open {
        let name: String
        var isBold = false
        var keepsLines = false
        /// Its children stand side by side on one line.
        var isSpread = false
        var isListMark = false
    }

    /// What a browser shows nothing of.
    private static let silent: Set<String> = ["head", "script", "style", "template", "noscript", "xml", "title"]
    private static let blockNames: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "legend", "li", "main", "menu", "ol", "option", "p", "pre", "section", "select", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]

    func handle(_ event: MarkupEvent, line: Int) {
        switch event {
        case .start(let element): start(element, line: line)
        case .end(let name): end(name, line: line)
        case .text(let words): add(words, line: line)
        }
    }

    private func start(_ element: MarkupElement, line: Int) {
        let style = HTMLStyle(element)
        if unseen.depth > 0 {
            unseen.depth += 1
            return
        }
        let isSilent = Self.silent.contains(element.name)
        if isSilent || style.isHidden || element.name == "nav" {
            if Self.blockNames.contains(element.name) || element.name == "nav" { flush() }
            unseen = (1, isSilent ? nil : .hidden)
            return
        }
        if Self.blockNames.contains(element.name) { flush() }
        switch element.name {
        case "br": breakLine()
        case "p": isParagraphEmpty = true
        case "hr": isAfterBreak = true
        case "h1", "h2", "h3", "h4", "h5", "h6": isAfterBreak = true
        case "ol", "ul", "menu", "dir": lists.append(HTMLList(element))
        case "li":
            if !lists.isEmpty {
                let isOrdered = lists[lists.count - 1].isOrdered
                label = lists[lists.count - 1].label(of: element).map { ($0, isOrdered) }
            }
        case "table": tables.append(HTMLTable())
        case "col" where !tables.isEmpty: tables[tables.count - 1].addColumns(element)
        case "tr" where !tables.isEmpty: tables[tables.count - 1].beginRow()
        case "td" where !tables.isEmpty, "th" where !tables.isEmpty:
            label = nil
            tables[tables.count - 1].beginCell(HTMLTable.Cell(element))
        default: break
        }
        var new = Open(name: element.name)
        let isHeavy = ["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"].contains(element.name)
        new.isBold = style.isBold ?? (isHeavy || open.last?.isBold == true)
        new.keepsLines = element.name == "pre" || open.last?.keepsLines == true
        new.isSpread = element["class"]?.split(separator: " ").contains("spread") == true
        new.isListMark = style.isListMark || open.last?.isListMark == true
        open.append(new)
    }

    private func end(_ name: String, line: Int) {
        if unseen.depth > 0 {
            unseen.depth -= 1
            return
        }
        if name == "li" { endItem(line: line) }
        if Self.blockNames.contains(name) { flush(isEmptyParagraph: name == "p") }
        if let last = open.last, last.name == name {
            open.removeLast()
            if open.last?.isSpread == true { flush() }
        }
        switch name {
        case "ol", "ul", "menu", "dir": if !lists.isEmpty { lists.removeLast() }
        case "tr" where !tables.isEmpty: tables[tables.count - 1].endRow()
        case "td" where !tables.isEmpty, "th" where !tables.isEmpty: tables[tables.count - 1].endCell()
        case "table":
            guard let table = tables.popLast() else { break }
            spanned += table.spanned
            for block in table.blocks { add(block) }
        default: break
        }
    }

    private func add(_ words: String, line: Int) {
        guard unseen.depth == 0 else {
            if let why = unseen.why { drop(words, line: line, why: why) }
            return
        }
        let isBold = open.last?.isBold == true
        if open.last?.keepsLines == true {
            for (index, part) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { breakLine() }
                text.append(part, line: line + index, isBold: isBold)
            }
        } else if open.last?.isListMark == true {
            text.append(Self.bullets[words.trimmed] ?? words, line: line, isBold: isBold)
        } else {
            text.append(words, line: line, isBold: isBold)
        }
    }

    /// Word sets the bullets of lists in fonts of signs, as letters that only look like bullets there.
    private static let bullets: [Substring: String] = [
        "·": "–", "o": "–", "§": "–", "\u{F0B7}": "–", "\u{F0A7}": "–", "\u{F02D}": "–", "\u{F0FC}": "–",
    ]

    private func drop(_ words: String, line: Int, why: Dropped.Reason) {
        for (index, part) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !part.trimmed.isEmpty {
            dropped.append(Dropped(line: line + index, text: String(part.trimmed), why: why))
        }
    }

    private func breakLine() {
        if text.isEmpty { isAfterBreak = true }
        flush()
    }

    /// An item whose number is all there is to it: the cells of numbers that programs count by themselves.
    private func endItem(line: Int) {
        if text.isEmpty, let label, label.isOrdered, tables.last?.isCellEmpty == true {
            let place = SourcePlace.text(line: line, column: 1)
            add(.paragraph(Paragraph(passage: Passage(text: label.text, place: place, lines: [line]))))
        }
        flush()
        label = nil
    }

    /// Ends the paragraph; without words it is a blank line where it was one of its own.
    private func flush(isEmptyParagraph: Bool = false) {
        guard !text.isEmpty else {
            if isEmptyParagraph, isParagraphEmpty { isAfterBreak = true }
            return
        }
        isParagraphEmpty = false
        let isBold = text.isBold
        var passage = text.take()
        if let label {
            // Authors type numbers and dashes into lists that show none.
            if label.isOrdered || !passage.text.startsWithLabel { passage.text = label.text + " " + passage.text }
            self.label = nil
        }
        add(.paragraph(Paragraph(passage: passage, isBold: isBold, isAfterBreak: isAfterBreak)))
        isAfterBreak = false
    }

    private func add(_ block: SourceDocument.Block) {
        if tables.isEmpty {
            blocks.append(block)
        } else {
            tables[tables.count - 1].add(block)
        }
    }

    /// Most cells that spans may lay into other rows; no plan has a hundredth of it.
    private static let mostSpanned = 400_000

    func document(of source: String) throws(Failure) -> SourceDocument {
        flush()
        while let table = tables.popLast() {
            spanned += table.spanned
            for block in table.blocks { add(block) }
        }
        guard spanned <= Self.mostSpanned else { throw Failure(ReaderErrors.tooComplex) }
        return SourceDocument(
            blocks: blocks, lineCount: source.lineCount,
            dropped: dropped + blocks.linesWithoutWords(of: source.lineCount, besides: dropped), notes: notes)
    }
}

extension StringProtocol {
    /// Begins with the mark or the number of an item.
    fileprivate var startsWithLabel: Bool {
        if startsWithBullet { return true }
        let word = firstWord
        guard word.utf8.count <= 12, word.hasSuffix(".") || word.hasSuffix(")") else { return false }
        return word.unicodeScalars.first?.isDigit == true
    }
}

extension [SourceDocument.Block] {
    /// The lines of a source on which none of the document's words stand: its blank lines, and those of mere markup.
    func linesWithoutWords(of count: Int, besides dropped: [Dropped]) -> [Dropped] {
        var hasWords = [Bool](repeating: false, count: count + 1)
        func mark(_ lines: [Int]) {
            for line in lines where line <= count { hasWords[line] = true }
        }
        for block in self {
            switch block {
            case .paragraph(let paragraph): mark(paragraph.passage.lines)
            case .grid(let grid): for row in grid.rows { for cell in row.cells { mark(cell.passage.lines) } }
            }
        }
        for drop in dropped where drop.line <= count { hasWords[drop.line] = true }
        guard count > 0 else { return [] }
        return (1...count).filter { !hasWords[$0] }.map { Dropped(line: $0, text: "", why: .blank) }
    }
}
