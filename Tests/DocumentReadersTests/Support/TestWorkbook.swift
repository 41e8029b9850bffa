import SourceModel
import TestSupport
import Testing

@testable import DocumentReaders

/// A small workbook made in a test, by the text of its parts.
struct TestWorkbook {
    /// The XML of `<worksheet>`'s content by the sheets' names.
    var sheets: [(name: String, state: String, xml: String)] = []
    var strings: [String] = []
    /// The format of the style 1, 2, 3 …; the style 0 has none.
    var formats: [String] = []
    var properties = ""
    var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    init(_ xml: String, formats: [String] = []) {
        sheets = [("Лист1", "visible", xml)]
        self.formats = formats
    }

    var bytes: [UInt8] {
        var files: [(name: String, text: String)] = []
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
        }
        let relations = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"x/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        files.append(
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(namespace)\" xmlns:r=\"r\"><workbookPr \(properties)/><sheets>\(list.joined())</sheets></workbook>"
            ))
        files.append(
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>\(relations.joined())"
                    + "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                    + "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"
            ))
        files.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(namespace)\">\(strings.joined())</sst>"))
        let codes = formats.enumerated().map { "<numFmt numFmtId=\"\($0 + 164)\" formatCode=\"\($1)\"/>" }
        let styles = formats.indices.map { "<xf numFmtId=\"\($0 + 164)\"/>" }
        files.append(
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(namespace)\"><numFmts>\(codes.joined())</numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
            ))
        for (index, sheet) in sheets.enumerated() {
            files.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<worksheet xmlns=\"\(namespace)\">\(sheet.xml)</worksheet>"
                ))
        }
        var zip = StoredZip()
        for file in files { zip.add(file.name, file.text) }
        return zip.bytes
    }

    func read() throws -> SourceDocument {
        try #require(try DocumentReaders.read(bytes, fileName: "plan.xlsx"))
    }
}

extension SourceDocument {
    /// The rows of all grids, the cells of each parted by bars, spans in brackets.
    var gridText: [String] {
        blocks.flatMap { block -> [String] in
            guard case .grid(let grid) = block else { return [] }
            return grid.rows.map { row in
                row.cells.map { cell in
                    let span = cell.columnSpan > 1 || cell.rowSpan > 1 ? "[\(cell.columnSpan)x\(cell.rowSpan)]" : ""
                    return cell.text.replacing("\n", with: "⏎") + span
                }.joined(separator: "|")
            }
        }
    }

    var paragraphTexts: [String] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
    }

    /// Every line is in a passage or was dropped, and none in both.
    var linesAgree: Bool {
        var placed: Set<Int> = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): placed.formUnion(paragraph.passage.lines)
            case .grid(let grid):
                for row in grid.rows { for cell in row.cells { placed.formUnion(cell.passage.lines) } }
            }
        }
        return placed.isDisjoint(with: dropped.map(\.line))
            && placed.union(dropped.map(\.line)) == Set(1..<lineCount + 1)
    }
}
