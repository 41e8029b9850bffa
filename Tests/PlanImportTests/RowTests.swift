import Diagnostics
import PlanModel
import SourceModel
import Testing

@testable import PlanImport

@Suite("The rows of a table")
struct RowTests {
    private func sections(_ rows: String) throws -> [Section] {
        let text = Samples.head + "\n" + rows.replacing("⇥", with: "\t")
        return try PlanImport.readText(text).plan.appendices[0].sections
    }

    /// Number and title of each section, and the numbers of its activities.
    private func outline(_ rows: String) throws -> [String] {
        try sections(rows).map { section in
            let head = [section.number?.text, section.title?.text].compactMap { $0 }.joined(separator: " ")
            let activities = section.activities.map { $0.number?.text ?? $0.cells[.activity]?.text ?? "–" }
            return head + ": " + activities.joined(separator: " ")
        }
    }

    @Test(
        "are parted into sections by number and title",
        arguments: [
            ("1⇥А⇥⇥⇥\n1.1⇥Б⇥май⇥ОО⇥В\n1.2⇥Г⇥май⇥ОО⇥Д\n2⇥Е⇥⇥⇥\n2.1⇥Ё⇥май⇥ОО⇥Ж", ["1 А: 1.1 1.2", "2 Е: 2.1"]),
            ("1⇥А\n1.1⇥Б⇥май⇥ОО⇥В\n1.2⇥Г⇥май", ["1 А: 1.1 1.2"]),
            ("1⇥Б⇥май⇥ОО⇥В\n2⇥Г⇥май⇥⇥\n3⇥Д⇥⇥⇥", [": 1 2 3"]),
            ("I⇥А⇥⇥⇥\n1⇥Б⇥май⇥ОО⇥В\nII⇥Г⇥⇥⇥\n2⇥Д⇥май⇥ОО⇥Е", ["I А: 1", "II Г: 2"]),
            ("1.⇥А⇥⇥⇥\n1.⇥Б⇥май⇥ОО⇥В\n2.⇥Г⇥⇥⇥\n1.⇥Д⇥май⇥ОО⇥Е\n2.⇥Ж⇥май⇥ОО⇥З", ["1. А: 1.", "2. Г: 1. 2."]),
            ("2030 год⇥⇥⇥⇥\n1⇥Б⇥май⇥ОО⇥В\n2031 год\n2⇥Г⇥май⇥ОО⇥Д", ["2030 год: 1", "2031 год: 2"]),
            ("2030⇥⇥⇥⇥\n1⇥Б⇥май⇥ОО⇥В\n2031⇥⇥⇥⇥\n2⇥Г⇥май⇥ОО⇥Д", ["2030: 1", "2031: 2"]),
            ("⇥Первое⇥⇥⇥\n1⇥Б⇥май⇥ОО⇥В\n⇥Второе⇥⇥⇥\n2⇥Г⇥май⇥ОО⇥Д", ["Первое: 1", "Второе: 2"]),
            ("Первое\n\n1⇥Б⇥май⇥ОО⇥В\n\nВторое\n\n2⇥Г⇥май⇥ОО⇥Д", ["Первое: 1", "Второе: 2"]),
            ("Раздел 1⇥Начало⇥⇥⇥\n1⇥Б⇥май⇥ОО⇥В\n2⇥Г⇥май⇥ОО⇥Д", ["Раздел 1 Начало: 1 2"]),
            ("1.1⇥Б⇥май⇥ОО⇥В\n1.2⇥Г⇥май⇥ОО⇥Д\n2\n2.1⇥Е⇥май⇥ОО⇥Ж", [": 1.1 1.2", "2: 2.1"]),
            ("1⇥А⇥март⇥ОО⇥Б\n1.1⇥В⇥май⇥ОО⇥Г\n1.2⇥В⇥май⇥ОО⇥Г\n1.3⇥В⇥май⇥ОО⇥Г", ["1 А: 1.1 1.2 1.3"]),
            ("1⇥А⇥март⇥ОО⇥Б\n2⇥В⇥май⇥ОО⇥Г\n2.1⇥В⇥май⇥ОО⇥Г\n3⇥В⇥май⇥ОО⇥Г", [": 1 2 2.1 3"]),
            ("1⇥А⇥⇥⇥\n1.1⇥Б⇥⇥⇥\n1.2⇥В⇥май⇥ОО⇥Г\n1.3⇥В⇥май⇥ОО⇥Г", ["1 А: 1.1 1.2 1.3"]),
        ])
    func sections(_ rows: String, _ expected: [String]) throws {
        #expect(try outline(rows) == expected)
    }

    @Test("keep what a section's own row says beside its title")
    func sectionCells() throws {
        let section = try sections("1⇥А⇥март⇥ОО⇥Б\n1.1⇥В⇥май⇥ОО⇥Г\n1.2⇥В⇥май⇥ОО⇥Г")[0]
        #expect(section.cells == Cells([("deadline", "март"), ("responsible", "ОО"), ("result", "Б")]))
    }

    @Test(
        "are whole where a page ends with its number, a mark, or the columns' numbers",
        arguments: [
            ("\n7\n\n", Dropped.Reason.pageNumber), ("\n- 7 -\n\n", .pageNumber), ("\u{0C}7\n\n", .pageNumber),
            ("7\n", .pageNumber), ("\nСтраница 7 из 9\n", .pageNumber), ("⇥⇥2\n", .pageNumber),
            ("\nПродолжение таблицы\n\n", .continuedMark), ("\nПродолжение приложения № 1\n", .continuedMark),
            ("1⇥2⇥3⇥4⇥5\n", .columnNumbers), ("\n1⇥2⇥3⇥4⇥5\n\n", .columnNumbers),
        ])
    func pageEnds(_ end: String, _ why: Dropped.Reason) throws {
        let rows = "1⇥Дом⇥май⇥ОО⇥Акт\n2⇥Провести⇥май⇥Завуч⇥Отчёт\n\(end)⇥урок⇥⇥⇥школы\n\(end)3⇥Б⇥май⇥ОО⇥В"
        let plan = try sections(rows)
        #expect(plan.map { $0.activities.map { $0.number?.text } } == [["1", "2", "3"]])
        #expect(plan[0].activities[1].cells[.activity] == "Провести урок")
        #expect(plan[0].activities[1].cells[.result] == "Отчёт школы")
        let result = try PlanImport.readText(Samples.head + "\n" + rows.replacing("⇥", with: "\t"))
        #expect(result.account.dropped.count { $0.why == why } == 2)
        #expect(!result.notes.contains { $0.code == "I012" })
    }

    @Test("that sum up the others stand below the table and are told")
    func totals() throws {
        let rows = "1⇥Дом⇥май⇥ОО⇥Акт\n⇥Итого по плану⇥⇥⇥5 актов\n2⇥Сад⇥май⇥ОО⇥Отчёт\n⇥Всего⇥⇥⇥6"
        let text = Samples.head + "\n" + rows.replacing("⇥", with: "\t")
        let result = try PlanImport.readText(text)
        let appendix = result.plan.appendices[0]
        #expect(appendix.sections.map { $0.activities.map { $0.number?.text } } == [["1", "2"]])
        #expect(appendix.closing.map(\.text) == ["Итого по плану 5 актов", "Всего 6"])
        #expect(result.notes.map(\.code) == ["I015", "I015"])
    }

    @Test("belong to the appendix whose mark stands above them")
    func appendices() throws {
        let table = Samples.table("1⇥Дом⇥май⇥ОО⇥Акт", "2⇥Сад⇥май⇥ОО⇥Отчёт")
        let other = "№\tСодержание\tИсполнитель\tСрок\n1\tОкна\tЗавхоз\tмай"
        let result = try PlanImport.readText(
            "Приложение № 1\nПлан дома\n\n\(table)\n\nПриложение № 2\nк приказу\n\nПлан окон\n\n\(other)\n\n"
                + "Приложение № 3\n\n№\tФИО\tДолжность\n1\tСадова П.Р.\tзавуч")
        let appendices = result.plan.appendices
        #expect(appendices.map { $0.sections.flatMap(\.activities).count } == [2, 1])
        #expect(appendices.map(\.title) == ["План дома", "План окон"])
        #expect(appendices.map(\.mark) == [["Приложение № 1"], ["Приложение № 2", "к приказу"]])
        #expect(appendices.map(\.closing.isEmpty) == [true, false])
        #expect(result.notes.map(\.code) == ["I014"])
        #expect(result.account.confidence == 1)
    }

    @Test("stand below a head of two rows, which later pages repeat")
    func twoTierHead() throws {
        let head = "№⇥Содержание⇥Исполнение⇥⇥Результаты\n⇥⇥Исполнитель⇥Срок⇥\n"
        let text = head + "1⇥Дом⇥ОО⇥май⇥Акт\n\n" + head + "2⇥Сад⇥ОО⇥май⇥Отчёт"
        let result = try PlanImport.readText(text.replacing("⇥", with: "\t"))
        let appendix = result.plan.appendices[0]
        #expect(appendix.columns.map(\.title) == ["№", "Содержание", "Исполнитель", "Срок", "Результаты"])
        #expect(appendix.columns.map(\.under) == [nil, nil, "Исполнение", "Исполнение", nil])
        #expect(appendix.sections.map { $0.activities.map { $0.cells[.deadline] } } == [["май", "май"]])
        #expect(result.account.dropped.filter { $0.why == .repeatedHead }.count == 2)
        #expect(result.notes.isEmpty)
    }

    @Test("stand below a head of two rows whose second has years, and a title above it all")
    func yearsInHead() throws {
        let text = "План работы⇥⇥⇥⇥⇥\n№⇥Мероприятие⇥Срок⇥Ответственный⇥Деньги⇥\n⇥⇥⇥⇥2024⇥2025\n1⇥Дом⇥май⇥ОО⇥10⇥20"
        let result = try PlanImport.readText(text.replacing("⇥", with: "\t"))
        let appendix = result.plan.appendices[0]
        #expect(appendix.title?.text == "План работы")
        #expect(appendix.columns.map(\.title) == ["№", "Мероприятие", "Срок", "Ответственный", "2024", "2025"])
        #expect(appendix.columns.suffix(2).map(\.under) == ["Деньги", "Деньги"])
        #expect(appendix.table == ["1|Дом|май|ОО|10|20"])
        #expect(
            result.account.columns.map(\.confidence) == [1, 1, 1, 1, 0.6, 0.6]
                && result.account.columns.map(\.title) == appendix.columns.map(\.title.text))
    }

    @Test("are whole when the last of them is spread over lines, without the signature below")
    func lastRowSpread() throws {
        let last = try sections("1⇥Дом⇥май⇥ОО⇥Акт\n2⇥Отчёт⇥май⇥Директор\nЗавуч⇥Справка")[0].activities[1]
        #expect(last.cells[.responsible] == "Директор\nЗавуч")
        #expect(last.cells[.result] == "Справка")
        let signed = try sections("1⇥Дом⇥май⇥ОО⇥Акт\n2⇥Отчёт⇥май⇥Завуч\nДиректор⇥П.Р. Садова")[0].activities[1]
        #expect(signed.cells[.responsible] == "Завуч")
    }

    @Test("of cells between blank lines need no tabs; text below is no cell")
    func blankLines() throws {
        let head = ["№", "Мероприятие", "Срок", "Ответственный"]
        let cells = head + ["1", "Провести\nсбор", "май", "Директор", "2", "Сад", "июнь", "Завуч"]
        let text = (["План работы"] + cells + ["Директор школы", "О.О. Образцов"]).joined(separator: "\n\n")
        let result = try PlanImport.readText(text)
        let appendix = result.plan.appendices[0]
        #expect(appendix.title?.text == "План работы")
        #expect(appendix.table == ["1|Провести сбор|май|Директор", "2|Сад|июнь|Завуч"])
        #expect(appendix.closing.map(\.text?.text) == ["Директор школы", "О.О. Образцов"])
        #expect(result.account.lines == result.account.placed + result.account.dropped.count)
        // One cell on each line, without blank ones.
        let lines = cells.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
        #expect(try PlanImport.readText(lines).plan.appendices[0].table == appendix.table)
        // Lines of cells mixed up, as `pdftotext` leaves them: nothing is guessed.
        let mixed = cells.joined(separator: "\n").replacing("май", with: "май\n2030")
        #expect(throws: Failure.self) { try PlanImport.readText(mixed) }
    }

    @Test("of one cell a line begin at a number that lost its tab")
    func numberWithoutTab() throws {
        let head = "⇥№\n⇥Мероприятие\n⇥Срок\n⇥Ответственный\n"
        let rows = "⇥1.1.\n⇥Дом\n⇥май\n⇥ОО\n1.2.\n⇥Сад\n⇥май\n⇥ОО\n⇥1.3.\n⇥Акт\n⇥май\n⇥ОО"
        let plan = try PlanImport.readText((head + rows).replacing("⇥", with: "\t")).plan
        let activities = plan.appendices[0].sections.flatMap(\.activities)
        #expect(activities.map { $0.number?.text } == ["1.1.", "1.2.", "1.3."])
        #expect(activities.allSatisfy { $0.cells[.responsible] == "ОО" })
    }

    @Test("keep a number alone that the numbers of the rows go on with")
    func numberAlone() throws {
        #expect(try outline("1⇥А⇥май⇥ОО⇥Б\n\n2\n\n3⇥В⇥май⇥ОО⇥Г").joined().contains("2"))
        #expect(try outline("1⇥А⇥май⇥ОО⇥Б\n2021\n2⇥В⇥май⇥ОО⇥Г") == [": 1", "2021: 2"])
        #expect(try outline("1⇥А⇥май⇥ОО⇥Б\n\n2\n\n2⇥В⇥май⇥ОО⇥Г") == [": 1 2"])
    }

    @Test("of one cell a line are whole where a page ends with its number or a mark")
    func pageEndsInStream() throws {
        let head = "⇥№\n⇥Мероприятие\n⇥Срок\n⇥Ответственный\n\n"
        let rows =
            "⇥1\n⇥Дом\n⇥май\n⇥ОО\n\n7\n\n⇥2\n⇥Школьный двор\n\n- 8 -\n\nи сад\n⇥май\n⇥ОО\n\nПродолжение таблицы\n\n⇥3\n⇥Акт\n⇥май\n⇥ОО"
        let result = try PlanImport.readText((head + rows).replacing("⇥", with: "\t"))
        let activities = result.plan.appendices[0].sections.flatMap(\.activities)
        #expect(activities.map { $0.cells[.activity]?.text } == ["Дом", "Школьный двор и сад", "Акт"])
        #expect(activities.allSatisfy { $0.cells[.responsible] == "ОО" })
        #expect(
            result.account.dropped.map(\.why).filter { $0 != .blank } == [.pageNumber, .pageNumber, .continuedMark])
    }

    @Test(
        "without a number go on with the row above",
        arguments: [
            "1⇥Провести урок⇥май⇥Завуч⇥Отчёт\n⇥и ещё один⇥⇥⇥\n2⇥Б⇥май⇥ОО⇥В",
            "1⇥Провести урок⇥май⇥Завуч⇥\n\n⇥и ещё один⇥⇥⇥Отчёт\n2⇥Б⇥май⇥ОО⇥В",
            "1⇥Провести⇥май⇥⇥Отчёт\n№⇥Мероприятие⇥Срок⇥Ответственный⇥Результат\n⇥урок и ещё один⇥⇥Завуч⇥\n2⇥Б⇥май⇥ОО⇥В",
            "1⇥⇥⇥⇥\n⇥Провести урок и ещё один⇥май⇥Завуч⇥Отчёт\n2⇥Б⇥май⇥ОО⇥В",
            "1⇥Провести урок⇥май⇥Завуч⇥Отчёт\n\u{0C}⇥и ещё⇥⇥⇥\n\n⇥один⇥⇥⇥\n2⇥Б⇥май⇥ОО⇥В",
            "1⇥Провести урок\nи ещё один⇥май⇥Завуч⇥Отчёт\n2⇥Б⇥май⇥ОО⇥В",
        ])
    func continued(_ rows: String) throws {
        let activities = try #require(try sections(rows).first).activities
        #expect(activities.count == 2)
        let cells = activities[0].cells
        #expect(cells[.activity]?.text.replacing("\n", with: " ") == "Провести урок и ещё один")
        #expect(cells[.deadline] == "май")
        #expect(cells[.responsible] == "Завуч")
        #expect(cells[.result] == "Отчёт")
    }

    @Test("whose number was forgotten stay rows of their own")
    func forgottenNumber() throws {
        #expect(try outline("1⇥А⇥май⇥ОО⇥Б\n⇥Провести⇥Июнь⇥ОО⇥Г\n3⇥Д⇥май⇥ОО⇥Е") == [": 1 Провести 3"])
    }

    @Test("go on in a table without numbers where they begin in the middle of a sentence")
    func unnumbered() throws {
        let text =
            "Мероприятие\tСрок\tОтветственный\nПровести урок\tмай\tЗавуч\nи праздник\t\t\nКупить мел\tмай\tЗавхоз"
        let activities = try PlanImport.readText(text).plan.appendices[0].sections[0].activities
        #expect(activities.map { $0.cells[.activity] } == ["Провести урок и праздник", "Купить мел"])
    }

    @Test("give a cell beyond the last column to the column that says the same elsewhere, else to the last free one")
    func overflow() throws {
        let known = try sections("1⇥А⇥май⇥ОО⇥Отчёт\n2⇥Б⇥⇥ОО⇥⇥май")[0].activities[1].cells
        #expect(known[.deadline] == "май")
        #expect(known[.result] == nil)
        let unknown = try sections("1⇥А⇥май⇥ОО⇥Отчёт\n2⇥Б⇥⇥ОО⇥⇥Справка")[0].activities[1].cells
        #expect(unknown[.result] == "Справка")
        let full = try sections("1⇥А⇥май⇥ОО⇥Отчёт\n2⇥Б⇥май⇥ОО⇥Отчёт⇥и справка")[0].activities[1].cells
        #expect(full[.result] == "Отчёт и справка")
    }

    @Test("that only count the columns are dropped, and told")
    func columnNumbers() throws {
        let account = try PlanImport.readText(Samples.table("1⇥2⇥3⇥4⇥5", "1⇥А⇥май⇥ОО⇥Б")).account
        #expect(account.dropped == [Dropped(line: 2, text: "1\t2\t3\t4\t5", why: .columnNumbers)])
    }

    @Test("end where a signature or a text follows")
    func end() throws {
        let text = Samples.table("1⇥А⇥май⇥ОО⇥Б", "Директор⇥⇥П.Р. Садова", "⇥Согласовано советом школы")
        let appendix = try PlanImport.readText(text).plan.appendices[0]
        #expect(appendix.sections[0].activities.count == 1)
        #expect(appendix.closing.compactMap(\.text) == ["Директор", "П.Р. Садова", "Согласовано советом школы"])
    }

    @Test(
        "have numbers",
        arguments: [
            ("1", [1]), ("1.", [1]), ("1.10.", [1, 10]), ("2.1.0.", [2, 1, 0]), ("3)", [3]), ("№ 4", [4]), ("IV.", [4]),
            ("1. 2.", [1, 2]),
        ])
    func numbers(_ text: String, _ components: [Int]) throws {
        #expect(try #require(RowNumber(text)).components == components)
    }

    @Test(
        "have no number in other texts",
        arguments: ["", "а", "1а", "1-2", "май", "2030 год", "1..2", "1234567", ".", "№"])
    func noNumbers(_ text: String) {
        #expect(RowNumber(text) == nil)
    }
}

@Suite("A column in which an empty cell means as above")
struct GroupColumnTests {
    private func groups(_ head: String, _ cells: [String]) throws -> [String] {
        let rows = cells.enumerated().map { "\($0 + 1)\t\($1)\tДело\tмай\tОО" }
        let text = (["№\t\(head)\tМероприятие\tСрок\tОтветственный"] + rows).joined(separator: "\n")
        return try PlanImport.readText(text).plan.appendices[0].columns.filter(\.isGroup).map(\.title.text)
    }

    @Test(
        "is told from one that is mostly empty",
        arguments: [
            ("Кто ведёт дело", ["район", "", "школа", "", "район", ""], true),
            ("Уровень", ["район", "", "", "школа"], true),
            ("Примечание", ["", "", "срочно", ""], false), ("Примечание", ["важно", "", "срочно", ""], false),
            ("Уровень", ["район", "школа", "район", "школа"], false), ("Уровень", ["", "", "", ""], false),
        ])
    func groups(_ head: String, _ cells: [String], _ isGroup: Bool) throws {
        #expect(try groups(head, cells) == (isGroup ? [head] : []))
    }
}

@Suite("A table with one cell a line")
struct CellStreamTests {
    private func outline(_ lines: String) throws -> [String] {
        let text = lines.replacing("⇥", with: "\t")
        return try PlanImport.readText(text).plan.appendices[0].sections.flatMap { section in
            [[section.number?.text, section.title?.text].compactMap { $0 }.joined(separator: " ")]
                + section.activities.map { $0.cells.entries.map(\.text.text).joined(separator: " | ") }
        }
    }

    private static let head = "⇥№\n⇥Мероприятие\n⇥Срок\n⇥Ответственный\n"

    @Test(
        "has its rows by their numbers, with blank lines or without",
        arguments: [
            "\n⇥1\n⇥Раздел\n\n⇥1.1\n⇥Дело\n⇥май\n⇥ОО\n\n⇥1.2\n⇥Ещё\n⇥2030\n⇥ОО",
            "⇥1\n⇥Раздел\n⇥1.1\n⇥Дело\n⇥май\n⇥ОО\n⇥1.2\n⇥Ещё\n⇥2030\n⇥ОО",
            "\n⇥1\n⇥Раздел\n\n⇥1.1\n⇥Дело\n\n⇥май\n⇥ОО\n\n⇥1.2\n\n⇥Ещё\n⇥2030\n⇥ОО",
            "\n⇥1\n⇥Раздел\n⇥\n⇥\n\n⇥1.1\n⇥Дело\n⇥май\n⇥ОО\n\n⇥\n1.2\n⇥Ещё\n⇥2030\n⇥ОО",
            "⇥1\n⇥Раздел\n⇥1.1\n⇥Дело\n⇥май\n⇥ОО\n⇥№\n⇥Мероприятия\n⇥Срок\n⇥Отвстственный\n⇥1.2\n⇥Ещё\n⇥2030\n⇥ОО",
            "\n⇥1\n⇥Раздел\n\n⇥1.1\n⇥Дело\n\n\(head)\n⇥май\n⇥ОО\n\n⇥1.2\n⇥Ещё\n⇥2030\n⇥ОО",
            "\n⇥1\n⇥2\n⇥3\n⇥4\n\n⇥1\n⇥Раздел\n⇥1.1\n⇥Дело\n\(head)⇥1\n⇥2\n⇥3\n⇥4\n⇥май\n⇥ОО\n⇥1.2\n⇥Ещё\n⇥2030\n⇥ОО",
        ])
    func rows(_ lines: String) throws {
        #expect(try outline(Self.head + lines) == ["1 Раздел", "1.1 | Дело | май | ОО", "1.2 | Ещё | 2030 | ОО"])
    }

    @Test("keeps the paragraphs of a cell on lines of their own, but mends a cut one")
    func paragraphs() throws {
        let lines = """

            ⇥1
            ⇥Дело:
            - раз;

            - два
            ⇥май-

            июнь

            2030 г.
            ⇥Учителя русского

            языка

            ⇥2
            ⇥Дело
            ⇥май
            ⇥ОО
            """
        let result = try PlanImport.readText((Self.head + lines).replacing("⇥", with: "\t"))
        let cells = result.plan.appendices[0].sections[0].activities[0].cells
        #expect(cells[.activity] == "Дело:\n- раз;\n- два")
        #expect(cells[.deadline] == "май-июнь\n2030 г.")
        #expect(cells[.responsible] == "Учителя русского языка")
        #expect(result.account.repairs.map(\.kind) == [.joinedHyphen, .joinedParagraph])
    }

    @Test("goes on with a cell below a repeated head, and loses none of its words with the head")
    func cellBelowHead() throws {
        let lines = "\n⇥1\n⇥Дело для всех\n\(Self.head)\nклассов\n⇥май\n⇥ОО\n\n⇥2\n⇥Ещё\n⇥май\n⇥ОО"
        let result = try PlanImport.readText((Self.head + lines).replacing("⇥", with: "\t"))
        let activities = result.plan.appendices[0].sections[0].activities
        #expect(activities.map { $0.cells[.activity] } == ["Дело для всех классов", "Ещё"])
        #expect(
            result.account.dropped.filter { $0.why == .repeatedHead }.map(\.text) == [
                "№", "Мероприятие", "Срок", "Ответственный",
            ])
    }

    @Test("ends at a blank line below its last cell")
    func closing() throws {
        let result = try PlanImport.readText(
            (Self.head + "\n⇥1\n⇥Дело\n⇥май\n⇥ОО\n\nИтог: отчёт").replacing("⇥", with: "\t"))
        #expect(result.plan.appendices[0].closing == [NarrativePart(heading: "Итог", text: "отчёт")])
    }

    @Test("may begin below indented paragraphs")
    func indented() throws {
        let text = "План\n\tВ этом году школа рада.\n\n" + Self.head + "\n⇥1\n⇥Дело\n⇥май\n⇥ОО"
        let appendix = try PlanImport.readText(text.replacing("⇥", with: "\t")).plan.appendices[0]
        #expect(appendix.sections[0].activities.count == 1)
        #expect(appendix.narrative.map(\.text) == ["В этом году школа рада."])
    }
}
