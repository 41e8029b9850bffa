import Diagnostics
import PlanCheck
import PlanModel
import Testing

@Suite("Consistency")
struct ConsistencyTests {
    private func codes(order: Order, mark: [SourceText]) -> [String] {
        let plan = Plan(order: order, appendices: [Appendix(mark: mark)])
        return check(plan).findings.filter { $0.code == "S001" }.map { "\($0.code) \($0.severity.rawValue)" }
    }

    @Test(
        "of the mark with the order is judged only by what both say",
        arguments: [
            (["Приложение № 2", "к приказу от 05.09.2024 г. № 17-од"], []),
            (["Приложение № 2", "к приказу МБОУ «Школа № 5»", "№ 17-од от 5 сентября 2024 года"], []),
            (["УТВЕРЖДЕНО", "приказом директора", "от «05» сентября 2024 г. № 17 - од"], []),
            (["Приложение", "к приказу № 17-ОД"], []),
            (["Приложение", "к приказу МБОУ СОШ № 5", "от 05.09.2024"], []),
            (["Приложение", "к приказу от «___» _______ 20__ г. № ___"], []),
            (["Приложение № 17", "к плану работы школы № 5"], []),
            ([], []),
            (["Приложение", "к приказу от 05.09.2023 № 17-од"], ["S001 error"]),
            (["Приложение к приказу № 18-од от 05.09.2024"], ["S001 error"]),
            (["Приложение к приказу от 05.09.2024 № 17"], ["S001 warning"]),
            (["Приложение к приказу от 05.09.2024 № 171"], ["S001 error"]),
            (["Приложение", "к приказу департамента образования", "от 03.02.2024 № 115"], ["S001 warning"]),
        ] as [([String], [String])])
    func marks(mark: [String], expected: [String]) {
        let order = Order(number: "17-од", date: "от 05.09.2024")
        #expect(codes(order: order, mark: mark.map { SourceText($0) }) == expected)
    }

    @Test("of an order that is not registered yet has no finding")
    func blank() {
        let mark: [SourceText] = ["Приложение", "к приказу от 05.09.2024 № 17"]
        #expect(codes(order: Order(), mark: mark).isEmpty)
        #expect(codes(order: Order(number: "____", date: "«__» ______ 2024 г."), mark: mark).isEmpty)
    }

    @Test(
        "is asked of any text without a crash",
        arguments: [
            "", " ", "(", "»", "«", "<", "&", "**", "№", "от", "приказ", "приказ от", "приказ №", "приложение №",
            "\u{301}", "ё", "-", "<p", "&#;", "👩‍👩‍👧", "приказ № от",
        ])
    func anyText(text: String) {
        let words = SourceText(text)
        let plan = Plan(
            order: Order(number: words, date: words, title: words, clauses: [Clause(number: words, text: words)]),
            appendices: [
                Appendix(
                    number: words, mark: [words], title: words,
                    sections: [
                        Section(
                            number: words, title: words,
                            activities: [Activity(cells: Cells([("number", words), ("activity", words)]))])
                    ])
            ])
        #expect(check(plan).findings.allSatisfy { $0.code.count == 4 })
    }
}
