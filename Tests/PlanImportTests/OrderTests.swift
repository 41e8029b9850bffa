import PlanModel
import SourceModel
import Testing

@testable import PlanImport

@Suite("An order above the table")
struct OrderTests {
    private func plan(_ above: String) throws -> Plan {
        try PlanImport.readText(above + "\n" + Samples.table("1⇥Дело⇥май⇥ОО⇥Отчёт")).plan
    }

    private func order(_ above: String) throws -> Order { try #require(try plan(above).order) }

    @Test(
        "has date, number and place wherever they stand",
        arguments: [
            "ПРИКАЗ\nот 01.09.2030\n№ 45/2-ОД\nг. Лесной", "ПРИКАЗ № 45/2-ОД от 01.09.2030\nг. Лесной",
            "ПРИКАЗ\n№ 45/2-ОД от 01.09.2030\nг. Лесной", "ПРИКАЗ\nот 01.09.2030\tг. Лесной\t№ 45/2-ОД",
            "ПРИКАЗ\nг. Лесной\nот 01.09.2030        №45/2-ОД", "ПРИКАЗ\nот 01.09.2030 г. Лесной № 45/2-ОД",
        ])
    func requisites(_ head: String) throws {
        let plan = try plan(head + "\nОб уборке\nПриказываю:\n1. Убрать.\n")
        let order = try #require(plan.order)
        #expect(order.kind == "ПРИКАЗ")
        #expect(order.calendarDate?.iso == "2030-09-01")
        #expect(order.number == "45/2-ОД")
        #expect(plan.organization.place?.text.hasSuffix("Лесной") == true)
        #expect(order.title == "Об уборке")
    }

    @Test(
        "keeps its date as printed",
        arguments: [
            "от 03.10.2030", "03.10.2030 г.", "03.10.30", "«03» октября 2030 года", "от 3 октября 2030 г.",
            "от «___» ________ 2030 г.", "от 03.10.2030г.",
        ])
    func dates(_ date: String) throws {
        #expect(try order("ПРИКАЗ\n\(date)\nОб уборке\nПриказываю:\n1. Убрать.").date?.text == date)
    }

    @Test(
        "has its word of command alone or at the end of the preamble, spaced or not",
        arguments: [
            ("В целях чистоты\n\nПРИКАЗЫВАЮ:", "ПРИКАЗЫВАЮ:"), ("В целях чистоты приказываю:", "приказываю:"),
            ("В целях чистоты п р и к а з ы в а ю :", "приказываю:"),
            ("В целях чистоты\nП Р И К А З Ы В А Ю:", "ПРИКАЗЫВАЮ:"),
            ("В целях чистоты\nобязываю:", "обязываю:"), ("В целях\n\nчистоты\nприказываю", "приказываю"),
        ])
    func imperatives(_ text: String, _ word: String) throws {
        let order = try order("ПРИКАЗ\n№ 1\nОб уборке\n\(text)\n1. Убрать.\n2. Помыть.")
        #expect(order.preamble == "В целях чистоты")
        #expect(order.imperative?.text == word)
        #expect(order.clauses.map(\.text) == ["Убрать.", "Помыть."])
    }

    @Test("has clauses, sub-clauses and bullets under what they belong to")
    func clauses() throws {
        let order = try order(
            """
            ПРИКАЗ
            Об уборке
            Приказываю:
            1. Убрать:
            - класс;
            - коридор
            и лестницу.
            1.1. Помыть:
            – пол.
            1.2. Проветрить.
            2) Проверить
            Основание: устав.
            3. Контроль оставляю за собой
            Директор школы П.Р. Садова
            """)
        #expect(
            order.clauses == [
                Clause(
                    number: "1.", text: "Убрать:",
                    items: [
                        Clause(text: "- класс;"), Clause(text: "- коридор и лестницу."),
                        Clause(number: "1.1.", text: "Помыть:", items: [Clause(text: "– пол.")]),
                        Clause(number: "1.2.", text: "Проветрить."),
                    ]),
                Clause(number: "2)", text: "Проверить\nОснование: устав."),
                Clause(number: "3.", text: "Контроль оставляю за собой"),
            ])
        #expect(order.signatory == Person(position: "Директор школы", name: "П.Р. Садова"))
    }

    @Test("has its requisites above the kind of document as well")
    func requisitesAbove() throws {
        let plan = try plan(
            "МКУ «Школа № 7»\n03.10.2030\n№ 15\nг. Лесной\nПРИКАЗ\nОб уборке\nПриказываю:\n1. Убрать.\n")
        #expect(plan.organization.name == "МКУ «Школа № 7»")
        #expect(plan.organization.place == "г. Лесной")
        #expect(plan.order?.date == "03.10.2030")
        #expect(plan.order?.number == "15")
    }

    @Test(
        "has no line of date and number where one of them stands twice",
        arguments: ["№ 1 № 2", "03.10.2030 04.10.2030", "№ 1 от 03.10.2030 № 2", "N 1 N 2", "№"])
    func doubledRequisites(_ line: String) throws {
        let order = try order("ПРИКАЗ\n\(line)\nОб уборке\nПриказываю:\n1. Убрать.\n")
        #expect(order.date == nil && order.number == nil)
        #expect(order.preamble?.text == "\(line)\nОб уборке")
    }

    @Test(
        "was drawn up by somebody with a telephone",
        arguments: ["Исп. Грабов Г.Г.\nтел. 2-33-44", "Исп. Грабов Г.Г. тел. 2-33-44"])
    func executor(_ lines: String) throws {
        let order = try order(
            "ПРИКАЗ\nОб уборке\nПриказываю:\n1. Убрать.\n\nДиректор П.Р. Садова\n\n\(lines)\n\nПриложение\nПлан уборки")
        #expect(order.executor == Executor(name: "Исп. Грабов Г.Г.", phone: "тел. 2-33-44"))
        #expect(order.acquainted.isEmpty)
    }

    @Test("has clauses whose numbers and bullets a tab parts from their words")
    func tabbedClauses() throws {
        let order = try order(
            """
            ПРИКАЗ
            Об уборке
            Приказываю:
            1.\tУбрать:
            -\tкласс;
            •\tкоридор.
            1.1.\tПомыть пол.
            2)\tКонтроль оставляю за собой.
            Директор\tП.Р. Садова
            """)
        #expect(
            order.clauses == [
                Clause(
                    number: "1.", text: "Убрать:",
                    items: [
                        Clause(text: "- класс;"), Clause(text: "• коридор."),
                        Clause(number: "1.1.", text: "Помыть пол."),
                    ]),
                Clause(number: "2)", text: "Контроль оставляю за собой."),
            ])
        #expect(order.signatory == Person(position: "Директор", name: "П.Р. Садова"))
    }

    @Test(
        "is signed by post and name, on one line or several",
        arguments: [
            ("Директор\n\n\nП.Р. Садова", "Директор", "П.Р. Садова"),
            ("Директор\t\tП.Р. Садова", "Директор", "П.Р. Садова"),
            ("И.о. директора ____ Садова П. Р.", "И.о. директора ____", "Садова П. Р."),
            ("Начальник отдела\nгорода Лесного\nСадова П.Р.", "Начальник отдела\nгорода Лесного", "Садова П.Р."),
            ("Заведующая\n/Садова Полина Романовна/", "Заведующая", "/Садова Полина Романовна/"),
        ])
    func signatories(_ text: String, _ position: String, _ name: String) throws {
        let order = try order("ПРИКАЗ\nОб уборке\nПриказываю:\n1. Убрать.\n\n\(text)\n\nПриложение\nПлан уборки")
        #expect(order.signatory == Person(position: SourceText(position), name: SourceText(name)))
    }

    @Test("keeps who read it and who drew it up")
    func remarks() throws {
        let order = try order(
            """
            ПРИКАЗ
            Об уборке
            Приказываю:
            1. Убрать.
            Директор П.Р. Садова
            С приказом ознакомлены:
            Завхоз Грабов Г.Г.
            Исп. Грабов Г.Г., 2-33-44
            УТВЕРЖДЕНО
            приказом школы
            План уборки
            """)
        #expect(order.acquainted.count == 2)
        #expect(order.acquainted.last == Person(position: "Завхоз", name: "Грабов Г.Г."))
        #expect(order.executor?.name == "Исп. Грабов Г.Г., 2-33-44")
    }

    @Test("ends where the plan's title begins, whatever the plan says of appendices")
    func end() throws {
        let plan = try plan(
            "ПРИКАЗ\nОб уборке\nПриказываю:\n1. Убрать.\nДиректор П.Р. Садова\nПлан уборки\n\nПриложение 1 к плану")
        #expect(plan.order?.acquainted == [])
        #expect(plan.table?.title == "План уборки")
    }

    @Test("names the organisation above it, under the bodies it belongs to")
    func organization() throws {
        let organization = try plan(
            """
            Министерство школ
            Управление образования администрации
            Лесного района
            Муниципальное учреждение
            «Школа № 1»
            (МУ «Школа № 1»)
            ПРИКАЗ
            Об уборке
            Приказываю:
            1. Убрать.
            """
        ).organization
        #expect(
            organization
                == Organization(
                    name: "Муниципальное учреждение «Школа № 1»", shortName: "МУ «Школа № 1»",
                    parents: ["Министерство школ", "Управление образования администрации Лесного района"]))
    }

    @Test(
        "is absent where nobody orders anything", arguments: ["План уборки", "Приложение № 1\nк приказу\nПлан уборки"])
    func absent(_ above: String) throws {
        #expect(try plan(above).order == nil)
    }
}

@Suite("The text around the table")
struct AppendixTextTests {
    private func appendix(_ above: String, after: String = "") throws -> Appendix {
        try PlanImport.readText(above + "\n" + Samples.table("1⇥Дело⇥май⇥ОО⇥Отчёт") + "\n\n" + after).plan.appendices[0]
    }

    @Test(
        "begins with the appendix mark, line by line",
        arguments: [
            ["Приложение № 1", "к приказу от 01.09.2030 № 5"], ["Приложение", "", "к Программе", "Лесного района"],
            ["УТВЕРЖДЕНО", "приказом школы", "от 01.09.2030 № 5"],
            ["Приложение к приказу", "«Об утверждении", "Плана уборки»", "№ 5 от 01.09.2030"],
            ["УТВЕРЖДАЮ", "Директор школы", "____ П.Р. Садова", "«__» ____ 2030 г."],
        ])
    func marks(_ lines: [String]) throws {
        let appendix = try appendix(lines.joined(separator: "\n") + "\nПлан уборки\nна 2030 год")
        #expect(appendix.mark.map(\.text) == lines.filter { !$0.isEmpty })
        #expect(appendix.title == "План уборки на 2030 год")
    }

    @Test(
        "has a title on one line or several",
        arguments: [
            ("ПЛАН\nуборки\nМБОУ «Школа № 1»\nна 2030 год", "ПЛАН уборки МБОУ «Школа № 1» на 2030 год"),
            ("**План\n«Чистая школа»**", "План «Чистая школа»"), ("ДОРОЖНАЯ КАРТА\n\nуборки", "ДОРОЖНАЯ КАРТА уборки"),
            ("П Л А Н\nуборки", "ПЛАН уборки"), ("План уборки,\n\nкоторый нужен", "План уборки, который нужен"),
            ("Чистая школа", "Чистая школа"),
        ])
    func titles(_ lines: String, _ title: String) throws {
        let appendix = try appendix(lines + "\n\nШкола должна быть чистой.")
        #expect(appendix.title?.text == title)
        #expect(appendix.narrative == [NarrativePart(text: "Школа должна быть чистой.")])
    }

    @Test("has headings up to five words before a colon, and lists below them")
    func narrative() throws {
        let text = """
            План уборки

            Цель плана: чистота
            Задачи
            уборки:
            1) мыть;
            2) мести.
            Время начала 9:00.
            Мы любим чистоту и порядок во всём: это видно.
            Сроки: с мая
            по июнь
            Порядок работ
            """
        #expect(
            try appendix(text).narrative == [
                NarrativePart(heading: "Цель плана", text: "чистота"),
                NarrativePart(text: "Задачи уборки:", items: ["1) мыть;", "2) мести."]),
                NarrativePart(text: "Время начала 9:00."),
                NarrativePart(text: "Мы любим чистоту и порядок во всём: это видно."),
                NarrativePart(heading: "Сроки", text: "с мая по июнь"), NarrativePart(heading: "Порядок работ"),
            ])
    }

    @Test("goes on below the table")
    func closing() throws {
        #expect(
            try appendix("План", after: "Итоги:\n- чисто;\n- светло\nПорядок работ").closing == [
                NarrativePart(heading: "Итоги", items: ["- чисто;", "- светло"]), NarrativePart(text: "Порядок работ"),
            ])
    }

    @Test("names the organisation when there is no order")
    func organization() throws {
        let plan = try PlanImport.readText("Комитет школ\nПлан уборки\n" + Samples.table("1⇥Дело⇥май⇥ОО⇥Отчёт")).plan
        #expect(plan.organization.name == "Комитет школ")
        #expect(plan.title == "План уборки")
    }
}

@Suite("A person's name")
struct PersonNameTests {
    @Test(
        "ends a line",
        arguments: [
            ("И.О. Иванов", "И.О. Иванов"), ("Директор И. О. Иванов", "И. О. Иванов"),
            ("Директор Иванов И.О.", "Иванов И.О."),
            ("Директор И.О.Иванов.", "И.О.Иванов."), ("Завуч А. Мак-Дональд", "А. Мак-Дональд"),
            ("Директор Иванова Анна Петровна", "Иванова Анна Петровна"), ("ДИРЕКТОР И.О. ИВАНОВ", "И.О. ИВАНОВ"),
        ])
    func found(_ line: String, _ name: String) throws {
        #expect(line[try #require(PersonName.start(in: line))...] == name)
    }

    @Test(
        "is not seen in other lines",
        arguments: ["", "Директор школы", "г. Лесной", "с И.О. Ивановым вместе", "Лесной Район Край", "п. 1.1."])
    func absent(_ line: String) {
        #expect(PersonName.start(in: line) == nil)
    }
}
