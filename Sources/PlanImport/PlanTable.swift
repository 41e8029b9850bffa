import Diagnostics
import PlanModel
import SourceModel

/// The columns and sections of the plan, out of the rows of its table.
struct PlanTable {
    let columns: [Column]
    let sections: [Section]
    let columnConfidence: [ColumnConfidence]
    /// See ``Account/confidence``.
    let confidence: Double
    let notes: [Diagnostic]

    init(_ table: TableRecognition, census: WordCensus, keeper: inout AccountKeeper) {
        var head = table.head
        var source = table.rows
        if let period = PeriodColumns(head) { (head, source) = period.joined(head, source, keeper: &keeper) }
        if let marked = MarkedColumns(head, source) { (head, source) = marked.joined(head, source, keeper: &keeper) }
        head.nameOwnFields()
        let merged = MergedCells(source, head: head)
        let whole = merged.spread(keeper: &keeper)
        let rows = RowJoining(head: head, census: census).joined(whole, keeper: &keeper)
        let kinds = SectionRows(rows, head: head)
        let groups = GroupColumns(kinds.likelyActivities, head: head, merged: merged.groups)
        let overflow = OverflowCells(rows, head: head)
        let number = head.index(of: .number)

        var columns: [Column] = []
        for (index, column) in head.columns.enumerated() {
            if let under = column.under, index > 0, let before = head.columns[index - 1].under,
                before.place == under.place
            {
                keeper.repair(.sharedTitle, under, before: "", after: Self.shared(under.text, before.text))
            }
            if column.title.lines.isEmpty, !column.title.isEmpty {
                keeper.repair(.namedColumn, column.title, before: "", after: column.title.text)
            }
            columns.append(
                Column(
                    field: column.field ?? "column_\(index + 1)", title: keeper.place(column.title),
                    under: keeper.place(column.under), isGroup: groups.groups.contains(index)))
        }
        var sections: [Section] = []
        var fitting = 0
        for (index, row) in rows.enumerated() {
            let row = overflow.placed(row, keeper: &keeper)
            if kinds.isSection(index) {
                fitting += 1
                if let last = sections.indices.last, sections[last].activities.isEmpty,
                    let remark = Self.remark(row), var title = sections[last].title
                {
                    title.text += "\n" + (keeper.place(remark) as SourceText).text
                    sections[last].title = title
                    continue
                }
                sections.append(Self.section(row, head: head, groups: groups, columns: columns, keeper: &keeper))
                continue
            }
            let hasNumber = number.map { row.cells[$0] != nil } ?? true
            if hasNumber, head.index(of: .activity).map({ row.cells[$0] != nil }) ?? false { fitting += 1 }
            if sections.isEmpty { sections.append(Section(place: row.first?.place ?? .unknown)) }
            sections[sections.count - 1].activities.append(
                Activity(
                    cells: Self.cells(row, columns: columns, keeper: &keeper), place: row.first?.place ?? .unknown))
        }
        columnConfidence = zip(columns, head.columns).map { column, head in
            ColumnConfidence(title: column.title.text, field: column.field, confidence: head.certainty)
        }
        self.columns = columns
        self.sections = sections
        let certainty = head.columns.reduce(0) { $0 + $1.certainty } / Double(max(1, head.width))
        let fit = Double(fitting) / Double(max(1, rows.count))
        confidence = (certainty * fit * 100).rounded() / 100
        notes = head.columns.compactMap { column in
            let isKnown = column.certainty >= 0.8
            let isCore = column.field.map { CoreField(rawValue: $0) != nil } ?? false
            return isKnown ? nil : isCore ? ImportErrors.guessedColumn(column) : ImportErrors.ownColumn(column)
        }
    }

    /// The titles above two columns that both have: «Исполнение. Ответственный» beside «Исполнение» shares the first.
    private static func shared(_ title: String, _ other: String) -> String {
        let parts = title.split(separator: ". ", omittingEmptySubsequences: false)
        let others = other.split(separator: ". ", omittingEmptySubsequences: false)
        let common = zip(parts, others).prefix { $0 == $1 }.count
        return parts[..<common].joined(separator: ". ") + (common < parts.count ? "." : "")
    }

    /// «(согласно рабочим программам)», «Цель: …» in a row of its own below a section's title belongs to it.
    private static func remark(_ row: TableRow) -> Passage? {
        let filled = row.filled(except: nil)
        guard filled.count == 1, let text = row.cells[filled[0]] else { return nil }
        let isInBrackets = text.text.hasPrefix("(") && text.text.hasSuffix(")")
        return isInBrackets || SectionTitle.isAim(text.text) ? text : nil
    }

    private static func cells(_ row: TableRow, columns: [Column], keeper: inout AccountKeeper) -> Cells {
        var entries: [(field: String, text: SourceText)] = []
        for (column, cell) in zip(columns, row.cells) {
            if let text: SourceText = keeper.place(cell) { entries.append((column.field, text)) }
        }
        return Cells(entries)
    }

    /// The section that a row is the head of: its number, its title, and what else the row carries.
    private static func section(
        _ row: TableRow, head: TableHead, groups: GroupColumns, columns: [Column], keeper: inout AccountKeeper
    ) -> Section {
        var row = row
        let place = row.first?.place ?? .unknown
        var number: Passage?
        if let column = head.index(of: .number), let text = row.cells[column],
            RowNumber(text.text) != nil || !row.filled(except: column).isEmpty, !SectionTitle.isYear(text.text)
        {
            number = text
            row.cells[column] = nil
        } else if row.isSpanning, let column = row.filled(except: nil).first, let text = row.cells[column],
            RowNumber(text.text) != nil, !SectionTitle.isYear(text.text)
        {
            number = text
            row.cells[column] = nil
        }
        var title: Passage?
        if let column = titleColumn(row, head: head, groups: groups) {
            title = row.cells[column]
            row.cells[column] = nil
            if let title, title.lines.isEmpty { keeper.repair(.sheetName, title, before: "", after: title.text) }
        }
        return Section(
            number: keeper.place(number), title: keeper.place(title),
            cells: cells(row, columns: columns, keeper: &keeper), place: place)
    }

    /// Where a section's row has its title: a column that activities leave empty, groups first, else among the
    /// activities, else wherever the first cell is.
    private static func titleColumn(_ row: TableRow, head: TableHead, groups: GroupColumns) -> Int? {
        let filled = row.filled(except: nil)
        return filled.first(where: groups.groups.contains) ?? filled.first(where: groups.sparse.contains)
            ?? filled.first { $0 == head.index(of: .activity) } ?? filled.first { !head.isCore($0) } ?? filled.first
    }
}
