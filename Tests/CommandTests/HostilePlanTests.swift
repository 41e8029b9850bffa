import Foundation
import TestSupport
import Testing

/// What the whole program makes of hostile texts in every field of a plan, held against what it makes of harmless ones.
/// Here of some of the texts; `InteropTests` takes all of them.
@Suite("A hostile plan")
struct HostilePlanTests {
    private static let some = HostileText.all.enumerated().filter { $0.offset % 19 == 0 }.map(\.element)

    @Test("makes a site of the same structure as a harmless plan, with all of its words")
    func site() throws {
        let plans = try HostilePlans(of: Self.some)
        let title = "<b>\"x\" & 'y' ]]> {{site}}"
        let faults = try plans.make { files, output in
            ["site", "--with-drafts", "--title", title, "--url", "https://example.ru/"] + files + ["-o", output]
        }
        #expect(faults.isEmpty, "\(faults)")
        let differences = try plans.differences()
        #expect(differences.isEmpty, "\(differences)")
    }

    @Test("makes reports of the same structure as a harmless plan, and no formula")
    func reports() throws {
        let plans = try HostilePlans(of: Self.some + HostileText.all.filter { "=+@-".contains($0.text.prefix(1)) })
        let faults = try plans.makeReports(formats: "html,markdown")
        #expect(faults.isEmpty, "\(faults)")
        let differences = try plans.differences()
        #expect(differences.isEmpty, "\(differences)")
        let cells = try plans.summaryCSV().split(whereSeparator: { ";\r\n\"".contains($0) })
        #expect(cells.contains { $0.hasPrefix("'=") })
        #expect(!cells.contains { "=+@-".contains($0.prefix(1)) })
    }

    @Test("is checked in every format without becoming a part of it", arguments: ["json", "sarif", "html", "text"])
    func check(format: String) throws {
        let folder = try TemporaryFolder()
        let files = try Self.some.enumerated().map { number, text in
            try folder.file("\(number).yaml", HostilePlan.yaml(with: text.text))
        }
        // A report for people is of one plan.
        for files in format == "html" ? files.map({ [$0] }) : [files] {
            let outcome = try Program.run(["check", "--format", format] + files)
            #expect(outcome.status <= 1 && !outcome.output.isEmpty, "\(outcome.errors)")
            switch format {
            case "json", "sarif":
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
            case "html":
                let elements = Set(outcome.output.matches(of: /<([a-zA-Z!?]+[0-9]?)/).map { String($0.output.1) })
                #expect(elements.isSubset(of: Self.reportElements), "\(elements.subtracting(Self.reportElements))")
            default:
                let isClean = outcome.output.unicodeScalars.allSatisfy {
                    $0 == "\n" || $0.properties.generalCategory != .control && !$0.properties.isBidiControl
                }
                #expect(isClean, "\(outcome.output)")
            }
        }
    }

    private static let reportElements: Set = [
        "!doctype", "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "article",
        "nav", "div", "p", "h1", "h2", "h3", "h4", "a", "br", "em", "strong", "span", "mark", "ul", "ol", "li", "dl",
        "dt",
        "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "bdi", "details", "summary",
        "q",
        "code",
    ]
}
