import Diagnostics
import PlanImport
import PlanModel
import SourceModel
import Testing

/// The same plan in other forms: the import knows no document, only what documents have in common.
@Suite("An equal plan comes out", seedsAreThere)
struct VariantTests {
    private static let orders = 6

    /// Deterministic permutations of the columns.
    private static func permutation(_ count: Int, _ number: Int) -> [Int] {
        var order = Array(0..<count)
        var random = Random(state: UInt64(number))
        for index in order.indices.dropFirst().reversed() { order.swapAt(index, random.next(below: index + 1)) }
        return order
    }

    private func check(
        _ seed: Seed, _ table: TableText, heads: [String: String] = [:], at location: SourceLocation = #_sourceLocation
    ) throws {
        let plan = try seed.plan
        let variant = SourceVariant(seed.text, plan: plan).text(table)
        let result = try PlanImport.readText(variant)
        let found = differences(plan.normalized(heads: heads), result.plan.normalized())
        #expect(found == [], "\(table)", sourceLocation: location)
        // A cut makes words rare, and a rare word at a cut may be a torn one.
        #expect(result.notes.allSatisfy { $0.code == "I013" }, sourceLocation: location)
    }

    @Test("when the table is written the other way", arguments: Seed.all, TableText.Layout.allCases)
    func layouts(_ seed: Seed, _ layout: TableText.Layout) throws {
        try check(seed, TableText(layout: layout))
        try check(seed, TableText(layout: layout, blankLines: false))
        try check(seed, TableText(layout: layout, titlesAlone: true))
    }

    @Test("when the columns are permuted", arguments: Seed.all, TableText.Layout.allCases)
    func permutedColumns(_ seed: Seed, _ layout: TableText.Layout) throws {
        let count = try seed.plan.appendices[0].columns.count
        for number in 1...Self.orders {
            try check(seed, TableText(layout: layout, order: Self.permutation(count, number)))
            try check(seed, TableText(layout: layout, order: Self.permutation(count, number), blankLines: false))
        }
    }

    @Test("when each line's cells are permuted as they stand", arguments: Seed.all.filter { $0.name != "002" })
    func permutedLines(_ seed: Seed) throws {
        let plan = try seed.plan
        let count = plan.appendices[0].columns.count
        for number in 1...Self.orders {
            let order = Self.permutation(count, number)
            let lines = seed.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard cells.count >= count else { return String(line) }
                return (order.map { cells[$0] } + cells[count...]).joined(separator: "\t")
            }
            let result = try PlanImport.readText(lines.joined(separator: "\n"))
            #expect(differences(plan.normalized(), result.plan.normalized()) == [], "\(order)")
        }
    }

    private static let synonyms: [[String: String]] = [
        [
            "number": "№ п/п", "activity": "Мероприятие", "responsible": "Ответственные лица", "deadline": "Дата",
            "result": "Выход",
        ],
        [
            "number": "№", "activity": "Содержание деятельности", "responsible": "Ответственный исполнитель",
            "deadline": "Период реализации", "result": "Вид документа",
        ],
        [
            "number": "№п/п", "activity": "Виды работ", "responsible": "Исполнители", "deadline": "Срок исполнения",
            "result": "Прогнозируемый результат (показатели)",
        ],
        [
            "number": "Номер", "activity": "Этап", "responsible": "ОТВЕТСТВЕННЫЙ",
            "deadline": "Сроки проведения мероприятия",
            "result": "Планируемые результаты мероприятия",
        ],
        [
            "number": "п/п", "activity": "Наименование мероприятия", "responsible": "Исполнитель мероприятия",
            "deadline": "Срок", "result": "Управленческие решения / ожидаемые результаты",
        ],
    ]

    @Test("when the heads are renamed by synonyms", arguments: Seed.all, synonyms)
    func renamedHeads(_ seed: Seed, _ heads: [String: String]) throws {
        let count = try seed.plan.appendices[0].columns.count
        for layout in TableText.Layout.allCases {
            try check(seed, TableText(layout: layout, heads: heads), heads: heads)
            try check(
                seed, TableText(layout: layout, order: Self.permutation(count, 5), heads: heads), heads: heads)
        }
    }

    @Test("when pages end elsewhere", arguments: Seed.all, PageCut.Evidence.allCases)
    func movedPageBreaks(_ seed: Seed, _ evidence: PageCut.Evidence) throws {
        let count = try seed.plan.appendices[0].columns.count
        for number in 1...5 {
            let cut = PageCut(every: 1 + number % 4, evidence: evidence, seed: UInt64(number))
            try check(seed, TableText(cut: cut))
            try check(seed, TableText(order: Self.permutation(count, number), cut: cut))
        }
    }

    @Test("when pages end elsewhere in a table with one cell a line", arguments: Seed.all, PageCut.Evidence.allCases)
    func movedPageBreaksInCells(_ seed: Seed, _ evidence: PageCut.Evidence) throws {
        for number in 1...3 {
            let cut = PageCut(every: 1 + number % 4, evidence: evidence, seed: UInt64(number))
            try check(seed, TableText(layout: .cellPerLine, cut: cut))
            try check(seed, TableText(layout: .cellPerLine, blankLines: false, cut: cut))
        }
    }

    /// Each cut falls between two words of one cell, the others being whole; every so many places are tried.
    @Test("when a page ends between any two words", arguments: Seed.all)
    func cutBetweenWords(_ seed: Seed) throws {
        let plan = try seed.plan
        let variant = SourceVariant(seed.text, plan: plan)
        let columns = variant.appendix.columns.map(\.field)
        var place = 0
        for section in variant.appendix.sections.indices {
            for activity in variant.appendix.sections[section].activities.indices {
                for field in columns where field != "number" {
                    let text = variant.appendix.sections[section].activities[activity].cells[field]?.text ?? ""
                    for index in PageCut.places(in: text) {
                        place += 1
                        guard place.isMultiple(of: Self.stride) else { continue }
                        var cut = variant.appendix
                        cut.sections[section].activities[activity].cells[field]?.text = String(text[..<index])
                        let rest = Activity(
                            cells: Cells([(field, SourceText(String(text[text.index(after: index)...])))]))
                        cut.sections[section].activities.insert(rest, at: activity + 1)
                        let result = try PlanImport.readText(variant.text(TableText(), of: cut))
                        #expect(differences(plan, result.plan) == [], "\(text[..<index]) | \(text[index...])")
                    }
                }
            }
        }
    }

    private static let stride = 17

    @Test("when the blank lines are dropped", arguments: Seed.all)
    func droppedBlankLines(_ seed: Seed) throws {
        let lines = seed.text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
        let result = try PlanImport.readText(lines.joined(separator: "\n"))
        #expect(differences(try seed.plan, result.plan) == [])
    }

    @Test("when lines end in CR LF or CR, and a byte order mark stands first", arguments: Seed.all)
    func lineEnds(_ seed: Seed) throws {
        for end in ["\r\n", "\r"] {
            let result = try PlanImport.readText("\u{FEFF}" + seed.text.replacing("\n", with: end))
            #expect(differences(try seed.plan, result.plan) == [])
            #expect(result.account == (try seed.result.account))
        }
    }
}
