import Diagnostics
import MarkupSource
import SourceModel

/// Reads workbooks of LibreOffice and МойОфис (.ods): the text that a cell shows stands in the file beside its value.
enum OpenSpreadsheetReader {
    static func read(_ content: [UInt8]) throws(Failure) -> SourceDocument {
        var reading = SpreadsheetReading()
        var reader = try XMLReader(content, name: "content.xml")
        while let event = try reader.next() { try reading.take(event) }
        return try SheetDocument.make(of: reading.sheets)
    }
}

/// The sheets as far as they are read. A row or a cell that is repeated a million times costs nothing while it is empty.
private struct SpreadsheetReading {
    private(set) var sheets: [Sheet] = []
    private var styles = SpreadsheetStyles()
    private var budget = SheetDocument.mostCells

    private var sheet: Sheet?
    private var row = 0
    private var column = 0
    /// The columns that have been described.
    private var describedColumns = 0
    private var rowRepeat = 1
    private var rowCells: [Sheet.Cell] = []
    private var rowMerges: [Sheet.Merge] = []
    private var isHiddenRow = false

    private var cell: MarkupElement?
    private var text = ""
    private var paragraphs = 0
    private var paragraphDepth = 0
    /// The elements of a cell that are no part of its words: remarks, pictures.
    private var skippedDepth = 0

    mutating func take(_ event: MarkupEvent) throws(Failure) {
        switch event {
        case .start(let element): start(element)
        case .text(let part): if cell != nil, skippedDepth == 0, paragraphDepth > 0 { text += part }
        case .end(let name): try end(name)
        }
    }

    private mutating func start(_ element: MarkupElement) {
        if skippedDepth > 0 {
            skippedDepth += 1
            return
        }
        if cell != nil { return startInCell(element) }
        switch element.name {
        case "table" where sheet == nil:
            sheet = Sheet(name: element["name"] ?? "", isHidden: styles.hides(element["style-name"]))
            (row, describedColumns) = (0, 0)
        case "shapes", "tracked-changes", "forms": skippedDepth = 1
        case "table-column": describe(element)
        case "table-row":
            column = 0
            rowRepeat = element.count("number-rows-repeated", upTo: CellReference.mostRows)
            isHiddenRow = element["visibility"].map { $0 != "visible" } ?? false
        case "table-cell", "covered-table-cell":
            cell = element
            (text, paragraphs, paragraphDepth) = ("", 0, 0)
        default: styles.take(element)
        }
    }

    private mutating func startInCell(_ element: MarkupElement) {
        switch element.name {
        case "annotation", "frame", "custom-shape", "line", "rect", "g": skippedDepth = 1
        case "p", "h":
            if paragraphs > 0 { text += "\n" }
            paragraphs += 1
            paragraphDepth += 1
        case "s": text += String(repeating: " ", count: element.count("c", upTo: 100))
        case "tab": text += "\t"
        case "line-break": text += "\n"
        default: break
        }
    }

    private mutating func describe(_ element: MarkupElement) {
        let count = element.count("number-columns-repeated", upTo: CellReference.mostColumns)
        let columns = describedColumns...describedColumns + count - 1
        describedColumns = min(describedColumns + count, CellReference.mostColumns)
        if let state = element["visibility"], state != "visible" { sheet?.hiddenColumns.append(columns) }
        if let width = styles.width(element["style-name"]) { sheet?.widths.append((columns, width)) }
    }

    private mutating func end(_ name: String) throws(Failure) {
        if skippedDepth > 0 {
            skippedDepth -= 1
            return
        }
        switch name {
        case "p", "h": if cell != nil { paragraphDepth -= 1 }
        case "table-cell", "covered-table-cell":
            if let element = cell { try finish(element) }
            cell = nil
        case "table-row": try finishRow()
        case "table":
            if let sheet { sheets.append(sheet) }
            sheet = nil
        default: break
        }
    }

    private mutating func finish(_ element: MarkupElement) throws(Failure) {
        let count = element.count("number-columns-repeated", upTo: CellReference.mostColumns)
        defer { column = min(column + count, CellReference.mostColumns) }
        // Programs need not write the shown text of a number or a word beside it.
        let value = element["string-value"] ?? element["value"] ?? element["date-value"] ?? ""
        let words = SheetText.clean(paragraphs > 0 ? text : value)
        guard !words.isEmpty, column < CellReference.mostColumns else { return }
        try spend(count)
        let origin = Self.origin(element, shown: words)
        for offset in 0..<count {
            rowCells.append(Sheet.Cell(row: row, column: column + offset, text: words, origin: origin))
        }
        let width = element.count("number-columns-spanned", upTo: CellReference.mostColumns)
        let height = element.count("number-rows-spanned", upTo: CellReference.mostRows)
        if width > 1 || height > 1 {
            rowMerges.append(Sheet.Merge(rows: row..<row + height, columns: column..<column + width))
        }
    }

    private mutating func finishRow() throws(Failure) {
        defer {
            row = min(row + rowRepeat, CellReference.mostRows)
            rowCells = []
            rowMerges = []
        }
        guard !rowCells.isEmpty, row < CellReference.mostRows else { return }
        try spend(rowCells.count * (rowRepeat - 1))
        for offset in 0..<rowRepeat {
            for cell in rowCells {
                sheet?.cells.append(
                    Sheet.Cell(row: row + offset, column: cell.column, text: cell.text, origin: cell.origin))
            }
            if isHiddenRow { sheet?.hiddenRows.insert(row + offset) }
        }
        sheet?.merges += rowMerges
    }

    private mutating func spend(_ count: Int) throws(Failure) {
        budget -= count
        guard budget >= 0 else { throw Failure(SheetFaults.tooManyCells) }
    }

    private static func origin(_ element: MarkupElement, shown: String) -> Sheet.Origin {
        switch element["value-type"] {
        case "date":
            let parts = (element["date-value"] ?? "").prefix { $0 != "T" }.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 3 else { return .text }
            return .date(SerialDate.Day(year: parts[0], month: parts[1], day: parts[2], weekday: 0))
        case "float": return .number(isGeneral: element["value"] == shown)
        default: return .text
        }
    }
}

/// What the sheets' styles say of them: which are hidden, and how wide columns are.
private struct SpreadsheetStyles {
    private var open: String?
    private var hidden: Set<String> = []
    private var widths: [String: Double] = [:]

    mutating func take(_ element: MarkupElement) {
        switch element.name {
        case "style": open = element["name"]
        case "table-properties": if let open, element["display"] == "false" { hidden.insert(open) }
        case "table-column-properties":
            // «2.258cm»: all widths of a sheet have one unit.
            let digits = element["column-width"]?.prefix { $0.isNumber || $0 == "." }
            if let open, let width = digits.flatMap({ Double($0) }), width > 0 { widths[open] = width }
        default: break
        }
    }

    func hides(_ style: String?) -> Bool { style.map(hidden.contains) ?? false }

    func width(_ style: String?) -> Double? { style.flatMap { widths[$0] } }
}

extension MarkupElement {
    /// An attribute that counts; 1 where it is absent or makes no sense.
    fileprivate func count(_ name: String, upTo most: Int) -> Int {
        min(max(self[name].flatMap { Int($0) } ?? 1, 1), most)
    }
}
