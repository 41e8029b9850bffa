import Diagnostics
import SourceModel
import TextTables

/// A text of Markdown from which table after table is taken, until only what cmark reads is left.
struct MarkdownPage {
    /// The lines, those that have been taken blank.
    private(set) var rest: [Substring]
    private let source: [Substring]
    private var blocks: [(line: Int, block: SourceDocument.Block)] = []
    private var dropped: [Dropped] = []

    init(_ lines: [Substring]) {
        source = lines
        rest = lines
        // Programs that answer in Markdown fence it as a whole.
        if let first = lines.firstIndex(where: { !$0.trimmed.isEmpty }), lines[first].hasPrefix("```"),
            let last = lines.lastIndex(where: { !$0.trimmed.isEmpty }), last > first, lines[last].trimmed == "```",
            !lines[(first + 1)..<last].contains(where: { $0.hasPrefix("```") })
        {
            rest[first] = ""
            rest[last] = ""
        }
    }

    /// What programs for sites keep at the top: lines of keys between `---`.
    mutating func dropFrontMatter() {
        guard rest.first?.trimmed == "---",
            let end = rest.prefix(200).dropFirst().firstIndex(where: { $0.trimmed == "---" || $0.trimmed == "..." }),
            rest[1..<end].contains(where: { $0.contains(":") }),
            !rest[1..<end].contains(where: { $0.hasPrefix("|") || $0.hasPrefix("#") })
        else { return }
        for line in 0...end {
            if !rest[line].trimmed.isEmpty {
                dropped.append(Dropped(line: line + 1, text: String(rest[line].trimmed), why: .markup))
            }
            rest[line] = ""
        }
    }

    /// The tables of HTML that converters leave where Markdown has none for them.
    mutating func takeHTML() throws(Failure) {
        var index = 0
        while index < rest.count {
            guard rest[index].trimmed.hasPrefix("<table") || rest[index].trimmed.hasPrefix("<TABLE") else {
                index += 1
                continue
            }
            var depth = 0
            var end = index
            while end < rest.count {
                let line = rest[end].lowercased()
                depth += line.ranges(of: "<table").count - line.ranges(of: "</table").count
                end += 1
                if depth <= 0 { break }
            }
            try takeHTML(index..<end)
            index = end
        }
    }

    private mutating func takeHTML(_ lines: Range<Int>) throws(Failure) {
        let text = rest[lines].joined(separator: "\n")
        let document = try HTMLReader.read(text)
        let offset = lines.lowerBound
        blocks += document.blocks.map { (offset + 1, $0.moved(by: offset)) }
        dropped += document.dropped.filter { $0.why != .blank }
            .map { Dropped(line: $0.line + offset, text: $0.text, why: $0.why) }
        for line in lines { rest[line] = "" }
    }

    /// Takes the tables that are drawn in the text.
    mutating func take(_ tables: [DrawnTable]) {
        for table in tables {
            let cells = MarkdownCells(table)
            blocks.append((table.lines.lowerBound + 1, .grid(PipeTable(table, cells).grid)))
            for line in table.lines { rest[line] = "" }
        }
    }

    /// The paragraphs around the tables.
    mutating func takeText() throws(Failure) {
        var text = MarkdownText(source)
        var pages: [(String, Int)] = []
        CommonMark(rest.joined(separator: "\n") + "\n", hasTables: false)?.walk { event in
            if case .literal(let html, let line, true) = event {
                pages.append((html, line))
            } else {
                text.handle(event)
            }
        }
        blocks += text.blocks
        for (html, line) in pages {
            let document = try HTMLReader.read(html)
            blocks += document.blocks.map { (line, $0.moved(by: line - 1)) }
            dropped += document.dropped.filter { $0.why != .blank }
                .map { Dropped(line: $0.line + line - 1, text: $0.text, why: $0.why) }
        }
    }

    var document: SourceDocument {
        let sorted = blocks.enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element.block)
        return SourceDocument(
            blocks: sorted, lineCount: source.count,
            dropped: dropped + sorted.linesWithoutWords(of: source.count, besides: dropped))
    }
}

extension SourceDocument.Block {
    /// The same, in a file of which it is a part that begins so many lines below the top.
    fileprivate func moved(by lines: Int) -> SourceDocument.Block {
        switch self {
        case .paragraph(var paragraph):
            paragraph.passage.move(by: lines)
            return .paragraph(paragraph)
        case .grid(var grid):
            for row in grid.rows.indices {
                for cell in grid.rows[row].cells.indices { grid.rows[row].cells[cell].passage.move(by: lines) }
            }
            return .grid(grid)
        }
    }
}

extension Passage {
    fileprivate mutating func move(by offset: Int) {
        if case .text(let line, let column) = place { place = .text(line: line + offset, column: column) }
        lines = lines.map { $0 + offset }
    }
}
