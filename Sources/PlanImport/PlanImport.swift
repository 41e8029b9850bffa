public import Diagnostics
public import PlanModel
package import SourceModel

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
    public static func readText(
        _ text: String, options: ImportOptions = ImportOptions()
    ) throws(Failure) -> ImportResult {
        guard text.utf8.count <= TextLimit.plainText else { throw Failure(TextLimit.exceeded(TextLimit.plainText)) }
        var keeper = AccountKeeper()
        let lines = TextLine.lines(of: text, keeper: &keeper)
        guard lines.contains(where: { !$0.isBlank }) else { throw Failure(ImportErrors.emptyText) }
        let (document, texts) = TextReader.read(lines, of: text, keeper: &keeper)
        return try read(
            document.items(options), lineCount: lines.count, texts: texts, options, keeper: &keeper)
    }

    /// Reads a plan out of what a reader has made of a document.
    ///
    /// - Throws: ``Failure`` when the document is empty or holds no table of activities.
    package static func read(
        _ document: SourceDocument, options: ImportOptions = ImportOptions()
    ) throws(Failure) -> ImportResult {
        let items = document.items(options)
        if let sheet = options.sheet, !items.contains(where: \.isOfTable) {
            throw Failure(ImportErrors.unknownSheet(sheet, among: document.sheetNames))
        }
        let texts = items.flatMap(\.texts)
        guard texts.contains(where: { !$0.isEmpty }) else { throw Failure(ImportErrors.emptyText) }
        var keeper = AccountKeeper(after: document)
        return try read(items, lineCount: document.lineCount, texts: texts, options, keeper: &keeper)
    }

    private static func read(
        _ items: [SourceItem], lineCount: Int, texts: [String], _ options: ImportOptions, keeper: inout AccountKeeper
    ) throws(Failure) -> ImportResult {
        let reading = try PlanReading(items, options, keeper: &keeper)
        let account = keeper.account(
            lines: lineCount, columns: reading.columnConfidence, confidence: reading.confidence)
        var notes = reading.notes + keeper.notes
        let balance = WordBalance(source: texts, changes: keeper.changes, plan: reading.plan)
        if !balance.isEven {
            notes.append(ImportErrors.wordsDiffer(missing: balance.missing, added: balance.added))
        }
        return ImportResult(plan: reading.plan, account: account, notes: notes)
    }
}
