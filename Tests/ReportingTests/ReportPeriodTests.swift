import PlanModel
import Reporting
import Testing

@Suite("A report's period")
struct ReportPeriodTests {
    @Test(
        "has its days and its name",
        arguments: [
            ("2022-H1", "2022-01-01", "2022-06-30", "I полугодие 2022 года"),
            ("2022-H2", "2022-07-01", "2022-12-31", "II полугодие 2022 года"),
            ("2022-Q2", "2022-04-01", "2022-06-30", "II квартал 2022 года"),
            ("2022-q4", "2022-10-01", "2022-12-31", "IV квартал 2022 года"),
            ("2022", "2022-01-01", "2022-12-31", "2022 год"),
            ("2024-02", "2024-02-01", "2024-02-29", "февраль 2024 года"),
            ("2024/2025", "2024-09-01", "2025-08-31", "2024/2025 учебный год"),
            ("2024/2025-H1", "2024-09-01", "2024-12-31", "I полугодие 2024/2025 учебного года"),
            ("2024/2025-H2", "2025-01-01", "2025-08-31", "II полугодие 2024/2025 учебного года"),
            ("2024/2025-Q2", "2024-12-01", "2025-02-28", "II квартал 2024/2025 учебного года"),
            ("2022-01-10..2022-03-15", "2022-01-10", "2022-03-15", "период с 10.01.2022 по 15.03.2022"),
        ])
    func periods(code: String, first: String, last: String, name: String) throws {
        let period = try #require(ReportPeriod(code))
        #expect([period.first.iso, period.last.iso, period.name] == [first, last, name])
        #expect(ReportPeriod(period.code) == period)
        let days = DaySpan(from: period.first, to: period.last)
        #expect(ReportPeriod(days).map { [$0.first, $0.last] } == [period.first, period.last])
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "H1", "2022-H3", "2022-Q5", "22-H1", "2024/2026", "2024/2025-02", "2022-13", "2022-",
            "2022-03-15..2022-01-10", "вчера",
        ])
    func none(code: String) { #expect(ReportPeriod(code) == nil) }
}
