import Diagnostics
import PlanModel

/// Reads the table of a form: the row of the fields, the head, sections and activities.
enum FormTableReader {
    static func read(
        _ sheet: FormSheet, _ rows: Range<Int>, into appendix: inout Appendix, faults: inout [Diagnostic]
    ) {
        let fields = sheet.rows[rows.lowerBound]
        guard rows.count > 1 else {
            faults.append(FormFaults.noHead(sheet.name, row: fields.number + 1))
            return
        }
        let head = sheet.rows[rows.lowerBound + 1]
        var columns: [Int: Column] = [:]
        for title in head.cells {
            let column = column(title, named: fields[title.column])
            guard column.field != FormLabels.sectionColumn else { continue }
            if appendix.columns.contains(where: { $0.field == column.field }) {
                faults.append(FormFaults.columnTwice(fields[title.column] ?? title.text))
            }
            columns[title.column] = column
            appendix.columns.append(column)
        }
        for cell in fields.cells where head[cell.column] == nil { faults.append(FormFaults.noTitle(cell.text)) }
        let activity = columns.first { $0.value.field == CoreField.activity.rawValue }?.key
        for row in sheet.rows[rows].dropFirst(2) {
            var cells: [(field: String, text: SourceText)] = []
            var title: SourceText?
            let number = row[0].flatMap(sectionNumber)
            for cell in row.cells {
                if number != nil, cell.column == 0 { continue }
                if number != nil, cell.column == activity {
                    title = cell.text
                } else if let column = columns[cell.column] {
                    cells.append((column.field, cell.text))
                } else {
                    faults.append(FormFaults.outsideTable(cell.text))
                }
            }
            let place = row.cells.first?.text.place ?? .unknown
            if let number {
                let isNumbered = !number.text.isEmpty
                if !isNumbered, title == nil { faults.append(FormFaults.namelessSection(number)) }
                appendix.sections.append(
                    Section(number: isNumbered ? number : nil, title: title, cells: Cells(cells), place: place))
                continue
            }
            if appendix.sections.isEmpty { appendix.sections.append(Section(place: place)) }
            appendix.sections[appendix.sections.count - 1].activities.append(
                Activity(cells: Cells(cells), place: place))
        }
    }

    /// The row above the head says the field, and after commas what else is known of the column.
    private static func column(_ title: FormSheet.Cell, named name: SourceText?) -> Column {
        let parts = name?.text.split(separator: ", ").map(String.init) ?? []
        let under = parts.first { $0.hasPrefix(FormLabels.under) }?.dropFirst(FormLabels.under.count)
        return Column(
            field: parts.first.map(FormLabels.field(ofColumn:)) ?? "column_\(title.column + 1)", title: title.text,
            under: under.map { SourceText(String($0), at: name?.place ?? .unknown) },
            isGroup: parts.contains(FormLabels.isGroup))
    }

    /// «Раздел 1.» is a section with the number «1.», «Раздел» one without.
    private static func sectionNumber(_ text: SourceText) -> SourceText? {
        guard text.text == FormLabels.section || text.text.hasPrefix(FormLabels.section + " ") else { return nil }
        return SourceText(String(text.text.dropFirst(FormLabels.section.count + 1)), at: text.place)
    }
}
