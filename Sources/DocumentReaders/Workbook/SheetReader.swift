import Diagnostics
import MarkupSource

/// Reads the cells of one sheet of an Excel workbook, event by event: only filled cells are kept.
struct SheetReader {
    private let strings: [String]
    private let formats: CellFormats
    private let since1904: Bool

    init(strings: [String], formats: CellFormats, since1904: Bool) {
        self.strings = strings
        self.formats = formats
        self.since1904 = since1904
    }

    /// The cell that is being read.
    private struct Open {
        var row: Int
        var column: Int
        var type = ""
        var style: Int?
        var value = ""
    }

    /// - Parameter budget: how many filled cells the workbook may still have.
    func read(_ content: [UInt8], into sheet: inout Sheet, budget: inout Int) throws(Failure) {
        var reader = try XMLReader(content, name: sheet.name)
        var row = -1
        var cell = Open(row: 0, column: -1)
        var isValue = false
        var isPhonetic = false
        while let event = try reader.next() {
            switch event {
            case .start(let element):
                switch element.name {
                case "c":
                    let place = element["r"].flatMap { CellReference.parse($0) } ?? (max(row, 0), cell.column + 1)
                    cell = Open(
                        row: place.row, column: place.column, type: element["t"] ?? "",
                        style: element["s"].flatMap { Int($0) })
                case "v": isValue = true
                case "t": isValue = !isPhonetic
                case "rPh": isPhonetic = true
                case "row":
                    row = element["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
                    row = min(max(row, 0), CellReference.mostRows - 1)
                    cell.column = -1
                    if element.isTrue("hidden") { sheet.hiddenRows.insert(row) }
                case "col": Self.column(element, in: &sheet)
                case "mergeCell":
                    if let merge = element["ref"].flatMap(CellReference.parseRange) { sheet.merges.append(merge) }
                default: break
                }
            case .text(let text): if isValue { cell.value += text }
            case .end("v"), .end("t"): isValue = false
            case .end("rPh"): isPhonetic = false
            case .end("c"):
                if let filled = shown(cell) {
                    budget -= 1
                    guard budget >= 0 else { throw Failure(SheetFaults.tooManyCells) }
                    sheet.cells.append(filled)
                }
            case .end: break
            }
        }
        sheet.sortCells()
    }

    private static func column(_ element: MarkupElement, in sheet: inout Sheet) {
        guard let first = element["min"].flatMap({ Int($0) }), let last = element["max"].flatMap({ Int($0) }),
            first >= 1, last >= first
        else { return }
        let columns = first - 1...min(last - 1, max(first - 1, CellReference.mostColumns))
        if element.isTrue("hidden") { sheet.hiddenColumns.append(columns) }
        if let width = element["width"].flatMap({ Double($0) }), width.isFinite, width > 0 {
            sheet.widths.append((columns, width))
        }
    }

    private func shown(_ cell: Open) -> Sheet.Cell? {
        guard !cell.value.isEmpty else { return nil }
        var text: String
        switch cell.type {
        case "s":
            guard let index = Int(cell.value), strings.indices.contains(index) else { return nil }
            text = formats[cell.style].shown(strings[index])
        case "str", "inlineStr": text = formats[cell.style].shown(cell.value.unescapingControls)
        case "b": text = cell.value == "1" || cell.value == "true" ? "ИСТИНА" : "ЛОЖЬ"
        case "e": text = cell.value
        case "d": text = Self.day(ofISO: cell.value)
        default:
            guard let value = Double(cell.value), let shown = formats[cell.style].shown(value, since1904: since1904)
            else {
                text = cell.value
                break
            }
            let clean = SheetText.clean(shown.text)
            guard !clean.isEmpty else { return nil }
            return Sheet.Cell(
                row: cell.row, column: cell.column, text: clean, origin: shown.origin, shown: shown.displayed)
        }
        text = SheetText.clean(text)
        return text.isEmpty ? nil : Sheet.Cell(row: cell.row, column: cell.column, text: text)
    }

    /// A date that is written as one: `2022-02-01T00:00:00`.
    private static func day(ofISO text: String) -> String {
        let parts = text.prefix { $0 != "T" }.split(separator: "-")
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return text }
        return "\(parts[2]).\(parts[1]).\(parts[0])"
    }
}

extension MarkupElement {
    /// The attribute says yes, in either of XML Schema's ways.
    fileprivate func isTrue(_ name: String) -> Bool { self[name].map { $0 == "1" || $0 == "true" } ?? false }
}

extension Sheet {
    /// Programs write cells in order, and each once; a file by hand may not. What is said of one cell twice is in one
    /// cell, for no program shows more than one there, and nothing shall be lost.
    mutating func sortCells() {
        func isBefore(_ left: Cell, _ right: Cell) -> Bool { (left.row, left.column) < (right.row, right.column) }
        let isInOrder = zip(cells, cells.dropFirst()).allSatisfy { isBefore($0, $1) }
        guard !isInOrder else { return }
        cells.sort(by: isBefore)
        var sorted: [Cell] = []
        for cell in cells {
            if let last = sorted.last, !isBefore(last, cell) {
                sorted[sorted.count - 1].text += "\n" + cell.text
                sorted[sorted.count - 1].origin = .text
            } else {
                sorted.append(cell)
            }
        }
        cells = sorted
    }
}
