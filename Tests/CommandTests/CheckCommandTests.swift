import Foundation
import TestSupport
import Testing

@Suite("check")
struct CheckCommandTests {
    @Test("finds nothing wrong in the examples", arguments: Examples.all)
    func examples(path: String) throws {
        let outcome = try Program.run(["check", path])
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.errors.isEmpty)
    }

    private let plan = """
        prikaz: 1
        appendices:
          - title: План
            columns: [{field: number, title: №}, {field: activity, title: Дело}, {field: responsible, title: Кто}, {field: deadline, title: Сроки}, {field: result, title: Итог}]
            sections:
              - activities:
                  - {number: "1.1", activity: Собрание, deadline: –, result: Протокол}
        """

    @Test("says what is wrong, where, and what to do, in Russian or English")
    func text() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("plan.yaml", plan)
        let russian = try Program.run(["check", file])
        #expect(russian.status == 1)
        #expect(russian.output.contains("plan.yaml:7:13: ошибка [C001] Не указан ответственный."))
        #expect(
            russian.output.contains(
                """
                plan.yaml:7:59: ошибка [C002] Не указан срок.
                  7 |           - {number: "1.1", activity: Собрание, deadline: –, result: Протокол}
                    |                                                           ^
                  п. 1.1, графа «Сроки»
                  Что делать: Укажите дату
                """))
        #expect(russian.output.contains("По правилам:\n  1 × [C001] missing-responsible"))
        #expect(russian.output.hasSuffix("Ошибок: 2, предупреждений: 0, замечаний: 0.\n"))
        let english = try Program.run(["check", file, "--language", "en"])
        #expect(english.output.contains("error [C002] No deadline."))
    }

    @Test("gives JSON that other programs can rely on")
    func json() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("plan.yaml", plan)
        let outcome = try Program.run(["check", file, "--format", "json"])
        #expect(outcome.status == 1)
        let findings = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        let finding = try #require(findings.first { $0["code"] as? String == "C002" })
        #expect(finding["name"] as? String == "missing-deadline")
        #expect(finding["severity"] as? String == "error")
        #expect(finding["file"] as? String == file)
        #expect(finding["line"] as? Int == 7)
        #expect(finding["activity"] as? String == "1.1")
        let place = try #require(finding["place"] as? [String: Any])
        #expect(place["field"] as? String == "deadline")
        #expect(place["quote"] as? String == "–")
        #expect(finding["message"] is String && finding["hint"] is String)
        let none = try Program.run(["check", Examples.first, "--format", "json"])
        #expect(none.output == "[\n\n]\n")
    }

    @Test("tells of findings that the plan lifts, and does not count them")
    func ignored() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "plan.yaml",
            plan.replacing("deadline: –", with: "deadline: Май, responsible: Директор").replacing(
                "result: Протокол", with: "ignore: [{code: C003, reason: итог в протоколе}]"))
        let outcome = try Program.run(["check", file])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("plan.yaml:7:13: [C003], п. 1.1, графа «Итог»: итог в протоколе"))
    }

    @Test("gives SARIF 2.1.0 with rules, places, and what the plan lifts")
    func sarif() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file(
            "мой план/plan #1.yaml",
            plan.replacing("result: Протокол", with: "ignore: [{code: C003, reason: итог в протоколе}]"))
        let outcome = try Program.line("prikaz check 'мой план/plan #1.yaml' --format sarif -o out.sarif", in: folder)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        let log = try SARIFLog(try folder.text("out.sarif"))
        try log.expectRequiredStructure()
        let deadline = try #require(log.results.first { $0["ruleId"] as? String == "C002" })
        #expect(deadline["level"] as? String == "error")
        #expect((deadline["suppressions"] as? [Any])?.isEmpty == true)
        let location = try #require((deadline["locations"] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: Any])
        #expect(
            (physical["artifactLocation"] as? [String: String])?["uri"]
                == "%D0%BC%D0%BE%D0%B9%20%D0%BF%D0%BB%D0%B0%D0%BD/plan%20%231.yaml")
        #expect(physical["region"] as? [String: Int] == ["startLine": 7, "startColumn": 59])
        let logical = try #require((location["logicalLocations"] as? [[String: String]])?.first)
        #expect(logical["name"] == "1.1" && logical["fullyQualifiedName"] == "п. 1.1, графа «Сроки»")
        let lifted = try #require(log.results.first { $0["ruleId"] as? String == "C003" })
        #expect(
            lifted["suppressions"] as? [[String: String]]
                == [["kind": "external", "justification": "итог в протоколе"]])
    }

    @Test("writes to a file when one is named, and never over the plan")
    func outputFile() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("plan.yaml", plan)
        let outcome = try Program.run(["check", file, "-o", folder.path + "/итог/findings.txt"])
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(try folder.text("итог/findings.txt").contains("[C001]"))
        let refused = try Program.run(["check", file, "-o", file])
        #expect(refused.status == 2 && refused.errors.contains("поверх"))
        #expect(try folder.text("plan.yaml") == plan)
    }
}

@Suite("rules, new and debug")
struct SmallCommandTests {
    @Test("rules shows all rules, or one with its examples")
    func rules() throws {
        #expect(try Program.run(["rules"]).output.contains("C003  ошибка  missing-result"))
        let one = try Program.run(["rules", "C003"])
        #expect(one.status == 0 && one.output.contains("Нарушает:") && one.output.contains("prikaz: 1"))
    }

    @Test(
        "new makes a plan whose only errors are the blanks that are still to be filled in, and overwrites nothing",
        arguments: [("order", 9), ("plan", 4)])
    func new(layout: String, blanks: Int) throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/plan.yaml"
        #expect(try Program.run(["new", "--layout", layout, "-o", file]).status == 0)
        let check = try Program.run(["check", file])
        #expect(check.status == 1)
        #expect(check.output.contains("Ошибок: \(blanks), предупреждений: 0, замечаний: 0."))
        #expect(check.output.contains("\(blanks) × [C018]"))
        #expect(try Program.run(["render", file, "-o", folder.path]).status == 1)
        let again = try Program.run(["new", "-o", file])
        #expect(again.status == 2 && again.errors.contains("уже есть"))
    }

    @Test("debug shows the plan, the document and the layout", arguments: ["plan", "document", "layout"])
    func debug(stage: String) throws {
        let outcome = try Program.run(["debug", stage, Examples.first])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("217-од"))
    }
}
