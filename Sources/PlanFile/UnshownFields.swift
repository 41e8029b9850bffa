import Diagnostics
import PlanModel

extension Appendix {
    /// Fields of activities that no column shows: mostly a slip of the pen, for which the table would grow a column.
    var unshownFields: [Diagnostic] {
        let shown = columns.isEmpty ? CoreField.allCases.map(\.rawValue) : columns.map(\.field)
        var known = Set(shown)
        var found: [Diagnostic] = []
        for activity in activities {
            for (field, text) in activity.cells.entries where known.insert(field).inserted {
                found.append(unshown(field, at: text.place, of: activity, shown: shown))
            }
        }
        return found
    }

    private func unshown(_ field: String, at place: SourcePlace, of activity: Activity, shown: [String]) -> Diagnostic {
        let near = nearestName(to: field, among: shown + CoreField.allCases.map(\.rawValue))
        return Diagnostic(
            code: "F006", name: "unshown-field", severity: .warning, place: place, field: field, quote: field,
            activity: activity.number?.text,
            message: Message(
                ru: "Для поля «\(field)» нет графы в «columns»: в таблице появится графа с этим именем.",
                en: "No column in \"columns\" shows the field \"\(field)\": the table gets one of that name."),
            hint: near.map { Message(ru: "Возможно, имелось в виду «\($0)».", en: "Did you mean \"\($0)\"?") })
    }
}
