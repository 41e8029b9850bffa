import Document

/// The blocks of a page of Markdown, a blank line between them.
struct MarkdownPage {
    private(set) var markdown = ""
    private var outline = OutlineLevels()

    mutating func block(_ block: Block) {
        switch block {
        case .heading(let heading): self.heading(heading)
        case .paragraph(let paragraph): self.paragraph(paragraph.inlines)
        case .list(let list): self.list(list, depth: 0)
        case .spread(let spread): paragraph(spread.inlines)
        case .figure(let figure): self.figure(figure)
        case .table(let table): append(MarkdownTable(table).lines.joined(separator: "\n"))
        }
    }

    /// A chart is a table here, unless there is one already; any other picture is what is said of it.
    private mutating func figure(_ figure: Figure) {
        if figure.repeatsTable { return }
        switch figure.content {
        case .squares: paragraph([.text(figure.alternative)])
        case .chart(let chart): append(MarkdownTable(chart.table(style: figure.style)).lines.joined(separator: "\n"))
        }
    }

    /// A line that parts one page of the document from the next.
    mutating func rule() { append("---") }

    mutating func paragraph(_ inlines: [Inline]) { paragraph(inlines.markdownLines()) }

    private mutating func heading(_ heading: Heading) {
        let lines = heading.paragraph.inlines.markdownLines()
        guard !lines.isEmpty else { return }
        append(String(repeating: "#", count: outline.level(of: heading)) + " " + lines.joinedInLine)
    }

    /// A list as paragraphs that begin with their labels.
    ///
    /// Markdown's own lists show marks of their own instead of the document's: «3.» after «1.» would be shown as 2.
    private mutating func list(_ list: List, depth: Int) {
        let margin = String(repeating: "\u{2003}", count: depth)
        for item in list.items {
            var blocks = item.blocks[...]
            var lines: [String] = []
            if case .paragraph(let first) = blocks.first {
                lines = first.inlines.markdownLines()
                blocks = blocks.dropFirst()
            }
            paragraph(lines.labelled(item.label), margin: margin)
            for block in blocks {
                switch block {
                case .list(let inner): self.list(inner, depth: depth + 1)
                case .paragraph(let further): paragraph(further.inlines.markdownLines(), margin: margin)
                case .heading, .spread, .table, .figure: self.block(block)
                }
            }
        }
    }

    /// Lines that are kept: two spaces at a line's end are Markdown's hard break.
    private mutating func paragraph(_ lines: [String], margin: String = "") {
        append(lines.map { margin + $0.asLineOfText }.joined(separator: "  \n"))
    }

    private mutating func append(_ block: String) {
        guard !block.isEmpty else { return }
        if !markdown.isEmpty { markdown += "\n" }
        markdown += block
        markdown += "\n"
    }
}

extension Spread {
    /// The texts as one line: em spaces part them, for other space is collapsed where Markdown is shown.
    var inlines: [Inline] { Array(texts.joined(separator: [.text("\u{2003}\u{2003}\u{2003}")])) }
}

extension [String] {
    /// The lines in one line of Markdown. The space keeps the words apart where HTML is left out.
    var joinedInLine: String { joined(separator: "<br> ") }

    /// The lines of an item, its label before the first.
    func labelled(_ label: String) -> [String] {
        let label = [Inline.text(label)].markdownLines().joined()
        guard let first else { return label.isEmpty ? [] : [label] }
        return (label.isEmpty ? [first] : [label + " " + first]) + dropFirst()
    }
}
