import Document

/// The words of a document in the order of reading, for comparison with what a renderer wrote.
struct DocumentWords {
    /// How a blank is written.
    var blank: (_ width: Int) -> String = { _ in "" }
    /// Whether a table's head is read column by column.
    var readsHeadByColumns = false

    func words(of document: Document) -> [String] {
        var texts = [document.watermark ?? ""]
        texts += document.parts.flatMap { $0.blocks.flatMap(self.texts) }
        return texts.flatMap(StrippedText.words(of:))
    }

    private func texts(of block: Block) -> [String] {
        switch block {
        case .heading(let heading): [text(of: heading.paragraph.inlines)]
        case .paragraph(let paragraph): [text(of: paragraph.inlines)]
        case .spread(let spread): [text(of: spread.left), text(of: spread.right)]
        case .list(let list): list.items.flatMap { [$0.label] + $0.blocks.flatMap(texts) }
        case .figure: []
        case .table(let table): head(of: table) + table.groups.flatMap(\.rows).flatMap { $0.cells.flatMap(texts) }
        }
    }

    private func texts(of cell: TableCell) -> [String] { cell.blocks.flatMap(texts) }

    private func head(of table: Table) -> [String] {
        guard readsHeadByColumns else { return table.head.flatMap { $0.cells.flatMap(texts) } }
        var columns = [[String]](repeating: [], count: table.columns.count)
        var placement = CellPlacement(columnCount: columns.count)
        for row in table.head {
            for (cell, column) in zip(row.cells, placement.columns(of: row)) { columns[column] += texts(of: cell) }
        }
        return columns.flatMap(\.self)
    }

    private func text(of inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text), .spaced(let text): text
            case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines): text(of: inlines)
            case .lineBreak: "\n"
            case .blank(let width): blank(width)
            }
        }.joined()
    }
}
