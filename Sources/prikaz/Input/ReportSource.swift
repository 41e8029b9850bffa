import Diagnostics
import PlanCheck
import PlanModel
import Reporting

/// A plan with the forms that answer to it: what a report is made of.
struct ReportSource {
    let plan: PlanSource
    /// Those that could be read.
    let forms: [FormSource]
    /// What they have in common.
    let report: ExecutionReport
    /// What the check has found, as grave as the settings say, each with its file.
    let findings: [(finding: Diagnostic, lines: SourceLines?)]
    /// How many files were no forms, or of another period.
    let broken: Int

    var errors: Int { findings.count { $0.finding.severity == .error } }

    /// - Parameter period: what the report has to be on; nil takes the first form's.
    /// - Throws: ``Failure`` when there is no form to make a report of.
    init(plan path: String, forms paths: [String], period: ReportPeriod?, settings: CheckSettings) throws(Failure) {
        plan = try PlanSource(path)
        var forms: [FormSource] = []
        var broken = 0
        for path in paths {
            do throws(Failure) {
                forms.append(try FormSource(path))
            } catch {
                broken += 1
                Terminal.report(error.diagnostics)
            }
        }
        let wanted = period ?? forms.lazy.compactMap(\.form.period).first
        for form in forms where form.form.period != nil && form.form.period != wanted {
            broken += 1
            Terminal.report([ReportFaults.otherPeriod(form, wanted)])
        }
        for form in forms where form.form.period == nil { Terminal.report(form.findings, source: form.lines) }
        broken += forms.count { $0.form.period == nil }
        forms.removeAll { $0.form.period != wanted || $0.form.period == nil }
        guard let report = ExecutionReport(on: plan.plan, from: forms.map(\.form)) else {
            throw Failure(ReportFaults.noForms)
        }
        self.forms = forms
        self.report = report
        self.broken = broken
        let checked = FormCheck.findings(on: forms.map(\.form), of: plan.plan).map { index, finding in
            (Failure(finding).inFile(forms[index].path).diagnostics.first ?? finding, forms[index].lines)
        }
        findings = settings.counted(forms.flatMap { form in form.findings.map { ($0, form.lines) } } + checked)
    }

    /// Says what was found, the gravest last where a terminal leaves them in sight.
    func tell() {
        Terminal.report(plan.notes)
        for (finding, lines) in findings.sorted(by: { $0.finding.severity < $1.finding.severity }) {
            Terminal.report([finding], source: lines)
        }
    }
}

extension CheckSettings {
    /// The findings that count, as grave as an organisation has decided.
    func counted(_ findings: [(Diagnostic, SourceLines?)]) -> [(finding: Diagnostic, lines: SourceLines?)] {
        findings.compactMap { finding, lines in
            if let reason = ignored[finding.code] {
                Terminal.message(
                    Terminal.safe("\(finding.location) не считается [\(finding.code)]: \(reason)"))
                return nil
            }
            guard let severity = severities[finding.code] else { return (finding, lines) }
            return severity.map { (finding.with($0), lines) }
        }
    }
}

/// Why reports are not made.
enum ReportFaults {
    static let noForms = Diagnostic(
        code: "F085", name: "no-report-forms",
        message: Message(
            ru: "Ни одной формы прочитать не удалось: отчёта нет.", en: "No form could be read: no report."),
        hint: Message(
            ru: "Новую форму делает «prikaz report form».", en: "\"prikaz report form\" makes a new form."))

    static func otherPeriod(_ form: FormSource, _ wanted: ReportPeriod?) -> Diagnostic {
        let text = form.form[.period]
        let place = text?.place ?? .unknown
        return Diagnostic(
            code: "F084", name: "other-report-period", file: form.path, place: place, quote: text?.text,
            message: Message(
                ru: place.inForm.russian + "форма за другой период; отчёт — за \(wanted?.name ?? "").",
                en: place.inForm.english + "the form is of another period than \(wanted?.code ?? "")."),
            hint: Message(
                ru: "Отчёты за разные периоды делают по отдельности.", en: "Make reports on several periods one by one."
            ))
    }

    static func notFinal(_ count: Int, _ what: (ru: String, en: String)) -> Diagnostic {
        Diagnostic(
            code: "F040", name: "not-final",
            message: Message(
                ru: "\(what.ru) есть ошибки (\(count)): окончательный документ не делается.",
                en: "\(what.en) errors (\(count)): no final document is made."),
            hint: Message(
                ru: "Исправьте ошибки или уберите --final, чтобы получить проект.",
                en: "Mend the errors, or leave out --final to get a draft."))
    }
}
