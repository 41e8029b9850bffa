import Diagnostics
import SourceModel
import Testing

@testable import DocumentReaders

@Suite("A text of Markdown")
struct MarkdownReaderTests {
    private func read(_ text: String) throws -> SourceDocument {
        let document = try MarkdownReader.read(Array(text.utf8))
        #expect(lostLines(document) == [])
        return document
    }

    @Test(
        "is read as a page shows it",
        arguments: [
            ("# План\n\nтекст **весь**\n\n**весь\nтекст**", ["¶*План", "текст весь", "*весь", "*текст"]),
            ("1\\. Утвердить\\*  \nплан", ["1. Утвердить*", "план"]),
            ("1. один\n3. три\n\n- а\n* б", ["1. один", "3. три", "- а", "– б"]),
            ("один<br>два &lt;ФИО> <ФИО>", ["один", "два <ФИО> <ФИО>"]),
            ("---\ntitle: x\n---\nтекст\n\n---\n\nещё", ["текст", "¶ещё"]),
            ("```markdown\n# План\n```", ["¶*План"]),
            ("    отступ\n    ещё", ["отступ", "ещё"]),
            (
                "Слова, которые программа перенесла у самого края строки,\nидут дальше, а эти\nнет",
                ["Слова, которые программа перенесла у самого края строки, идут дальше, а эти", "нет"]
            ),
        ])
    func paragraphs(_ text: String, _ expected: [String]) throws {
        #expect(shown(try read(text)) == expected)
    }

    @Test(
        "has tables in many forms",
        arguments: [
            ("| а | б |\n|---|---|\n| 1 | x\\|y<br>**z** |", ["| а | б", "| 1 | x|y/z"]),
            ("а | б\n--|--\n1. | - в\n2 | г | лишняя", ["| а | б", "| 1. | - в", "| 2 | г | лишняя"]),
            ("| | |\n|---|---|\n| а | б |\n\n| в | г |", ["| а | б", "| в | г"]),
            ("| а | б | в |\n|-|-|-|\n| Раздел | Раздел | Раздел |", ["| а | б | в", "| 3×1 Раздел"]),
            (
                "| № | Дело | Срок | Срок | Кто |\n|-|-|-|-|-|\n| № | Дело | от | до | Кто |\n| 1 | а | б | в | г |",
                ["| 1×2 № | 1×2 Дело | 2×1 Срок | 1×2 Кто", "| от | до", "| 1 | а | б | в | г"]
            ),
            (
                "| № | Дело | Срок |  | Кто |\n|-|-|-|-|-|\n|  |  | от | до |  |\n| 1 | а | б | в | г |",
                ["| 1×2 № | 1×2 Дело | 2×1 Срок | 1×2 Кто", "| от | до", "| 1 | а | б | в | г"]
            ),
            (
                "+---+------+\n| № | Дело |\n+===+======+\n| 1 | дли- |\n|   | нное |\n+---+------+\n| Раздел   |\n+---+------+",
                ["| № | Дело", "| 1 | дли-нное", "| 2×1 Раздел"]
            ),
            (
                "  №   Дело      Срок\n  --- --------- ------\n  1   собрание  май\n  2   отчёт     июнь\n\nтекст",
                ["| № | Дело | Срок", "| 1 | собрание | май", "| 2 | отчёт | июнь", "текст"]
            ),
            (
                "  ---------------------\n  №   Дело      Срок\n  --- --------- ------\n  1   собрание  май\n      родителей\n\n  2   отчёт     июнь\n  ---------------------",
                ["| № | Дело | Срок", "| 1 | собрание родителей | май", "| 2 | отчёт | июнь"]
            ),
            (
                "| План | Unnamed: 1 | Unnamed: 2 |\n|-|-|-|\n| № | Дело | Срок |\n| 1 | а\\\\nб | NaN |",
                ["| План |  | ", "| № | Дело | Срок", "| 1 | а/б | "]
            ),
            (
                "| № |  | Дело | Срок |  |\n|-|-|-|-|-|\n| 1 | а |  | май |  |\n| 2 |  | б |  | июнь |",
                ["| № | Дело | Срок", "| 1 | а | май", "| 2 | б | июнь"]
            ),
            (
                "| № | Дело | Срок |  |\n|-|-|-|-|\n| от | до |\n| 1 | а | май | июнь |",
                ["| 1×2 № | 1×2 Дело | 2×1 Срок", "| от | до", "| 1 | а | май | июнь"]
            ),
            ("текст\n\n<table>\n<tr><td>а</td>\n\n<td>б</td></tr>\n</table>\n\nещё", ["текст", "| а | б", "ещё"]),
        ])
    func tables(_ text: String, _ expected: [String]) throws {
        #expect(shown(try read(text)) == expected)
    }

    @Test("knows the lines of its words")
    func lines() throws {
        let document = try read("текст\n\n| а |\n|---|\n| б<br>в |\n")
        guard case .grid(let grid) = document.blocks[1] else { return }
        #expect(Set(grid.rows[1].cells[0].passage.lines) == [5])
    }

    @Test("made to do harm is read", .timeLimit(.minutes(10)))
    func hostile() throws {
        for line in ["> ", "- ", "|", "a|b\n", "-- --\n", "[", "+--+\n", "**", "--------\n-- --\n", "<table>\n"] {
            _ = try? MarkdownReader.read(Array(String(repeating: line, count: 50_000).utf8))
        }
        #expect(shown(try read("a\\|b|c")) == ["a|b|c"])
    }
}
