import Document
import HTMLWriting

extension PageBody {
    /// A table named by the heading that says its caption, else by the caption in an attribute: as text the caption
    /// would stand on the page twice.
    mutating func write(_ table: Table, namedBy headingID: String?) {
        var ownWidth = LeastTableWidth()
        ownWidth.measure(table)
        let filter = isFiltered ? TableFilter(table, number: filters.count + 1) : nil
        let isNarrow = ownWidth.isPhone && !table.hasRowSpans && filter == nil
        if !isNarrow { leastTableWidth.measure(table) }
        if let filter { filters.append(filter) }
        // Where cells span rows, the rows that remain are shown as cards: a card says what the cell above it said.
        let kind = table.hasRowSpans ? " spans" : isNarrow ? " narrow" : ""
        writer.write("<table class=\"data\(kind)\"")
        if let filter { writer.write(" data-filter=\"\(filter.number)\"") }
        if let headingID {
            writer.attribute("aria-labelledby", headingID)
        } else if !table.caption.isEmpty {
            writer.attribute("aria-label", table.caption)
        }
        writer.write(">\n")
        writeColumnGroups(of: table)
        if !table.head.isEmpty {
            writer.write("<thead>\n")
            write(table.head, of: table)
            writer.write("</thead>\n")
        }
        for group in table.groups {
            writer.write("<tbody>\n")
            write(group.rows, of: table, section: group.name, filter: filter)
            writer.write("</tbody>\n")
        }
        writer.write("</table>\n")
    }

    /// The groups of columns that `scope="colgroup"` speaks of (HTML, 4.9.10).
    private mutating func writeColumnGroups(of table: Table) {
        var placement = CellPlacement(columnCount: table.columns.count)
        var starts: [Int: Int] = [:]
        for row in table.head {
            for (cell, column) in zip(row.cells, placement.columns(of: row)) where cell.scope == .columnGroup {
                starts[column] = cell.columnSpan
            }
        }
        guard !starts.isEmpty else { return }
        var column = 0
        while column < table.columns.count {
            let span = min(max(starts[column] ?? 1, 1), table.columns.count - column)
            writer.write("<colgroup span=\"\(span)\"></colgroup>\n")
            column += span
        }
    }

    /// - Parameter section: the name by which the contents lead to the section's row.
    private mutating func write(_ rows: [TableRow], of table: Table, section: String? = nil, filter: TableFilter? = nil)
    {
        var unlisted = section
        var placement = CellPlacement(columnCount: table.columns.count)
        var above: [Int: String] = [:]
        for row in rows {
            writer.write(row.kind == .section ? "<tr class=\"section\"" : "<tr")
            if row.kind == .section, let name = unlisted {
                sectionCount += 1
                writer.write(" id=\"section-\(sectionCount)\"")
                // A number alone says nothing of where a link leads (WCAG 2.1, 2.4.4).
                let words = name.contains(where: \.isLetter) ? name : "Раздел \(name)"
                contents.add(words, id: "section-\(sectionCount)", opensPart: false)
                unlisted = nil
            }
            if let anchor = row.facets?.anchor, anchors.insert(anchor).inserted {
                writer.attribute("id", "row-\(anchor)")
            }
            if let filter, let facets = row.facets { filter.write(facets, to: &writer) }
            // A card shows what a cell of several rows says, again on the cards of the further rows.
            let covering = placement.coveredColumns.compactMap { above[$0] }
            if row.kind != .section, row.kind != .head, !covering.isEmpty {
                writer.attribute("data-above", covering.joined(separator: " · "))
            }
            writer.write(">\n")
            var afterTitle = false
            for (cell, column) in zip(row.cells, placement.columns(of: row)) {
                let title = column < table.columns.count ? table.columns[column].title : ""
                let label: String? =
                    switch row.kind {
                    case .head: nil
                    case .section: afterTitle ? title : nil
                    case .body, .total: title
                    }
                write(cell, in: row.kind, label: label)
                if cell.scope == .rowGroup { afterTitle = true }
                above[column] = cell.rowSpan > 1 ? cell.summary(under: title) : nil
            }
            writer.write("</tr>\n")
        }
    }

    private mutating func write(_ cell: TableCell, in kind: TableRow.Kind, label: String?) {
        // An empty head is head of nothing.
        let scope = cell.blocks.isEmpty ? nil : cell.scope ?? (kind == .head ? .column : nil)
        let element = scope == nil ? "td" : "th"
        writer.write("<\(element)")
        if let scope { writer.write(" scope=\"\(scope.html)\"") }
        if cell.columnSpan > 1 { writer.write(" colspan=\"\(cell.columnSpan)\"") }
        if cell.rowSpan > 1 { writer.write(" rowspan=\"\(cell.rowSpan)\"") }

        var only: Paragraph?
        if cell.blocks.count == 1, case .paragraph(let paragraph) = cell.blocks[0] { only = paragraph }
        let style = only.map { ClassName.text($0.style) }
        let hasLongWord = LeastTableWidth.longestWord(in: cell.blocks) > LeastTableWidth.longestKeptWord
        let classes = [style, hasLongWord ? "long" : nil].compactMap { $0 }.joined(separator: " ")
        if !classes.isEmpty { writer.write(" class=\"\(classes)\"") }
        if let label, !label.isEmpty, !cell.blocks.isEmpty { writer.attribute("data-label", label) }
        writer.write(">")
        if let only {
            write(only.inlines)
        } else {
            for block in cell.blocks { write(block) }
        }
        writer.write("</\(element)>\n")
    }
}

extension Table {
    fileprivate var hasRowSpans: Bool {
        groups.contains { $0.rows.contains { $0.cells.contains { $0.rowSpan > 1 } } }
    }
}

extension TableCell {
    /// What a card says of a cell that stands in a row above: the first words, for the cell itself says all.
    fileprivate func summary(under title: String) -> String? {
        let text = blocks.words
        guard !text.isEmpty else { return nil }
        let words = text.count > 80 ? text.prefix(79) + "…" : text[...]
        return title.isEmpty ? String(words) : "\(title): \(words)"
    }
}

extension [Block] {
    fileprivate var words: String {
        map { block in
            switch block {
            case .heading(let heading): heading.paragraph.inlines.plainText
            case .paragraph(let paragraph): paragraph.inlines.plainText
            case .spread(let spread): spread.texts.map(\.plainText).joined(separator: " ")
            case .list(let list): list.items.map { $0.label + " " + $0.blocks.words }.joined(separator: " ")
            case .table(let table): table.caption
            case .figure(let figure): figure.alternative
            }
        }.joined(separator: " ")
    }
}

extension TableCell.Scope {
    fileprivate var html: String {
        switch self {
        case .column: "col"
        case .columnGroup: "colgroup"
        case .row: "row"
        case .rowGroup: "rowgroup"
        }
    }
}
