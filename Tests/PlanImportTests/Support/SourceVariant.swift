import Diagnostics
import PlanModel
import SourceModel

/// A source with its table written anew from the plan: what stands above and below it stays as it is.
struct SourceVariant {
    private let above: String
    private let below: String
    let appendix: Appendix

    init(_ source: String, plan: Plan) {
        let appendix = plan.appendices[0]
        self.appendix = appendix
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let first = (appendix.columns.compactMap(\.title.place.line).min() ?? 1) - 1
        let closing = appendix.closing.first
        let last = (closing?.heading ?? closing?.text ?? closing?.items.first)?.place.line.map { $0 - 1 }
        above = lines[..<first].map { $0 + "\n" }.joined()
        below = last.map { "\n\n" + lines[$0...].joined(separator: "\n") } ?? "\n"
    }

    /// The source with its own table, or with that of `other`.
    func text(_ table: TableText, of other: Appendix? = nil) -> String {
        above + table.write(other ?? appendix) + below
    }
}

extension Plan {
    /// The plan with its columns in the order of their fields, and with heads by field in place of its own: two plans
    /// that differ in no more are the same plan under other heads.
    func normalized(heads: [String: String] = [:]) -> Plan {
        var plan = self
        plan.appendices[0].columns.sort { $0.field < $1.field }
        for index in plan.appendices[0].columns.indices {
            let field = plan.appendices[0].columns[index].field
            if let head = heads[field] { plan.appendices[0].columns[index].title = SourceText(head) }
        }
        return plan
    }
}

/// What differs between two plans, for the message of a test that fails.
func differences(_ left: Plan, _ right: Plan) -> [String] {
    guard left != right else { return [] }
    var result: [String] = []
    let (one, two) = (left.literalTexts, right.literalTexts)
    for (a, b) in zip(one, two) where a != b {
        result.append("«\(a)» – «\(b)»")
        if result.count == 3 { break }
    }
    result.append("\(one.count) texts – \(two.count) texts")
    let sections = { (plan: Plan) in
        plan.appendices[0].sections.map { "\($0.number?.text ?? "–") \($0.activities.count)" }
    }
    if sections(left) != sections(right) { result.append("\(sections(left)) – \(sections(right))") }
    let columns = { (plan: Plan) in plan.appendices[0].columns.map { "\($0.field)\($0.isGroup ? "*" : "")" } }
    if columns(left) != columns(right) { result.append("\(columns(left)) – \(columns(right))") }
    return result
}
