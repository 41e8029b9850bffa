import Diagnostics
import PlanCheck
import PlanFile
import Testing

@Suite("A missing cell")
struct MissingCellTests {
    /// What the rules of missing cells find, and no other.
    private func findings(_ yaml: String) throws -> CheckResult {
        let others = allRules.map(\.description.code).filter { !["C001", "C002", "C003", "C004"].contains($0) }
        let settings = CheckSettings(severities: Dictionary(uniqueKeysWithValues: others.map { ($0, nil) }))
        return check(try PlanFile.read(yaml).plan, settings: settings)
    }

    @Test("is named with its place, its activity and the words of its column")
    func placed() throws {
        let found = try findings(
            """
            prikaz: 1
            appendices:
              - columns: [{field: number, title: №}, {field: activity, title: Дело}, {field: deadline, title: Сроки}, {field: responsible, title: Кто}, {field: result, title: Итог}]
                sections:
                  - activities:
                      - {number: "1.1", activity: Сбор, deadline: "…", responsible: Директор, result: Протокол}
            """
        ).findings
        #expect(found.count == 1)
        #expect(found.first?.code == "C002")
        #expect(found.first?.activity == "1.1")
        #expect(found.first?.columnTitle == "Сроки")
        #expect(found.first?.place == .text(line: 6, column: 55))
    }

    @Test("in a grouped column is no fault below a value, but never across a section row")
    func grouped() throws {
        let found = try findings(
            """
            prikaz: 1
            appendices:
              - columns: [{field: number, title: №}, {field: activity, title: Дело}, {field: responsible, title: Кто, group: true}, {field: deadline, title: Срок}, {field: result, title: Итог}]
                sections:
                  - title: Первый
                    activities:
                      - {number: "1", activity: Сбор, responsible: Директор, deadline: Май, result: Протокол}
                      - {number: "2", activity: Сбор, deadline: Май, result: Протокол}
                  - title: Второй
                    activities:
                      - {number: "3", activity: Сбор, deadline: Май, result: Протокол}
            """
        ).findings
        #expect(found.map(\.activity) == ["3"])
    }

    @Test("of a column that the table does not have is said once")
    func noColumn() throws {
        let found = try findings(
            """
            prikaz: 1
            appendices:
              - columns: [{field: number, title: №}, {field: activity, title: Дело}, {field: deadline, title: Срок}, {field: responsible, title: Кто}]
                sections:
                  - activities:
                      - {number: "1", activity: Сбор, deadline: Май, responsible: Директор}
                      - {number: "2", activity: Сбор, deadline: Май, responsible: Директор}
            """
        ).findings
        #expect(found.map(\.code) == ["C003"])
        // A calendar of events has no such column by its approved form.
        #expect(found.map(\.severity) == [.warning])
    }

    @Test("is lifted by the plan with a reason, and only with one")
    func ignored() throws {
        let result = try findings(
            """
            prikaz: 1
            appendices:
              - sections:
                  - activities:
                      - {number: "1", activity: Сбор, deadline: Май, responsible: Директор, ignore: [{code: C003, reason: итог в разделе}]}
                      - {number: "2", activity: Сбор, deadline: Май, responsible: Директор, result: Приказ}
                      - {number: "3", activity: Сбор, deadline: Май, responsible: Директор, ignore: [{code: C003}]}
            """)
        #expect(result.findings.map(\.activity) == ["3"])
        #expect(result.ignored.map(\.reason) == ["итог в разделе"])
    }
}
