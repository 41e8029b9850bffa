import Diagnostics
import PlanModel
import SourceModel

/// Draws the account up while the plan is being made: no stage puts words into the plan, or leaves them out, without
/// telling it.
struct AccountKeeper {
    private var repairs: [Repair] = []
    private var dropped: [Dropped] = []
    private var placed: Set<Int> = []
    /// What the stages are unsure of.
    private(set) var notes: [Diagnostic] = []
    /// What the reader of the format has done itself, before the recognition.
    private let reader: (repairs: [Repair], dropped: [Dropped])

    init(after document: SourceDocument? = nil) {
        reader = (document?.repairs ?? [], document?.dropped ?? [])
        notes = document?.notes ?? []
    }

    /// The words go into the plan: the returned value is what the plan is to hold.
    mutating func place(_ passage: Passage) -> SourceText {
        placed.formUnion(passage.lines)
        return SourceText(passage.text, at: passage.place)
    }

    /// As ``place(_:)-(Passage)``, for words that may be absent.
    mutating func place(_ passage: Passage?) -> SourceText? {
        guard let passage, !passage.isEmpty else { return nil }
        let text: SourceText = place(passage)
        return text
    }

    mutating func drop(line: Int, text: String, why: Dropped.Reason) {
        dropped.append(Dropped(line: line, text: text, why: why))
    }

    /// Leaves out a whole row of a table, each of its lines as an entry of its own.
    mutating func drop(_ row: GridRow, why: Dropped.Reason) {
        var lines: [Int] = []
        var texts: [Int: [String]] = [:]
        for cell in row.cells where !cell.text.isEmpty {
            let parts = cell.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            // A cell's lines are its paragraphs, except where markup broke one line into several.
            let isLineByLine = cell.passage.lines.count == parts.count
            for (index, line) in cell.passage.lines.enumerated() {
                let text = isLineByLine ? parts[index] : index == 0 ? parts.joined(separator: " ") : nil
                if texts[line] == nil { lines.append(line) }
                texts[line, default: []] += text.map { [$0] } ?? []
            }
        }
        for line in lines { drop(line: line, text: texts[line, default: []].joined(separator: "\t"), why: why) }
    }

    mutating func repair(_ kind: Repair.Kind, _ passage: Passage, before: String, after: String) {
        repairs.append(
            Repair(kind: kind, line: passage.place.line ?? passage.lines.first ?? 0, before: before, after: after))
    }

    /// Tells the mending of a cut, and that a word may be another than it was before the cut.
    mutating func repair(_ cut: CutText, _ part: Passage) {
        repair(cut.kind, part, before: cut.before, after: cut.after)
        if let words = cut.doubtfulWords { notes.append(ImportErrors.tornWord(words, at: part.place)) }
    }

    /// What the words of the document have become on the way into the plan.
    var changes: (repairs: [Repair], dropped: [Dropped]) { (repairs, dropped) }

    mutating func note(_ note: Diagnostic) { notes.append(note) }

    func account(lines: Int, confidence: Double) -> Account {
        Account(
            lines: lines, placed: placed.count,
            repairs: (reader.repairs + repairs).enumerated()
                .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element),
            dropped: (reader.dropped + dropped).enumerated()
                .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element),
            confidence: confidence)
    }
}
