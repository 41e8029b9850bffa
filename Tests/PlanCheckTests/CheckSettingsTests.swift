import Diagnostics
import PlanCheck
import PlanFile
import Testing

@Suite("The settings of the check")
struct CheckSettingsTests {
    @Test("are read from YAML")
    func read() throws {
        let settings = try CheckSettings.read(
            """
            rules: {C001: off, C002: note}
            ignore:
              - code: C003
                reason: итоги в программе
            abbreviations: [ЦОР, ШМО]
            require_posts: true
            """)
        #expect(settings.severities == ["C001": nil, "C002": .note])
        #expect(settings.ignored == ["C003": "итоги в программе"])
        #expect(settings.abbreviations == ["ЦОР", "ШМО"])
        #expect(settings.requiresPosts)
        #expect(try CheckSettings.read("abbreviations: {ЦОР: центр}").abbreviations == ["ЦОР"])
        #expect(try CheckSettings.read("") == CheckSettings())
        #expect(try CheckSettings.read("rules:\nignore:\nabbreviations:\n") == CheckSettings())
    }

    @Test(
        "are refused with the place and the nearest name",
        arguments: [
            ("rules: {C01: off}", 1, 9, "C001"), ("rules: {C001: warn}", 1, 15, "warning"), ("rule: {}", 1, 1, "rules"),
            ("ignore: [{code: C009, reason: так}]", 1, 17, "C00"),
            ("ignore: [{code: C001, resaon: так, reason: так}]", 1, 23, "reason"),
        ])
    func unknown(yaml: String, line: Int, column: Int, near: String) throws {
        let failure = try #require(throws: Failure.self) { try CheckSettings.read(yaml) }
        #expect(failure.diagnostics.map(\.place) == [.text(line: line, column: column)])
        #expect(failure.diagnostics.first?.hint?.russian.contains(near) == true)
    }

    @Test(
        "are refused where they are of another shape, and an ignored code without a reason",
        arguments: [
            "- C001", "слово", "rules: [C001]", "rules: {C001: [off]}", "ignore: C001", "ignore: [C001]",
            "ignore: [{code: C001}]", "ignore: [{code: C001, reason: ' '}]", "ignore: [{reason: так}]",
            "abbreviations: ЦОР", "abbreviations: [[ЦОР]]", "require_posts: может", "rules: }",
        ])
    func shape(yaml: String) throws {
        let failure = try #require(throws: Failure.self) { try CheckSettings.read(yaml) }
        #expect(failure.diagnostics.count == 1)
        #expect(failure.diagnostics.first?.place.line == 1)
    }

    private let plan = """
        prikaz: 1
        appendices:
          - sections:
              - activities:
                  - {activity: Сбор, deadline: –, responsible: Директор, result: Протокол}
                  - {number: "1", activity: Сбор, responsible: Директор, result: Протокол}

        """

    @Test("change the severity of a rule, switch it off, or lift what it finds")
    func applied() throws {
        let plan = try PlanFile.read(plan).plan
        #expect(check(plan).findings.map(\.severity) == [.error, .error])
        #expect(
            check(plan, settings: CheckSettings(severities: ["C002": .note])).findings.map(\.severity) == [
                .note, .note,
            ])
        #expect(check(plan, settings: CheckSettings(severities: ["C002": nil])).findings.isEmpty)
        let lifted = check(plan, settings: CheckSettings(ignored: ["C002": "сроки в приказе"]))
        #expect(lifted.findings.isEmpty && lifted.ignored.map(\.reason) == ["сроки в приказе", "сроки в приказе"])
    }

    @Test("have a neighbour in the plan: what it ignores as a whole lifts no activity's findings")
    func planLevel() throws {
        let ignoring = try PlanFile.read(plan + "ignore: [{code: C002, reason: так решено}]\n").plan
        #expect(check(ignoring).findings.count == 2)
        let noColumn = """
            prikaz: 1
            ignore: [{code: C003, reason: итоги в программе}]
            appendices:
              - title: План на 2026 год
                columns: [{field: number, title: №}, {field: activity, title: Дело}, {field: deadline, title: Срок}, {field: responsible, title: Кто}]
                sections:
                  - activities:
                      - {number: "1", activity: Сбор, deadline: Май, responsible: Директор}

            """
        let result = check(try PlanFile.read(noColumn).plan)
        #expect(result.findings.isEmpty && result.ignored.map(\.reason) == ["итоги в программе"])
        let unreasoned = noColumn.replacing(", reason: итоги в программе", with: "")
        #expect(check(try PlanFile.read(unreasoned).plan).findings.map(\.code) == ["C003"])
    }

    @Test("leave alone another activity of the same number")
    func sameNumber() throws {
        let result = check(
            try PlanFile.read(
                """
                prikaz: 1
                appendices:
                  - sections:
                      - activities: [{number: "1", activity: Сбор, responsible: Директор, result: Протокол, ignore: [{code: C002, reason: так}]}]
                      - activities: [{number: "1", activity: Сбор, responsible: Директор, result: Протокол}]
                """
            ).plan)
        #expect(result.findings.map(\.place.line) == [5])
        #expect(result.ignored.count == 1)
    }
}
