public import Diagnostics
public import PlanModel
package import SourceModel

/// The secretary's form (бланк плана): a plan as a workbook with the sheets «Приказ» and «План».
///
/// Every row of the first sheet is a label and its value; the second holds the table, below some rows of the same kind.
/// Written and read by one list of labels, ``FormLabels``.
public enum PlanForm {
    static let orderSheet = "Приказ"
    static let planSheet = "План"

    /// Reads a filled-in form; nil when the document is none.
    ///
    /// - Throws: ``Failure`` with everything that is wrong, each with its sheet and cell.
    package static func read(_ document: SourceDocument) throws(Failure) -> Plan? {
        let sheets = document.blocks.compactMap { block in
            if case .grid(let grid) = block { FormSheet(grid) } else { nil }
        }
        guard sheets.contains(where: { $0.tableStart != nil }) else { return nil }
        var plan = Plan()
        var faults: [Diagnostic] = []
        for sheet in sheets {
            if sheet.name == orderSheet {
                OrderSheetReader.read(sheet, into: &plan, faults: &faults)
            } else if sheet.name.hasPrefix(planSheet) || sheet.tableStart != nil {
                plan.appendices.append(PlanSheetReader.read(sheet, faults: &faults))
            } else if let first = sheet.rows.first?.cells.first {
                faults.append(FormFaults.otherSheet(sheet.name, at: first.text.place))
            }
        }
        guard !faults.contains(where: { $0.severity == .error }) else { throw Failure(faults) }
        return plan
    }

    /// Writes a plan as a form to be filled in; reading the result gives an equal plan, but for findings that it lifts.
    ///
    /// - Parameter created: see ``WorkbookWriting/WorkbookWriter/init(created:)``.
    public static func write(_ plan: Plan, created: Int) throws(Failure) -> [UInt8] {
        try FormWriter.write(plan, created: created)
    }
}
