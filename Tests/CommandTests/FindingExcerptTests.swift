import Diagnostics
import Testing

@testable import prikaz

@Suite("A finding's line")
struct FindingExcerptTests {
    private func finding(_ quote: String?, line: Int, column: Int) -> Diagnostic {
        Diagnostic(
            code: "X001", name: "x", place: .text(line: line, column: column), quote: quote,
            message: Message(ru: "Сообщение.", en: "Message."))
    }

    private func excerpt(
        _ text: String, _ quote: String?, line: Int = 1, column: Int = 1, width: Int = 100
    ) throws -> String {
        try #require(SourceExcerpt(of: finding(quote, line: line, column: column), in: SourceLines(text)))
            .text(width: width)
    }

    @Test("has carets below the words in question")
    func carets() throws {
        #expect(try excerpt("до 31 июня", "31 июня") == "  1 | до 31 июня\n    |    ^^^^^^^")
        #expect(try excerpt("deadline: май", nil, column: 11) == "  1 | deadline: май\n    |           ^")
        #expect(try excerpt("конец", "нет", column: 90) == "  1 | конец\n    |      ^")
    }

    @Test("is the one of a value's lines that has the words, and no other value's")
    func severalLines() throws {
        let plan = """
              - activity: |-
                  первая строка
                  вторая «строка»
                deadline: вторая весна
            """
        #expect(try excerpt(plan, "вторая «строка»", column: 13).hasPrefix("  3 |"))
        #expect(try excerpt(plan, "вторая весна", column: 13).hasPrefix("  1 |"))
    }

    @Test("is found where the words go over the line's end, or stand in other blanks")
    func joined() throws {
        #expect(try excerpt("в конце\n  первой  строки", "конце первой строки") == "  1 | в конце\n    |   ^^^^^")
        #expect(try excerpt("по\u{A0}графику\tшколы", "графику школы").hasSuffix("|    ^^^^^^^^^^^^^^^^"))
    }

    @Test("counts columns as a terminal shows them: combining marks, wide characters, tabs")
    func widths() throws {
        #expect(try excerpt("и\u{306}од слово", "слово") == "  1 | и\u{306}од слово\n    |     ^^^^^")
        #expect(try excerpt("漢字 слово", "слово") == "  1 | 漢字 слово\n    |      ^^^^^")
        #expect(try excerpt("😀\tслово", "слово") == "  1 | 😀    слово\n    |       ^^^^^")
        #expect(try excerpt("a\u{1B}[31mb", "b") == "  1 | a [31mb\n    |       ^")
    }

    @Test("is cut around the words where it is too long", arguments: [0, 50, 250, 494])
    func cut(offset: Int) throws {
        let line = String(repeating: "а", count: offset) + "слово" + String(repeating: "б", count: 495 - offset)
        let lines = try excerpt(line, "слово", width: 60).split(separator: "\n").map(Array.init)
        #expect(lines[0].count <= 60 && lines[1].count <= 60)
        let carets = lines[1].indices.filter { lines[1][$0] == "^" }
        #expect(String(carets.map { lines[0][$0] }) == "слово")
        #expect(lines[0].contains("…"))
    }

    @Test("shows as much of words that are longer than the line as there is room for")
    func longWords() throws {
        let words = String(repeating: "слово ", count: 100) + "конец"
        let lines = try excerpt(words, words, width: 60).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 60 })
        #expect(lines[0].hasSuffix("…"))
    }

    @Test("is absent where the text has no such line")
    func absent() {
        #expect(SourceExcerpt(of: finding("x", line: 5, column: 1), in: SourceLines("x\n")) == nil)
        #expect(SourceExcerpt(of: finding("x", line: 0, column: 0), in: SourceLines("x\n")) == nil)
    }

    @Test("is counted as YAML and as texts count lines")
    func lineBreaks() {
        #expect(SourceLines("а\r\nб\rв\nг").count == 4)
        #expect(SourceLines("а\u{2028}б").count == 1)
        #expect(SourceLines("а\u{2028}б", unicodeBreaks: true).count == 2)
        #expect(SourceLines("").count == 0)
    }
}
