import Diagnostics
import PlanModel
import SourceModel
import Testing

@testable import PlanImport

@Suite("The head of a column")
struct ColumnMeaningTests {
    @Test(
        "means the field that its first known word speaks of",
        arguments: [
            ("№", "number"), ("№ п/п", "number"), ("№п/п", "number"), ("N", "number"), ("Номер", "number"),
            ("Мероприятие", "activity"), ("НАИМЕНОВАНИЕ МЕРОПРИЯТИЯ", "activity"),
            ("Виды работ (мероприятия)", "activity"),
            ("Содержание деятельности", "activity"), ("Мероприятие/направление", "activity"), ("Этап", "activity"),
            ("Дела", "activity"), ("Дела, события, мероприятия", "activity"),
            ("Ответственный исполнитель", "responsible"), ("Исполнители:", "responsible"),
            ("Ответ-ственные", "responsible"),
            ("Ответственный за проведение мероприятия", "responsible"), ("Кто проводит", "responsible"),
            ("Сроки проведения мероприятий", "deadline"), ("Дата", "deadline"), ("Период реализации", "deadline"),
            ("Срок исполнения (месяц)", "deadline"), ("Ожидаемый результат", "result"), ("Вид документа", "result"),
            ("Прогнозируемый результат (количественные характеристики)", "result"), ("Выход", "result"),
            ("Управленческие решения/ожидаемые результаты", "result"), ("Форма отчётности", "form"),
            ("Уровень управления", "level"), ("Описание специфики (для кого)", "specifics"), ("Примечание", "note"),
            ("Целевая аудитория", "audience"), ("Отметка о выполнении мероприятия", "status"),
            ("Место проведения", "venue"),
            ("Источник финансирования", "funding"),
        ])
    func meaning(_ head: String, _ field: String) throws {
        let meaning = try #require(ColumnMeaning.meanings(of: head).first)
        #expect(meaning.field == field)
        #expect(meaning.certainty >= 0.8)
    }

    @Test("means nothing known when its words are not", arguments: ["", "Цена", "Класс", "(", "Ряд 7", "–"])
    func unknown(_ head: String) {
        #expect(ColumnMeaning.meanings(of: head).isEmpty)
    }

    @Test("is surest as a known name, less sure among other words, still less misspelled or mentioned later")
    func certainty() {
        let heads = ["Мероприятие", "Мероприятия по плану", "Испалнитель", "Показатели и результаты"]
        #expect(heads.compactMap { ColumnMeaning.meanings(of: $0).first?.certainty } == [1, 0.9, 0.8, 0.9])
        #expect(ColumnMeaning.meanings(of: "Показатели и результаты").map(\.certainty) == [0.9, 0.6])
    }

    @Test("is not looked for in a long text")
    func long() {
        #expect(ColumnMeaning.meanings(of: String(repeating: "Мероприятие ", count: 100)).isEmpty)
    }
}

@Suite("The head of a table")
struct TableHeadTests {
    private func head(_ titles: String...) -> TableHead? { TableHead(passages(titles)) }

    private func passages(_ texts: [String]) -> [Passage] {
        texts.map { Passage(text: $0, place: .unknown, lines: []) }
    }

    private func fields(_ head: TableHead?) -> [String?]? {
        guard var head else { return nil }
        head.nameOwnFields()
        return head.columns.map(\.field)
    }

    @Test("names each field once, by the surest column")
    func once() {
        #expect(
            fields(head("№", "Направление деятельности", "Мероприятие", "Срок начала", "Сроки", "Ответственный"))
                == ["number", "direction", "activity", "srok_nachala", "deadline", "responsible"])
    }

    @Test("gives columns of unknown names fields of their own")
    func own() {
        #expect(
            fields(head("№", "Мероприятие", "Цена, руб.", "Срок", "Класс", "Класс", "Примечание", "***", "ignore"))
                == ["number", "activity", "czena_rub", "deadline", "klass", "klass_2", "note", "column_8", "column_9"])
    }

    @Test("takes a column that mentions a field when no other names it")
    func mentioned() {
        #expect(
            fields(head("№", "Мероприятие", "Срок", "Форма отчётности")) == [
                "number", "activity", "deadline", "result",
            ])
    }

    @Test(
        "is refused when it is no plan's",
        arguments: [
            ["№", "Товар", "Цена"], ["Мероприятие"], ["Мероприятие", "Цена", "Количество"], ["Срок", "Ответственный"],
            [],
            ["1", "2", "3", "4"],
        ])
    func refused(_ titles: [String]) {
        #expect(TableHead(passages(titles)) == nil)
    }

    @Test("leaves out empty columns at its end")
    func trailing() {
        #expect(head("№", "Мероприятие", "Срок", "", "")?.width == 3)
    }

    @Test(
        "is known again when it is misspelled",
        arguments: [
            (["№", "Мероприятие", "Описание специфики", "Срок"], true),
            (["№", "Мероприятия", "Описание спецнфики", "Сроки", ""], true),
            (["N", "меропрнятие", "описанис специфики", "срок"], true),
            (["№", "Мероприятие", "", "Срок"], false), (["1", "Уборка", "Для всех", "май"], false),
            (["№", "Мероприятие", "Описание специфики", "Срок", "ещё"], false),
            (["№", "Мероприятие для всех", "Описание специфики", "Срок"], false), (["", "", "", ""], false),
            (["№"], false),
        ])
    func repeated(_ cells: [String], _ isRepeated: Bool) throws {
        let head = try #require(self.head("№", "Мероприятие", "Описание специфики", "Срок"))
        #expect(head.isRepeated(by: passages(cells)) == isRepeated)
    }

    @Test("is counted by a row of ordinal numbers")
    func numbered() throws {
        let head = try #require(self.head("№", "Мероприятие", "Срок"))
        #expect(head.isNumbered(by: passages(["1", "2", "3"])))
        #expect(!head.isNumbered(by: passages(["1", "2", "4"])))
        #expect(!head.isNumbered(by: passages(["1", "2"])))
    }

    @Test("is completed by what the cells hold, and says so")
    func content() throws {
        let rows = """
            №	Что-то	Чьё	Срок	Мероприятие
            1.	зачем	Завуч школы	май	Провести весенний праздник
            2.	затем	Директор	июнь	Провести летний праздник
            """
        let result = try PlanImport.readText(rows + "\n")
        #expect(result.plan.appendices[0].columns.map(\.field).contains("responsible"))
        #expect(result.notes.contains { $0.code == "I010" && $0.field == "responsible" })
        #expect(result.notes.contains { $0.code == "I011" })
        #expect(result.account.confidence < 0.95)
    }
}
