import Foundation
import TestSupport
import Testing

@Suite("A site")
struct SiteTests {
    private func makeSite(_ plans: [String], in folder: TemporaryFolder, _ options: [String] = []) throws -> (
        status: Int32, errors: String
    ) {
        let outcome = try Program.run(["site"] + plans + ["-o", folder.path + "/site"] + options)
        return (outcome.status, outcome.errors)
    }

    @Test("has a page, a PDF, Markdown and calendars for each plan, an index, and files for programs")
    func files() throws {
        let folder = try TemporaryFolder()
        #expect(try makeSite(Examples.all, in: folder).status == 0)
        let names = try folder.names()
        for file in [
            "index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "search.json", "prikaz-site.json",
        ] {
            #expect(names.contains("site/\(file)"), "\(file)")
        }
        for example in Examples.all {
            let name = URL(filePath: example).deletingPathExtension().lastPathComponent
            for file in [
                "index.html", "fragment.html", "months.html", "parties.html", "\(name).pdf", "\(name).md",
                "\(name).ics",
            ] {
                #expect(names.contains("site/\(name)/\(file)"), "\(name)/\(file)")
            }
            #expect(try folder.text("site/index.html").contains("href=\"\(name)/index.html\""))
        }
        let search =
            try JSONSerialization.jsonObject(with: Data(try folder.text("site/search.json").utf8)) as? [[String: Any]]
        #expect(search?.count == Examples.all.count)
    }

    @Test("has only links that lead somewhere in its own folder")
    func links() throws {
        let folder = try TemporaryFolder()
        _ = try makeSite([Examples.first], in: folder)
        let names = try Set(folder.names())
        for page in names where page.hasSuffix(".html") {
            let base = URL(filePath: "/" + page).deletingLastPathComponent()
            for match in try folder.text(page).matches(of: #/href="([^"#]+)/#) {
                #expect(!match.1.contains(":"), "\(match.1)")
                let target = URL(filePath: String(match.1), relativeTo: base).standardizedFileURL.path
                #expect(names.contains(String(target.dropFirst())), "\(page) → \(match.1)")
            }
            for match in try folder.text(page).matches(of: #/href="([^"#]*)#([^"]+)"/#) {
                let target =
                    match.1.isEmpty
                    ? page
                    : String(
                        URL(filePath: String(match.1), relativeTo: base).standardizedFileURL.path.dropFirst())
                #expect(try folder.text(target).contains("id=\"\(match.2)\""), "\(page) → \(match.0)")
            }
        }
    }

    @Test("is not put over somebody else's")
    func foreign() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("site/index.html", "чужое")
        let outcome = try makeSite([Examples.first], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("[F062] В этой папке уже есть чужой сайт: index.html."), "\(outcome.errors)")
        #expect(try folder.contents() == ["site/index.html": Data("чужое".utf8)])
    }

    @Test("writes nothing the second time, and removes what only it wrote of a plan that is gone")
    func again() throws {
        let folder = try TemporaryFolder()
        let plans = Array(Examples.all.prefix(2))
        _ = try makeSite(plans, in: folder)
        let before = try folder.text("site/prikaz-site.json")
        #expect(try makeSite(plans, in: folder).errors.contains("файлов записано: 0"))
        #expect(try folder.text("site/prikaz-site.json") == before)
        let gone = URL(filePath: plans[1]).deletingPathExtension().lastPathComponent
        _ = try folder.file("site/\(gone)/own.txt", "чужое")
        _ = try folder.file("site/\(gone)/fragment.html", "исправлено руками")
        _ = try makeSite([plans[0]], in: folder)
        let left = try folder.names().filter { $0.hasPrefix("site/\(gone)/") }
        #expect(Set(left) == ["site/\(gone)/own.txt", "site/\(gone)/fragment.html"])
        #expect(try !folder.text("site/index.html").contains(gone))
    }

    private static let plan = """
        prikaz: 1
        published: 2026-01-15
        organization: {name: Школа № 0}
        order:
          kind: ПРИКАЗ
          number: "7"
          date: 2026-01-12
          title: Об утверждении плана мероприятий на 2026 год
          clauses: [Утвердить план мероприятий на 2026 год (приложение)., Контроль оставляю за собой.]
          signatory: {position: Директор, name: О.О. Образцова}
          acquainted: [{position: Учитель, name: П.П. Примеров}]
          visas: [{position: Юрист, name: Н.Н. Небылицына}]
          executor: {name: Выдумкин, phone: 00-11-22}
        appendices:
          - title: План мероприятий на 2026 год
            sections:
              - activities:
                  - {number: "1", activity: Собрание, responsible: Директор школы, deadline: Май 2026 г., result: Протокол}

        """

    @Test("publishes neither the acquaintance sheet, nor visas, nor the executor")
    func personalData() throws {
        let folder = try TemporaryFolder()
        #expect(try makeSite([try folder.file("plan.yaml", Self.plan)], in: folder).status == 0)
        let pdf = try Program.tool("pdftotext", [folder.path + "/site/plan/plan.pdf", "-"]).output
        let texts = try [
            pdf, folder.text("site/plan/index.html"), folder.text("site/plan/plan.md"), folder.text("site/search.json"),
        ]
        for text in texts {
            for person in ["Примеров", "Небылицына", "Выдумкин", "00-11-22"] { #expect(!text.contains(person)) }
        }
        #expect(pdf.contains("Образцова"))
        #expect(try folder.text("site/feed.xml").contains("<published>2026-01-15T00:00:00Z</published>"))
    }

    @Test("refuses a plan with errors, unless drafts are wanted, and then marks it")
    func drafts() throws {
        let folder = try TemporaryFolder()
        let faulty = try folder.file("plan.yaml", Self.plan.replacing("Май 2026 г.", with: "31 июня 2026 г."))
        let refused = try makeSite([faulty], in: folder)
        #expect(refused.status == 2 && refused.errors.contains("F060"))
        #expect(try !folder.names().contains { $0.hasPrefix("site/") })
        #expect(try makeSite([faulty, Examples.first], in: folder).status == 1)
        #expect(try makeSite([faulty], in: folder, ["--with-drafts"]).status == 1)
        #expect(try folder.text("site/index.html").contains("ПРОЕКТ"))
        #expect(try folder.text("site/plan/index.html").contains("ПРОЕКТ"))
    }

    @Test("keeps the published pages of a plan that is refused or cannot be read, and says so")
    func refusedLater() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("plan.yaml", Self.plan)
        _ = try makeSite([file, Examples.first], in: folder)
        let page = try folder.text("site/plan/index.html")
        for broken in [Self.plan.replacing("Май 2026 г.", with: "31 июня 2026 г."), "prikaz: [", ""] {
            _ = try folder.file("plan.yaml", broken)
            let outcome = try makeSite([file, Examples.first], in: folder)
            #expect(outcome.status == 1 && outcome.errors.contains("осталась прежняя версия"), "\(outcome.errors)")
            #expect(try folder.text("site/plan/index.html") == page)
            #expect(try folder.names().contains("site/plan/plan.pdf"))
            #expect(try folder.text("site/index.html").contains("plan/index.html"))
        }
        let alone = try makeSite([file], in: folder)
        #expect(alone.status == 2 && alone.errors.contains("осталась прежняя версия"))
        _ = try folder.file("plan.yaml", Self.plan.replacing("Собрание", with: "Совещание"))
        #expect(try makeSite([file, Examples.first], in: folder).status == 0)
        #expect(try folder.text("site/plan/index.html").contains("Совещание"))
    }

    @Test("takes a draft off the site as soon as drafts are not wanted")
    func withdrawnDraft() throws {
        let folder = try TemporaryFolder()
        let faulty = try folder.file("plan.yaml", Self.plan.replacing("Май 2026 г.", with: "31 июня 2026 г."))
        _ = try makeSite([faulty], in: folder, ["--with-drafts"])
        let outcome = try makeSite([faulty], in: folder)
        #expect(outcome.status == 1 && outcome.errors.contains("проект снят с сайта"), "\(outcome.errors)")
        #expect(try !folder.names().contains { $0.hasPrefix("site/plan/") })
        #expect(try !folder.text("site/index.html").contains("plan/index.html"))
    }

    @Test("has an extract for each responsible party where asked, under the number of its calendar")
    func extracts() throws {
        let folder = try TemporaryFolder()
        let second =
            "\n          - {number: \"2\", activity: Отчёт, responsible: Завуч, deadline: Июнь 2026 г., result: Справка}"
        let first = "deadline: Май 2026 г., result: Протокол}"
        let plan = Self.plan.replacing(first, with: first.replacing("Май 2026 г.", with: "По графику") + second)
        let file = try folder.file("plan.yaml", plan)
        #expect(try makeSite([file], in: folder).status == 0)
        // The first party has no day, so it has no calendar; its number is not given to another.
        func names() throws -> [String] {
            try folder.names().filter { $0.hasPrefix("site/plan/party-") }.map { String($0.dropFirst(10)) }
        }
        #expect(try names() == ["party-2.ics"])
        #expect(try makeSite([file], in: folder, ["--extracts"]).status == 0)
        let expected = ["party-1.html", "party-1.pdf", "party-2.html", "party-2.ics", "party-2.pdf"]
        #expect(try names() == expected)
        let page = try folder.text("site/plan/party-2.html")
        #expect(page.contains("ВЫПИСКА ИЗ ПРИКАЗА") && page.contains("Отчёт") && !page.contains("Собрание"))
        #expect(page.contains("href=\"index.html\"") && page.contains("href=\"party-2.pdf\""))
        let parties = try folder.text("site/plan/parties.html")
        for name in expected { #expect(parties.contains("href=\"\(name)\"")) }
        #expect(parties.contains(#/Выписка, PDF \(текст, \d+ КБ\)/#))
        #expect(try makeSite([file], in: folder).status == 0)
        #expect(try names() == ["party-2.ics"])
    }

    @Test("takes any file name for an address in its own folder")
    func addresses() throws {
        let folder = try TemporaryFolder()
        let names = ["План школы «№ 0».yaml", "..%2f..yaml", "index.yaml", "план школы № 0.yaml"]
        let files = try names.map { try folder.file("in/\($0)", Self.plan) }
        #expect(try makeSite(files, in: folder).status == 0)
        let pages = try folder.names().filter { $0.hasSuffix("/index.html") && $0 != "site/index.html" }
        #expect(
            Set(pages) == Set(["plan-shkoly-0", "2f", "index-2", "plan-shkoly-0-2"].map { "site/\($0)/index.html" }))
    }
}
