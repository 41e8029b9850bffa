public import Document
import PlanModel
public import Reporting

/// Composes the report of an organisation.
public func compose(
    _ report: ExecutionReport, with template: ReportTemplate, options: CompositionOptions = CompositionOptions()
) -> Document {
    let plan = report.form[.plan]?.text ?? ""
    let title = ReportWords.title("Отчёт", plan: plan, period: report.period, asOf: report.asOf)
    var record = commonRecord(
        title: title, plan: plan, period: report.period, asOf: report.asOf, form: report.form,
        words: ReportWords.sentences(of: report))
    record.add("has_due", .flag(!report.due.isEmpty))
    record.add("has_running", .flag(!report.items(in: .running).isEmpty))
    record.add("has_undated", .flag(!report.items(in: .undated).isEmpty))
    record.add("has_late", .flag(!report.late.isEmpty))
    record.add("has_sections", .flag(report.due.bySection.count > 1))
    return document(
        title: title, author: report.form[.organization]?.text, parts: template.report,
        scope: ValueScope(["report": .record(record)]), pieces: ReportPieces(of: report), options: options)
}

/// Composes the roll-up of many organisations' reports.
public func compose(
    _ rollUp: RollUp, with template: ReportTemplate, options: CompositionOptions = CompositionOptions()
) -> Document {
    let title = ReportWords.title("Сводный отчёт", plan: rollUp.plan, period: rollUp.period, asOf: rollUp.asOf)
    var record = commonRecord(
        title: title, plan: rollUp.plan, period: rollUp.period, asOf: rollUp.asOf, form: ReportForm(),
        words: ReportWords.sentences(of: rollUp))
    record.add("missing", .list(rollUp.missing.map { .text(SourceText($0)) }))
    record.add("late", .list(rollUp.lateWords.map { .text(SourceText($0)) }))
    record.add("broken", .list(rollUp.broken.map { .text(SourceText($0)) }))
    record.add("has_due", .flag(rollUp.total.total > 0))
    record.add("has_sections", .flag(rollUp.bySection.count > 1))
    return document(
        title: title, author: nil, parts: template.summary, scope: ValueScope(["summary": .record(record)]),
        pieces: ReportPieces(of: rollUp), options: options)
}

private func commonRecord(
    title: String, plan: String, period: ReportPeriod, asOf: CalendarDate, form: ReportForm, words: [String]
) -> PlanValue.Record {
    func text(_ words: String) -> PlanValue { .text(SourceText(words)) }
    var record = PlanValue.Record()
    record.add("title", text(title))
    record.add("plan", text(plan))
    record.add("organization", text(form[.organization]?.text ?? ""))
    record.add("period", text(period.name))
    record.add("as_of", text(asOf.digits))
    record.add("submitted", text(form[.submitted]?.text ?? ""))
    record.add("words", .list(words.map(text)))
    record.add("decisions", .list(form.decisions.map { .text($0) }))
    record.add(
        "signatory",
        .record(
            PlanValue.Record([
                ("position", text(form[.position]?.text ?? "")), ("name", text(form[.name]?.text ?? "")),
            ])))
    return record
}

private func document(
    title: String, author: String?, parts: [ReportTemplate.Part], scope: ValueScope, pieces: ReportPieces,
    options: CompositionOptions
) -> Document {
    // Who hears the page read sees no watermark.
    let mark = options.watermark.map { "\($0). " } ?? ""
    var document = Document(title: mark + title, author: author, watermark: options.watermark)
    for part in parts where part.conditions.allSatisfy(scope.saysSomething) {
        let composer = Composer(appendix: nil, references: nil, deadlines: nil, report: pieces)
        let blocks = composer.blocks(part.blocks, in: scope)
        if !blocks.isEmpty { document.parts.append(Part(name: part.name, pageStyle: part.page, blocks: blocks)) }
    }
    return document
}
