import Diagnostics
import Foundation
import PlanFile
import PlanModel
import Testing

@Suite("The plan file")
struct PlanFileTests {
    @Test("knows the line and column of every value")
    func places() throws {
        let plan = try PlanFile.read(
            """
            prikaz: 1
            order:
              number: "17"
            appendices:
              - sections:
                  - activities:
                      - {number: "1", activity: Собрание, result: Протокол}
            """
        ).plan
        #expect(plan.order?.number?.place == .text(line: 3, column: 11))
        let activity = try #require(plan.appendices.first?.sections.first?.activities.first)
        #expect(activity.place == .text(line: 7, column: 13))
        #expect(activity.cells[.result]?.place == .text(line: 7, column: 55))
    }

    @Test("keeps numbers and dates as they are written")
    func literals() throws {
        let plan = try PlanFile.read("prikaz: 1\norder: {number: 017, date: 2022-02-01, title: 1.10}\n").plan
        #expect(plan.order?.number == "017")
        #expect(plan.order?.date == "2022-02-01")
        #expect(plan.order?.title == "1.10")
    }

    @Test("gives an equal plan when it is written and read", arguments: Plan.samples)
    func roundTrip(plan: Plan) throws {
        let text = PlanFile.write(plan, schema: "plan.schema.json", remarks: ["Заметка"])
        #expect(try PlanFile.read(text).plan == plan)
    }

    @Test(
        "gives back every character of a value",
        arguments: [
            "двоеточие: и # решётка", "- тире", "«кавычки» \"прямые\" 'одинарные'", "true", "~", "null", "12", "",
            " края ",
            "строка\nещё строка", "\nпустая первая", "таб\tвнутри", "конец\n", "# начало", "*звезда", "&якорь", "%",
            "@",
            "|", ">", "{a: b}", "[a]", "😀 эмодзи 👩‍👩‍👧", "\u{202E}наоборот", "\u{FFFF}", "и\u{306}", "\\n", "---",
            "a: b\n- c",
            "\u{85}\u{2028}", "Да", "no", "1е5", "..", "\u{7F}\u{1}",
        ])
    func everyCharacter(value: String) throws {
        let activity = Activity(cells: Cells([("activity", SourceText(value)), ("number", "1")]))
        let plan = Plan(appendices: [Appendix(title: "План", sections: [Section(activities: [activity])])])
        #expect(try PlanFile.read(PlanFile.write(plan)).plan == plan)
    }

    @Test("may have a column that is named like the version's key", arguments: ["[", "№ 5\nот 1 мая", "1", "2"])
    func columnPrikaz(value: String) throws {
        let cells = Cells([("activity", "Дело"), ("prikaz", SourceText(value))])
        let columns = ["activity", "prikaz"].map { Column(field: $0, title: "Графа") }
        let plan = Plan(
            appendices: [
                Appendix(title: "План", columns: columns, sections: [Section(activities: [Activity(cells: cells)])])
            ])
        #expect(try PlanFile.read(PlanFile.write(plan)).plan == plan)
    }

    @Test("names an unknown key and the nearest one")
    func unknownKey() throws {
        let failure = try #require(throws: Failure.self) {
            try PlanFile.read("prikaz: 1\norder:\n  tilte: Об утверждении\n  foo: 1\n")
        }
        #expect(failure.diagnostics.map(\.place) == [.text(line: 3, column: 3), .text(line: 4, column: 3)])
        #expect(failure.diagnostics[0].hint?.russian.contains("title") == true)
        #expect(failure.diagnostics[1].hint?.russian.contains("imperative") == true)
    }

    @Test("says what kind of value was expected")
    func wrongShape() throws {
        let failure = try #require(throws: Failure.self) {
            try PlanFile.read("prikaz: 1\nappendices: нет\norder: {clauses: {a: 1}, copy: может быть}\n")
        }
        #expect(failure.diagnostics.map(\.code) == ["F003", "F003", "F003"])
    }

    @Test("allows the fields that a plan invents, in activities only")
    func ownFields() throws {
        let plan = try PlanFile.read(
            "prikaz: 1\nappendices: [{sections: [{activities: [{number: '1', level: школа}]}]}]\n"
        ).plan
        #expect(plan.appendices[0].sections[0].activities[0].cells["level"] == "школа")
    }

    @Test("warns of a field that no column shows, and names the nearest")
    func unshownField() throws {
        let warnings = try PlanFile.read(
            "prikaz: 1\nappendices: [{sections: [{activities: [{number: '1', responsable: Директор}]}]}]\n"
        ).warnings
        #expect(warnings.map(\.code) == ["F006"])
        #expect(warnings.first?.hint?.english.contains("responsible") == true)
    }

    @Test(
        "refuses what is no YAML, or too much of it, with a place",
        arguments: [
            ("prikaz: 1\n\torder: 1", "F001"), ("a: [1, 2", "F001"), ("prikaz: 1\nprikaz: 1", "F001"), ("", "F002"),
            ("# только примечание", "F002"), ("prikaz: 2", "F005"), ("- 1", "F003"), ("текст", "F003"),
            (String(repeating: "[", count: 100_000), "F001"), (aliasBomb, "F001"), ("a: &a 1\n*a : 2", "F001"),
            ("a: \"\u{1}\"", "F001"),
        ])
    func refusals(text: String, code: String) throws {
        let failure = try #require(throws: Failure.self) { try PlanFile.read(text) }
        #expect(failure.diagnostics.contains { $0.code == code })
    }

    /// Ten levels of ten aliases each: ten billion nodes in a few lines.
    private static let aliasBomb =
        "a0: &a0 [x, x]\n"
        + (1...12).map { level in
            let references = [String](repeating: "*a\(level - 1)", count: 10)
            return "a\(level): &a\(level) [\(references.joined(separator: ", "))]\n"
        }.joined()

    @Test("warns when the version is not stated")
    func noVersion() throws {
        #expect(try PlanFile.read("order: {kind: ПРИКАЗ}").warnings.map(\.code) == ["F005"])
    }
}

@Suite("The JSON Schema")
struct PlanSchemaTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    @Test("in the repository is the one that the program makes")
    func fresh() throws {
        let file = Self.root.appending(path: "schemas/plan.schema.json")
        #expect(
            try String(contentsOf: file, encoding: .utf8) == PlanFile.jsonSchema,
            "renew it: prikaz debug schema > schemas/plan.schema.json")
    }

    @Test("knows every key that a written plan can have", arguments: Plan.samples)
    func coversModel(plan: Plan) throws {
        let json = try JSONSerialization.jsonObject(with: Data(PlanFile.jsonSchema.utf8))
        let schema = try #require(json as? [String: Any])
        expect(.record(plan.record), fits: schema, path: "")
    }

    private func expect(_ value: PlanValue, fits schema: [String: Any], path: String) {
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let record = choices.first { $0["properties"] != nil } ?? [:]
            return expect(value, fits: record, path: path)
        }
        switch value {
        case .text, .flag: #expect(schema["type"] != nil, "\(path)")
        case .list(let items):
            let itemSchema = schema["items"] as? [String: Any]
            #expect(itemSchema != nil, "\(path)")
            for item in items { expect(item, fits: itemSchema ?? [:], path: "\(path)[]") }
        case .record(let record):
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for (key, value) in record.entries {
                let known = properties[key] ?? schema["additionalProperties"] as? [String: Any]
                #expect(known != nil, "\(path).\(key)")
                expect(value, fits: known ?? [:], path: "\(path).\(key)")
            }
        }
    }
}

extension Plan {
    /// Plans that between them have every field.
    static let samples: [Plan] = [
        Plan(),
        Plan(
            organization: Organization(
                name: "школа № 0", shortName: "ОШ № 0", parents: ["Отдел образования"], place: "Вымыслов"),
            order: Order(
                kind: "ПРИКАЗ", number: "17", date: "от 01 февраля 2022 года", title: "Об утверждении плана",
                preamble: "В целях: проверки,", imperative: "приказываю",
                clauses: [
                    Clause(text: "Утвердить план."),
                    Clause(
                        number: "2.", text: "Обеспечить:",
                        items: [Clause(text: "- одно;"), Clause(number: "2.1", items: [Clause(text: "x")])]),
                ],
                signatory: Person(position: "Директор\nшколы", name: "О.О. Образцова"),
                acquainted: [Person(position: "Учитель", name: "П.П. Примеров")],
                visas: [Person(name: "Н.Н. Небылицына")], executor: Executor(name: "Примеров", phone: "00-00"),
                signature: ElectronicSignature(
                    certificate: "00", owner: "Образцова", validFrom: "2025-01-01", validTo: "2026-01-01"),
                isCopy: true, qr: "https://example.org/"),
            published: "2025-09-01", updated: "2025-09-02",
            appendices: [
                Appendix(
                    number: "1", mark: ["Приложение № 1"], title: "План",
                    period: Period(from: "2025-01-01", to: "2025-12-31"),
                    abbreviations: [Abbreviation(short: "ОО", meaning: "образовательная организация")],
                    narrative: [
                        NarrativePart(heading: "Цель", text: "Одна."), NarrativePart(items: ["- раз", "два"]),
                        NarrativePart(text: "Только текст."),
                    ],
                    columns: [
                        Column(field: "number", title: "№"), Column(field: "level", title: "Уровень", isGroup: true),
                        Column(field: "deadline", title: "Срок", under: "Исполнение"),
                    ],
                    sections: [
                        Section(
                            number: "1", title: "Раздел", cells: Cells([("result", "Справка")]),
                            activities: [
                                Activity(
                                    cells: Cells([
                                        ("number", "1.1"), ("level", "школа"), ("activity", "Собрание\n- раз\n- два"),
                                    ]),
                                    ignored: [IgnoredFinding(code: "C003", reason: "итог в разделе")])
                            ])
                    ],
                    closing: [NarrativePart(text: "Конец.")])
            ]),
    ]
}
