import PlanModel
import SourceModel

/// Writes a plan's table as a text, in any of the ways that converters write tables: for tests that give the import the
/// same plan in other forms.
struct TableText {
    enum Layout: CaseIterable, Sendable {
        case rowPerLine
        case cellPerLine
    }

    var layout = Layout.rowPerLine
    /// The columns by their index in the plan.
    var order: [Int]?
    /// Heads in place of the plan's own, by field.
    var heads: [String: String] = [:]
    /// Blank lines between the rows of one cell a line.
    var blankLines = true
    /// Sections that have only a title stand on a line of their own.
    var titlesAlone = false
    /// Cuts rows as the ends of pages do; nil leaves them whole.
    var cut: PageCut?

    func write(_ appendix: Appendix) -> String {
        let order = order ?? Array(appendix.columns.indices)
        let columns = order.map { appendix.columns[$0] }
        let head = columns.map { heads[$0.field] ?? $0.title.text }
        var lines = row(head)
        var number = 0
        for section in appendix.sections {
            if section.hasRow {
                var cells = section.cells
                cells[.number] = section.number
                if let title = section.title { place(title, in: &cells, of: columns) }
                if cells.entries.count == 1, section.number == nil, titlesAlone, let title = section.title {
                    lines += layout == .cellPerLine ? row([title.text]) : [title.text]
                } else {
                    lines += row(columns.map { cells[$0.field]?.text ?? "" })
                }
            }
            for activity in section.activities {
                number += 1
                let cells = columns.map { activity.cells[$0.field]?.text ?? "" }
                guard let cut, cut.falls(on: number), let parts = cut.parts(of: cells, columns: columns, row: number)
                else {
                    lines += row(cells)
                    continue
                }
                lines += row(parts.first)
                lines += cut.pageEnd(head: row(head), row: number)
                lines += row(parts.second)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A title stands in the column that its row leaves free: the group column, else that of the activities.
    private func place(_ title: SourceText, in cells: inout Cells, of columns: [Column]) {
        let group = columns.first { $0.isGroup && cells[$0.field] == nil }?.field
        cells[cells[.activity] == nil ? "activity" : group ?? "activity"] = title
    }

    private func row(_ cells: [String]) -> [String] {
        switch layout {
        case .rowPerLine: [cells.map { $0.replacing("\n", with: "<br>") }.joined(separator: "\t")]
        case .cellPerLine: cells.map { "\t" + $0 } + (blankLines ? [""] : [])
        }
    }
}

/// Where the ends of pages fall, and what converters leave there.
struct PageCut: Sendable {
    enum Evidence: CaseIterable, Sendable {
        case nothing
        case blankLines
        case repeatedHead
        case misspelledHead
        case formFeed
    }

    /// Every so many rows.
    var every = 1
    var evidence = Evidence.blankLines
    /// Makes the places of the cuts differ.
    var seed: UInt64 = 1

    func falls(on row: Int) -> Bool { row % every == 0 }

    /// The cells above the cut and those below it; nil when no cell has two words to cut between.
    func parts(of cells: [String], columns: [Column], row: Int) -> (first: [String], second: [String])? {
        var random = Random(state: seed &+ UInt64(row) &* 7919)
        var first: [String] = []
        var second: [String] = []
        for (cell, column) in zip(cells, columns) {
            let places = column.field == "number" || column.isGroup ? [] : PageCut.places(in: cell)
            if column.field != "number", !column.isGroup, random.next(below: 10) == 0 {
                first.append("")
                second.append(cell)
                continue
            }
            guard !places.isEmpty, random.next(below: 4) > 0 else {
                first.append(cell)
                second.append("")
                continue
            }
            let place = places[random.next(below: places.count)]
            first.append(String(cell[..<place]))
            second.append(String(cell[cell.index(after: place)...]))
        }
        return second.allSatisfy(\.isEmpty) ? nil : (first, second)
    }

    /// The spaces between two words that are no halves of one: «Психолого- педагогический» is cut nowhere.
    static func places(in cell: String) -> [String.Index] {
        cell.indices.filter { index in
            guard cell[index] == " ", index > cell.startIndex else { return false }
            let before = cell[cell.index(before: index)]
            let after = cell[cell.index(after: index)...].first ?? " "
            return before != " " && after != " " && before != "\n" && after != "\n" && before != "-" && before != "–"
        }
    }

    func pageEnd(head: [String], row: Int) -> [String] {
        switch evidence {
        case .nothing: []
        case .blankLines: Array(repeating: "", count: 1 + row % 3)
        case .repeatedHead: (row.isMultiple(of: 2) ? [""] : []) + head
        case .misspelledHead: [""] + head.map(PageCut.misspelled)
        case .formFeed: ["\u{0C}"]
        }
    }

    private static func misspelled(_ head: String) -> String {
        head.replacing("е", with: "с", maxReplacements: 1).replacing("и", with: "н", maxReplacements: 1)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): equal runs of equal tests.
struct Random {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }
}
