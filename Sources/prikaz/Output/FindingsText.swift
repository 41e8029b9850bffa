import Diagnostics
import PlanCheck

/// What a check has found in one file.
struct CheckedFile {
    let source: PlanSource
    let result: CheckResult

    var path: String { source.path }

    /// The findings that count, with their file.
    var findings: [Diagnostic] { Failure(result.findings).inFile(path).diagnostics }

    /// The findings that somebody has lifted, with their file, and the reasons.
    var ignored: [(finding: Diagnostic, reason: String)] {
        result.ignored.map { ignored in
            (Failure(ignored.finding).inFile(path).diagnostics.first ?? ignored.finding, ignored.reason)
        }
    }
}

/// The findings of `check` for people: each with its line, then how many there are of each rule.
struct FindingsText {
    let language: Language
    let width: Int

    func text(_ files: [CheckedFile]) -> String {
        var text = ""
        for file in files where !file.result.findings.isEmpty {
            let lines = file.source.lines
            for finding in file.findings {
                text += finding.text(in: language, source: lines, width: width) + "\n\n"
            }
        }
        return text + byRule(files.flatMap(\.result.findings)) + lifted(files.flatMap(\.ignored))
            + totals(files.flatMap(\.result.findings))
    }

    /// A line for each rule that has found something, in the order of their codes.
    private func byRule(_ findings: [Diagnostic]) -> String {
        guard !findings.isEmpty else { return "" }
        let counts = Dictionary(grouping: findings) { $0.code }
        let lines = counts.keys.sorted().map { code -> String in
            let found = counts[code] ?? []
            let name = found.first?.name ?? ""
            let summary = allRules.first { $0.description.code == code }?.description.summary.text(in: language) ?? ""
            return Terminal.safe("  \(found.count) × [\(code)] \(name): \(summary)")
        }
        return (language == .russian ? "По правилам:\n" : "By rule:\n") + lines.joined(separator: "\n") + "\n"
    }

    private func lifted(_ ignored: [(finding: Diagnostic, reason: String)]) -> String {
        guard !ignored.isEmpty else { return "" }
        let lines = ignored.map { finding, reason -> String in
            let place = finding.planPlace(in: language).map { ", \($0)" } ?? ""
            return Terminal.safe("  \(finding.location) [\(finding.code)]\(place): \(reason)")
        }
        return (language == .russian ? "Не считается, причина названа:\n" : "Ignored, for a reason:\n")
            + lines.joined(separator: "\n") + "\n"
    }

    private func totals(_ findings: [Diagnostic]) -> String {
        let (errors, warnings, notes) = (
            findings.count(of: .error), findings.count(of: .warning), findings.count(of: .note)
        )
        return switch language {
        case .russian: "Ошибок: \(errors), предупреждений: \(warnings), замечаний: \(notes).\n"
        case .english: "Errors: \(errors), warnings: \(warnings), notes: \(notes).\n"
        }
    }
}

extension [Diagnostic] {
    /// How many are of `severity`.
    func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}
