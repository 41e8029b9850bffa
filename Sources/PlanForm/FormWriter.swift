import Diagnostics
import PlanModel
import WorkbookWriting

/// Writes the form: labels, values and explanations, then the table.
struct FormWriter {
    private let sheet: WorkbookWriter.Sheet
    private var row = 0

    /// Empty rows at the table's end: what is typed there stays text.
    private static let spareRows = 15

    static func write(_ plan: Plan, created: Int) throws(Failure) -> [UInt8] {
        let workbook = try WorkbookWriter(created: created)
        if let order = plan.order {
            var writer = FormWriter(sheet: try workbook.addSheet(PlanForm.orderSheet))
            writer.write(order, of: plan)
        }
        for (index, appendix) in plan.appendices.enumerated() {
            let name = index == 0 ? PlanForm.planSheet : "\(PlanForm.planSheet) \(index + 1)"
            var writer = FormWriter(sheet: try workbook.addSheet(name))
            writer.write(appendix)
        }
        return try workbook.finish()
    }

    private init(sheet: WorkbookWriter.Sheet) { self.sheet = sheet }

    private mutating func line(_ label: String, _ value: String, _ explanation: String = "", choices: [String] = []) {
        sheet.write(label, row: row, column: 0, style: .label)
        sheet.write(value, row: row, column: 1, style: .value)
        if !explanation.isEmpty { sheet.write(explanation, row: row, column: 2, style: .explanation) }
        if !choices.isEmpty { sheet.offer(choices, rows: row...row, column: 1) }
        row += 1
    }

    /// One line for each value; an empty one where there is none, so that people see what can be said.
    private mutating func lines(_ label: String, _ values: [SourceText], _ explanation: String) {
        for (index, value) in (values.isEmpty ? [""] : values).enumerated() {
            line(label, value.text, index == 0 ? explanation : "")
        }
    }

    private mutating func fields<Root>(_ fields: [FormField<Root>], of root: Root) {
        for field in fields { line(field.label, field.shown(root), field.explanation, choices: field.choices) }
    }

    private mutating func write(_ order: Order, of plan: Plan) {
        for (column, width) in [26.0, 80, 46].enumerated() { sheet.setWidth(width, column: column) }
        let form = OrderForm(
            organization: plan.organization, order: order, signatory: order.signatory ?? Person(),
            executor: order.executor ?? Executor(), signature: order.signature ?? ElectronicSignature(),
            published: plan.published, updated: plan.updated)
        lines(FormLabels.parent, plan.organization.parents, "Сверху вниз; на каждый своя строка. Можно не заполнять")
        fields(FormLabels.order, of: form)
        clauses(order.clauses, depth: 0)
        if order.clauses.isEmpty { line(FormLabels.clauses[0], "") }
        fields(FormLabels.afterClauses, of: form)
        people(order.acquainted, FormLabels.acquainted, "Кто ознакомлен с приказом; на каждого две строки")
        people(order.visas, FormLabels.visa, "Кто завизировал проект; на каждого две строки")
        line(
            FormLabels.copy, order.isCopy ? FormLabels.yes : "", "«да» — напечатать отметку «КОПИЯ ВЕРНА»",
            choices: [FormLabels.yes, FormLabels.no])
        sheet.setUpPrint(isLandscape: false)
    }

    private mutating func clauses(_ clauses: [Clause], depth: Int) {
        guard depth < FormLabels.clauses.count else { return }
        for (index, clause) in clauses.enumerated() {
            let number = clause.number.map { " \($0.text)" } ?? ""
            let explanation =
                depth == 0 && index == 0
                ? "На каждый пункт своя строка; добавляйте строки «Пункт» и под ними «Подпункт». Номера ставятся сами"
                : ""
            line(FormLabels.clauses[depth] + number, clause.text?.text ?? "", explanation)
            self.clauses(clause.items, depth: depth + 1)
        }
    }

    private mutating func people(_ people: [Person], _ labels: (String, String), _ explanation: String) {
        for (index, person) in (people.isEmpty ? [Person()] : people).enumerated() {
            line(labels.0, person.position?.text ?? "", index == 0 ? explanation : "")
            line(labels.1, person.name?.text ?? "")
        }
    }

    private mutating func write(_ appendix: Appendix) {
        fields(FormLabels.appendix, of: AppendixForm(appendix: appendix, period: appendix.period ?? Period()))
        line(
            FormLabels.approval, appendix.isApproved ? FormLabels.yes : "", "«да» — «УТВЕРЖДЁН приказом …»",
            choices: [FormLabels.yes, FormLabels.no])
        for mark in appendix.mark { line(FormLabels.mark, mark.text, "Отметка о приложении, как напечатана") }
        for (index, item) in appendix.abbreviations.enumerated() {
            line(
                FormLabels.abbreviation, "\(item.short.text) = \(item.meaning.text)",
                index == 0 ? "Сокращение и через знак «=» его смысл" : "")
        }
        if appendix.narrative.isEmpty {
            line(FormLabels.heading, "", "Например, «Цель». Можно не заполнять")
            line(FormLabels.text, "", "Текст под этим заголовком. Можно не заполнять")
        }
        narrative(appendix.narrative)
        guard appendix.hasTable else { return }
        table(appendix)
        sheet.write(FormLabels.closing, row: row, column: 0, style: .title)
        sheet.explain("Эта строка кончает таблицу. Новые мероприятия вставляйте выше неё.", row: row, column: 0)
        row += 1
        if appendix.closing.isEmpty { line(FormLabels.text, "") }
        narrative(appendix.closing)
    }

    private mutating func narrative(_ parts: [NarrativePart]) {
        for part in parts {
            if let heading = part.heading { line(FormLabels.heading, heading.text) }
            if let text = part.text { line(FormLabels.text, text.text) }
            for item in part.items { line(FormLabels.item, item.text) }
        }
    }

    private mutating func table(_ appendix: Appendix) {
        var columns = appendix.shownColumns
        // The first column also says where sections begin.
        if columns.first?.field != CoreField.number.rawValue {
            columns.insert(Column(field: FormLabels.sectionColumn, title: SourceText("Разделы")), at: 0)
        }
        row += 1
        sheet.write(FormLabels.table, row: row, column: 0, style: .title)
        let head = row + 2
        for (index, column) in columns.enumerated() {
            sheet.setWidth(index == 0 ? 22 : FormColumn.width(of: column.field), column: index)
            var name = FormLabels.columnName(of: column.field)
            if let under = column.under { name += ", " + FormLabels.under + under.text }
            if column.isGroup { name += ", " + FormLabels.isGroup }
            sheet.write(name, row: row + 1, column: index, style: .service)
            sheet.write(column.title.text, row: head, column: index, style: .head)
            if let explanation = FormColumn.explanation(of: column.field) {
                sheet.explain(explanation, row: head, column: index)
            }
        }
        row = head + 1
        for section in appendix.sections {
            if section.hasRow {
                let number = section.number.map { " \($0.text)" } ?? ""
                for (index, column) in columns.enumerated() {
                    let text =
                        index == 0
                        ? FormLabels.section + number
                        : column.field == CoreField.activity.rawValue
                            ? section.title?.text : section.cells[column.field]?.text
                    sheet.write(text ?? "", row: row, column: index, style: .section)
                }
                row += 1
            }
            for activity in section.activities {
                for (index, column) in columns.enumerated() {
                    sheet.write(activity.cells[column.field]?.text ?? "", row: row, column: index, style: .body)
                }
                row += 1
            }
        }
        for _ in 0..<Self.spareRows {
            for index in columns.indices { sheet.write("", row: row, column: index, style: .body) }
            row += 1
        }
        sheet.setUpPrint(isLandscape: true, repeating: head...head)
        sheet.freeze(above: head + 1)
    }
}

/// What the form says of a column of the table, and how much room it gives it.
private enum FormColumn {
    static func width(of field: String) -> Double {
        switch CoreField(rawValue: field) {
        case .number: 22
        case .activity: 60
        case .responsible, .deadline: 26
        case .result: 46
        case nil: 28
        }
    }

    static func explanation(of field: String) -> String? {
        switch CoreField(rawValue: field) {
        case .number:
            "Номер мероприятия: 1.1, 1.2. Строка со словом «Раздел 1.» в этой графе — заголовок раздела, "
                + "его название пишут в графе мероприятия."
        case .activity: "Что делается. Список пишите с новой строки (Alt+Enter), каждый пункт со знака «- »."
        case .responsible: "Кто отвечает: должность или фамилия с инициалами. Нескольких разделяйте запятой."
        case .deadline: "День, месяц или период: 15.09.2026, сентябрь 2026 г., ежемесячно."
        case .result: "Что получится: документ, показатель, событие."
        case nil: field == FormLabels.sectionColumn ? "«Раздел 1.» здесь начинает раздел; у мероприятий пусто." : nil
        }
    }
}
