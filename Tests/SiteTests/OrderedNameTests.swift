import Testing

@testable import Site

@Suite("Names in the order that people expect")
struct OrderedNameTests {
    @Test(
        "puts one name before the other",
        arguments: [
            ("Школа № 2", "Школа № 10"), ("школа № 2", "Школа № 10"), ("Детский сад", "Школа"),
            ("Лицей", "Лицей № 1"), ("1-я школа", "Школа"), ("Школа № 7", "школа № 7"),
            ("Школа № 99999999999999999998", "Школа № 99999999999999999999"), ("", "Школа"),
        ])
    func order(first: String, second: String) {
        #expect(OrderedName(first) < OrderedName(second))
        #expect(!(OrderedName(second) < OrderedName(first)))
    }
}
