import PlanModel
import Testing

@Suite("A date of an order")
struct CalendarDateTests {
    @Test(
        "is read from the words as printed",
        arguments: [
            ("2022-02-01", "2022-02-01"), ("01.02.2022", "2022-02-01"), ("1.2.22", "2022-02-01"),
            ("от 01 февраля 2022 года", "2022-02-01"), ("«01» февраля 2022 г.", "2022-02-01"),
            ("от 5 мая 2026г.", "2026-05-05"), ("29 февраля 2024 года", "2024-02-29"),
        ])
    func reading(text: String, iso: String) {
        #expect(CalendarDate(reading: text)?.iso == iso)
    }

    @Test(
        "is refused when the calendar has no such day, or the words are more than a date",
        arguments: ["31 июня 2022 года", "29.02.2023", "00.01.2022", "сентябрь 2024", "01.01-01.03.2022", "", "от"])
    func refusing(text: String) {
        #expect(CalendarDate(reading: text) == nil)
    }

    @Test("is printed in words without a leading zero, in digits with one")
    func printing() throws {
        let date = try #require(CalendarDate(year: 2016, month: 6, day: 5))
        #expect(date.words == "5 июня 2016 г.")
        #expect(date.digits == "05.06.2016")
    }
}
