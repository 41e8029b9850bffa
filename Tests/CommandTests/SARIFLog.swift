import Foundation
import Testing

/// A SARIF log, and what the schema of SARIF 2.1.0 asks of the objects that prikaz writes: the schema itself, 110 KB, is
/// not kept here.
struct SARIFLog {
    private let root: [String: Any]
    let results: [[String: Any]]
    let rules: [[String: Any]]

    init(_ text: String) throws {
        root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        results = try #require(run["results"] as? [[String: Any]])
        let tool = try #require(run["tool"] as? [String: Any])
        let driver = try #require(tool["driver"] as? [String: Any])
        rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(Set(root.keys) == ["$schema", "version", "runs"])
        #expect(Set(run.keys) == ["tool", "columnKind", "results"])
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        #expect(Set(tool.keys) == ["driver"])
        #expect(Set(driver.keys) == ["name", "version", "language", "rules"])
        #expect((driver["language"] as? String)?.wholeMatch(of: /[a-z]{2}(-[A-Z]{2})?/) != nil)
    }

    func expectRequiredStructure() throws {
        #expect(root["version"] as? String == "2.1.0")
        #expect(
            (root["$schema"] as? String).flatMap { URL(string: $0) }?.lastPathComponent == "sarif-schema-2.1.0.json")
        #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
        for rule in rules {
            #expect(
                Set(rule.keys) == [
                    "id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration",
                ])
            for key in ["shortDescription", "fullDescription", "help"] {
                #expect((rule[key] as? [String: String])?["text"]?.isEmpty == false)
            }
            #expect(Self.levels.contains((rule["defaultConfiguration"] as? [String: String])?["level"] ?? ""))
        }
        for result in results { try expect(result) }
    }

    private static let levels = ["none", "note", "warning", "error"]

    private func expect(_ result: [String: Any]) throws {
        #expect(Set(result.keys) == ["ruleId", "ruleIndex", "level", "message", "locations", "suppressions"])
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules.indices.contains(index) && rules[index]["id"] as? String == result["ruleId"] as? String)
        #expect(Self.levels.contains(result["level"] as? String ?? ""))
        #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
        for suppression in try #require(result["suppressions"] as? [[String: String]]) {
            #expect(["inSource", "external"].contains(suppression["kind"] ?? ""))
        }
        for location in try #require(result["locations"] as? [[String: Any]]) {
            #expect(Set(location.keys).isSubset(of: ["physicalLocation", "logicalLocations"]))
            let physical = try #require(location["physicalLocation"] as? [String: Any])
            let uri = try #require((physical["artifactLocation"] as? [String: String])?["uri"])
            #expect(uri.wholeMatch(of: /[A-Za-z0-9\-._~%\/:]+/) != nil)
            for (_, number) in physical["region"] as? [String: Int] ?? [:] { #expect(number >= 1) }
        }
    }
}
