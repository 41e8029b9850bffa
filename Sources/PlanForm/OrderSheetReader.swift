import Diagnostics
import PlanModel

/// Reads the sheet «Приказ».
enum OrderSheetReader {
    static func read(_ sheet: FormSheet, into plan: inout Plan, faults: inout [Diagnostic]) {
        let fields = FormLabels.order + FormLabels.afterClauses
        var labels = LabelReader(
            sheet,
            labels: fields.map(\.label) + FormLabels.clauses + [
                FormLabels.parent, FormLabels.acquainted.0, FormLabels.acquainted.1, FormLabels.visa.0,
                FormLabels.visa.1, FormLabels.copy,
            ])
        var form = OrderForm()
        for row in sheet.rows {
            guard let (label, value) = labels.read(row, faults: &faults) else { continue }
            if labels.take(label, value, fields, into: &form, faults: &faults) { continue }
            switch label.text {
            case FormLabels.parent: form.organization.parents.append(value)
            case FormLabels.acquainted.0: form.order.acquainted.append(Person(position: value))
            case FormLabels.acquainted.1: form.order.acquainted.name(value)
            case FormLabels.visa.0: form.order.visas.append(Person(position: value))
            case FormLabels.visa.1: form.order.visas.name(value)
            case FormLabels.copy: form.order.isCopy = labels.flag(value, faults: &faults)
            default:
                guard let clause = ClauseLabel(label) else {
                    labels.reportUnknown(label, faults: &faults)
                    continue
                }
                let added = Clause(number: clause.number, text: value)
                if !form.order.clauses.add(added, depth: clause.depth) {
                    faults.append(FormFaults.noClauseAbove(label))
                }
            }
        }
        plan.organization = form.organization
        plan.published = form.published
        plan.updated = form.updated
        var order = form.order
        if form.signatory != Person() { order.signatory = form.signatory }
        if form.executor != Executor() { order.executor = form.executor }
        if form.signature != ElectronicSignature() { order.signature = form.signature }
        if order != Order() { plan.order = order }
    }
}

/// «Пункт», «Подпункт 2.1»: how deep the clause is, and its number where it has one of its own.
private struct ClauseLabel {
    let depth: Int
    let number: SourceText?

    init?(_ label: SourceText) {
        guard let depth = FormLabels.clauses.firstIndex(where: { label.text == $0 || label.text.hasPrefix($0 + " ") })
        else { return nil }
        self.depth = depth
        let rest = label.text.dropFirst(FormLabels.clauses[depth].count + 1)
        number = rest.isEmpty ? nil : SourceText(String(rest), at: label.place)
    }
}

extension [Clause] {
    /// False where no clause stands above for it to belong to.
    fileprivate mutating func add(_ clause: Clause, depth: Int) -> Bool {
        if depth == 0 {
            append(clause)
            return true
        }
        return isEmpty ? false : self[count - 1].items.add(clause, depth: depth - 1)
    }
}

extension [Person] {
    /// The name belongs to the post above it; without one it is a person by itself.
    fileprivate mutating func name(_ name: SourceText) {
        if let last, last.name == nil {
            self[count - 1].name = name
        } else {
            append(Person(name: name))
        }
    }
}
