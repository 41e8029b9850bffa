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
    /// Parts of cells that a page break has cut off, with the cell that each belongs to.
    private(set) var continuedCells: [(part: Int, cell: Int)] = []
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

    private struct OpenElement {
        let tag: StructureTag
        let index: Int
        /// Its place in `begunOnPage`; nil when it was begun on an earlier page.
        var placeOnPage: Int?
    }

    mutating func begin(_ tag: StructureTag) {
        if let place = open.last?.placeOnPage { begunOnPage[place].isLeaf = false }
        let index = elementCount
        elementCount += 1
        switch tag {
        case .row: rowCells = []
        case .continuedRow:
            continuedRows.insert(index)
            cellOfContinuedRow = 0
        case .headerCell, .dataCell:
            if case .continuedRow = open.last?.tag {
                if cellOfContinuedRow < rowCells.count { continuedCells.append((index, rowCells[cellOfContinuedRow])) }
                cellOfContinuedRow += 1
            } else {
                rowCells.append(index)
            }
        case .figure(let alternative, _): alternatives[index] = alternative
        default: break
        }
        if let entries = tag.attributes { attributes[index] = entries }
        open.append(OpenElement(tag: tag, index: index, placeOnPage: begunOnPage.count))
        begunOnPage.append((true, nil))
    }

    mutating func end() { open.removeLast() }

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
                case .column, .columnGroup: "Column"
                case .row, .rowGroup: "Row"
                }
            return "/O /Table /Scope /\(direction)\(spans(columns, rows))"
        case .dataCell(let columns, let rows):
            return columns > 1 || rows > 1 ? "/O /Table\(spans(columns, rows))" : nil
        case .table(let summary):
            return "/O /Table /Summary \(pdfString(summary))"
        case .figure(_, let box):
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

/// A text string of PDF: UTF-16BE with its mark, in hexadecimal (ISO 32000-1, 7.9.2.2).
func pdfString(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 {
        let digits = String(unit, radix: 16, uppercase: true)
        result += String(repeating: "0", count: 4 - digits.count) + digits
    }
    return result + ">"
}
