import Document
import PlanModel
import Reporting

/// A table of a report before it has styles: heads, rows of words, a last row of totals.
struct ReportTable {
    struct Row {
        enum Kind {
            case section, body, total
            /// A total that is said in words, over all columns.
            case wideTotal
        }

        var kind = Kind.body
        var cells: [String]
    }

    struct Column {
        let name: String
        let title: String

        init(_ name: String, _ title: String) {
            self.name = name
            self.title = title
        }
    }

    let caption: String
    let columns: [Column]
    var rows: [Row]
    /// Which cell is the head of its row.
    var headColumn = 0

    /// Nil where there is nothing to show.
    func table(_ styles: TableStyles) -> Table? {
        guard rows.contains(where: { $0.kind == .body }) else { return nil }
        func style(_ column: Column) -> String { styles.cells[column.name] ?? styles.cell }
        func cell(_ text: String, _ style: String, scope: TableCell.Scope? = nil) -> TableCell {
            TableCell(blocks: CellText.blocks(of: text, style: style), scope: text.isEmpty ? nil : scope)
        }
        var groups: [RowGroup] = []
        for row in rows {
            if row.kind == .section || groups.isEmpty {
                groups.append(RowGroup(name: row.kind == .section ? row.cells.joined(separator: " ") : nil, rows: []))
            }
            let made: TableRow
            switch row.kind {
            case .section:
                made = TableRow(
                    kind: .section,
                    cells: [
                        TableCell(
                            blocks: [.paragraph(Paragraph(style: styles.section, text: row.cells.joined()))],
                            columnSpan: columns.count, scope: .rowGroup)
                    ])
            case .wideTotal:
                made = TableRow(
                    kind: .total,
                    cells: [
                        TableCell(
                            blocks: [
                                .paragraph(
                                    Paragraph(style: styles.cell, inlines: [.strong([.text(row.cells.joined())])]))
                            ], columnSpan: columns.count)
                    ])
            case .body, .total:
                made = TableRow(
                    kind: row.kind == .total ? .total : .body,
                    cells: zip(columns.indices, row.cells).map { index, text in
                        let isTotal = row.kind == .total
                        guard isTotal else {
                            return cell(text, style(columns[index]), scope: index == headColumn ? .row : nil)
                        }
                        return TableCell(
                            blocks: text.isEmpty
                                ? []
                                : [
                                    .paragraph(
                                        Paragraph(style: style(columns[index]), inlines: [.strong([.text(text)])]))
                                ],
                            scope: index == headColumn && !text.isEmpty ? .row : nil)
                    })
            }
            groups[groups.count - 1].rows.append(made)
        }
        let titles = columns.map { cell($0.title, styles.head, scope: .column) }
        // Numbered from the first page on: reports are spoken of by their columns («в графе 7»).
        let numbers = columns.indices.map { cell(String($0 + 1), styles.head) }
        return Table(
            caption: caption,
            columns: columns.map { column in
                TableColumn(
                    name: column.name, style: style(column), title: column.title, width: styles.widths[column.name],
                    weight: styles.weights[column.name])
            },
            head: [TableRow(kind: .head, cells: titles)]
                + (columns.count > 4 ? [TableRow(kind: .head, cells: numbers)] : []),
            groups: groups)
    }
}

extension ReportTable {
    /// Status, count and share.
    static func statuses(_ tally: Tally) -> ReportTable {
        var table = ReportTable(
            caption: "Мероприятия по статусам",
            columns: [Column("status", "Статус"), Column("count", "Мероприятий"), Column("share", "Доля, %")], rows: [])
        for status in Tally.order where tally[status] > 0 {
            table.rows.append(
                Row(cells: [
                    Tally.words(of: status), String(tally[status]),
                    tally.share(of: tally[status]).map(String.init) ?? "",
                ]))
        }
        table.rows.append(Row(kind: .total, cells: ["Итого", String(tally.total), tally.total > 0 ? "100" : ""]))
        return table
    }

    /// A line of counts for each name; statuses that nothing has are left out.
    static func tallies(_ tallies: [Tally], kind: String, caption: String, total: Tally?) -> ReportTable {
        let shown = Tally.order.filter { status in tallies.contains { $0[status] > 0 } }
        func cells(_ name: String, _ tally: Tally) -> [String] {
            [name, String(tally.total)] + shown.map { String(tally[$0]) }
                + [tally.share(of: tally.done).map(String.init) ?? "–"]
        }
        return ReportTable(
            caption: caption,
            columns: [Column("name", kind), Column("total", "Всего")]
                + shown.map { Column($0?.rawValue ?? "unanswered", Tally.words(of: $0).capitalizedFirst) }
                + [Column("share", "Выполнено, %")],
            rows: tallies.map { Row(cells: cells($0.name.isEmpty ? "Без раздела" : $0.name, $0)) }
                + (total.map { [Row(kind: .total, cells: cells("Итого", $0))] } ?? []))
    }

    /// Who has handed in, when, and how much is done.
    static func organizations(_ rollUp: RollUp) -> ReportTable {
        let shown = Tally.order.filter { rollUp.total[$0] > 0 }
        func counts(_ tally: Tally) -> [String] {
            [String(tally.total)] + shown.map { String(tally[$0]) }
                + [tally.share(of: tally.done).map(String.init) ?? "–"]
        }
        let nothing = [String](repeating: "–", count: shown.count + 2)
        return ReportTable(
            caption: "Выполнение по организациям",
            columns: [
                Column("name", "Организация"), Column("submitted", "Отчёт представлен"), Column("total", "Всего"),
            ]
                + shown.map { Column($0?.rawValue ?? "unanswered", Tally.words(of: $0).capitalizedFirst) }
                + [Column("share", "Выполнено, %")],
            rows: rollUp.submissions.map { submission in
                var words = submission.submitted?.digits ?? "да"
                if submission.isLate { words += ", позже срока" }
                if submission.errors > 0 {
                    words += ", ошибок: \(submission.errors)"
                }
                return Row(cells: [submission.organization, words] + counts(submission.tally))
            } + rollUp.missing.map { Row(cells: [$0, "не представлен"] + nothing) }
                + [Row(kind: .total, cells: ["Итого", String(rollUp.submissions.count)] + counts(rollUp.total))])
    }

    /// What was due, and what came of it.
    static func activities(_ items: [ReportItem], caption: String) -> ReportTable {
        var table = ReportTable(
            caption: caption,
            columns: [
                Column("number", "№ п/п"), Column("activity", "Мероприятие"), Column("responsible", "Ответственный"),
                Column("deadline", "Срок"), Column("result", "Ожидаемый результат"),
                Column("status", "Статус, дата выполнения"), Column("actual_result", "Фактический результат"),
                Column("document", "Подтверждающий документ"), Column("cause", "Причина, новый срок"),
            ], rows: [])
        table.headColumn = 1
        var section = ""
        for item in items {
            let row = item.row
            if row.text(.section) != section {
                section = row.text(.section)
                if !section.isEmpty { table.rows.append(Row(kind: .section, cells: [section])) }
            }
            table.rows.append(
                Row(cells: [
                    row.text(.number), row.text(.activity), row.text(.responsible), item.deadlineWords,
                    row.text(.result), item.statusWords, item.resultWords, item.documentWords, item.causeWords,
                ]))
        }
        let tally = Tally("", items)
        table.rows.append(
            Row(
                kind: .wideTotal,
                cells: [
                    "Итого — \(tally.total): "
                        + Tally.order.filter { tally[$0] > 0 }.map { "\(Tally.words(of: $0)) — \(tally[$0])" }
                        .joined(separator: ", ") + "."
                ]))
        return table
    }

    /// What is over its time, and why.
    static func late(_ items: [ReportItem], on day: CalendarDate) -> ReportTable {
        var table = ReportTable(
            caption: "Что не выполнено в срок",
            columns: [
                Column("number", "№ п/п"), Column("activity", "Мероприятие"), Column("responsible", "Ответственный"),
                Column("deadline", "Срок"), Column("status", "Что произошло"), Column("cause", "Причина"),
            ],
            rows: items.map { item in
                Row(cells: [
                    item.row.text(.number), item.row.text(.activity), item.row.text(.responsible), item.deadlineWords,
                    item.latenessWords(on: day), item.row[.cause]?.text ?? "не названа",
                ])
            })
        table.headColumn = 1
        return table
    }
}

extension ReportItem {
    /// The words of the plan; where they are no single day, the days as well.
    fileprivate var deadlineWords: String {
        let words = row.text(.deadline)
        guard let due, !words.contains(due.last.digits) else { return words.isEmpty ? row.text(.due) : words }
        return due.count == 1 ? words : words + "\n(\(due.count) \(russianCount(due.count, "раз", "раза", "раз")))"
    }

    fileprivate var statusWords: String {
        var words = Tally.words(of: status)
        if status?.isDone == true, let actual { words += ", \(actual.digits)" }
        return words
    }

    fileprivate var resultWords: String {
        var words = row.text(.actualResult)
        if let fact = row[.fact] {
            let target = row[.target].map { ", план — \($0.text)" } ?? ""
            words += (words.isEmpty ? "" : "\n") + "Показатель: \(fact.text)\(target)"
        }
        return words
    }

    fileprivate var documentWords: String {
        var words = row.text(.documentKind)
        if let date = row[.documentDate] { words += " от " + (CalendarDate(reading: date.text)?.digits ?? date.text) }
        if let number = row[.documentNumber] {
            words += number.text.hasPrefix("№") ? " \(number.text)" : " № \(number.text)"
        }
        return words
    }

    fileprivate var causeWords: String {
        let moved = row[.newDate].map { "новый срок — \(CalendarDate(reading: $0.text)?.digits ?? $0.text)" }
        return [row[.cause]?.text, moved].compactMap { $0 }.joined(separator: "\n")
    }

    /// «выполнено 05.04.2022, на 5 дней позже».
    fileprivate func latenessWords(on day: CalendarDate) -> String {
        func days(_ count: Int) -> String { "\(count) \(russianCount(count, "день", "дня", "дней"))" }
        if let late = daysLate, let actual { return "выполнено \(actual.digits), на \(days(late)) позже" }
        if status == .moved, let newDate { return "перенесено на \(newDate.digits)" }
        let words = Tally.words(of: status)
        guard let due, due.last < day else { return words }
        return "\(words); срок прошёл \(days(due.last.days(to: day))) назад"
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
