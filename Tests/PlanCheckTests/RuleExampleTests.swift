import Diagnostics
import PlanCheck
import PlanFile
import Testing

@Suite("Every rule")
struct RuleExampleTests {
    @Test("finds its fault in its failing examples", arguments: allRules.map(\.description.code))
    func failing(code: String) throws {
        let rule = try #require(allRules.first { $0.description.code == code })
        #expect(!rule.description.failing.isEmpty)
        for example in rule.description.failing {
            let plan = try PlanFile.read(example).plan
            #expect(
                rule.findings(in: CheckedPlan(plan, settings: rule.description.exampleSettings)).map(\.code) == [code],
                "\(example)")
        }
    }

    @Test("finds nothing in its passing examples", arguments: allRules.map(\.description.code))
    func passing(code: String) throws {
        let rule = try #require(allRules.first { $0.description.code == code })
        #expect(!rule.description.passing.isEmpty)
        for example in rule.description.passing {
            let plan = try PlanFile.read(example).plan
            #expect(
                rule.findings(in: CheckedPlan(plan, settings: rule.description.exampleSettings)).isEmpty, "\(example)")
        }
    }

    @Test("has a code and a name of its own")
    func codes() {
        #expect(Set(allRules.map(\.description.code)).count == allRules.count)
        #expect(Set(allRules.map(\.description.name)).count == allRules.count)
    }
}
