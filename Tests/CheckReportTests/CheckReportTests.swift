import CheckReport
import Diagnostics
import PlanCheck
import PlanFile
import PlanModel
import Testing

@Suite("The report of a check")
struct CheckReportTests {
    private func report(_ yaml: String) throws -> String {
        let plan = try PlanFile.read(yaml).plan
        return checkReport([ReportedPlan(file: "план.yaml", plan: plan, result: check(plan))])
    }

    private static let plan = """
        prikaz: 1
        appendices:
          - title: План на 2026 год
            columns: [{field: number, title: №}, {field: activity, title: Дело}, {field: responsible, title: Кто, group: true}, {field: deadline, title: Сроки}, {field: result, title: Итог}]
            sections:
              - title: Раздел первый
                activities:
                  - {number: "1.1", activity: Сбор, responsible: Директор, deadline: –, result: Протокол}
                  - {number: "1.2", activity: Слёт, deadline: Май, ignore: [{code: C003, reason: итог в программе}]}
        """

    @Test("says on top whether the plan may be signed, how much was found, and what to do")
    func summary() throws {
        let page = try report(Self.plan)
        #expect(page.contains("Подписывать нельзя: ошибок — 1."))
        #expect(page.contains("<a href=\"#p1-f1\">C002</a>"))
        #expect(page.contains("C003, п. 1.2, графа «Итог»"))
        #expect(page.contains("Причина: итог в программе"))
        let clean = try report(Self.plan.replacing("deadline: –", with: "deadline: Май"))
        #expect(clean.contains("Подписывать можно"))
        #expect(!clean.contains("<h3>Что исправить"))
    }

    @Test("has every finding once, in its cell of the table")
    func inTable() throws {
        let page = try report(Self.plan)
        #expect(
            page.contains(
                "<td class=\"found error\">–<p id=\"p1-f1\" class=\"finding error\"><strong>Ошибка C002.</strong>"))
        #expect(page.matches(of: /id="p1-f1"/).count == 1)
        #expect(page.contains("<th scope=\"row\">1.1</th>"))
        #expect(page.contains("<th scope=\"rowgroup\" colspan=\"5\"><div class=\"spanning\">Раздел первый</div></th>"))
        #expect(page.contains("как выше"))
        #expect(!page.contains("вне таблицы"))
    }

    private func finding(_ quote: String?, _ place: SourcePlace, field: String?) -> Diagnostic {
        Diagnostic(
            code: "X001", name: "x", severity: .warning, place: place, field: field, quote: quote,
            message: Message(ru: "Не <так>.", en: "Wrong."))
    }

    private func report(_ plan: Plan, _ findings: [Diagnostic]) -> String {
        checkReport([
            ReportedPlan(file: "x", plan: plan, result: CheckResult(findings: findings, ignored: []))
        ])
    }

    @Test("marks the words in question, and lists what belongs to no cell")
    func places() throws {
        let plan = try PlanFile.read(Self.plan).plan
        let activity = try #require(plan.appendices.first?.sections.first?.activities.first)
        let page = report(
            plan,
            [
                finding("окол", activity.cells[.result]?.place ?? .unknown, field: "result"),
                finding("Об утверждении", .text(line: 900, column: 1), field: "order.title"),
                finding(nil, .unknown, field: nil),
                finding("Раздел", plan.appendices[0].sections[0].title?.place ?? .unknown, field: "section"),
            ])
        #expect(page.contains("Прот<mark>окол</mark><p id=\"p1-f1\""))
        #expect(page.contains("<h3>Замечания вне таблицы</h3>\n<ol>\n<li id=\"p1-f2\""))
        #expect(page.contains("строка 900, «Об утверждении»"))
        #expect(page.contains("<li id=\"p1-f3\""))
        #expect(
            page.contains("class=\"found warning\"><div class=\"spanning\"><mark>Раздел</mark> первый<p id=\"p1-f4\""))
        for number in 1...4 { #expect(page.matches(of: try Regex("id=\"p1-f\(number)\"")).count == 1) }
    }

    @Test("escapes whatever comes from the plan")
    func hostile() throws {
        let evil = "</td><script>alert(1)</script>\"'&\u{202E}"
        let plan = Plan(
            order: Order(title: SourceText(evil)),
            appendices: [
                Appendix(
                    title: SourceText(evil), columns: [Column(field: "activity", title: SourceText(evil))],
                    sections: [
                        Section(
                            title: SourceText(evil),
                            activities: [
                                Activity(
                                    cells: Cells([
                                        ("activity", SourceText(evil, at: .text(line: 1, column: 1))),
                                        (evil, SourceText(evil)),
                                    ]))
                            ])
                    ])
            ])
        let page = checkReport([
            ReportedPlan(
                file: evil, plan: plan,
                result: CheckResult(
                    findings: [
                        finding("<script>", .text(line: 1, column: 1), field: evil),
                        finding(evil, .unknown, field: evil),
                    ], ignored: [(finding(evil, .unknown, field: nil), evil)]))
        ])
        #expect(!page.contains("<script") && !page.contains("</td><script"))
        #expect(page.contains("<mark>&lt;script&gt;</mark>"))
        #expect(page.contains("Не &lt;так&gt;."))
        #expect(!page.contains("\u{202E}"))
    }

    @Test("keeps its headings in order, and its anchors apart in several plans")
    func structure() throws {
        let plan = try PlanFile.read(Self.plan).plan
        let one = ReportedPlan(file: "a", plan: plan, result: check(plan))
        let page = checkReport([one, one])
        let levels = page.matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
        #expect(levels.first == 1 && zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        let ids = page.matches(of: /id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count && ids.count == 2)
        for link in page.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.1))) }
        #expect(page.contains("<caption>") && page.contains("lang=\"ru\""))
    }
}
