import Composition
import Diagnostics
import Document
import Foundation
import PlanModel
import TestSupport
import Testing

@Suite("A template")
struct TemplateTests {
    private static let style = """
        texts:
          body: {size: 14}
          cell: {base: body, size: 11}
        pages:
          order: {paper: A4}
        """

    private func template(order: String, appendix: String = "page: order\nblocks: []", style: String = style) throws
        -> Template
    {
        try Template(files: ["order.yaml": order, "appendix.yaml": appendix, "style.yaml": style], folder: "мой")
    }

    private static func gost() throws -> Template {
        let folder = Program.root.appending(path: "templates/gost")
        let files = try Template.files.map {
            ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
        }
        return try Template(files: Dictionary(uniqueKeysWithValues: files), folder: "gost")
    }

    private func order(_ block: String) -> String { "page: order\nblocks:\n  - \(block)\n" }

    @Test(
        "names what it does not know, with file, line and the nearest name",
        arguments: [
            (#"paragraph: "{{order.titel}}""#, "title"), (#"paragraph: "{{ordr.title}}""#, "order"),
            (#"paragraph: "{{order.date | wrds}}""#, "words"), ("paragaph: текст", "paragraph"),
            ("{paragraph: текст, stile: body}", "style"), ("{paragraph: текст, style: bodi}", "body"),
            ("clauses: order.clauzes", "clauses"),
        ])
    func unknownNames(block: String, nearest: String) throws {
        let failure = try #require(throws: Failure.self) { try template(order: order(block)) }
        let diagnostic = try #require(failure.diagnostics.first)
        #expect(failure.diagnostics.count == 1)
        #expect(diagnostic.file == "мой/order.yaml")
        #expect(diagnostic.place.line == 3)
        #expect(diagnostic.hint?.russian.contains("«\(nearest)»") == true, "\(diagnostic)")
    }

    @Test(
        "refuses what has no meaning",
        arguments: [
            #"paragraph: "{{order.clauses}}""#, #"paragraph: "{{order.date""#,
            #"paragraph: "{{order.date | blank: 99}}""#,
            "{paragraph: a, heading: b}", "текст", "{each: order.title, paragraph: a}",
            #"paragraph: "{{appendix.title}}""#,
        ])
    func refusals(block: String) {
        #expect(throws: Failure.self) { try template(order: order(block)) }
    }

    @Test("may have a loop in a loop, and no deeper")
    func nestedLoops() throws {
        func loops(_ depth: Int) -> String {
            (0..<depth).reduce("paragraph: а") { inner, level in
                "each: order.clauses, as: n\(level), blocks: [{\(inner)}]"
            }
        }
        _ = try template(order: order("{\(loops(2))}"))
        let failure = try #require(throws: Failure.self) { try template(order: order("{\(loops(3))}")) }
        #expect(failure.diagnostics.first?.message.russian.contains("глубже 2") == true)
    }

    @Test("tells of all faults in all its files at once")
    func allFaults() throws {
        let failure = try #require(throws: Failure.self) {
            try template(
                order: order(#"paragraph: "{{a}} {{b}}""#), appendix: order("tabel: {}"),
                style: "texts: {body: {size: huge, famly: x}}\npages: {order: {}}")
        }
        #expect(
            Set(failure.diagnostics.compactMap(\.file)) == ["мой/order.yaml", "мой/appendix.yaml", "мой/style.yaml"])
    }

    @Test("makes no part of what it prints nothing of", arguments: ["", "# слова", "page: order\nblocks: []"])
    func nothing(text: String) throws {
        let plan = Plan(
            order: Order(title: "О плане"), appendices: [Appendix(title: "План", sections: [Section(title: "Раздел")])])
        #expect(compose(plan, with: try template(order: text, appendix: text)).parts.isEmpty)
        let appendix = order(#"paragraph: "{{appendix.title}}""#)
        #expect(compose(plan, with: try template(order: text, appendix: appendix)).parts.map(\.name) == ["План"])
    }

    @Test(
        "prints fields through filters",
        arguments: [
            (#"{{order.date | words}}"#, "1 февраля 2022 г."), (#"{{order.date | digits}}"#, "01.02.2022"),
            (#"{{order.date | words | prefix: от}}"#, "от 1 февраля 2022 г."), (#"{{order.kind | upper}}"#, "ПРИКАЗ"),
            (#"{{order.imperative | suffix: :}}"#, "приказываю:"), (#"{{order.kind | suffix: ,}}"#, "Приказ,"),
            (#"{{order.title | prefix: от | blank}}"#, "от "), (#"№ {{order.number | blank}}"#, "№ "),
            (#"{{order.kind | agree: утверждён, утверждена, утверждено, утверждены}}"#, "утверждён"),
            (#"{{order.qr | forms: пункт, пункта, пунктов}}"#, "пункта"), ("без полей", "без полей"),
        ])
    func filters(text: String, printed: String) throws {
        let plan = Plan(
            order: Order(kind: "Приказ", date: "2022-02-01", imperative: "приказываю:", qr: "22"))
        let document = compose(plan, with: try template(order: order("paragraph: \"\(text)\"")))
        guard case .paragraph(let paragraph) = document.parts.first?.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.inlines.plainText == printed)
    }

    @Test(
        "lets the word of command end the preamble, or stand on a line of its own where it is in capitals",
        arguments: [
            ("В целях развития", "приказываю", ["В целях развития, приказываю:"]),
            ("В целях развития,", nil, ["В целях развития, приказываю:"]),
            ("В целях развития", "ПРИКАЗЫВАЮ", ["В целях развития", "ПРИКАЗЫВАЮ:"]),
            ("Есть решение.", "приказываю:", ["Есть решение.", "приказываю:"]), (nil, nil, ["приказываю:"]),
        ] as [(String?, String?, [String])])
    func imperative(preamble: String?, word: String?, texts: [String]) throws {
        let order = Order(preamble: preamble.map { SourceText($0) }, imperative: word.map { SourceText($0) })
        let blocks = compose(Plan(order: order), with: try Self.gost()).parts[0].blocks
        #expect(
            blocks.compactMap { if case .paragraph(let text) = $0 { text.inlines.plainText } else { nil } } == texts)
    }

    @Test(
        "agrees the approval mark with the document's name",
        arguments: [
            ("План мероприятий", "УТВЕРЖДЁН"), ("«Дорожная карта» школы", "УТВЕРЖДЕНА"), ("Положение", "УТВЕРЖДЕНО"),
            ("Правила", "УТВЕРЖДЕНЫ"), ("Мероприятия по подготовке", "УТВЕРЖДЕНЫ"), ("Концепция", "УТВЕРЖДЕНА"),
        ])
    func approvalMark(title: String, mark: String) throws {
        let plan = Plan(
            order: Order(number: "7", date: "2026-01-12"),
            appendices: [Appendix(number: "1", isApproved: true, title: SourceText(title))])
        let texts = try #require(compose(plan, with: try Self.gost()).parts.last).blocks.prefix(3).map { block in
            if case .paragraph(let paragraph) = block { paragraph.inlines.plainText } else { "" }
        }
        #expect(texts == ["Приложение № 1", mark, "приказом от 12 января 2026 г. № 7"])
    }

    @Test("never reads the plan's words as template, and leaves out what says nothing")
    func planTextIsNoTemplate() throws {
        let plan = Plan(order: Order(title: "{{order.number}} {{", clauses: []))
        let document = compose(
            plan,
            with: try template(
                order: "page: order\nblocks:\n  - paragraph: \"{{order.title}}\"\n  - paragraph: \"{{order.date}}\""))
        #expect(
            document.parts.first?.blocks == [
                .paragraph(Paragraph(style: "body", inlines: [.text("{{order.number}} {{")]))
            ])
    }

    @Test("brings the sign before an order's number once", arguments: ["45-од", "№ 45-од", "№45-од"])
    func numberSign(number: String) throws {
        let plan = Plan(order: Order(number: SourceText(number)), appendices: [Appendix(title: "План")])
        #expect(compose(plan, with: try Self.gost()).dump.contains("\"№ \" \"45-од\""))
    }

    @Test("prints a date as it is worded in the source")
    func literalDate() throws {
        let plan = Plan(order: Order(date: "от «01» февраля 2022 года"))
        let document = compose(
            plan, with: try template(order: order(#"paragraph: "{{order.date | words | prefix: от}}""#)))
        #expect(document.dump.contains("\"от «01» февраля 2022 года\""))
    }
}
