import Foundation
import TestSupport
import Testing

@Suite("render")
struct RenderCommandTests {
    @Test("and the other commands take and write files whose names are one letter", arguments: ["б", "p"])
    func shortNames(name: String) throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOf: Program.root.appending(path: Examples.draft), encoding: .utf8)
        _ = try folder.file(name, text)
        let line = "prikaz import \(name) -o y; prikaz check \(name); prikaz render \(name) -o o --format html; true"
        let outcome = try Program.line(line, in: folder)
        #expect(outcome.errors.isEmpty)
        #expect(try folder.names() == [name, "o", "o/\(name).html", "y"].sorted(), "\(outcome.output)")
    }

    @Test("makes three documents of every example", arguments: Examples.all)
    func examples(path: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(["render", path, "-o", folder.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("Готово: ") && outcome.errors.split(separator: "\n").count == 1)
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        #expect(try folder.names() == ["html", "md", "pdf"].map { "\(name).\($0)" })
        let info = try Program.tool("pdffonts", [folder.path + "/\(name).pdf"]).output
        let fonts = info.split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") }, "\(info)")
        #expect(try Program.tool("qpdf", ["--check", folder.path + "/\(name).pdf"]).status == 0)
    }

    @Test("gives the same bytes every time")
    func reproducible() throws {
        let folder = try TemporaryFolder()
        for run in ["a", "b"] { _ = try Program.run(["render", Examples.first, "-o", folder.path + "/" + run]) }
        for suffix in ["pdf", "html", "md"] {
            let files = try ["a", "b"].map {
                try Data(contentsOf: folder.url.appending(path: "\($0)/02-school-order.\(suffix)"))
            }
            #expect(files[0] == files[1])
        }
        _ = try Program.run(
            ["render", Examples.first, "-o", folder.path + "/c", "--format", "pdf"],
            environment: ["SOURCE_DATE_EPOCH": "0"])
        let info = try Program.tool("pdfinfo", ["-isodates", folder.path + "/c/02-school-order.pdf"]).output
        #expect(info.contains("CreationDate:    1970-01-01"))
    }

    @Test("draws an item without ink where it stands on a whole point")
    func blanks() throws {
        let folder = try TemporaryFolder()
        let plan = try folder.file(
            "plan.yaml",
            """
            prikaz: 1
            appendices:
              - title: x
                columns: [{field: number, title: number}, {field: activity, title: activity}, {field: deadline, title: deadline}, {field: responsible, title: responsible}, {field: result, title: result}]
                sections:
                  - title: x
                    activities:
                      - {number: («дорожная карта») школьной библиотеки 2025/2026 учебный год, deadline: Фонд и помещение}
                      - {result: Проверка фонда и списание изданий}
                      - {responsible: Фонд и помещение}
                      - {deadline: "- \u{A0}"}
            """)
        // If the layout has changed, another place has to be found.
        #expect(try Program.run(["debug", "layout", plan]).output.contains("448.0 187.28 11.0 pt \"\u{A0}\""))
        let outcome = try Program.run(["render", plan, "-o", folder.path, "--format", "pdf"])
        #expect(outcome.status == 1, "\(outcome.errors.suffix(300))")
    }

    private static let faulty = """
        prikaz: 1
        organization: {name: Школа № 0}
        order: {kind: ПРИКАЗ, number: "7", date: 2025-09-01, title: Об утверждении плана, signatory: {position: Директор, name: О.О. Образцова}}
        appendices:
          - title: План
            sections:
              - activities:
                  - {number: "1", activity: Собрание, responsible: Директор, deadline: Май 2026 г.}
        """

    @Test("marks a plan with errors as a draft on every page, and --final refuses it")
    func drafts() throws {
        let folder = try TemporaryFolder()
        let plan = try folder.file("plan.yaml", Self.faulty)
        let refused = try Program.run(["render", plan, "-o", folder.path + "/out", "--final"])
        #expect(refused.status == 2)
        #expect(refused.errors.contains("C003"))
        #expect(try folder.names() == ["plan.yaml"])
        let draft = try Program.run(["render", plan, "-o", folder.path + "/out"])
        #expect(draft.status == 1)
        for page in ["1", "2"] {
            let text = try Program.tool("pdftotext", ["-f", page, "-l", page, folder.path + "/out/plan.pdf", "-"])
                .output
            #expect(text.contains("ПРОЕКТ"))
        }
        #expect(try folder.text("out/plan.html").contains("ПРОЕКТ"))
        #expect(try folder.text("out/plan.md").contains("ПРОЕКТ"))
    }

    @Test("leaves a line for the pen where number and date are blank, or takes those of the command line")
    func requisites() throws {
        let folder = try TemporaryFolder()
        func page(_ arguments: [String]) throws -> String {
            let outcome = try Program.run(
                ["render", Examples.first, "-o", folder.path, "--format", "pdf,markdown"] + arguments)
            #expect(outcome.status == 0)
            return try Program.tool("pdftotext", ["-layout", folder.path + "/02-school-order.pdf", "-"]).output
        }
        let given = try page(["--number", "99-к", "--date", "2026-01-09"])
        #expect(given.contains("9 января 2026 г.") && given.contains("№ 99-к"))
        let blank = try page(["--number", "blank", "--date", "blank"])
        #expect(!blank.contains("217-од") && !blank.contains("29 августа 2025 г. № 217"))
        #expect(try folder.text("02-school-order.md").contains("\\_\\_\\_"))
    }

    @Test("keeps the folders of several plans, and refuses two with one target before it writes")
    func targets() throws {
        let folder = try TemporaryFolder()
        let plan = Self.faulty.replacing("deadline:", with: "result: Протокол, deadline:")
        let files = try ["a/plan.yaml", "b/plan.yaml", "a/plan.yml"].map { try folder.file($0, plan) }
        let clash = try Program.run(["render"] + files + ["-o", folder.path + "/out"])
        #expect(clash.status == 2)
        #expect(clash.errors.contains("в один файл"))
        #expect(try !folder.names().contains("out"))
        let both = try Program.run(["render", files[0], files[1], "-o", folder.path + "/out", "--format", "markdown"])
        #expect(both.status == 0, "\(both.errors)")
        #expect(try folder.names().contains("out/a/plan.md") && folder.names().contains("out/b/plan.md"))
    }

    @Test("goes on after a plan that cannot be read, and says so")
    func someFail() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run([
            "render", folder.path + "/нет.yaml", Program.root.path + "/" + Examples.first, "-o", folder.path + "/out",
        ])
        #expect(outcome.status == 1)
        #expect(try folder.names().filter { $0.hasSuffix("02-school-order.pdf") }.count == 1)
    }

    @Test("takes another paper, another typeface and hyphenation from a changed template")
    func changedTemplate() throws {
        let folder = try TemporaryFolder()
        for name in ["order.yaml", "appendix.yaml", "style.yaml"] {
            let source = Program.root.appending(path: "templates/gost/\(name)")
            let text = try String(contentsOf: source, encoding: .utf8)
            _ = try folder.file(
                "мой/\(name)",
                text.replacing("orientation: landscape", with: "orientation: landscape, paper: A3")
                    .replacing("body: {family: Liberation Serif, size: 14", with: "body: {family: PT Serif, size: 13"))
        }
        let outcome = try Program.run(
            ["render", Examples.first, "-o", folder.path, "--format", "pdf", "--template", folder.path + "/мой"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let pdf = folder.path + "/02-school-order.pdf"
        let sizes = try Program.tool("pdfinfo", ["-f", "1", "-l", "2", pdf]).output
        #expect(sizes.contains("595.276 x 841.89 pts (A4)") && sizes.contains("1190.55 x 841.89 pts (A3)"))
        let fonts = try Program.tool("pdffonts", [pdf]).output
        #expect(fonts.contains("PTSerif") && !fonts.contains("Liberation"))
    }

    @Test("makes an extract for one responsible party, with the numbers of the whole")
    func extract() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(
            ["render", Examples.first, "-o", folder.path, "--party", "руководители ШМО", "--format", "html,pdf"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let page = try folder.text("02-school-order-rukovoditeli-shmo.html")
        #expect(page.contains("ВЫПИСКА ИЗ ПРИКАЗА") && page.contains("2.2") && !page.contains(">1.1<"))
        // The level of a group stands in a row that is left out.
        #expect(page.contains("Школьный"))
        let unknown = try Program.run(["render", Examples.first, "-o", folder.path, "--party", "Руководители ШМ"])
        #expect(unknown.status == 2 && unknown.errors.contains("«Руководители ШМО»"))
    }

    @Test("reports a character that no font has with its place, and draws a box", arguments: ["😀", "👩‍👩‍👧", "🇷🇺", "漢"])
    func missingCharacters(text: String) throws {
        let folder = try TemporaryFolder()
        let plan = try folder.file(
            "plan.yaml", Self.faulty.replacing("Собрание", with: "Собрание \(text) и всё, result: Акт"))
        let outcome = try Program.run(["render", plan, "-o", folder.path, "--format", "pdf"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("plan.yaml:8:37: предупреждение [L002]"), "\(outcome.errors)")
        let words = try Program.tool("pdftotext", [folder.path + "/plan.pdf", "-"]).output
        #expect(words.contains("□") && words.contains("и всё"))
    }

    @Test(
        "does no harm with any character in any field",
        arguments: ["\u{FFFF}", "\u{202E}", "\u{AD}", "\u{200D}", "\u{F0B7}", "שלום", "مرحبا", "e\u{301}"])
    func anyCharacter(text: String) throws {
        let folder = try TemporaryFolder()
        let escaped = text.unicodeScalars.map {
            "\\U" + String(repeating: "0", count: 8 - String($0.value, radix: 16).count) + String($0.value, radix: 16)
        }.joined()
        let plan = try folder.file(
            "plan.yaml",
            Self.faulty.replacing("Собрание", with: "\"Собрание \(escaped) и всё\", result: \"\(escaped)\"").replacing(
                "Об утверждении плана", with: "\"Об \(escaped)\""))
        let outcome = try Program.run(["render", plan, "-o", folder.path])
        #expect(outcome.status <= 1, "\(outcome.errors)")
        #expect(try Program.tool("qpdf", ["--check", folder.path + "/plan.pdf"]).status == 0)
        #expect(try Program.tool("pdftotext", [folder.path + "/plan.pdf", "-"]).output.contains("и всё"))
    }

    @Test("replaces nothing but files: a folder of the target's name stands")
    func targetIsFolder() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("02-school-order.pdf/внутри", "x")
        let outcome = try Program.run(["render", Examples.first, "-o", folder.path, "--format", "pdf"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("папка"))
        #expect(try folder.names() == ["02-school-order.pdf", "02-school-order.pdf/внутри"])
    }
}
