public import Diagnostics
import PlanModel
public import Reporting
import WorkbookWriting

/// The tables of a roll-up for those who go on counting: a workbook of several sheets, and CSV of the organisations.
public struct RollUpTables {
    private let rollUp: RollUp
    private let statuses: [ReportStatus?]

    public init(_ rollUp: RollUp) {
        self.rollUp = rollUp
        statuses = Tally.order
    }

    private enum Cell {
        case text(String)
        case number(Int)

        var text: String {
            switch self {
            case .text(let text): text
            case .number(let number): String(number)
            }
        }
    }

    private var countHeads: [String] { ["Всего"] + statuses.map(Tally.words) + ["Выполнено, %"] }

    private func counts(_ tally: Tally) -> [Cell] {
        [.number(tally.total)] + statuses.map { .number(tally[$0]) }
            + [tally.share(of: tally.done).map(Cell.number) ?? .text("")]
    }

    private var organizations: (head: [String], rows: [[Cell]]) {
        let rows = rollUp.submissions.map { submission -> [Cell] in
            [
                .text(submission.organization), .text(submission.submitted?.digits ?? ""),
                .text(submission.due?.digits ?? ""), .text(submission.isLate ? "да" : ""), .number(submission.errors),
            ] + counts(submission.tally)
        }
        let missing = rollUp.missing.map { [Cell.text($0), .text("не представлен")] }
        return (
            ["Организация", "Представлен", "Срок представления", "Позже срока", "Ошибок в форме"] + countHeads,
            rows + missing + [[.text("Итого"), .text(""), .text(""), .text(""), .text("")] + counts(rollUp.total)]
        )
    }

    private func tallies(_ tallies: [Tally], _ kind: String) -> (head: [String], rows: [[Cell]]) {
        let rows = tallies.map { [Cell.text($0.name.isEmpty ? "Без раздела" : $0.name)] + counts($0) }
        return ([kind] + countHeads, rows + [[.text("Итого")] + counts(rollUp.total)])
    }

    /// The widths of columns, in letters.
    private static let nameWidth = 48
    private static let countWidth = 15

    /// Programs do not find the height of wrapped cells by themselves. Words leave a part of each line empty.
    private static func lines(of text: String, width: Int) -> Int { (text.count + width - 5) / (width - 4) }

    /// - Parameter created: see ``WorkbookWriting/WorkbookWriter/init(created:)``.
    public func workbook(created: Int) throws(Failure) -> [UInt8] {
        let workbook = try WorkbookWriter(created: created)
        let tables = [
            ("Организации", organizations), ("Мероприятия", tallies(rollUp.byActivity, "Мероприятие")),
            ("Разделы", tallies(rollUp.bySection, "Раздел")),
        ]
        for (name, table) in tables {
            let sheet = try workbook.addSheet(name)
            for (column, title) in table.head.enumerated() {
                sheet.setWidth(Double(column == 0 ? Self.nameWidth : Self.countWidth), column: column)
                sheet.write(title, row: 0, column: column, style: .head)
            }
            let titles = table.head.dropFirst().map { Self.lines(of: $0, width: Self.countWidth) }
            sheet.setHeight(lines: titles.max() ?? 1, row: 0)
            for (index, row) in table.rows.enumerated() {
                sheet.setHeight(
                    lines: row.first.map { Self.lines(of: $0.text, width: Self.nameWidth) } ?? 1, row: index + 1)
                for (column, cell) in row.enumerated() {
                    switch cell {
                    case .text(let text): sheet.write(text, row: index + 1, column: column, style: .body)
                    case .number(let number): sheet.write(number, row: index + 1, column: column, style: .number)
                    }
                }
            }
            sheet.freeze(above: 1, leftOf: 1)
            sheet.setUpPrint(isLandscape: true, repeating: 0...0)
        }
        return try workbook.finish()
    }

    /// The table of organisations, for Excel in Russian.
    public var csv: String {
        let table = organizations
        return CSVText.text([table.head] + table.rows.map { $0.map(\.text) })
    }
}
