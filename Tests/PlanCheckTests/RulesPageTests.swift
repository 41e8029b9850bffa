import Foundation
import PlanCheck
import Reporting
import Testing

@Suite("docs/rules.md")
struct RulesPageTests {
    @Test("is what the rules say of themselves")
    func fresh() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let page = try String(contentsOf: root.appending(path: "docs/rules.md"), encoding: .utf8)
        #expect(page == rulesPage() + reportRulesPage(), "renew it: prikaz debug rules-page > docs/rules.md")
    }

    @Test("has a row and a section for every rule", arguments: allRules.map(\.description.code))
    func whole(code: String) throws {
        let page = rulesPage()
        let rule = try #require(allRules.map(\.description).first { $0.code == code })
        #expect(page.contains("| [\(code)](#\(code.lowercased())-\(rule.name)) |"))
        #expect(page.contains("\n## \(code) \(rule.name)\n"))
        for example in rule.failing + rule.passing { #expect(page.contains(example)) }
    }
}
