import Diagnostics
import PlanModel

/// The one recogniser for all formats: paragraphs and grids in, the plan out.
struct PlanReading {
    let plan: Plan
    let notes: [Diagnostic]
    /// See ``Account/confidence``.
    let confidence: Double

    init(_ document: SourceDocument, keeper: inout AccountKeeper) throws(Failure) {
        guard let table = TableRecognition(document, keeper: &keeper) else {
            let overwide = TableRecognition.overwideHead(in: document)
            throw Failure(overwide.map(ImportErrors.tooManyColumns) ?? ImportErrors.noTable)
        }
        let census = WordCensus { document.texts }
        let body = PlanTable(table, census: census, keeper: &keeper)
        guard body.sections.contains(where: { !$0.activities.isEmpty }) else {
            throw Failure(ImportErrors.noActivities(below: table.head))
        }
        let order = OrderReader(table.before, census: census, keeper: &keeper)
        let text = AppendixText(
            table.before[(order?.end ?? 0)...], followsOrder: order != nil, census: census, keeper: &keeper)
        let closing = NarrativeReader(census: census).parts(
            of: table.after[...], isBeforeTable: false, keeper: &keeper)
        plan = Plan(
            organization: order?.organization ?? OrganizationLines.read(text.leading, keeper: &keeper),
            order: order?.order,
            appendices: [
                Appendix(
                    mark: text.mark, title: text.title, narrative: text.narrative, columns: body.columns,
                    sections: body.sections, closing: closing)
            ])
        notes = body.notes
        confidence = body.confidence
    }
}
