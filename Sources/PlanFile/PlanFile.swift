public import Diagnostics
public import PlanModel
import YAMLSource

/// The plan file (файл плана): a plan as YAML, version 1.
public enum PlanFile {
    /// What was read, and what is worth saying about it.
    public struct Reading: Sendable {
        public let plan: Plan
        public let warnings: [Diagnostic]
    }

    /// Reads a plan from the text of its file; every value knows its line and column.
    ///
    /// - Throws: ``Failure`` with everything that is wrong with the file, not only the first fault.
    public static func read(_ text: String) throws(Failure) -> Reading {
        guard let root = try YAMLNode.parse(text), !root.isNull else {
            throw Failure(
                Diagnostic(
                    code: "F002", name: "empty-file",
                    message: Message(ru: "Файл пуст.", en: "The file is empty."),
                    hint: Message(
                        ru: "Новый план создаёт команда «prikaz new».", en: "\"prikaz new\" makes a new plan.")))
        }
        var reader = ShapeReader()
        let record = reader.record(root, as: .plan, path: "")
        reader.checkVersion(of: root)
        let faults = reader.diagnostics.filter { $0.severity == .error }
        guard faults.isEmpty else { throw Failure(faults) }
        let plan = Plan(record)
        return Reading(plan: plan, warnings: reader.diagnostics + plan.appendices.flatMap(\.unshownFields))
    }
}
