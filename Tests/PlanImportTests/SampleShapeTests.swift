import Diagnostics
import PlanImport
import PlanModel
import SourceModel
import Testing

@Suite("A plan in a shape that real plans have")
struct SampleShapeTests {
    @Test("as appendix of a programme has mark, title and sections, and no order")
    func programmeAppendix() throws {
        let result = try PlanImport.readText(Samples.programmeAppendix)
        let plan = result.plan
        let table = try #require(plan.table)
        #expect(plan.order == nil)
        #expect(table.number == nil)
        #expect(table.mark.map(\.text) == ["Приложение № 2", "к Программе развития", "школ Загорского района"])
        #expect(table.title == "План мероприятий («дорожная карта») по развитию школьных театров")
        #expect(table.columns.map(\.field) == ["number", "activity", "responsible", "deadline", "result"])
        #expect(table.sections.map(\.number) == ["1.", "2"])
        #expect(table.sections.map(\.title) == ["Подготовка сцены", "Постановки"])
        #expect(table.activities.map(\.number) == ["1.1.", "1.2.", "2.1."])
        #expect(table.activities.map { $0.cells[.deadline] } == ["Ежегодно май", "Май-июнь 2031", "Май-июнь 2031"])
        #expect(
            result.account.repairs == [
                Repair(kind: .joinedHyphen, line: 15, before: "Май- июнь", after: "Май-июнь")
            ])
    }

    @Test("with an order, a group column and rows of sections that carry more keeps all of it")
    func orderWithGroups() throws {
        let result = try PlanImport.readText(Samples.orderWithGroups)
        let plan = result.plan
        #expect(plan.organization.parents == ["ДЕПАРТАМЕНТ ПРОСВЕЩЕНИЯ ГОРОДА ВЫМЫСЛОВА"])
        #expect(plan.organization.name == "муниципальное казённое учреждение «Школа № 77» города Вымыслова")
        #expect(plan.organization.shortName == "МКУ «Школа № 77»")
        #expect(plan.organization.place == "Вымыслов")
        let order = try #require(plan.order)
        #expect(order.kind == "ПРИКАЗ")
        #expect(order.number == "15/3-а")
        #expect(order.date == "от 03.10.2030")
        #expect(order.title == "Об утверждении плана школьного сада")
        #expect(order.preamble == "Во исполнение устава школы, в целях озеленения двора")
        #expect(order.imperative == "приказываю:")
        #expect(order.clauses.map(\.number) == ["1.", "2."])
        #expect(order.signatory == Person(position: "Директор школы", name: "П.Р. Садовникова"))

        let table = try #require(plan.table)
        #expect(table.mark.map(\.text) == ["Приложение № 1", "к приказу от 03.10.2030 №15/3"])
        #expect(table.title == "План школьного сада, где растут яблони и груши")
        #expect(table.columns.filter(\.isGroup).map(\.field) == ["level"])
        #expect(table.sections.map(\.title) == ["Подготовка почвы", "Посадка", nil])
        #expect(table.sections[0].cells[.deadline] == "апрель")
        #expect(table.sections[1].cells == Cells([("result", "Сад посажен")]))
        #expect(table.activities.map { $0.cells["level"] } == ["районный", nil, "школьный", nil, "школьный", nil])
        let planting = table.sections[1].activities
        #expect(planting[0].cells[.activity] == "Посадить яблони в три ряда")
        #expect(planting[0].cells[.deadline] == "сентябрь")
        #expect(planting[0].cells[.result] == "Саженцы")
        #expect(planting[1].cells[.activity] == "Посадить груши:\n- белые; - жёлтые")
        #expect(planting[1].cells["specifics"] == "Для девятых")
        #expect(
            result.account.repairs.map { "\($0.kind.rawValue): \($0.after)" } == [
                "brackets: МКУ «Школа № 77»", "number-sign: 15/3-а", "spaced-letters: приказываю:",
                "shifted-cell: Сад посажен", "joined-row: Посадить яблони в три ряда", "joined-word: сентябрь",
                "joined-word: Саженцы",
            ])
    }

    @Test("with one cell a line has its rows and the paragraphs of its cells")
    func cellPerLine() throws {
        let result = try PlanImport.readText(Samples.cellPerLine)
        let table = try #require(result.plan.table)
        #expect(table.title == "ДОРОЖНАЯ КАРТА праздника последнего звонка в посёлке Дальнем на 2031 год")
        #expect(table.sections.map(\.title) == ["Подготовка праздника", "2. Проведение праздника"])
        #expect(table.activities.map(\.number) == ["1.1.", "1.2.", "2.1."])
        #expect(table.activities.map { $0.cells[.deadline] } == ["Март 2031г.", "Апрель\n2031г.", "25 мая"])
        #expect(table.sections[0].activities[0].cells[.result] == "Имена ведущих.\nРепетиции начаты.")
        #expect(table.sections[1].activities[0].cells[.activity] == "Провести праздник:\n- речи;\n- песни")
        #expect(result.account.repairs.isEmpty)
    }

    @Test("with text around the table has headings, lists and paragraphs")
    func orderWithNarrative() throws {
        let result = try PlanImport.readText(Samples.orderWithNarrative)
        let order = try #require(result.plan.order)
        #expect(order.kind == "ПРИКАЗ")
        #expect(order.number == "8")
        #expect(order.date == "от 02 марта 2031 года")
        #expect(order.imperative == "Приказываю:")
        #expect(order.clauses.map(\.number) == ["1.", "2.", "2."])
        #expect(order.clauses[1].items.map(\.text) == ["- открыть читальные залы;", "- сообщить об этом до 1 мая."])
        #expect(
            order.signatory == Person(position: "Начальник отдела чтения\nАМО «Книжный район»", name: "Б.Б.Томов."))
        let table = try #require(result.plan.table)
        #expect(table.mark.count == 5)
        #expect(table.title == "План-график школьных библиотек")
        #expect(
            table.narrative == [
                NarrativePart(heading: "Цель", text: "чтение для всех"),
                NarrativePart(heading: "Задачи", items: ["- открыть залы;", "- купить книги"]),
                NarrativePart(
                    heading: "Показатели",
                    items: ["- число читателей:", "доля младших;", "доля старших, которые читают"]),
                NarrativePart(
                    text: "Методы сбора - подсчёт формуляров, который ведут библиотекари каждой школы района"),
                NarrativePart(heading: "Меры и сроки"),
            ])
        #expect(table.sections.count == 1)
        #expect(!table.sections[0].hasRow)
        #expect(
            table.activities.map { $0.cells[.activity] } == ["Открыть залы", "Купить книги для районной библиотеки"])
        #expect(
            table.closing == [
                NarrativePart(text: "Решения совета – приказы отдела"),
                NarrativePart(heading: "Итог", text: "отчёт отдела"),
            ])
    }

    @Test("with years for sections has them as titles")
    func years() throws {
        let table = try #require(try PlanImport.readText(Samples.years).plan.table)
        #expect(table.title == "План мероприятий Проекта «Тёплая школа»")
        #expect(table.sections.map(\.title) == ["2030 год", "2031 год"])
        #expect(table.sections.map(\.number) == [nil, nil])
        #expect(table.sections.map(\.activities.count) == [2, 1])
        #expect(table.sections[0].activities[0].cells[.activity] == "Утеплить окна во всех классах")
        #expect(table.sections[0].activities[0].cells[.result] == "Окна утеплены в срок")
    }

    static let all = [
        Samples.programmeAppendix, Samples.orderWithGroups, Samples.cellPerLine, Samples.orderWithNarrative,
        Samples.years,
    ]

    @Test("keeps every word and every line", arguments: all, Tokens.allCases)
    func words(_ sample: String, _ tokens: Tokens) throws {
        let result = try PlanImport.readText(sample)
        #expect(result.expectedWords(of: sample, tokens) == WordCounts(result.plan.literalTexts, tokens))
        let whole = Set(result.account.dropped.filter { $0.why != .markup }.map(\.line))
        #expect(result.account.lines == result.account.placed + whole.count)
        #expect(result.notes.isEmpty)
    }

    @Test("has the same plan without its blank lines", arguments: all)
    func withoutBlankLines(_ sample: String) throws {
        let lines = sample.split(separator: "\n")
        let plan = try PlanImport.readText(lines.joined(separator: "\n")).plan
        #expect(differences(try PlanImport.readText(sample).plan, plan) == [])
    }
}
