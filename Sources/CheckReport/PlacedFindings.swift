import Diagnostics
import PlanModel

/// A cell of one of the plan's tables.
struct CellKey: Hashable {
    let appendix: Int
    let section: Int
    /// Nil for the section's own row.
    let activity: Int?
    /// A column's field; of a section's row none matters.
    let field: String
}

/// The findings by the cell they are about, and those that are about none.
struct PlacedFindings {
    /// Numbers of findings, counted from 0.
    private(set) var inCells: [CellKey: [Int]] = [:]
    private(set) var elsewhere: [Int] = []

    init(_ findings: [Diagnostic], in plan: Plan) {
        var rowAt: [SourcePlace: CellKey] = [:]
        var rowOfNumber: [String: CellKey] = [:]
        var fields: [Set<String>] = []
        for (appendixIndex, appendix) in plan.appendices.enumerated() {
            fields.append(Set(appendix.shownColumns.map(\.field)))
            for (sectionIndex, section) in appendix.sections.enumerated() {
                func add(_ place: SourcePlace, _ activity: Int?, _ field: String) {
                    // Cells of a text's row may share its place: the first is the row's own.
                    guard place != .unknown, rowAt[place] == nil else { return }
                    rowAt[place] = CellKey(
                        appendix: appendixIndex, section: sectionIndex, activity: activity, field: field)
                }
                for (index, activity) in section.activities.enumerated() {
                    for (field, text) in activity.cells.entries { add(text.place, index, field) }
                    add(activity.place, index, CoreField.activity.rawValue)
                    if let number = activity.number?.text, rowOfNumber[number] == nil {
                        rowOfNumber[number] = CellKey(
                            appendix: appendixIndex, section: sectionIndex, activity: index,
                            field: CoreField.number.rawValue)
                    }
                }
                guard section.hasRow else { continue }
                for text in [section.number, section.title] + section.cells.entries.map(\.text) {
                    if let text { add(text.place, nil, "") }
                }
                add(section.place, nil, "")
            }
        }
        for (index, finding) in findings.enumerated() {
            guard let row = rowAt[finding.place] ?? finding.activity.flatMap({ rowOfNumber[$0] }) else {
                elsewhere.append(index)
                continue
            }
            var key = row
            if row.activity != nil, let field = finding.field, fields[row.appendix].contains(field) {
                key = CellKey(
                    appendix: row.appendix, section: row.section, activity: row.activity, field: field)
            }
            inCells[key, default: []].append(index)
        }
    }
}
