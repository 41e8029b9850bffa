import Foundation
import PlanFile
import PlanModel
import TestSupport
import Testing

@Suite("The real documents", .enabled(if: !Seeds.areAbsent, "the folder ../shared/seeds is not there"))
struct SeedTests {
    @Test("come out with every word of the plan, in order, in all three formats", arguments: Seeds.all)
    func words(seed: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(["render", seed, "-o", folder.path])
        #expect(outcome.status <= 1, "\(outcome.errors)")
        let plan = try PlanFile.read(try Program.run(["debug", "plan", seed]).output).plan
        let expected = PrintedWords.of(plan)
        let name = URL(filePath: seed).deletingPathExtension().lastPathComponent
        let html = PrintedWords.of(html: try folder.text("\(name).html"))
        #expect(html.filter { $0 != "ПРОЕКТ" } == expected)
        let markdown = PrintedWords.of(markdown: try folder.text("\(name).md"))
        #expect(markdown.filter { $0 != "ПРОЕКТ" } == expected)
        let text = try Program.tool("pdftotext", ["-raw", folder.path + "/\(name).pdf", "-"]).output
        // Page numbers, repeated heads and «ПРОЕКТ» come in between: what is read is a part of what is shown.
        let missing = PrintedWords.missing(of: expected, in: PrintedWords.of(text.replacing("\u{AD}\n", with: "")))
        #expect(missing.isEmpty, "\(missing.prefix(10))")
    }

    @Test("lack exactly the cells that they lack", arguments: Seeds.all)
    func findings(seed: String) throws {
        let outcome = try Program.run(["check", seed, "--format", "json"])
        let findings = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        let found = findings.filter { ["C001", "C002", "C003"].contains($0["code"] as? String) }
        let expected = seed.contains("/001_") ? ["C003 1.7", "C003 2.1"] : []
        #expect(found.map { "\($0["code"] ?? "") \($0["activity"] ?? "")" } == expected)
    }
}

/// The words of a plan in the order in which the standard template prints them, and those of what was rendered.
enum PrintedWords {
    static func of(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    static func of(_ plan: Plan) -> [String] {
        var texts: [SourceText?] = plan.organization.parents
        texts += [plan.organization.name, plan.organization.shortName]
        if let order = plan.order {
            texts += [
                order.kind ?? "ПРИКАЗ", order.date, order.number, plan.organization.place, order.title, order.preamble,
            ]
            texts.append(order.imperative ?? "приказываю")
            for (index, clause) in order.clauses.enumerated() {
                texts.append(clause.number ?? SourceText(String(index + 1)))
                texts += [clause.text] + clause.items.flatMap { [$0.number, $0.text] }
            }
            texts += [order.signatory?.position, order.signatory?.name]
        }
        for appendix in plan.appendices {
            texts += appendix.mark
            texts.append(appendix.title)
            texts += narrative(appendix.narrative)
            let fields = appendix.shownColumns.map(\.field)
            texts += appendix.shownColumns.map(\.title)
            for section in appendix.sections {
                texts += [section.number, section.title] + fields.map { section.cells[$0] }
                for activity in section.activities { texts += fields.map { activity.cells[$0] } }
            }
            texts += narrative(appendix.closing)
        }
        return texts.compactMap { $0?.text }.flatMap(of(_:))
    }

    private static func narrative(_ parts: [NarrativePart]) -> [SourceText?] {
        parts.flatMap { [$0.heading, $0.text] + $0.items }
    }

    static func of(html: String) -> [String] {
        let body = html.replacing(#/(?s)^.*<main[^>]*>|</main>.*$/#, with: "")
        return of(unescaped(body.replacing(#/<[^>]*>/#, with: "")))
    }

    static func of(markdown: String) -> [String] {
        of(unescaped(markdown.replacing(#/<[^>]*>/#, with: " ").replacing("\\", with: "")))
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// The words of `expected` that do not occur in `shown` in their order.
    static func missing(of expected: [String], in shown: [String]) -> [String] {
        var rest = shown[...]
        return expected.filter { word in
            guard let index = rest.firstIndex(of: word) else { return true }
            rest = rest[(index + 1)...]
            return false
        }
    }
}
