import Document
import PageLayout

/// What was drawn, as far as cairo cannot write it: kept beside the drawing, and worked into the file afterwards.
///
/// Elements are counted in the order in which their tags were begun, which is the order of the structure elements' object
/// numbers in cairo's file.
struct RecordedStructure {
    /// Attribute entries of elements (ISO 32000-1, 14.8.5), by element.
    private(set) var attributes: [Int: String] = [:]
    /// The words for pictures (Alt), by element.
    private(set) var alternatives: [Int: String] = [:]
    /// Parts of elements that a page break has cut off, each with the element that was cut.
    private(set) var continued: [(part: Int, whole: Int)] = []
    /// Elements that are read last of what their parent holds.
    private(set) var readLast: [Int] = []
    /// The rows that held such parts, and are none.
    private(set) var continuedRows: Set<Int> = []
    /// For each page, what the content of a marked-content identifier is to be read as.
    private(set) var replacements: [[Int: String]] = []
    /// Glyphs in tagged content and outside of it.
    private(set) var taggedGlyphs = 0
    private(set) var untaggedGlyphs = 0

    private(set) var elementCount = 0
    private var open: [OpenElement] = []
    /// The elements begun on this page: are they leaves, what are they to be read as?
    private var begunOnPage: [(isLeaf: Bool, replacement: String?)] = []
    /// The cells of the last whole row.
    private var rowCells: [Int] = []
    private var cellOfContinuedRow = 0
    /// By cell, the elements in it that the last page break has cut, from the innermost.
    private var cut: [Int: [Int]] = [:]
    private var cell = -1

    private struct OpenElement {
        let tag: StructureTag
        /// Of the element itself, or of the one that it continues.
        let index: Int
        /// Its place in `begunOnPage`; nil when it was begun on an earlier page.
        var placeOnPage: Int?
    }

    mutating func begin(_ tag: StructureTag) {
        if let place = open.last?.placeOnPage { begunOnPage[place].isLeaf = false }
        let index = elementCount
        var whole = index
        elementCount += 1
        switch tag {
        case .row: rowCells = []
        case .continuedRow:
            continuedRows.insert(index)
            cellOfContinuedRow = 0
        case .headerCell, .dataCell:
            if case .continuedRow = open.last?.tag {
                if cellOfContinuedRow < rowCells.count {
                    whole = rowCells[cellOfContinuedRow]
                    continued.append((index, whole))
                }
                cellOfContinuedRow += 1
            } else {
                rowCells.append(index)
            }
            cell = whole
        case .continued:
            if let wanted = cut[cell]?.popLast() {
                whole = wanted
                continued.append((index, whole))
            }
        case .figure(let alternative, _, let isReadLast):
            alternatives[index] = alternative
            if isReadLast { readLast.append(index) }
        default: break
        }
        if let entries = tag.attributes { attributes[index] = entries }
        open.append(OpenElement(tag: tag, index: whole, placeOnPage: begunOnPage.count))
        begunOnPage.append((true, nil))
    }

    mutating func end() { open.removeLast() }

    mutating func cutOff() {
        guard let element = open.popLast() else { return }
        cut[cell, default: []].append(element.index)
    }

    mutating func tagged(glyphs: Int, readAs replacement: String?) {
        taggedGlyphs += glyphs
        if let replacement, let place = open.last?.placeOnPage { begunOnPage[place].replacement = replacement }
    }

    mutating func untagged(glyphs: Int) { untaggedGlyphs += glyphs }

    /// Every leaf of a page has one marked-content identifier, counted from 0.
    mutating func endPage() {
        var onPage: [Int: String] = [:]
        var identifier = 0
        for element in begunOnPage where element.isLeaf {
            if let replacement = element.replacement { onPage[identifier] = replacement }
            identifier += 1
        }
        replacements.append(onPage)
        begunOnPage.removeAll(keepingCapacity: true)
        for index in open.indices { open[index].placeOnPage = nil }
    }
}

extension StructureTag {
    /// The entries of the attribute object `A`; nil where there is nothing to say.
    fileprivate var attributes: String? {
        switch self {
        case .headerCell(let scope, let columns, let rows):
            let direction =
                switch scope {
                // A section's row is the head of the rows below it, which ISO 32000-1 knows as columns alone.
                case .column, .columnGroup, .rowGroup: "Column"
                case .row: "Row"
                }
            return "/O /Table /Scope /\(direction)\(spans(columns, rows))"
        case .dataCell(let columns, let rows):
            return columns > 1 || rows > 1 ? "/O /Table\(spans(columns, rows))" : nil
        case .table(let summary):
            return "/O /Table /Summary \(pdfString(summary.oneLine))"
        case .list(let numbering):
            return "/O /List /ListNumbering /\(numbering.rawValue)"
        case .figure(_, let box, _):
            let corners = box.map { String(($0 * 100).rounded() / 100) }.joined(separator: " ")
            return "/O /Layout /Placement /Block /BBox [ \(corners) ]"
        default:
            return nil
        }
    }

    private func spans(_ columns: Int, _ rows: Int) -> String {
        (columns > 1 ? " /ColSpan \(columns)" : "") + (rows > 1 ? " /RowSpan \(rows)" : "")
    }
}

extension String {
    /// As one line that any string of a PDF can hold: clean of control characters, and not longer than 32,767 bytes
    /// (ISO 19005-2, 6.1.13).
    var oneLine: String {
        var line = String.UnicodeScalarView()
        line.append(contentsOf: unicodeScalars.prefix(2_000).map(\.printable))
        return String(line).split(separator: " ").joined(separator: " ")
    }
}

/// A text string of PDF: UTF-16BE with its mark, in hexadecimal (ISO 32000-1, 7.9.2.2).
func pdfString(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 {
        let digits = String(unit, radix: 16, uppercase: true)
        result += String(repeating: "0", count: 4 - digits.count) + digits
    }
    return result + ">"
}
