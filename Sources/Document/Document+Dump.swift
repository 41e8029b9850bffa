extension Document {
    /// The document as an indented outline of its blocks: what one looks at when something is wrong.
    public var dump: String {
        var lines = ["document \"\(title)\""]
        for part in parts {
            lines.append("  part \"\(part.name)\" on \(part.pageStyle)")
            for block in part.blocks { block.dump(into: &lines, indentation: 4) }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Block {
    fileprivate func dump(into lines: inout [String], indentation: Int) {
        let margin = String(repeating: " ", count: indentation)
        switch self {
        case .heading(let heading):
            lines.append("\(margin)heading \(heading.level) \(heading.paragraph.dump)")
        case .paragraph(let paragraph):
            lines.append("\(margin)paragraph \(paragraph.dump)")
        case .list(let list):
            lines.append("\(margin)list")
            for item in list.items {
                lines.append("\(margin)  item (\(item.style)) \"\(item.label)\"")
                for block in item.blocks { block.dump(into: &lines, indentation: indentation + 4) }
            }
        case .spread(let spread):
            lines.append(
                "\(margin)spread (\(spread.style)) \(([spread.left] + (spread.middle.map { [$0.inlines] } ?? []) + [spread.right]).map(\.dump).joined(separator: " | "))"
            )
        case .figure(let figure):
            lines.append("\(margin)figure (\(figure.style)) \"\(figure.alternative)\"")
        case .table(let table):
            lines.append("\(margin)table \"\(table.caption)\"")
            for row in table.head { row.dump(into: &lines, indentation: indentation + 2) }
            for group in table.groups {
                lines.append("\(margin)  group" + (group.name.map { " \"\($0)\"" } ?? ""))
                for row in group.rows { row.dump(into: &lines, indentation: indentation + 4) }
            }
        }
    }
}

extension TableRow {
    fileprivate func dump(into lines: inout [String], indentation: Int) {
        let margin = String(repeating: " ", count: indentation)
        lines.append("\(margin)row \(kind)")
        for cell in cells {
            var head = "cell"
            if cell.columnSpan > 1 { head += " columns=\(cell.columnSpan)" }
            if cell.rowSpan > 1 { head += " rows=\(cell.rowSpan)" }
            if let scope = cell.scope { head += " head of \(scope)" }
            lines.append("\(margin)  \(head)")
            for block in cell.blocks { block.dump(into: &lines, indentation: indentation + 4) }
        }
    }
}

extension Paragraph {
    fileprivate var dump: String { "(\(style)) \(inlines.dump)" }
}

extension [Inline] {
    fileprivate var dump: String { map(\.dump).joined(separator: " ") }
}

extension Inline {
    fileprivate var dump: String {
        switch self {
        case .text(let text): "\"\(text)\""
        case .strong(let inlines): "strong[\(inlines.dump)]"
        case .emphasis(let inlines): "emphasis[\(inlines.dump)]"
        case .link(let part, let inlines): "link to part \(part)[\(inlines.dump)]"
        case .spaced(let text): "spaced\"\(text)\""
        case .lineBreak: "break"
        case .blank(let width): "blank(\(width))"
        }
    }
}
