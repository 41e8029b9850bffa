import Document
import RenderHTML
import Testing

@Suite("The form that filters an HTML table")
struct HTMLFilterTests {
    private let rows = [
        TableRow(kind: .section, cells: []),
        TableRow(
            kind: .body, cells: [],
            facets: RowFacets(parties: ["Директор", "учителя"], months: ["2031-02", "2031-03"])),
        TableRow(kind: .body, cells: [], facets: RowFacets(parties: ["директор"])),
        TableRow(kind: .body, cells: [], facets: RowFacets()),
    ]

    @Test("is there only where it is asked for, and where there are rows to choose from")
    func presence() {
        #expect(!page(rows, isFiltered: false).contains("data-parties"))
        #expect(!page(rows, isFiltered: false).contains("<script"))
        #expect(!page([rows[0], rows[1]], isFiltered: true).contains("<script"))
        #expect(page(rows).ranges(of: "<script>").count == 1)
    }

    @Test("waits in a template, so that no page without a script shows it")
    func template() {
        let html = page(rows)
        #expect(html.contains("</main>\n<template class=\"filter-template\" data-table=\"1\">\n<form"))
        #expect(html.contains("<table class=\"data\" data-filter=\"1\""))
    }

    @Test("offers the parties, each once however it is spelled, and the months in words")
    func choices() {
        let html = page(rows)
        #expect(html.contains("<option value=\"0\">Директор</option>\n<option value=\"1\">учителя</option>\n</select>"))
        #expect(html.contains("<option value=\"2031-02\">Февраль 2031</option>"))
        #expect(html.contains("Показано <span>3</span> из 3"))
        for name in ["party", "month", "words"] {
            #expect(html.contains("<label for=\"filter-1-\(name)\">"))
            #expect(html.contains(" id=\"filter-1-\(name)\""))
        }
    }

    @Test("finds rows by what the document says of them; a row without months is of every month")
    func attributes() {
        let html = page(rows)
        #expect(html.contains("<tr data-parties=\"0 1\" data-months=\"2031-02 2031-03\">"))
        #expect(html.contains("<tr data-parties=\"0\">"))
        #expect(html.contains("<tr data-parties=\"\">"))
        #expect(html.contains("<tr class=\"section\">"))
    }

    @Test("offers no choice of one")
    func oneChoice() {
        let row = TableRow(kind: .body, cells: [], facets: RowFacets(parties: ["а"], months: ["2031-02"]))
        let html = page([row, row])
        #expect(!html.contains("<select"))
        #expect(html.contains("type=\"search\""))
    }

    @Test("has a script that asks nothing of the network and makes no code or markup of text")
    func script() throws {
        let html = page(rows)
        let script = try #require(html.split(separator: "<script>").last?.split(separator: "</script>").first)
        for word in ["eval", "Function", "innerHTML", "fetch", "XMLHttpRequest", "import", "src", "document.write"] {
            #expect(!script.contains(word))
        }
        #expect(script.utf8.count < 4000)
    }

    private func page(_ rows: [TableRow], isFiltered: Bool = true) -> String {
        let table = Table(caption: "", columns: [], head: [], groups: [RowGroup(rows: rows)])
        return renderHTML(
            Document(title: "", parts: [Part(name: "", pageStyle: "", blocks: [.table(table)])]), style: StyleSheet(),
            options: HTMLPageOptions(isFiltered: isFiltered))
    }
}
