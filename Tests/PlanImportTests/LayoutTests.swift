import Diagnostics
import PlanImport
import PlanModel
import SourceModel
import Testing

@Suite("A text whose table is drawn or laid out")
struct LayoutTests {
    /// The activities, each as its cells in the order of the columns.
    private func activities(_ text: String) throws -> [[String]] {
        let result = try PlanImport.readText(text)
        let told = Set(result.account.dropped.map(\.line))
        #expect(result.account.placed + told.count >= result.account.lines)
        #expect(!result.notes.contains { $0.code == "I012" })
        let appendix = try #require(result.plan.appendices.first)
        return appendix.sections.flatMap(\.activities).map { activity in
            appendix.columns.map { activity.cells[$0.field]?.text ?? "" }
        }
    }

    private let expected = [
        ["1", "Провести собрание родителей", "май", "Директор", "Протокол"],
        ["2", "Купить книги", "июнь", "Завхоз", "Книги куплены"],
    ]

    private let third = ["3", "Написать отчёт и сдать его", "август", "Директор и завуч", "Отчёт"]

    @Test("has bars, with rules or without")
    func bars() throws {
        let plain = """
            План работы

            № | Мероприятие | Срок | Ответственный | Результат
            1 | Провести собрание родителей | май | Директор | Протокол
            2 | Купить книги | июнь | Завхоз | Книги куплены
            """
        #expect(try activities(plain) == expected)
        let ruled = plain.replacing("Результат\n", with: "Результат\n---|---|---|---|---\n")
        #expect(try activities(ruled) == expected)
    }

    @Test("is drawn in full", arguments: ["│─┌┬┐├┼┤└┴┘", "|-+++++++++"])
    func boxes(_ signs: String) throws {
        let box = """
            ┌───┬───────────────────┬──────┬───────────────┬───────────────┐
            │ № │ Мероприятие       │ Срок │ Ответственный │ Результат     │
            ├───┼───────────────────┼──────┼───────────────┼───────────────┤
            │ 1 │ Провести собрание │ май  │ Директор      │ Протокол      │
            │   │ родителей         │      │               │               │
            ├───┼───────────────────┼──────┼───────────────┼───────────────┤
            │ 2 │ Купить книги      │ июнь │ Завхоз        │ Книги куплены │
            └───┴───────────────────┴──────┴───────────────┴───────────────┘
            """
        let marks = Dictionary(uniqueKeysWithValues: zip("│─┌┬┐├┼┤└┴┘", signs))
        #expect(try activities(String(box.map { marks[$0] ?? $0 })) == expected)
    }

    private static let pages = """
                               План работы школы № 0

        №    Мероприятие               Срок      Ответственный    Результат
        1    2                         3         4                5
        1    Провести собрание         май       Директор         Протокол
             родителей
        2    Купить                    июнь      Завхоз           Книги
        \u{0C}                                 2
         №    Мероприятие               Срок      Ответственный    Результат
              книги                                                куплены
         3    Написать отчёт            август    Директор         Отчёт
              и сдать его                         и завуч
        """

    @Test("is laid out on pages")
    func pages() throws {
        #expect(try activities(Self.pages) == expected + [third])
    }

    @Test("of a typesetter's hyphens is whole again")
    func hyphens() throws {
        let text = Self.pages.replacing("родителей", with: "роди\u{AD}").replacing(
            "2    Купить ", with: "     телей\n2    Купить ")
        #expect(try activities(text) == expected + [third])
    }

    @Test("made to do harm is refused or read", .timeLimit(.minutes(10)))
    func hostile() {
        for line in [
            "a  b  c\n", "№  Мероприятие  Срок  Ответственный\n", "|a|b|c|\n", "+--+--+\n", "│ a │ b │\n", "\u{0C}",
        ] {
            _ = try? PlanImport.readText(String(repeating: line, count: 20_000))
        }
    }
}
