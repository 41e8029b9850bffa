import PlanImport
import PlanModel
import SourceModel
import Testing

@Suite("The text of a page that is laid out with blanks")
struct LaidOutPageTests {
    /// The rows, each as its cells in the order of the columns; a section's title is a row of its own.
    private func rows(_ text: String) throws -> [[String]] {
        let appendix = try #require(try PlanImport.readText(text).plan.appendices.first)
        var rows: [[String]] = []
        for section in appendix.sections {
            let title = [section.number?.text, section.title?.text].compactMap(\.self).joined(separator: " ")
            if !title.isEmpty { rows.append([title]) }
            for activity in section.activities {
                rows.append(appendix.columns.map { activity.cells[$0.field]?.text ?? "" })
            }
        }
        return rows
    }

    @Test("has columns that wander from row to row")
    func wandering() throws {
        let text = """
                            План работы кружка

            №    Мероприятие                   Срок          Ответственный
            1    Выставка поделок из           до 15 мая     Руководитель
                 шишек                                       кружка
            2.      Прогулка в парк и сбор        июнь          Учителя
                    листьев для гербария                        биологии
            3     Сушка листьев                в течение    Дежурные
                                               недели
            4    Оформление гербария              до 1 июля       Староста
            """
        #expect(
            try rows(text) == [
                ["1", "Выставка поделок из шишек", "до 15 мая", "Руководитель кружка"],
                ["2.", "Прогулка в парк и сбор листьев для гербария", "июнь", "Учителя биологии"],
                ["3", "Сушка листьев", "в течение недели", "Дежурные"],
                ["4", "Оформление гербария", "до 1 июля", "Староста"],
            ])
    }

    @Test("has numbers in the middle of their rows")
    func centredNumbers() throws {
        let text = """
                            План работы кружка

             №           Мероприятие               Срок          Ответственный
                  Выставка поделок из шишек
             1    и желудей, собранных            до 15 мая      Руководитель
                  на прогулке                                    кружка
                  Прогулка в парк, сбор
                  листьев для гербария            июнь           Учителя
             2
                  и рисование деревьев            2026 года      биологии
                  с натуры
                  Сушка листьев
             3                                    июль           Дежурные
                  под прессом
            """
        #expect(
            try rows(text) == [
                [
                    "1", "Выставка поделок из шишек и желудей, собранных на прогулке", "до 15 мая",
                    "Руководитель кружка",
                ],
                [
                    "2", "Прогулка в парк, сбор листьев для гербария и рисование деревьев с натуры", "июнь 2026 года",
                    "Учителя биологии",
                ],
                ["3", "Сушка листьев под прессом", "июль", "Дежурные"],
            ])
    }

    @Test("has full cells with a single blank between them")
    func singleBlanks() throws {
        let text = """
                            План работы кружка

            №    Мероприятие                Срок       Ответственный
            1    Выставка поделок из шишек, до 15 мая  Руководитель
                 желудей и листьев          2026 года  кружка
            2    Прогулка в парк            в течение  Учителя
                                            всего июня биологии
            3    Сушка листьев и травы для  июль       Дежурные
                 гербария в трёх кабинетах 2026 года   по графику
            """
        #expect(
            try rows(text) == [
                ["1", "Выставка поделок из шишек, желудей и листьев", "до 15 мая 2026 года", "Руководитель кружка"],
                ["2", "Прогулка в парк", "в течение всего июня", "Учителя биологии"],
                [
                    "3", "Сушка листьев и травы для гербария в трёх кабинетах", "июль 2026 года",
                    "Дежурные по графику",
                ],
            ])
    }

    private static let titled = """
                        План работы кружка

        №    Мероприятие                   Срок         Ответственный
                     Раздел 1. Сбор листьев, шишек и желудей
                        в парках и скверах посёлка
        1.1  Прогулка в парк               июнь         Учителя
                                                        биологии
        2.   Хранение собранного в школьном музее природы и его показ
        2.1  Сушка листьев                 июль         Дежурные
                                   2027 год
        2.2  Выставка                      май          Староста
        """

    private static let titledRows = [
        ["Раздел 1. Сбор листьев, шишек и желудей в парках и скверах посёлка"],
        ["1.1", "Прогулка в парк", "июнь", "Учителя биологии"],
        ["2. Хранение собранного в школьном музее природы и его показ"], ["2.1", "Сушка листьев", "июль", "Дежурные"],
        ["2027 год"], ["2.2", "Выставка", "май", "Староста"],
    ]

    @Test("has titles across its columns")
    func titles() throws {
        #expect(try rows(Self.titled) == Self.titledRows)
    }

    @Test(
        "has text below the table, which is no row",
        arguments: [
            "\n\nДиректор школы № 0             __________              О.О. Образцова\n",
            "\n\nЛист согласования\n\nДолжность      ФИО               Дата        Подпись\nЗавуч          Примеров\n",
            "\n     Примечание: сроки прогулок могут меняться из-за погоды, о чём классы узнают накануне\n",
        ])
    func below(_ text: String) throws {
        #expect(try rows(Self.titled + text) == Self.titledRows)
    }

    @Test("has a word written across it")
    func watermark() throws {
        let text = Self.titled.replacing("биологии\n", with: "биологии\n\n\n\n\n                ПРОЕКТ\n")
        #expect(try rows(text) == Self.titledRows)
        let dropped = try PlanImport.readText(text).account.dropped
        #expect(dropped.contains { $0.why == .watermark && $0.text == "ПРОЕКТ" })
    }

    @Test("has several tables, each with its head")
    func tables() throws {
        let text = """
                            План работы кружка
                        на 2026 год

                                         Июнь
            №    Мероприятие                   Срок         Ответственный
            1    Прогулка в парк               до 5 июня    Учителя
            2    Сушка листьев                 до 9 июня    Дежурные

                                         Июль
            №    Мероприятие             Срок            Ответственный
            1    Выставка                до 1 июля       Староста
            """
        #expect(
            try rows(text) == [
                ["Июнь"], ["1", "Прогулка в парк", "до 5 июня", "Учителя"],
                ["2", "Сушка листьев", "до 9 июня", "Дежурные"],
                ["Июль"], ["1", "Выставка", "до 1 июля", "Староста"],
            ])
    }

    @Test("has numbers that no title stands above")
    func untitledNumbers() throws {
        let text = Self.titled.replacing("№    Мероприятие", with: "     Мероприятие")
        #expect(try rows(text) == Self.titledRows)
    }
}
