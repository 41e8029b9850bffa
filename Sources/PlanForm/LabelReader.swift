import Diagnostics
import PlanModel

/// Goes through the rows that are a label and its value.
struct LabelReader {
    let sheet: FormSheet
    /// All labels that may stand here, for "did you mean".
    let labels: [String]
    private var seen: Set<String> = []

    init(_ sheet: FormSheet, labels: [String]) {
        self.sheet = sheet
        self.labels = labels
    }

    /// Label and value of a row; nil where it says nothing. The third column explains, and is not read.
    mutating func read(_ row: FormSheet.Row, faults: inout [Diagnostic]) -> (label: SourceText, value: SourceText)? {
        for cell in row.cells where cell.column > 2 { faults.append(FormFaults.strayCell(cell.text)) }
        guard let value = row[1] else { return nil }
        guard let label = row[0] else {
            faults.append(FormFaults.noLabel(value))
            return nil
        }
        return (label, value)
    }

    /// Puts the value where its label says; false when it is none of `fields`.
    mutating func take<Root>(
        _ label: SourceText, _ value: SourceText, _ fields: [FormField<Root>], into root: inout Root,
        faults: inout [Diagnostic]
    ) -> Bool {
        guard let field = fields.first(where: { $0.label == label.text }) else { return false }
        if !seen.insert(label.text).inserted { faults.append(FormFaults.saidTwice(label)) }
        root[keyPath: field.field] = field.read(value)
        return true
    }

    func flag(_ value: SourceText, faults: inout [Diagnostic]) -> Bool {
        switch value.text.lowercased() {
        case FormLabels.yes: return true
        case FormLabels.no: return false
        default:
            faults.append(FormFaults.notYesOrNo(value))
            return false
        }
    }

    func reportUnknown(_ label: SourceText, faults: inout [Diagnostic]) {
        faults.append(FormFaults.unknownLabel(label, near: nearestName(to: label.text, among: labels)))
    }
}
