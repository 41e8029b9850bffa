public import Diagnostics
public import PlanModel

/// A plan that was read out of a document, and what became of the document's words.
public struct ImportResult: Sendable {
    public let plan: Plan
    public let account: Account
    /// What the import is unsure of.
    public let notes: [Diagnostic]
}

/// Reads plans out of the documents that people have.
public enum PlanImport {
    /// Reads a plan out of a text taken from a word processor or a PDF.
    ///
    /// - Throws: ``Failure`` when the text is empty or holds no table of activities.
    public static func readText(_ text: String) throws(Failure) -> ImportResult {
        var keeper = AccountKeeper()
        let lines = TextLine.lines(of: text, keeper: &keeper)
        guard lines.contains(where: { !$0.isBlank }) else { throw Failure(ImportErrors.emptyText) }
        let document = TextReader.read(lines, keeper: &keeper)
        let reading = try PlanReading(document, keeper: &keeper)
        let account = keeper.account(lines: lines.count, confidence: reading.confidence)
        var notes = reading.notes + keeper.notes
        let balance = WordBalance(source: lines, account: account, plan: reading.plan)
        if !balance.isEven {
            notes.append(ImportErrors.wordsDiffer(missing: balance.missing, added: balance.added))
        }
        return ImportResult(plan: reading.plan, account: account, notes: notes)
    }
}
