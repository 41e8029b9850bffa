import Diagnostics
import DocumentReaders
import Foundation
import PlanFile
import PlanForm
import PlanModel
import SourceModel
import TestSupport
import Testing

@Suite("The secretary's form")
struct PlanFormTests {
    private func plan(_ example: String) throws -> Plan {
        var plan = try PlanFile.read(String(contentsOf: Program.root.appending(path: example), encoding: .utf8)).plan
        // The form has no place for findings that are lifted.
        plan.ignored = []
        for appendix in plan.appendices.indices {
            for section in plan.appendices[appendix].sections.indices {
                for activity in plan.appendices[appendix].sections[section].activities.indices {
                    plan.appendices[appendix].sections[section].activities[activity].ignored = []
                }
            }
        }
        return plan
    }

    private func read(_ bytes: [UInt8]) throws -> Plan? {
        try PlanForm.read(try #require(try DocumentReaders.read(bytes, fileName: "plan.xlsx")))
    }

    @Test("holds every example, and gives it back", arguments: Examples.all)
    func roundTrip(example: String) throws {
        let plan = try plan(example)
        let read = try #require(try read(try PlanForm.write(plan, created: 1)))
        #expect(PlanFile.write(read) == PlanFile.write(plan))
    }

    @Test("holds everything that a plan can say")
    func everything() throws {
        var plan = try plan(Examples.first)
        plan.published = "2026-01-02"
        plan.updated = "на днях"
        plan.order?.clauses = [
            Clause(
                number: "1.", text: "Утвердить:",
                items: [Clause(number: "1.1.", text: "план;", items: [Clause(text: "часть")]), Clause(text: "состав.")])
        ]
        plan.order?.visas = [Person(name: "А.А. Безымянный"), Person(position: "Юрист", name: "Б.Б. Безымянная")]
        plan.order?.executor = Executor(name: "В.В. Выдумкин", phone: "2-12-85")
        plan.order?.signature = ElectronicSignature(
            certificate: "00AB", owner: "О.О. Образцова", validFrom: "01.01.2026")
        plan.order?.isCopy = true
        plan.order?.qr = "https://example.org/plan"
        plan.appendices[0].isApproved = true
        plan.appendices[0].mark = ["к приказу", "от … № …"]
        plan.appendices[0].narrative = [
            NarrativePart(heading: "Цель", text: "Одна."), NarrativePart(heading: "Задачи", items: ["раз;", "два."]),
            NarrativePart(text: "И ещё."),
        ]
        plan.appendices[0].closing = [NarrativePart(text: "Всё.")]
        plan.appendices[0].sections[0].cells[.deadline] = "весь год"
        plan.appendices.append(Appendix(number: "2", title: "Состав группы", narrative: [NarrativePart(text: "Трое.")]))
        let read = try #require(try read(try PlanForm.write(plan, created: 1)))
        #expect(PlanFile.write(read) == PlanFile.write(plan))
    }

    /// Python's own reading of the archive: the texts of all cells, sheet by sheet.
    private static let independentReader = """
        import sys, zipfile, xml.etree.ElementTree as tree
        book = zipfile.ZipFile(sys.argv[1])
        local = lambda node: node.tag.split('}')[1]
        parse = lambda name: tree.fromstring(book.read(name))
        strings = [''.join(t.text or '' for t in si.iter() if local(t) == 't') for si in parse('xl/sharedStrings.xml')]
        for name in sorted(n for n in book.namelist() if n.startswith('xl/worksheets/sheet')):
            for cell in parse(name).iter():
                if local(cell) == 'c' and len(cell): print(strings[int(cell[0].text)])
        """

    @Test("has no word that the reader of workbooks loses", arguments: Examples.all)
    func words(example: String) throws {
        let bytes = try PlanForm.write(try plan(example), created: 1)
        let folder = try TemporaryFolder()
        let file = try folder.file("form.xlsx", bytes)
        let outcome = try Program.tool("python3", ["-X", "utf8", "-c", Self.independentReader, file])
        let document = try #require(try DocumentReaders.read(bytes, fileName: "form.xlsx"))
        var words: [Substring] = []
        for case .grid(let grid) in document.blocks {
            for row in grid.rows { for cell in row.cells { words += cell.text.words } }
        }
        #expect(words.count > 200 && words == outcome.output.words)
    }

    @Test("has equal bytes for equal plans")
    func bytes() throws {
        let plan = try plan(Examples.first)
        #expect(try PlanForm.write(plan, created: 5) == PlanForm.write(plan, created: 5))
    }

    @Test("says sheet and cell of whatever is wrong with it")
    func faults() throws {
        func grid(_ name: String, _ rows: [[String]]) -> SourceDocument.Block {
            .grid(
                Grid(
                    rows: rows.enumerated().map { row, texts in
                        GridRow(
                            cells: texts.enumerated().map { column, text in
                                let letter = ["A", "B", "C", "D", "E"][column]
                                return GridCell(
                                    passage: Passage(
                                        text: text, place: .cell(sheet: name, reference: "\(letter)\(row + 1)"),
                                        lines: []))
                            })
                    }, sheet: name, isLaidOut: true))
        }
        let document = SourceDocument(
            blocks: [
                grid(
                    "Приказ",
                    [
                        ["Номир", "5"], ["", "слова"], ["Подпункт", "а"], ["Копия верна", "может быть"], ["Дата", "1"],
                        ["Дата", "2"], ["Номер", "7", "пояснение", "мимо"],
                    ]),
                grid(
                    "План",
                    [
                        ["Таблица плана"], ["номер", "мероприятие", "", "срок", "номер"],
                        ["№", "Дело", "", "", "№"],
                        ["1", "Собрать", "мимо"], ["Раздел", ""],
                    ]),
            ], lineCount: 0)
        let failure = #expect(throws: Failure.self) { _ = try PlanForm.read(document) }
        #expect(
            failure?.diagnostics.map { "\($0.name) \($0.message.text(in: .russian).prefix(25))" } == [
                "unknown-label Лист «Приказ», ячейка A1:", "no-label Лист «Приказ», ячейка B2:",
                "no-clause-above Лист «Приказ», ячейка A3:", "not-yes-or-no Лист «Приказ», ячейка B4:",
                "said-twice Лист «Приказ», ячейка A6:", "stray-cell Лист «Приказ», ячейка D7:",
                "column-twice Лист «План», ячейка E2: г", "no-title Лист «План», ячейка D2: у",
                "outside-table Лист «План», ячейка C4: н",
                "nameless-section Лист «План», ячейка A5: у",
            ])
        #expect(failure?.diagnostics[0].hint?.text(in: .russian) == "Возможно, имелось в виду «Номер».")
    }

    @Test("is not seen in a workbook that only has sheets of such names")
    func otherWorkbook() throws {
        let document = SourceDocument(blocks: [.grid(Grid(rows: [], sheet: "План", isLaidOut: true))], lineCount: 0)
        #expect(try PlanForm.read(document) == nil)
    }
}
