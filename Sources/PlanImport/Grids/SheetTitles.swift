import Diagnostics
import SourceModel

/// The names of a workbook's sheets as titles, where each sheet has the same table («Сентябрь», «Октябрь»).
struct SheetTitles {
    /// The titles above the heads of grids, by the grids' indices among the blocks.
    private var titles: [Int: Paragraph] = [:]

    init(_ blocks: [SourceDocument.Block], heads: [Int: [LaidOutHead]]) {
        let sheets = heads.keys.sorted().compactMap { index -> (index: Int, name: String, linesAbove: Int)? in
            guard case .grid(let grid) = blocks[index], let name = grid.sheet, !Self.isGiven(name),
                let head = heads[index]?.first
            else { return nil }
            let above = grid.rows[..<head.rows.lowerBound]
            return (index, name, above.count { row in row.cells.contains { !$0.passage.isEmpty } })
        }
        let tables = sheets.compactMap { heads[$0.index]?.first?.head }
        guard tables.count >= 2, let first = tables.first, tables.allSatisfy({ $0.isSame(as: first) }) else { return }
        for (order, sheet) in sheets.enumerated() {
            // The only line above the first table is the title of the whole.
            guard sheet.linesAbove <= (order == 0 ? 1 : 0) else { continue }
            titles[sheet.index] = Paragraph(
                passage: Passage(text: sheet.name, place: .cell(sheet: sheet.name, reference: ""), lines: []),
                isAfterBreak: true)
        }
    }

    subscript(grid: Int) -> Paragraph? { titles[grid] }

    /// «Лист1»: nobody has chosen this name.
    private static func isGiven(_ name: String) -> Bool {
        name.folded.wholeMatch(of: #/(лист|sheet|таблица)\s*\d*/#) != nil
    }
}

extension Paragraph {
    /// The words do not stand in the document: they are the name of a sheet.
    var isSheetName: Bool {
        if case .cell(_, "") = passage.place { true } else { false }
    }
}
