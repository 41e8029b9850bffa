import Diagnostics
import SourceModel
import Testing

@testable import DocumentReaders

@Suite("A table of separated values")
struct CSVReaderTests {
    private func read(_ text: String) throws -> SourceDocument { try CSVReader.read(Array(text.utf8)) }

    @Test(
        "has its cells as RFC 4180 says, and as people write it",
        arguments: [
            ("а;б\nв;г\n", ["а|б", "в|г"]),
            ("а;б\r\nв;г", ["а|б", "в|г"]),
            ("а;б\rв;г\r", ["а|б", "в|г"]),
            ("а,б\nв,г", ["а|б", "в|г"]),
            ("а\tб\nв\tг", ["а|б", "в|г"]),
            ("а|б\nв|г", ["а|б", "в|г"]),
            ("sep=,\nа,б;в\n", ["а|б;в"]),
            ("\u{FEFF}а;б\n", ["а|б"]),
            ("а;\"б;в\"\n", ["а|б;в"]),
            ("а;\"б\nв\"\nг;д\n", ["а|б⏎в", "г|д"]),
            ("а;\"он \"\"да\"\"\"\n", ["а|он \"да\""]),
            ("\"Точка роста\" – центр;б\n", ["\"Точка роста\" – центр|б"]),
            ("\"школа \"Точка роста\"\";б\n", ["школа \"Точка роста\"|б"]),
            ("а; \"б\" ;в\n", ["а|б|в"]),
            ("а;\"б\nв;г\n", ["а|\"б", "в|г"]),
            ("а;\nв;г\n", ["а|", "в|г"]),
            ("а;б, в\nв, г;д\nе;ж\n", ["а|б, в", "в, г|д", "е|ж"]),
        ])
    func cells(text: String, rows: [String]) throws {
        let document = try read(text)
        #expect(document.gridText == rows)
        #expect(document.linesAgree)
    }

    @Test("knows line and column of every cell, also behind a cell of several lines")
    func places() throws {
        let document = try read("№; Срок\n1;\"два\nтри\"; четыре\n")
        guard case .grid(let grid) = document.blocks.first else { return #expect(Bool(false)) }
        #expect(grid.rows[0].cells[1].passage.place == .text(line: 1, column: 4))
        #expect(grid.rows[1].cells[1].passage.place == .text(line: 2, column: 4))
        #expect(grid.rows[1].cells[1].passage.lines == [2, 3])
        #expect(grid.rows[1].cells[2].passage.place == .text(line: 3, column: 7))
    }

    @Test("has paragraphs around it, and blank lines that are dropped")
    func paragraphs() throws {
        let document = try read("План работы\n\nа;б\nРаздел\nв;г\n;;\nДиректор\n")
        #expect(document.paragraphTexts == ["План работы", "Директор"])
        #expect(document.gridText == ["а|б", "Раздел", "в|г"])
        #expect(document.dropped.map(\.line) == [2, 6] && document.linesAgree)
    }

    @Test("in Windows-1251 or UTF-16 is read, and what was guessed is said")
    func encodings() throws {
        let windows: [UInt8] = [0xB9, 0x3B, 0xD1, 0xF0, 0xEE, 0xEA, 0x0A, 0x31, 0x3B, 0xB8, 0xC0, 0xFF, 0x88]
        let document = try CSVReader.read(windows)
        #expect(document.gridText == ["№|Срок", "1|ёАя€"])
        #expect(document.notes.map(\.name) == ["guessed-encoding", "guessed-separator"])
        let units = Array("\u{FEFF}№;Срок\n".utf16)
        #expect(try CSVReader.read(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).gridText == ["№|Срок"])
        #expect(try CSVReader.read(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }).gridText == ["№|Срок"])
    }

    @Test("with an unclosed quote says where it is")
    func unclosed() throws {
        let document = try read("а;б\nв;\"г\nд;е\n")
        #expect(document.gridText == ["а|б", "в|\"г", "д|е"])
        #expect(document.notes.first { $0.name == "unclosed-quote" }?.place == .text(line: 2, column: 3))
    }

    @Test("loses no word", arguments: [";", ",", "\t", "|"])
    func words(separator: String) throws {
        let text = (1...50).map { "\($0)\(separator)слово\($0) и ещё\(separator)\"в «кавычках»\nдва\($0)\"" }
            .joined(separator: "\n")
        let document = try read(text)
        let expected = text.replacing("\"", with: "").split { $0.isWhitespace || String($0) == separator }
        let found = document.gridText.joined(separator: "|").split { $0 == "|" || $0 == "⏎" || $0.isWhitespace }
        #expect(found == expected)
    }

    @Test(
        "of anything at all is no crash",
        arguments: ["", "\n", ";", "\"", "\"\"", "\"\n;\"\"", "sep=", "sep=;", "\u{FEFF}"])
    func hostile(text: String) throws { #expect(try read(text).linesAgree) }
}
