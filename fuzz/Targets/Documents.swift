import Archive
import Diagnostics
import DocumentReaders
import PlanForm
import PlanImport
import PlanModel

/// What `prikaz import` does with a document.
enum Importing {
    static func take(_ bytes: [UInt8], named name: String, _ input: Input) throws {
        guard let document = try DocumentReaders.read(bytes, fileName: name) else { return }
        if let form = try PlanForm.read(document) { return try use(form, input) }
        try use(try PlanImport.read(document).plan, input)
    }

    static func take(text: String, _ input: Input) throws {
        try use(try PlanImport.readText(text).plan, input)
    }

    private static func use(_ plan: Plan, _ input: Input) throws {
        Printing.expectRereads(plan)
        if input.isOne(in: 8) { try Printing.publish(plan) }
        if input.isOne(in: 200) { try Printing.print(plan) }
    }
}

extension FuzzTarget {
    /// Text taken out of a word processor, and pages of `pdftotext -layout`.
    static let text = FuzzTarget(name: "text") { try Importing.take(text: $0.text, $0) }

    static let html = file("html")
    static let csv = file("csv")
    static let markdown = file("md", name: "markdown")
    /// The container itself: whatever calls itself a ZIP file.
    static let zip = file("docx", name: "zip")

    private static func file(_ suffix: String, name: String? = nil) -> FuzzTarget {
        FuzzTarget(name: name ?? suffix) { try Importing.take($0.bytes, named: "plan.\(suffix)", $0) }
    }
}
