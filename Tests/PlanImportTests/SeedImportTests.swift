import Diagnostics
import PlanFile
import PlanImport
import PlanModel
import SourceModel
import Testing

@Suite("The five real documents", seedsAreThere)
struct SeedImportTests {
    @Test("have the activities and sections that people count in them", arguments: Seed.all)
    func activities(_ seed: Seed) throws {
        let sections = try #require(try seed.plan.table).sections
        #expect(sections.map(\.activities.count) == seed.activities)
    }

    @Test("have every word in the plan, and no other", arguments: Seed.all, Tokens.allCases)
    func words(_ seed: Seed, _ tokens: Tokens) throws {
        let result = try seed.result
        let expected = result.expectedWords(of: seed.text, tokens)
        let actual = WordCounts(result.plan.literalTexts, tokens)
        #expect(expected.beyond(actual) == [:], "lost")
        #expect(actual.beyond(expected) == [:], "added")
    }

    @Test("have every line placed or dropped", arguments: Seed.all)
    func lines(_ seed: Seed) throws {
        let account = try seed.result.account
        let whole = Set(account.dropped.filter { $0.why != .markup }.map(\.line))
        #expect(account.lines == account.placed + whole.count)
        #expect(
            account.lines == seed.text.split(separator: "\n", omittingEmptySubsequences: false).count
                - (seed.text.hasSuffix("\n") ? 1 : 0))
    }

    @Test("lose only blank lines, repeated heads and tags", arguments: Seed.all)
    func dropped(_ seed: Seed) throws {
        let account = try seed.result.account
        #expect(Set(account.dropped.map(\.why)).isSubset(of: [.blank, .repeatedHead, .markup]))
        for drop in account.dropped where drop.why == .blank { #expect(drop.text.isEmpty) }
    }

    @Test("are equal after the plan was written and read", arguments: Seed.all)
    func roundTrip(_ seed: Seed) throws {
        let plan = try seed.plan
        #expect(try PlanFile.read(PlanFile.write(plan)).plan == plan)
    }

    @Test("say nothing is unsure", arguments: Seed.all)
    func confidence(_ seed: Seed) throws {
        let result = try seed.result
        #expect(result.notes.isEmpty)
        #expect(result.account.confidence >= 0.95)
    }

    @Test("lack exactly two results")
    func missingResults() throws {
        var missing: [String] = []
        for seed in Seed.all {
            for activity in try #require(try seed.plan.table).activities
            where activity.cells[.result]?.isMissing ?? true {
                missing.append("\(seed.name) \(activity.number?.text ?? "")")
            }
        }
        #expect(missing == ["001 1.7", "001 2.1"])
    }

    @Test("lack no number, activity, deadline and responsible party", arguments: Seed.all)
    func noOtherMissing(_ seed: Seed) throws {
        for activity in try #require(try seed.plan.table).activities {
            for field in [CoreField.number, .activity, .deadline, .responsible] {
                #expect(activity.cells[field]?.isMissing == false, "\(field) of \(activity.number?.text ?? "?")")
            }
        }
    }

    @Test("know the place of every value", arguments: Seed.all)
    func places(_ seed: Seed) throws {
        let lines = seed.text.split(separator: "\n", omittingEmptySubsequences: false)
        for activity in try #require(try seed.plan.table).activities {
            for (_, text) in activity.cells.entries {
                let line = try #require(text.place.line)
                let column = try #require(text.place.column)
                let rest = String(String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1)))
                let word = try #require(text.text.split(whereSeparator: \.isWhitespace).first)
                // A mended word is longer than its first part.
                #expect(rest.hasPrefix(word.prefix(4)), "\(line):\(column)")
            }
        }
    }

    @Test("keep what a section's own row carries", seedsAreThere)
    func sectionCells() throws {
        let table = try #require(try Seed.named("001").plan.table)
        #expect(table.columns.map(\.isGroup) == [false, true, false, false, false, false, false])
        #expect(table.columns[1].field == "level")
        let sections = table.sections
        #expect(sections.map(\.number?.text) == ["1", "2", "3"])
        let fields = sections.map { Set($0.cells.entries.map(\.field)) }
        #expect(fields == [["activity", "specifics", "deadline", "responsible", "result"], ["result"], []])
        #expect(
            sections[0].cells
                == Cells(sections[0].activities[0].cells.entries.filter { !["number", "level"].contains($0.field) }))
        #expect(sections[2].title == nil)
    }

    @Test("have the order's parts where there is one")
    func orders() throws {
        let plans = try Seed.all.map { try $0.plan }
        #expect(plans.map { $0.order != nil } == [false, true, false, true, false])
        #expect(plans.map { $0.order?.clauses.count } == [nil, 3, nil, 5, nil])
        #expect(plans.map { $0.order?.clauses.map(\.items.count) } == [nil, [0, 0, 0], nil, [0, 2, 1, 1, 0], nil])
        #expect(plans.map { $0.order?.number?.text } == [nil, "226/1-г", nil, "17", nil])
        #expect(plans.compactMap { $0.order?.kind?.text } == ["ПРИКАЗ", "ПРИКАЗ"])
        #expect(plans.compactMap { $0.order?.imperative?.text } == ["приказываю:", "Приказываю:"])
        #expect(plans.map { $0.order?.calendarDate?.iso } == [nil, "2024-09-05", nil, "2022-02-01", nil])
        #expect(
            plans.map { $0.order?.signatory?.position?.text.split(separator: "\n").count } == [nil, 1, nil, 2, nil])
        #expect(plans.map { $0.organization.parents.count } == [0, 1, 0, 0, 0])
        #expect(plans.map { $0.organization.place != nil } == [false, true, false, false, false])
    }

    @Test("have the texts around the table in their parts")
    func textsAround() throws {
        let tables = try Seed.all.map { try #require(try $0.plan.table) }
        #expect(tables.map(\.mark.count) == [10, 2, 0, 6, 0])
        #expect(tables.allSatisfy { $0.title != nil && $0.number == nil })
        #expect(tables.map(\.narrative.count) == [0, 0, 0, 8, 0])
        #expect(tables[3].narrative.map(\.items.count) == [0, 4, 8, 0, 0, 0, 0, 0])
        #expect(tables[3].narrative.map { $0.heading != nil } == [true, true, true, false, false, false, false, true])
        #expect(tables.map(\.closing.count) == [0, 0, 0, 2, 0])
    }

    @Test("tell each repair with its line")
    func repairs() throws {
        func repairs(_ name: String, _ kinds: Set<Repair.Kind>) throws -> [String] {
            try Seed.named(name).result.account.repairs.filter { kinds.contains($0.kind) }
                .map { "\($0.line) \($0.kind.rawValue): \($0.after)" }
        }
        let words: Set<Repair.Kind> = [.joinedHyphen, .joinedWord, .spacedLetters, .shiftedCell]
        #expect(try repairs("000", words) == ["45 joined-hyphen: Май-декабрь"])
        #expect(
            try repairs("001", words) == [
                "20 spaced-letters: приказываю:", "51 shifted-cell: Аналитические справки",
                "57 joined-hyphen: ноябрь-октябрь", "57 joined-word: Информационные",
            ])
        #expect(try repairs("002", Set(Repair.Kind.allCases)) == [])
        #expect(try repairs("003", words) == ["3 spaced-letters: ПРИКАЗ"])
        #expect(try repairs("004", words) == ["44 joined-hyphen: семинара-совещания"])
        #expect(try Seed.named("003").result.account.repairs.filter { $0.kind == .joinedParagraph }.map(\.line) == [80])
    }
}
