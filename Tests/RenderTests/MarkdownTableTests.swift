import Document
import RenderMarkdown
import Testing

@Suite("A Markdown table")
struct MarkdownTableTests {
    @Test("puts a title over the whole width into the second column, for the first is narrow")
    func wideTitle() {
        let title = TableCell(blocks: blocks("2020\nгод"), columnSpan: 3, scope: .rowGroup)
        #expect(rows([TableRow(kind: .section, cells: [title])]) == ["| | **2020**<br> **год** | |"])
    }

    @Test("leaves the columns empty that a cell from above or from the left covers")
    func spans() {
        let rows = rows([
            row(cell("а", rowSpan: 2), cell("б", columnSpan: 2)), row(cell("в"), cell("г")),
            row(cell("д"), cell(""), cell("е")),
        ])
        #expect(rows == ["| а | б | |", "| | в | г |", "| д | | е |"])
    }

    @Test("is one line a row, whatever a cell holds")
    func lines() {
        let inner = Table(
            caption: "", columns: [], head: [row(cell("а"), cell("б"))], groups: [RowGroup(rows: [row(cell("в"))])])
        let item = List.Item(label: "-", style: "", blocks: blocks("г | д"))
        let blocks: [Block] = [.table(inner), .list(List(items: [item])), .paragraph(Paragraph(style: "", text: "е"))]
        #expect(
            rows([row(TableCell(blocks: blocks), cell(""), cell(""))])
                == ["| а\u{2003}б<br> в<br> - г \\| д<br> е | | |"])
    }

    @Test("loses no cell of a row that is longer than the head")
    func longRow() {
        #expect(rows([row(cell("а"), cell("б"), cell("в"), cell("г"))]) == ["| а | б | в | г |"])
    }

    private func blocks(_ text: String) -> [Block] {
        text.isEmpty ? [] : [.paragraph(Paragraph(style: "", text: text))]
    }

    private func cell(_ text: String, columnSpan: Int = 1, rowSpan: Int = 1) -> TableCell {
        TableCell(blocks: blocks(text), columnSpan: columnSpan, rowSpan: rowSpan)
    }

    private func row(_ cells: TableCell...) -> TableRow { TableRow(kind: .body, cells: cells) }

    /// The lines of the rows under the head of a table of three columns.
    private func rows(_ rows: [TableRow]) -> [String] {
        let columns = ["А", "Б", "В"].map { TableColumn(name: $0, style: "", title: $0) }
        let head = TableRow(kind: .head, cells: columns.map { cell($0.title) })
        let table = Table(caption: "", columns: columns, head: [head], groups: [RowGroup(rows: rows)])
        let document = Document(title: "", parts: [Part(name: "", pageStyle: "", blocks: [.table(table)])])
        return renderMarkdown(document).split(separator: "\n").dropFirst(2).map(String.init)
    }
}
