import Diagnostics
import PlanCheck
import PlanModel
import Reporting

/// The forms of many organisations, read one by one: what is wrong with one leaves the others standing.
struct RollUpSource {
    let rollUp: RollUp?
    /// Errors in the forms that are part of it.
    private(set) var errors = 0
    /// How many forms are no part of it.
    private(set) var broken = 0

    init(_ paths: [String], plan: Plan?, expected: [String], period: ReportPeriod?, settings: CheckSettings) {
        var submissions: [(path: String, submission: RollUp.Submission)] = []
        var reasons: [String] = []
        // A thousand schools answer to one plan.
        var requests: [ReportPeriod: ReportRequest] = [:]
        for (index, path) in paths.enumerated() {
            Terminal.progress(index + 1, of: paths.count, path)
            do throws(Failure) {
                let source = try FormSource(path)
                if let plan, let period = source.form.period, requests[period] == nil {
                    requests[period] = ReportRequest(of: plan, for: period)
                }
                let request = source.form.period.flatMap { requests[$0] }
                let checked = FormCheck.findings(on: [source.form], asked: request).map { _, finding in
                    (Failure(finding).inFile(path).diagnostics.first ?? finding, source.lines)
                }
                let findings = settings.counted(source.findings.map { ($0, source.lines) } + checked)
                let grave = findings.filter { $0.finding.severity == .error }
                for (finding, lines) in grave { Terminal.report([finding], source: lines) }
                let report =
                    request.flatMap { ExecutionReport(on: $0, from: [source.form]) } ?? ExecutionReport(source.form)
                guard let report else { throw Failure([]) }
                let organization = source.form[.organization]?.text.trimmed ?? path
                errors += grave.count
                submissions.append(
                    (path, RollUp.Submission(organization: organization, report: report, errors: grave.count)))
            } catch {
                Terminal.report(error.diagnostics)
                reasons.append("\(path): \(error.diagnostics.first?.message.russian ?? "отчётный период не читается.")")
            }
        }
        let wanted = period ?? RollUp(submissions.map(\.submission))?.period
        var taken: [String: String] = [:]
        var kept: [RollUp.Submission] = []
        for (path, submission) in submissions {
            let key = submission.organization.lowercased()
            if submission.report.period != wanted {
                reasons.append("\(path): отчёт за \(submission.report.period.name).")
            } else if let other = taken[key] {
                reasons.append("\(path): второй отчёт той же организации; взят \(other).")
            } else {
                taken[key] = path
                kept.append(submission)
                continue
            }
            Terminal.message(Terminal.safe("В свод не вошёл " + (reasons.last ?? "")))
        }
        broken = reasons.count
        rollUp = RollUp(kept, expected: expected.map(\.trimmed).filter { !$0.isEmpty }, broken: reasons)
    }
}

extension String {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
