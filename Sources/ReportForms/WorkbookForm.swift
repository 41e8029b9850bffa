import Diagnostics
import PlanModel
import Reporting
import WorkbookWriting

/// Writes the workbook that a secretary fills in: the sheet «Отчёт» with the table, and «Сведения» with the rest.
enum WorkbookForm {
    /// Room for decisions that nobody has made yet.
    private static let decisionRows = 5

    static func write(_ form: ReportForm, created: Int) throws(Failure) -> [UInt8] {
        let workbook = try WorkbookWriter(created: created)
        table(form, on: try workbook.addSheet(ReportForms.tableSheet))
        headings(form, on: try workbook.addSheet(ReportForms.headingSheet))
        return try workbook.finish()
    }

    private static func table(_ form: ReportForm, on sheet: WorkbookWriter.Sheet) {
        let fields = ReportField.allCases
        sheet.write(FormWords.instruction, row: 0, column: 1, style: .title)
        let head = 1
        for (column, field) in fields.enumerated() {
            sheet.setWidth(width(of: field), column: column)
            sheet.write(field.title, row: head, column: column, style: .head)
            if let explanation = field.explanation { sheet.explain(explanation, row: head, column: column) }
        }
        sheet.setHeight(lines: 4, row: 0)
        sheet.setHeight(lines: 3, row: head)
        var row = head + 1
        for group in ReportRow.Group.allCases {
            let rows = form.rows.filter { $0.group == group }
            guard !rows.isEmpty else { continue }
            for column in fields.indices {
                sheet.write(fields[column] == .activity ? group.title : "", row: row, column: column, style: .section)
            }
            sheet.setHeight(lines: 2, row: row)
            row += 1
            for line in rows {
                sheet.setHeight(lines: lines(of: line), row: row)
                for (column, field) in fields.enumerated() {
                    sheet.write(
                        line.cells[field]?.text ?? "", row: row, column: column,
                        style: ReportField.known.contains(field) ? .body : field.isDate ? .answerDate : .answer)
                }
                row += 1
            }
        }
        if row > head + 1 {
            let rows = head + 1...row - 1
            for (column, field) in fields.enumerated() {
                if field == .status {
                    sheet.offer(
                        ReportStatus.offered.map(\.words), rows: rows, column: column,
                        refusal: "Выберите статус из списка.")
                }
                if field.isDate { sheet.expectDate(rows: rows, column: column, refusal: FormWords.dateRefusal) }
            }
        }
        sheet.setUpPrint(isLandscape: true, repeating: head...head)
        sheet.freeze(above: head + 1, leftOf: 2)
        sheet.protect()
    }

    private static func headings(_ form: ReportForm, on sheet: WorkbookWriter.Sheet) {
        for (column, width) in [30.0, 60, 46].enumerated() { sheet.setWidth(width, column: column) }
        var row = 0
        func line(_ heading: ReportHeading, _ text: String, _ explanation: String) {
            sheet.write(heading.title, row: row, column: 0, style: .label)
            let isKnown = ReportHeading.known.contains(heading)
            sheet.write(
                text, row: row, column: 1, style: isKnown ? .value : heading.isDate ? .answerDate : .answer)
            sheet.write(explanation, row: row, column: 2, style: .explanation)
            let lines = Int((Double(max(text.count, explanation.count * 2 / 3)) / 52).rounded(.up))
            sheet.setHeight(lines: heading == .decision ? 2 : max(lines, 1), row: row)
            if heading.isDate { sheet.expectDate(rows: row...row, column: 1, refusal: FormWords.dateRefusal) }
            row += 1
        }
        for heading in ReportHeading.allCases where heading != .decision {
            line(heading, form.headings[heading]?.text ?? "", heading.explanation)
        }
        for index in 0..<max(form.decisions.count, decisionRows) {
            let text = form.decisions.indices.contains(index) ? form.decisions[index].text : ""
            line(.decision, text, index == 0 ? ReportHeading.decision.explanation : "")
        }
        sheet.setUpPrint(isLandscape: false)
        sheet.protect()
    }

    /// How many lines the fullest cell takes; never so few that no answer fits.
    private static func lines(of row: ReportRow) -> Int {
        let lines = ReportField.allCases.map { field in
            row.text(field).split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
                sum + Int((Double(line.count) / (width(of: field) * 1.05)).rounded(.up))
            }
        }
        return max(3, lines.max() ?? 1)
    }

    private static func width(of field: ReportField) -> Double {
        switch field {
        case .number: 7
        case .activity: 38
        case .section, .responsible, .documentKind: 20
        case .deadline, .due, .status: 16
        case .result, .actualResult, .cause: 32
        case .actualDate, .documentDate, .documentNumber, .target, .fact, .newDate: 14
        }
    }
}

/// What forms say to those who fill them in.
enum FormWords {
    static let instruction =
        "Заполните светло-жёлтые ячейки; строки, о которых сказать нечего, в двух нижних группах оставьте пустыми. "
        + "Затем — лист «Сведения»."
    static let dateRefusal = "Впишите день, который есть в календаре, например 15.06.2022."
}
