import PlanFile
import PlanModel
import Reporting
import Testing

@Suite("What is due in a period")
struct DueActivitiesTests {
    private func due(_ deadlines: [String], _ code: String) throws -> (
        due: [String], running: [String], undated: [String]
    ) {
        let rows = deadlines.enumerated().map { "{number: \"\($0 + 1)\", activity: Дело, deadline: \"\($1)\"}" }
        let plan = try PlanFile.read(
            """
            prikaz: 1
            appendices:
              - period: {from: 2022-01-01, to: 2022-12-31}
                sections: [{activities: [\(rows.joined(separator: ", "))]}]
            """
        ).plan
        let period = try #require(ReportPeriod(code))
        let due = DueActivities(of: plan, in: period)
        return (
            due.due.map { "\($0.number): " + ($0.dueDays?.words ?? "") },
            due.running.map(\.number), due.undated.map(\.number)
        )
    }

    @Test("is what ends in it, each with its dates")
    func dates() throws {
        let deadlines = ["до 15 июня 2022", "июнь – июль 2022", "30 июня, 1 июля 2022 г.", "май 2022", "сентябрь 2022"]
        let first = try due(deadlines, "2022-H1")
        #expect(first.due == ["1: 15.06.2022", "3: 30.06.2022", "4: 31.05.2022"])
        #expect(first.running == ["2"])
        let second = try due(deadlines, "2022-H2")
        #expect(second.due == ["2: 31.07.2022", "3: 01.07.2022", "5: 30.09.2022"])
        #expect(second.running.isEmpty && second.undated.isEmpty)
    }

    @Test("counts how often what recurs is due")
    func recurring() throws {
        let first = try due(["ежеквартально", "ежемесячно до 10 числа"], "2022-H1")
        #expect(first.due[0] == "1: 31.03.2022, 30.06.2022 (2 раза)")
        #expect(
            first.due[1] == "2: 10.01.2022, 10.02.2022, 10.03.2022, 10.04.2022, 10.05.2022, 10.06.2022 (6 раз)")
    }

    @Test("lists apart what goes on, and what nobody knows the days of")
    func apart() throws {
        let first = try due(
            ["в течение года", "по отдельному графику", "", "когда-нибудь", "с 1 марта 2022"], "2022-H1")
        #expect(first.due.isEmpty)
        #expect(first.running == ["1", "5"])
        #expect(first.undated == ["2", "3", "4"])
        #expect(try due(["в течение года"], "2022-H2").due == ["1: 31.12.2022"])
    }
}
