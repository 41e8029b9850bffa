import Diagnostics
import PlanCheck
import Reporting

/// The settings of the check: the file that the command line names, else `prikaz.yaml` beside the plan, else in the
/// current folder.
final class SettingsSource {
    private let named: String?
    private var read: [String: CheckSettings?] = [:]

    init(_ named: String?) { self.named = named }

    /// - Throws: ``Failure`` with the settings' file named.
    func settings(for plan: String) throws(Failure) -> CheckSettings {
        if let named { return try settings(in: named, isNamed: true) ?? CheckSettings() }
        let folder = plan.parentFolder
        let name = "prikaz.yaml"
        for path in [folder.isEmpty ? name : "\(folder)/\(name)", name] {
            guard path != plan, InputFile.exists(path) else { continue }
            if let settings = try settings(in: path, isNamed: false) { return settings }
        }
        return CheckSettings()
    }

    /// Nil where a file of that name is a plan.
    private func settings(in path: String, isNamed: Bool) throws(Failure) -> CheckSettings? {
        if let known = read[path] { return known }
        let text = try InputFile.text(path)
        var settings: CheckSettings?
        if isNamed || !CheckSettings.isPlan(text) {
            do {
                settings = try CheckSettings.read(text, furtherCodes: ReportRule.allCases.map(\.code))
            } catch {
                throw error.inFile(path)
            }
        }
        read[path] = .some(settings)
        return settings
    }
}
