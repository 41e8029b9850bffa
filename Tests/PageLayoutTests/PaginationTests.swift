import Document
import TestSupport
import Testing
import Typography

@testable import PageLayout

@Suite("Pages")
struct PaginationTests {
    private let style: StyleSheet = {
        var body = TextStyle()
        body.size = 12
        var cell = body
        cell.hyphenates = true
        var signature = body
        signature.keptLines = 3
        signature.spaceBefore = 36
        var heading = body
        heading.keepsWithNext = true
        var page = PageStyle()
        page.pageNumberStyle = "body"
        return StyleSheet(
            texts: ["body": body, "cell": cell, "signature": signature, "heading": heading], pages: ["page": page])
    }()

    private struct Line {
        let page: Int
        let text: String
        let x: Double
        let y: Double
    }

    /// Every run of text on every page, in the order of reading, and the furniture apart.
    private func lay(_ blocks: [Block], further: [Part] = [], style: StyleSheet? = nil) throws -> (
        lines: [Line], furniture: [Line], pages: Int, report: LayoutReport
    ) {
        let part = Part(name: "Проба", pageStyle: "page", blocks: blocks)
        let document = Document(title: "Проба", parts: [part] + further)
        var lines: [Line] = []
        var furniture: [Line] = []
        var depth = 0
        var pages = 0
        let report = try paginate(document, style: style ?? self.style, with: RepositoryFonts.typesetter()) { page in
            pages += 1
            func line(_ run: GlyphRun) -> Line {
                let first = page.glyphs.glyphs[run.glyphs.lowerBound]
                return Line(page: pages, text: page.text(of: run), x: first.x, y: first.y)
            }
            for event in page.events {
                switch event {
                case .open: depth += 1
                case .close, .cut: depth -= 1
                case .text(let run): lines.append(line(run))
                case .figure, .chart: break
                }
            }
            furniture += page.furniture.map { line($0.run) }
            for rule in page.rules {
                #expect(rule.x1 >= 0 && rule.x2 <= page.width && rule.y1 >= 0 && rule.y2 <= page.height)
            }
        }
        #expect(depth == 0, "every element is closed")
        return (lines, furniture, pages, report)
    }

    private func words(_ lines: [Line]) -> String {
        lines.map(\.text).joined(separator: " ").replacing("\u{AD} ", with: "").replacing("  ", with: " ")
    }

    private func paragraph(_ text: String, _ style: String = "body") -> Block {
        .paragraph(Paragraph(style: style, text: text))
    }

    private func text(_ words: Int) -> String { (1...words).map { "слово\($0)" }.joined(separator: " ") }

    private func table(columns: Int, rows: [[String]], kind: TableRow.Kind = .body) -> Table {
        Table(
            caption: "Таблица",
            columns: (0..<columns).map { TableColumn(name: "c\($0)", style: "cell", title: "Г\($0)") },
            head: [
                TableRow(
                    kind: .head,
                    cells: (0..<columns).map { TableCell(blocks: [paragraph("Г\($0)", "cell")], scope: .column) })
            ],
            groups: [
                RowGroup(
                    rows: rows.map { row in
                        TableRow(
                            kind: kind, cells: row.map { TableCell(blocks: $0.isEmpty ? [] : [paragraph($0, "cell")]) })
                    })
            ])
    }

    @Test("number themselves from the second on")
    func pageNumbers() throws {
        let laid = try lay([paragraph(text(1500))])
        #expect(laid.pages > 2)
        #expect(laid.furniture.map(\.text) == (2...laid.pages).map(String.init))
        #expect(words(laid.lines) == text(1500))
    }

    @Test("begin a part with a number of their own, or go on with those of the part before", arguments: [false, true])
    func numbersOfParts(goOn: Bool) throws {
        var numbered = style
        numbered.pages["next"] = style.pages["page"]
        numbered.pages["next"]?.continuesPageNumbers = goOn
        let further = Part(name: "Далее", pageStyle: "next", blocks: [paragraph(text(800))])
        let laid = try lay([paragraph(text(800))], further: [further], style: numbered)
        let half = laid.pages / 2
        #expect(half > 1)
        let numbers = goOn ? Array(2...laid.pages) : Array(2...half) + Array(2...half)
        #expect(laid.furniture.map(\.text) == numbers.map(String.init))
    }

    @Test("leave at least two lines of a paragraph on each side of a break", arguments: 30...60)
    func orphans(before: Int) throws {
        let blocks = (1...before).map { _ in paragraph("строка") } + [paragraph(text(60))]
        let laid = try lay(blocks)
        let perPage = Dictionary(grouping: laid.lines.filter { $0.text.hasPrefix("слово") }, by: \.page).mapValues(
            \.count)
        #expect(perPage.values.allSatisfy { $0 >= 2 })
    }

    @Test("never hold a signature without three lines of the text", arguments: 30...60)
    func signature(before: Int) throws {
        let signature = Block.spread(
            Spread(style: "signature", left: [.text("Директор")], right: [.text("О.О. Образцова")]))
        let laid = try lay((1...before).map { paragraph("пункт\($0)") } + [signature])
        let last = try #require(laid.lines.first { $0.text == "Директор" })
        #expect(laid.lines.count { $0.page == last.page && $0.text.hasPrefix("пункт") } >= 3)
        let name = try #require(laid.lines.last)
        #expect(name.text == "О.О. Образцова" && name.y == last.y && name.x > last.x)
    }

    @Test("keep a heading with what follows", arguments: 36...56)
    func headings(before: Int) throws {
        let laid = try lay(
            (1...before).map { _ in paragraph("строка") } + [paragraph("Глава", "heading"), paragraph(text(40))])
        let heading = try #require(laid.lines.first { $0.text == "Глава" })
        let first = try #require(laid.lines.first { $0.text.hasPrefix("слово1 ") })
        #expect(heading.page == first.page)
    }

    @Test("repeat the head of a table, and keep rows whole where they fit")
    func tableRows() throws {
        let rows = (1...120).map { ["\($0)", "строка\($0) " + text(12)] }
        let laid = try lay([.table(table(columns: 2, rows: rows))])
        #expect(laid.pages > 2)
        #expect(laid.furniture.count { $0.text == "Г1" } == laid.pages - 1)
        #expect(words(laid.lines) == "Г0 Г1 " + rows.map { $0.joined(separator: " ") }.joined(separator: " "))
        for row in rows {
            let start = try #require(laid.lines.first { $0.text == row[0] })
            let first = try #require(laid.lines.first { $0.text.hasPrefix("строка\(row[0]) ") })
            #expect(start.page == first.page && start.y == first.y)
        }
    }

    @Test("split a cell that is taller than three pages, and lose no word of it")
    func tallCell() throws {
        let laid = try lay([.table(table(columns: 2, rows: [["1", text(2500)], ["2", "конец"]]))])
        #expect(laid.pages > 3)
        #expect(words(laid.lines) == "Г0 Г1 1 " + text(2500) + " 2 конец")
    }

    @Test("hold any table", arguments: [(1, 3), (5, 0), (20, 2), (1, 1)])
    func anyTable(columns: Int, rows: Int) throws {
        let laid = try lay([
            .table(table(columns: columns, rows: (0..<rows).map { _ in (0..<columns).map { "я\($0)" } }))
        ])
        #expect(laid.report.crampedTables.isEmpty)
        let letters = laid.lines.map(\.text).joined()
        #expect(letters.count { $0 == "я" } == columns * rows)
    }

    @Test("refuse a table with more columns than letters fit side by side")
    func tooManyColumns() {
        #expect(throws: LayoutFailure.self) {
            try lay([.table(table(columns: 200, rows: [[String](repeating: "я", count: 200)]))])
        }
    }

    @Test("are no more than are allowed")
    func tooManyPages() throws {
        let rows = (0..<200).map { ["\($0)", "слово"] }
        let document = Document(
            title: "Проба",
            parts: [Part(name: "Проба", pageStyle: "page", blocks: [.table(table(columns: 2, rows: rows))])])
        let pages = try paginate(document, style: style, with: RepositoryFonts.typesetter()) { _ in }.pages
        #expect(pages > 3)
        #expect(
            try paginate(document, style: style, with: RepositoryFonts.typesetter(), most: pages) { _ in }.pages
                == pages)
        #expect(throws: LayoutFailure.self) {
            try paginate(document, style: style, with: RepositoryFonts.typesetter(), most: pages - 1) { _ in }
        }
    }

    @Test("hold a word of five thousand letters within its cell")
    func longWord() throws {
        let word = String(repeating: "щ", count: 5000)
        let laid = try lay([.table(table(columns: 3, rows: [["1", word, "а"]]))])
        #expect(laid.lines.map(\.text).joined().count { $0 == "щ" } == 5000)
        #expect(laid.report.crampedTables == ["Таблица"])
    }

    @Test("keep a section's row with the row after it", arguments: 20...44)
    func sectionRows(before: Int) throws {
        var table = table(columns: 2, rows: (1...before).map { ["\($0)", "строка"] })
        table.groups.append(
            RowGroup(
                name: "Раздел",
                rows: [
                    TableRow(
                        kind: .section,
                        cells: [TableCell(blocks: [paragraph("Раздел", "cell")], columnSpan: 2, scope: .rowGroup)]),
                    TableRow(kind: .body, cells: ["101", "после"].map { TableCell(blocks: [paragraph($0, "cell")]) }),
                ]))
        let laid = try lay([.table(table)])
        let section = try #require(laid.lines.first { $0.text == "Раздел" })
        let next = try #require(laid.lines.first { $0.text == "101" })
        #expect(section.page == next.page)
    }

    @Test("number the columns of a table that takes more than one of them", arguments: [(3, false), (120, true)])
    func columnNumbers(rows: Int, areNumbered: Bool) throws {
        var numbered = style
        numbered.pages["page"]?.numbersColumns = true
        let table = table(columns: 2, rows: (1...rows).map { _ in ["а", "б"] })
        let laid = try lay([.table(table)], style: numbered)
        let numbers = laid.furniture.filter { $0.text == "1" }
        #expect(numbers.count == (areNumbered ? laid.pages : 0))
        // They are no part of what is read.
        #expect(!laid.lines.contains { $0.text == "1" })
    }

    @Test("show a section's row again where it goes on, if asked to")
    func continuedSections() throws {
        let title = TableCell(blocks: [paragraph("Раздел", "cell")], columnSpan: 2, scope: .rowGroup)
        var table = table(columns: 2, rows: (1...80).map { ["\($0)", "б"] })
        table.groups[0].rows.insert(TableRow(kind: .section, cells: [title]), at: 0)
        #expect(try lay([.table(table)]).furniture.allSatisfy { !$0.text.contains("продолжение") })
        table.repeatsSections = true
        let laid = try lay([.table(table)])
        #expect(laid.pages > 1)
        #expect(laid.furniture.count { $0.text.contains("(продолжение)") } == laid.pages - 1)
    }

    @Test("show the value of a group of rows again after a break")
    func groupedRows() throws {
        let rows = (1...80).map { number in
            TableRow(
                kind: .body,
                cells: (number == 1 ? [TableCell(blocks: [paragraph("уровень", "cell")], rowSpan: 80)] : [])
                    + [TableCell(blocks: [paragraph("строка\(number)", "cell")])])
        }
        var table = table(columns: 2, rows: [])
        table.groups = [RowGroup(rows: rows)]
        let laid = try lay([.table(table)])
        #expect(laid.pages > 1)
        #expect(laid.lines.count { $0.text == "уровень" } == 1)
        #expect(laid.furniture.count { $0.text == "уровень" } == laid.pages - 1)
    }
}
