import Diagnostics
import PlanImport
import PlanModel
import SourceModel
import Testing

@Suite("A table whose layout is known")
struct GridTests {
    private func read(_ text: String, widths: [Double] = []) throws -> ImportResult {
        let result = try PlanImport.read(document(text, widths: widths))
        #expect(!result.notes.contains { $0.code == "I012" }, "\(result.notes)")
        return result
    }

    private func table(_ text: String, widths: [Double] = []) throws -> [String] {
        try #require(try read(text, widths: widths).plan.appendices.first).table
    }

    @Test("is refused with the reason where it has more columns than any plan")
    func overwide() {
        let more = (1...40).map { "Графа \($0)" }.joined(separator: "|")
        let text = "|№|Мероприятие|Срок|Ответственный|\(more)|\n|1|Сбор|май|Директор|\(more)|"
        do throws(Failure) {
            _ = try PlanImport.read(document(text))
            Issue.record("read")
        } catch {
            #expect(error.diagnostics.map(\.code) == ["I004"])
        }
    }

    @Test("has sections in merged rows, with the number in the same cell or beside it")
    func sections() throws {
        let rows = try table(
            """
            |№|Мероприятие|Срок|Ответственный|
            |1. Подготовка|<|<|<|
            |1.1|Сбор|май|Директор|
            |2|Проведение|<|<|
            |2.1|Сад|июнь|Завуч|
            """)
        #expect(rows == ["# 1. Подготовка", "1.1|Сбор|май|Директор", "# 2 Проведение", "2.1|Сад|июнь|Завуч"])
    }

    @Test("says a merged cell again in each row of the plan's own columns")
    func merged() throws {
        let result = try read(
            """
            |№|Мероприятие|Срок|Ответственный|
            |1|Сбор|май|Директор|
            |2|Сад|^|^|
            |3|Лес|июнь|^|
            """)
        #expect(
            result.plan.appendices[0].table == ["1|Сбор|май|Директор", "2|Сад|май|Директор", "3|Лес|июнь|Директор"])
        #expect(result.account.repairs.count { $0.kind == .mergedCell } == 3)
    }

    @Test("has groups where a further column is merged")
    func groups() throws {
        let result = try read(
            """
            |№|Направление|Мероприятие|Срок|Ответственный|
            |1|Кадры|Сбор|май|Директор|
            |2|^|Сад|май|Завуч|
            |3|Дети|Лес|июнь|Завуч|
            """)
        let appendix = result.plan.appendices[0]
        #expect(appendix.columns.filter(\.isGroup).map(\.field) == ["direction"])
        #expect(appendix.table == ["1|Кадры|Сбор|май|Директор", "2||Сад|май|Завуч", "3|Дети|Лес|июнь|Завуч"])
    }

    @Test("has one activity where number and activity are merged over several rows")
    func oneActivity() throws {
        let rows = try table(
            """
            |№|Мероприятие|Срок|Ответственный|
            |1|Сбор|май|Директор|
            |^|^|июнь|Завуч|
            |2|Сад|июнь|Завуч|
            """)
        #expect(rows == ["1|Сбор|май\nиюнь|Директор\nЗавуч", "2|Сад|июнь|Завуч"])
    }

    @Test("has a head of two and three rows")
    func tallHead() throws {
        let two = try read(
            """
            |№|Мероприятие|Исполнение|<|Результат|
            |^|^|Сроки|Ответственный|^|
            |1|Сбор|май|Директор|Справка|
            """)
        #expect(two.plan.appendices[0].table == ["1|Сбор|май|Директор|Справка"])
        #expect(two.plan.appendices[0].columns.map(\.under) == [nil, nil, "Исполнение", "Исполнение", nil])
        let three = try table(
            """
            |План работы|<|<|<|
            |№|Мероприятие|Исполнение|<|
            |^|^|Срок|Ответственный|
            |1|Сбор|май|Директор|
            """)
        #expect(three == ["1|Сбор|май|Директор"])
    }

    @Test("joins the columns of a deadline's beginning and end")
    func period() throws {
        let apart = try read(
            """
            |№|Мероприятие|Дата начала|Дата окончания|Ответственный|
            |1|Сбор|01.09.2031|30.09.2031|Директор|
            |2|Сад|01.10.2031|01.10.2031|Завуч|
            |3|Лес||05.10.2031|Завуч|
            """)
        let plan = apart.plan.appendices[0]
        #expect(plan.columns.map(\.field) == ["number", "activity", "deadline", "responsible"])
        #expect(
            plan.table == [
                "1|Сбор|01.09.2031 – 30.09.2031|Директор", "2|Сад|01.10.2031|Завуч", "3|Лес|05.10.2031|Завуч",
            ])
        let under = try read(
            """
            |№|Мероприятие|Срок реализации|<|Ответственный|
            |^|^|начало|окончание|^|
            |1|Сбор|01.09.2031|30.09.2031|Директор|
            """)
        #expect(under.plan.appendices[0].table == ["1|Сбор|01.09.2031 – 30.09.2031|Директор"])
        #expect(under.plan.appendices[0].columns[2].title == "Срок реализации")
    }

    @Test("keeps the fact beside the plan")
    func facts() throws {
        let result = try read(
            """
            |№|Мероприятие|Срок|<|Ответственный|
            |^|^|факт|план|^|
            |1|Сбор|02.09.2031|01.09.2031|Директор|
            """)
        let plan = result.plan.appendices[0]
        #expect(plan.columns.map(\.field) == ["number", "activity", "fakt", "deadline", "responsible"])
        #expect(plan.table == ["1|Сбор|02.09.2031|01.09.2031|Директор"])
    }

    @Test("takes columns of marks for the responsible parties")
    func marks() throws {
        let result = try read(
            """
            |№|Мероприятие|Срок|Ответственные|<|<|
            |^|^|^|Директор|Завуч|Педагог-психолог|
            |1|Сбор|май|+||+|
            |2|Сад|июнь||+||
            """)
        let plan = result.plan.appendices[0]
        #expect(plan.columns.map(\.title.text) == ["№", "Мероприятие", "Срок", "Ответственные"])
        #expect(plan.table == ["1|Сбор|май|Директор, Педагог-психолог", "2|Сад|июнь|Завуч"])
    }

    @Test("takes a row of as many cells as the head has cell by cell, however its borders wander")
    func wanderingBorders() throws {
        let rows = try table(
            """
            |№|Мероприятие|<|Срок|Ответственный|
            |1|Сбор|май|<|Директор|
            |2|Сад|<|июнь|Завуч|
            """, widths: [30, 100, 10, 60, 80])
        #expect(rows == ["1|Сбор|май|Директор", "2|Сад|июнь|Завуч"])
    }

    @Test("puts the cells of other rows where they cover most, by the widths of the columns")
    func widths() throws {
        let rows = try table(
            """
            |№|Мероприятие|<|Срок|Ответственный|
            |1|Сбор|Сад|май|Директор|
            """, widths: [30, 100, 10, 60, 80])
        #expect(rows == ["1|Сбор\nСад|май|Директор"])
    }

    @Test("goes on in a second table, with its head said again or without one")
    func secondTable() throws {
        let head = "|№|Мероприятие|Срок|Ответственный|"
        let rows = ["1|Сбор|май|Директор", "2|Сад|июнь|Завуч"]
        #expect(try table("\(head)\n|\(rows[0])|\n\n|\(rows[1])|") == rows)
        let again = try read("\(head)\n|\(rows[0])|\n\n\(head)\n|\(rows[1])|")
        #expect(again.plan.appendices[0].table == rows)
        #expect(again.account.dropped.map(\.why) == [.repeatedHead, .repeatedHead, .repeatedHead, .repeatedHead])
        let titled = try table("\(head)\n|\(rows[0])|\n\nРаздел второй\n\n\(head)\n|\(rows[1])|")
        #expect(titled == [rows[0], "# Раздел второй", rows[1]])
    }

    @Test("has titles above titles in its head, none lost and none told twice")
    func threeTiers() throws {
        let result = try read(
            """
            |№|Мероприятие|Исполнение|<|<|Результат|
            |^|^|Срок|Ответственный|<|^|
            |^|^|^|ФИО|Должность|^|
            |1|Сбор|май|О.О. Образцов|Директор|Акт|
            |2|Сад|июнь|Н.Н. Небылицын|Завуч|Акт|
            """)
        #expect(
            result.plan.appendices[0].columns.map(\.under?.text) == [
                nil, nil, "Исполнение", "Исполнение. Ответственный", "Исполнение. Ответственный", nil,
            ])
    }

    @Test("keeps the aim of a section below its title")
    func aims() throws {
        let head = "|№|Мероприятие|Срок|Ответственный|"
        let result = try read(
            """
            План работы

            Раздел первый
            Цель: порядок.

            \(head)
            |1|Сбор|май|Директор|

            Раздел второй
            Цель: знания.
            Задачи: обучение.

            \(head)
            |1|Сад|июнь|Завуч|
            """)
        #expect(
            result.plan.appendices[0].table == [
                "# Раздел первый\nЦель: порядок.", "1|Сбор|май|Директор",
                "# Раздел второй\nЦель: знания.\nЗадачи: обучение.", "1|Сад|июнь|Завуч",
            ])
    }

    @Test("of each sheet is a section that has the sheet's name, where somebody chose it")
    func sheets() throws {
        func read(_ names: [String]) throws -> ImportResult {
            let head = "|№|Мероприятие|Срок|Ответственный|"
            var document = document("\(head)\n|1|Сбор|май|Директор|\n\n\(head)\n|1|Сад|июнь|Завуч|")
            for (index, name) in names.enumerated() {
                guard case .grid(var grid) = document.blocks[index] else { continue }
                grid.sheet = name
                document.blocks[index] = .grid(grid)
            }
            return try PlanImport.read(document)
        }
        let months = try read(["Май", "Июнь"])
        #expect(
            months.plan.appendices[0].table == ["# Май", "1|Сбор|май|Директор", "# Июнь", "1|Сад|июнь|Завуч"])
        #expect(!months.notes.contains { $0.code == "I012" })
        #expect(months.account.repairs.filter { $0.kind == .sheetName }.map(\.after) == ["Май", "Июнь"])
        #expect(
            try read(["Лист1", "Лист2"]).plan.appendices[0].table == ["1|Сбор|май|Директор", "1|Сад|июнь|Завуч"])
    }

    @Test("is one of two plans when another table has another head")
    func twoPlans() throws {
        let result = try read(
            """
            План первый

            |№|Мероприятие|Срок|Ответственный|
            |1|Сбор|май|Директор|

            План второй

            |№|Содержание работы|Ответственный|Срок|Результат|
            |1|Сад|Завуч|июнь|Акт|
            """)
        #expect(result.plan.appendices.map(\.table) == [["1|Сбор|май|Директор"], ["1|Сад|Завуч|июнь|Акт"]])
        #expect(result.plan.appendices.map(\.title?.text) == ["План первый", "План второй"])
    }

    @Test("is not the table of a signature or of a letterhead")
    func layoutTables() throws {
        let result = try read(
            """
            |Школа № 0|УТВЕРЖДАЮ¶Директор О.О. Образцов|

            План работы на 2031 год

            |№|Мероприятие|Срок|Ответственный|
            |1|Сбор|май|Директор|

            |Заместитель директора|П.П. Примеров|
            """)
        let appendix = result.plan.appendices[0]
        #expect(appendix.table == ["1|Сбор|май|Директор"])
        #expect(appendix.title == "План работы на 2031 год")
    }

    @Test("of marks by month is a calendar, and no plan")
    func calendar() {
        #expect(throws: Failure.self) {
            _ = try read(
                "|№|Мероприятие|Ответственный|сентябрь|октябрь|ноябрь|\n|1|Сбор|Директор|+|||\n|2|Сад|Завуч||+|+|")
        }
    }

    @Test("of goods and prices is refused with the reason")
    func prices() {
        #expect {
            _ = try read("|№|Наименование|Срок поставки|Кол-во|Цена|\n|1|Мел|май|2|10|\n|2|Доска|май|1|100|")
        } throws: { error in
            (error as? Failure)?.diagnostics.map(\.code) == ["I005"]
        }
    }

    @Test("without a head is read by what its columns hold, and says that it guessed")
    func withoutHead() throws {
        let result = try read(
            """
            |1|Провести сбор учеников школы|май 2031|Директор школы|
            |2|Посадить сад у ворот школы|июнь 2031|Учителя|
            |3|Убрать листья во дворе школы|октябрь 2031|Классные руководители|
            """)
        let plan = result.plan.appendices[0]
        #expect(plan.columns.map(\.field) == ["number", "activity", "deadline", "responsible"])
        #expect(plan.activities.map { $0.number?.text } == ["1", "2", "3"])
        #expect(result.notes.count { $0.code == "I010" } == 4)
        #expect(result.account.confidence <= 0.5)
    }

    @Test("has the columns that the user names, with a head or without")
    func statedColumns() throws {
        let text = """
            |№|Что|Кто?|Когда?|
            |1|Сбор|Директор|май|
            |2|Сад|Завуч|июнь|
            """
        let options = ImportOptions(columns: ["number", "activity", "responsible", "deadline"])
        let titled = try PlanImport.read(document(text), options: options).plan.appendices[0]
        #expect(titled.columns.map(\.title.text) == ["№", "Что", "Кто?", "Когда?"])
        #expect(titled.table == ["1|Сбор|Директор|май", "2|Сад|Завуч|июнь"])
        let bare = text.split(separator: "\n").dropFirst().joined(separator: "\n")
        let untitled = try PlanImport.read(document(bare), options: options)
        #expect(untitled.plan.appendices[0].table == titled.table)
        #expect(!untitled.notes.contains { $0.code == "I012" })
    }

    @Test("is the one that the user names")
    func statedTable() throws {
        let text = """
            |№|Мероприятие|Срок|Ответственный|
            |1|Сбор|май|Директор|

            |№|Содержание работы|Ответственный|Срок|Результат|
            |1|Сад|Завуч|июнь|Акт|
            """
        let result = try PlanImport.read(document(text), options: ImportOptions(table: 2))
        #expect(result.plan.appendices.map(\.table) == [["1|Сад|Завуч|июнь|Акт"]])
        #expect(throws: Failure.self) { _ = try PlanImport.read(document(text), options: ImportOptions(table: 3)) }
        #expect(throws: Failure.self) { _ = try PlanImport.read(document(text), options: ImportOptions(sheet: "План")) }
    }
}
