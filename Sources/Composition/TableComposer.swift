import Document
import PlanModel

/// Composes the table of activities: head, section rows, rows with grouped cells.
struct TableComposer {
    let appendix: Appendix
    let styles: TableStyles
    /// Against what the deadlines are read, for ``RowFacets``; nil where nobody asks for these.
    let deadlines: DeadlineContext?
    private let columns: [Column]

    init(appendix: Appendix, styles: TableStyles, deadlines: DeadlineContext? = nil) {
        self.appendix = appendix
        self.styles = styles
        self.deadlines = deadlines
        columns = appendix.shownColumns
    }

    var table: Table {
        var table = Table(
            caption: (appendix.title?.text ?? "План мероприятий").replacing("\n", with: " "),
            columns: columns.map { column in
                TableColumn(
                    name: column.field, style: style(of: column), title: column.title.text,
                    width: styles.widths[column.field], weight: styles.weights[column.field])
            },
            head: head,
            groups: appendix.sections.map(group))
        table.repeatsSections = styles.repeatsSections
        return table
    }

    private func style(of column: Column) -> String { styles.cells[column.field] ?? styles.cell }

    // MARK: Head

    /// One row, or two where columns share a common head (`under`).
    private var head: [TableRow] {
        guard columns.contains(where: { $0.under != nil }) else {
            return [TableRow(kind: .head, cells: columns.map { headCell($0.title.text, scope: .column) })]
        }
        var upper: [TableCell] = []
        var lower: [TableCell] = []
        var index = 0
        while index < columns.count {
            guard let common = columns[index].under else {
                upper.append(headCell(columns[index].title.text, rowSpan: 2, scope: .column))
                index += 1
                continue
            }
            let span = columns[index...].prefix { $0.under == common }
            upper.append(headCell(common.text, columnSpan: span.count, scope: .columnGroup))
            lower += span.map { headCell($0.title.text, scope: .column) }
            index += span.count
        }
        return [TableRow(kind: .head, cells: upper), TableRow(kind: .head, cells: lower)]
    }

    private func headCell(
        _ text: String, columnSpan: Int = 1, rowSpan: Int = 1, scope: TableCell.Scope
    ) -> TableCell {
        TableCell(
            blocks: [.paragraph(Paragraph(style: styles.head, text: text))], columnSpan: columnSpan, rowSpan: rowSpan,
            scope: scope)
    }

    // MARK: Sections

    private func group(_ section: Section) -> RowGroup {
        let name = [section.number, section.title].compactMap { $0?.text }.joined(separator: " ")
        return RowGroup(
            name: name.isEmpty ? nil : name.replacing("\n", with: " "),
            rows: sectionRows(section) + activityRows(of: section))
    }

    /// A section's own row: its number, its title across the columns that the row leaves free, its further cells.
    private func sectionRows(_ section: Section) -> [TableRow] {
        guard section.hasRow else { return [] }
        let hasNumberColumn = columns.first?.field == CoreField.number.rawValue
        let title = section.title?.text ?? ""
        let number = section.number?.text ?? ""
        guard hasNumberColumn, !number.isEmpty else {
            let words = [number, title].filter { !$0.isEmpty }.joined(separator: " ")
            return [wideRow(words)] + (section.cells.isEmpty ? [] : [row(of: section.cells)])
        }
        let numberCell = TableCell(blocks: paragraphs(number, styles.cells["number"] ?? styles.section))
        let free = columns.dropFirst().prefix { section.cells[$0.field] == nil }.count
        guard columns.count > 1 else {
            return [wideRow([number, title].filter { !$0.isEmpty }.joined(separator: " "))]
        }
        if free == 0 {
            let titleCell = TableCell(
                blocks: paragraphs(title, styles.section), columnSpan: columns.count - 1, scope: .rowGroup)
            return [TableRow(kind: .section, cells: [numberCell, titleCell]), row(of: section.cells)]
        }
        let titleCell = TableCell(
            blocks: paragraphs(title, styles.section), columnSpan: free, scope: title.isEmpty ? nil : .rowGroup)
        let rest = columns.dropFirst(1 + free).map { column in
            TableCell(blocks: CellText.blocks(of: section.cells[column.field]?.text ?? "", style: style(of: column)))
        }
        return [TableRow(kind: .section, cells: [numberCell, titleCell] + rest)]
    }

    private func wideRow(_ words: String) -> TableRow {
        TableRow(
            kind: .section,
            cells: [
                TableCell(
                    blocks: paragraphs(words, styles.section), columnSpan: columns.count,
                    scope: words.isEmpty ? nil : .rowGroup)
            ])
    }

    private func paragraphs(_ text: String, _ style: String) -> [Block] {
        text.isEmpty ? [] : [.paragraph(Paragraph(style: style, text: text))]
    }

    // MARK: Activities

    private func row(of cells: Cells) -> TableRow {
        TableRow(
            kind: .body,
            cells: columns.map { column in
                TableCell(blocks: CellText.blocks(of: cells[column.field]?.text ?? "", style: style(of: column)))
            })
    }

    private func activityRows(of section: Section) -> [TableRow] {
        let activities = section.activities
        let deadlines = deadlines?.within(section)
        let responsible = appendix.effectiveTexts(of: .responsible, in: section)
        let deadline = appendix.effectiveTexts(of: .deadline, in: section)
        let spans = columns.map { $0.isGroup ? groupSpans(of: $0.field, in: activities) : [] }
        return activities.enumerated().map { index, activity in
            TableRow(
                kind: .body,
                cells: columns.enumerated().compactMap { place, column in
                    let span = column.isGroup ? spans[place][index] : 1
                    guard span > 0 else { return nil }
                    let text = activity.cells[column.field]?.text ?? ""
                    return TableCell(
                        blocks: CellText.blocks(of: text, style: style(of: column)), rowSpan: span,
                        scope: column.field == CoreField.activity.rawValue && !text.isEmpty ? .row : nil)
                },
                facets: deadlines.map { deadlines in
                    RowFacets(
                        responsible: responsible[index], deadline: deadline[index], anchor: activity.anchor,
                        in: deadlines)
                })
        }
    }

    /// For each activity how many rows its cell of a group column spans; 0 where a cell above covers it.
    private func groupSpans(of field: String, in activities: [Activity]) -> [Int] {
        var spans = [Int](repeating: 0, count: activities.count)
        var first = 0
        for (index, activity) in activities.enumerated() {
            if index > 0, activity.cells[field] == nil {
                spans[first] += 1
            } else {
                first = index
                spans[first] = 1
            }
        }
        return spans
    }
}
