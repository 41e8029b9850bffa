import Diagnostics
import PlanModel
import SourceModel

/// The one recogniser for all formats: paragraphs and grids in, the plan out.
struct PlanReading {
    let plan: Plan
    let notes: [Diagnostic]
    let columnConfidence: [ColumnConfidence]
    /// See ``Account/confidence``.
    let confidence: Double

    init(_ items: [SourceItem], _ options: ImportOptions, keeper: inout AccountKeeper) throws(Failure) {
        let parts = AppendixParts(items)
        guard let table = TableRecognition(parts.first, stated: options.columns, keeper: &keeper) else {
            if let (reason, head) = TableRecognition.foreignHead(in: items) {
                throw Failure(ImportErrors.foreignTable(reason, head))
            }
            let overwide = TableRecognition.overwideHead(in: items)
            let missing =
                options.columns.isEmpty ? ImportErrors.noTable : ImportErrors.noTable(of: options.columns.count)
            throw Failure(overwide.map(ImportErrors.tooManyColumns) ?? missing)
        }
        let census = WordCensus { items.flatMap(\.texts) }
        let body = PlanTable(table, census: census, keeper: &keeper)
        guard body.sections.contains(where: { !$0.activities.isEmpty }) else {
            throw Failure(ImportErrors.noActivities(below: table.head))
        }
        let order = OrderReader(table.before, census: census, keeper: &keeper)
        let text = AppendixText(
            table.before[(order?.end ?? 0)...], followsOrder: order != nil, census: census, keeper: &keeper)
        var appendices = [PlanReading.appendix(text, body, closing: table.after, census: census, keeper: &keeper)]
        var notes = body.notes
        var columnConfidence = body.columnConfidence
        var confidence = body.confidence
        for part in parts.further {
            guard let table = TableRecognition(part, keeper: &keeper) else {
                let paragraphs = part.flatMap(\.paragraphs)
                appendices[appendices.count - 1].closing += NarrativeReader(census: census).parts(
                    of: paragraphs[...], isBeforeTable: false, keeper: &keeper)
                if let mark = paragraphs.first { notes.append(ImportErrors.appendixWithoutTable(mark.passage)) }
                continue
            }
            let body = PlanTable(table, census: census, keeper: &keeper)
            let text = AppendixText(table.before[...], followsOrder: true, census: census, keeper: &keeper)
            appendices.append(PlanReading.appendix(text, body, closing: table.after, census: census, keeper: &keeper))
            notes += body.notes
            columnConfidence += body.columnConfidence
            confidence = min(confidence, body.confidence)
        }
        plan = Plan(
            organization: order?.organization ?? OrganizationLines.read(text.leading, keeper: &keeper),
            order: order?.order, appendices: appendices)
        self.notes = notes
        self.columnConfidence = columnConfidence
        self.confidence = confidence
    }

    private static func appendix(
        _ text: AppendixText, _ body: PlanTable, closing: [Paragraph], census: WordCensus, keeper: inout AccountKeeper
    ) -> Appendix {
        Appendix(
            mark: text.mark, title: text.title, narrative: text.narrative, columns: body.columns,
            sections: body.sections,
            closing: NarrativeReader(census: census).parts(of: closing[...], isBeforeTable: false, keeper: &keeper))
    }
}
