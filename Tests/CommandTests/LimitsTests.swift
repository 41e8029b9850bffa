import Diagnostics
import Foundation
import PlanModel
import TestSupport
import Testing

@testable import prikaz

/// The limits that docs/limits.ru.md states.
@Suite("A file beyond the limits")
struct LimitsTests {
    /// Checks a file, and gives what is said of it.
    private func said(of file: String, status: Int32 = 2) throws -> String {
        let outcome = try Program.run(["check", file])
        #expect(outcome.status == status, "\(outcome.errors.prefix(500))")
        return outcome.errors
    }

    @Test("of more than 256 MB is refused unread")
    func fileSize() throws {
        let folder = try TemporaryFolder()
        for name in ["план.yaml", "план.txt", "план.docx"] {
            let file = try folder.file(name, "prikaz: 1\n")
            #expect(truncate(file, 256 << 20 + 1) == 0)
            #expect(try said(of: file).contains("Файл больше 256 МБ"))
        }
    }

    /// What Python's zipfile is told to write, and what must be said of it.
    private static let archives = [
        // Two hundred megabytes of blanks.
        ("z.writestr('word/document.xml', ' ' * (200 << 20))", "распаковывается в 200 МБ"),
        ("z.writestr('word/document.xml', ' ' * (20 << 20))", "сжат в"),
        (
            "z.writestr('word/document.xml', '<a/>'); [z.writestr(str(n), '') for n in range(5000)]",
            "файлов внутри больше 5000"
        ),
        (
            "z.compression = 0; z.writestr('word/media/1', bytes(65 << 20)); z.writestr('word/document.xml', '<a/>')",
            "больше 64 МБ"
        ),
    ]

    @Test("as an archive is refused before it is unpacked", arguments: archives)
    func archive(code: String, words: String) throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/план.docx"
        let made = try Program.tool(
            "python3",
            ["-c", "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w', 8)\n\(code)\nz.close()", file])
        #expect(made.status == 0, "\(made.errors)")
        let answer = try said(of: file)
        #expect(answer.contains("[F015]") && answer.contains(words), "\(answer)")
    }

    @Test("of depth in YAML, in a page and in XML is refused")
    func depth() throws {
        let folder = try TemporaryFolder()
        func nested(_ name: String, _ open: String, _ close: String, _ depth: Int) throws -> String {
            try folder.file(
                name, String(repeating: open, count: depth) + String(repeating: close, count: depth))
        }
        #expect(try said(of: try nested("a.yaml", "[", "]", 33)).contains("слишком глубокая вложенность"))
        #expect(try said(of: try nested("b.yaml", "[", "]", 100_000)).contains("слишком глубокая вложенность"))
        #expect(try said(of: try nested("a.html", "<div>", "</div>", 100_000)).contains("[F"))
        var word = StoredZip()
        word.add("word/document.xml", String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300))
        #expect(try said(of: try folder.file("a.docx", word.bytes)).contains("[F016]"))
    }

    private func plan(_ cell: String, columns: String = "", clauses: String = "") -> String {
        """
        prikaz: 1
        organization: {name: Школа № 0}
        order: {kind: ПРИКАЗ, title: О плане, clauses: [\(clauses)]}
        appendices:
          - title: План
            columns: [{field: activity, title: Дело}\(columns)]
            sections:
              - activities:
                  - {number: "1", activity: "\(cell)", responsible: Директор, deadline: Май 2026 г., result: Акт}
        """
    }

    @Test("of a text, a list or a table is refused with what is too large, and at the limit it is read")
    func sizes() throws {
        let folder = try TemporaryFolder()
        let words = (10_000..<20_000).map { "сл\($0)ово" }.joined(separator: " ")
        let long = words.prefix(99_998) + "да"
        #expect(long.count == 100_000)
        #expect(try !said(of: try folder.file("a.yaml", plan(String(long))), status: 1).contains("[F019]"))
        let longer = try said(of: try folder.file("b.yaml", plan(long + "ы")))
        #expect(longer.contains("b.yaml:9:37: ошибка [F019] План слишком велик: в одном тексте больше 100000 знаков."))
        let columns = (0..<100).map { ", {field: f\($0), title: Графа \($0)}" }.joined()
        #expect(try said(of: try folder.file("c.yaml", plan("Дело", columns: columns))).contains("граф 101"))
        let clauses = [String](repeating: "Пункт.", count: 1001).joined(separator: ", ")
        #expect(
            try said(of: try folder.file("d.yaml", plan("Дело", clauses: clauses))).contains(
                "в списке «clauses» 1001 пунктов, а читается не больше 1000"))
    }

    @Test("of a text to import is refused", arguments: ["txt", "md", "csv"])
    func importedText(kind: String) throws {
        let folder = try TemporaryFolder()
        let size = kind == "csv" ? 97 << 20 : 17 << 20
        let file = try folder.file("plan.\(kind)", [UInt8](repeating: UInt8(ascii: "a"), count: size))
        let words = try said(of: file)
        #expect(words.contains("F017") && words.contains("слишком много текста"), "\(words.prefix(200))")
    }

    @Test("of activities is refused")
    func activities() {
        let rows = [Activity](repeating: Activity(cells: Cells([("activity", "Дело")])), count: 200_001)
        let plan = Plan(appendices: [Appendix(title: "План", sections: [Section(activities: rows)])])
        #expect(throws: Failure.self) { try PlanLimits().check(plan) }
        var fewer = plan
        fewer.appendices[0].sections[0].activities.removeLast()
        #expect(throws: Never.self) { try PlanLimits().check(fewer) }
    }
}
