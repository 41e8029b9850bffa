import Foundation
import TestSupport
import Testing

@Suite("prikaz report")
struct ReportCommandTests {
    private static let plan = Examples.first
    private static let form = Examples.reports[0]
    private static let name = "02-school-order-report-2025-2026-H1"
    private static let district = "examples/04-district-order.yaml"

    /// The rows of a group in a form: number, and the days in the period.
    private func rows(in form: String, of group: String) -> [String] {
        var current = ""
        var rows: [String] = []
        for line in form.split(separator: "\n") {
            if let colon = line.firstIndex(of: ":"), line.first != " " { current = String(line[..<colon]) }
            guard current == group else { continue }
            let value = line.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
            if line.hasPrefix("  - number: ") { rows.append(value) }
            if line.hasPrefix("    due: \"") { rows[rows.count - 1] += " — " + value }
        }
        return rows
    }

    /// Listed by reading the order, its table from the first row to the last; not by running the program.
    private static let seedLists: [(period: String, due: [String], running: [String], reports: String)] = [
        (
            "2022-H1",
            [
                "1 — 01.03.2022", "2 — 16.02.2022", "3 — 19.02.2022", "4 — 31.03.2022", "5 — 31.03.2022",
                "6 — 30.04.2022", "7 — 28.02.2022, 30.04.2022 (2 раза)", "13 — 30.06.2022",
            ], ["15", "16", "18", "19", "20", "21"], "20.06.2022 (п. 2 приказа)."
        ),
        (
            "2022-H2",
            [
                "8 — 31.10.2022", "9 — 30.11.2022", "10 — 30.11.2022", "11 — 30.11.2022", "12 — 30.11.2022",
                "14 — 31.08.2022", "15 — 31.12.2022", "16 — 31.12.2022", "17 — 31.12.2022", "18 — 31.12.2022",
                "19 — 31.12.2022", "20 — 31.12.2022", "21 — 31.12.2022",
            ], [], "10.12.2022 (п. 2 приказа); 15.12.2022 (п. 2 приказа)."
        ),
    ]

    @Test(
        "lists what a real order wants in each half of the year, as a person lists it", .enabled(if: !Seeds.areAbsent))
    func seed() throws {
        let seed = try #require(Seeds.all.first { $0.contains("/003_") })
        let folder = try TemporaryFolder()
        for list in Self.seedLists {
            let outcome = try Program.run(
                ["report", "form", seed, "--period", list.period, "-o", folder.path + "/form.yaml"])
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("Срок представления отчёта: \(list.reports)\n"), "\(outcome.errors)")
            let form = try folder.text("form.yaml")
            #expect(rows(in: form, of: "due") == list.due)
            #expect(rows(in: form, of: "running") == list.running)
            #expect(rows(in: form, of: "undated") == [])
        }
    }

    @Test("makes a report of a filled-in form, final where it has no error, the same bytes each time")
    func render() throws {
        let folder = try TemporaryFolder()
        for output in ["a", "b"] {
            let outcome = try Program.run(
                ["report", "render", Self.plan, Self.form, "-o", folder.path + "/\(output)", "--final"])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        for kind in ["pdf", "html", "md"] {
            let files = try ["a", "b"].map { try folder.bytes("\($0)/\(Self.name).\(kind)") }
            #expect(files[0] == files[1] && !files[0].isEmpty)
        }
        let markdown = try folder.text("a/\(Self.name).md")
        #expect(markdown.contains("Отчёт о выполнении плана мероприятий («дорожной карты»)"))
        #expect(markdown.contains("Выполнено 10 (83 %), из них с нарушением срока — 1."))
        #expect(markdown.contains("выполнено 29.10.2025, на 12 дней позже"))
        #expect(!markdown.contains("ПРОЕКТ"))
    }

    @Test("draws charts that are tagged figures with words in PDF, and drawings with title and description on the page")
    func charts() throws {
        let folder = try TemporaryFolder()
        _ = try Program.run(["report", "render", Self.plan, Self.form, "-o", folder.path])
        let html = try folder.text("\(Self.name).html")
        #expect(html.matches(of: /<svg role="img" aria-labelledby="chart-\d-title"/).count == 4)
        #expect(html.matches(of: /<desc id="chart-\d-desc">Диаграмма «/).count == 4)
        let json = try Program.tool("qpdf", ["--json=2", "--json-key=qpdf", folder.path + "/\(Self.name).pdf"]).output
        #expect(json.matches(of: /"\/Alt": "u:Диаграмма «/).count == 4)
    }

    @Test("marks a report with errors as a draft, and refuses it as final")
    func draft() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOf: Program.root.appending(path: Self.form), encoding: .utf8)
        let form = try folder.file("form.yaml", Array(text.replacing("24.09.2025", with: "31 сентября 2025").utf8))
        let outcome = try Program.run(["report", "render", Self.plan, form, "-o", folder.path + "/out"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("O005") && outcome.errors.contains("form.yaml:"))
        #expect(try folder.text("out/\(Self.name).html").contains("ПРОЕКТ"))
        let final = try Program.run(["report", "render", Self.plan, form, "-o", folder.path + "/final", "--final"])
        #expect(final.status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/final"))
        // What an organisation has decided counts here as well.
        let settings = try folder.file("prikaz.yaml", Array("rules: {O005: note, O003: off}\n".utf8))
        let lifted = try Program.run(
            ["report", "render", Self.plan, form, "-o", folder.path + "/out", "--config", settings])
        #expect(lifted.status == 0, "\(lifted.errors)")
    }

    @Test("takes the report of gost where a template has none")
    func ownTemplate() throws {
        let folder = try TemporaryFolder()
        for file in ["order.yaml", "appendix.yaml", "style.yaml"] {
            let source = Program.root.appending(path: "templates/gost/\(file)")
            _ = try folder.file("own/\(file)", Array(try Data(contentsOf: source)))
        }
        let outcome = try Program.run(
            [
                "report", "render", Self.plan, Self.form, "-o", folder.path, "--template", folder.path + "/own",
                "--format", "markdown",
            ])
        #expect(outcome.status == 0, "\(outcome.errors)")
        _ = try folder.file(
            "own/report.yaml", Array("parts:\n  - blocks: [{chart: statusez}, {paragraph: \"{{report.plam}}\"}]\n".utf8)
        )
        let broken = try Program.run(
            ["report", "render", Self.plan, Self.form, "-o", folder.path, "--template", folder.path + "/own"])
        #expect(broken.status == 2)
        #expect(broken.errors.contains("«statuses»") && broken.errors.contains("«plan»"))
    }

    @Test("rolls up many schools: who is late, who is missing")
    func summary() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(
            ["report", "summary"] + Examples.schoolReports
                + ["--plan", Self.district, "--expected", "examples/reports/schools.txt", "-o", folder.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let markdown = try folder.text("summary-2026-H1.md")
        #expect(markdown.contains("Отчёты представили: 5 организаций; не представили: 1."))
        #expect(markdown.contains("Вымышленская СОШ № 1 — 06.07.2026 при сроке 03.07.2026"))
        #expect(try folder.text("summary-2026-H1.csv").contains("Сказочная ООШ;не представлен"))
        for kind in ["pdf", "html", "xlsx"] { #expect(try !folder.bytes("summary-2026-H1.\(kind)").isEmpty) }
    }

    @Test("names a broken form in the roll-up, and leaves the others standing")
    func brokenForm() throws {
        let folder = try TemporaryFolder()
        let broken = try folder.file("broken.csv", Array("Смета;1\nИтого;2\n".utf8))
        let outcome = try Program.run(
            ["report", "summary", broken] + Examples.schoolReports + ["--format", "markdown", "-o", folder.path])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("broken.csv") && outcome.errors.contains("F087"))
        let markdown = try folder.text("summary-2026-H1.md")
        #expect(markdown.contains("Отчёты представили: 5 организаций.") && markdown.contains("broken.csv"))
        #expect(try Program.run(["report", "summary", broken, "-o", folder.path + "/none"]).status == 2)
    }

    @Test("packs report, form and a list with checksums, the same bytes in every time zone")
    func package() throws {
        let folder = try TemporaryFolder()
        for (index, zone) in ["UTC", "Asia/Kamchatka"].enumerated() {
            let outcome = try Program.run(
                ["report", "package", Self.plan, Self.form, "-o", folder.path + "/\(index).zip"],
                environment: ["TZ": zone])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(try folder.bytes("0.zip") == folder.bytes("1.zip"))
        _ = try Program.tool("unzip", ["-q", folder.path + "/0.zip", "-d", folder.path])
        let manifest = try folder.text("manifest.json")
        let files = ["report-2025-2026-H1.pdf", "data/form.yaml"]
        let sums = try Program.tool("sha256sum", files.map { folder.path + "/" + $0 }).output
        let lines = sums.split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines { #expect(manifest.contains(line.prefix(64))) }
    }

    @Test("keeps a form that somebody has filled in beside the new one, each time")
    func backup() throws {
        let folder = try TemporaryFolder()
        let form = folder.path + "/form.yaml"
        let command = ["report", "form", Self.plan, "--period", "2025/2026-H1", "-o", form]
        for (number, name) in ["form.yaml.bak", "form.yaml.bak1"].enumerated() {
            _ = try folder.file("form.yaml", "filled in \(number)")
            #expect(try Program.run(command).errors.contains("Прежний файл сохранён как \(folder.path)/\(name)."))
            #expect(try folder.text(name) == "filled in \(number)")
        }
        // The same once more is no loss.
        #expect(try Program.run(command).status == 0)
        #expect(try folder.names() == ["form.yaml", "form.yaml.bak", "form.yaml.bak1"])
    }

    @Test("refuses a wrong period and a wrong name")
    func usage() throws {
        let wrong = try Program.run(["report", "form", Self.plan, "--period", "2022-H3", "-o", "/tmp/x.xlsx"])
        #expect(wrong.status == 2)
        #expect(
            try Program.run(["report", "form", Self.plan, "--period", "2025/2026", "-o", "/tmp/x.doc"]).status == 2)
        let empty = try Program.run(["report", "form", Self.plan, "--period", "2031", "-o", "/tmp/x.xlsx"])
        #expect(empty.status == 2 && empty.errors.contains("F083"))
    }
}
