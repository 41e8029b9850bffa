import Diagnostics
import DocumentReaders
import FoundationEssentials
import PlanFile
import PlanForm
import PlanImport
import PlanModel
import SourceModel

/// A plan from whatever file the user has.
struct PlanSource {
    let path: String
    let plan: Plan
    /// How it was imported; nil for a plan file and a filled-in form.
    let account: Account?
    /// What reading it has to say.
    let notes: [Diagnostic]
    /// The text it was read from; empty for a document that is no text.
    let text: String

    /// Reads a plan file, or imports any other text.
    ///
    /// - Throws: ``Failure`` with the file named.
    init(_ path: String, options: ImportOptions = ImportOptions()) throws(Failure) {
        try self.init(path, try InputFile.bytes(path), options: options)
    }

    /// As ``init(_:options:)``, of bytes that have been read.
    init(_ path: String, _ bytes: [UInt8], options: ImportOptions = ImportOptions()) throws(Failure) {
        self.path = path
        do {
            if let document = try DocumentReaders.read(bytes, fileName: path) {
                text = ""
                if let form = try PlanForm.read(document) {
                    try PlanLimits().check(form)
                    plan = form
                    account = nil
                    notes = Failure(document.notes).inFile(path).diagnostics
                    return
                }
                let result = try PlanImport.read(document, options: options)
                try PlanLimits().check(result.plan)
                plan = result.plan
                account = result.account
                notes = Failure(result.notes).inFile(path).diagnostics
                return
            }
            var guesses: [Diagnostic] = []
            text = try InputFile.text(bytes, path, guess: Self.isPlanFile(path) ? nil : { guesses.append($0) })
            if Self.isPlanFile(path) {
                let reading = try PlanFile.read(text)
                try PlanLimits().check(reading.plan)
                plan = reading.plan
                account = nil
                notes = Failure(reading.warnings).inFile(path).diagnostics
            } else {
                let result = try PlanImport.readText(text, options: options)
                try PlanLimits().check(result.plan)
                plan = result.plan
                account = result.account
                notes = Failure(guesses + result.notes).inFile(path).diagnostics
            }
        } catch {
            throw error.inFile(path)
        }
    }

    /// The markup that the import has left out, each with its place.
    var removedMarkup: [SourceText] {
        account?.dropped.filter { $0.why == .markup }.map { SourceText($0.text, at: .text(line: $0.line, column: 1)) }
            ?? []
    }

    /// The lines of its text, counted as its reader counts them.
    var lines: SourceLines { SourceLines(text, unicodeBreaks: Self.isPlanFile(path)) }

    static func isPlanFile(_ path: String) -> Bool {
        ["yaml", "yml"].contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    }
}
