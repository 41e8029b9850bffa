import Diagnostics
import SourceModel

/// Counts the paragraphs of a document and notes what is left out of it.
struct FlowAccount {
    private(set) var lineCount = 0
    private var cellCount = 0
    private(set) var dropped: [Dropped] = []
    private(set) var notes: [Diagnostic] = []

    /// A plan of ten thousand rows has a tenth of it.
    private static let mostParts = 1_000_000

    /// The number of the paragraph that begins.
    ///
    /// - Throws: ``Failure`` when there are more than a plan can have.
    mutating func beginLine() throws(Failure) -> Int {
        lineCount += 1
        try check()
        return lineCount
    }

    mutating func countCells(_ count: Int) throws(Failure) {
        cellCount += count
        try check()
    }

    private func check() throws(Failure) {
        guard lineCount + cellCount > Self.mostParts else { return }
        throw Failure(
            Diagnostic(
                code: "F017", name: "too-many-paragraphs",
                message: Message(
                    ru: "Документ слишком велик для плана: в нём больше миллиона абзацев и ячеек.",
                    en: "The document is too large for a plan: it has more than a million paragraphs and cells."),
                hint: Message(
                    ru: "Скопируйте таблицу плана в новый документ.", en: "Copy the plan's table into a new document."))
        )
    }

    mutating func drop(line: Int, text: String, why: Dropped.Reason) {
        dropped.append(Dropped(line: line, text: text, why: why))
    }

    mutating func note(_ note: Diagnostic) {
        if !notes.contains(note) { notes.append(note) }
    }

    /// What is not shown of a paragraph; a paragraph of which nothing is shown is blank.
    mutating func leaveOut(_ text: FlowText) {
        let leftOut = text.leftOut
        for part in leftOut { drop(line: text.line, text: part.text, why: part.why) }
        guard !text.hasWords else { return }
        for line in text.lines where leftOut.isEmpty || line != text.line { drop(line: line, text: "", why: .blank) }
    }

    /// Puts a paragraph that has ended into the flow, and what is left out of it into the account.
    mutating func end(_ text: FlowText, label: ListLabel?, in flow: inout Flow) {
        let parts = text.parts
        if parts.isEmpty {
            guard let label, label.isNumber else {
                leaveOut(text)
                // What is deleted or hidden is as if it were not there; a blank line parts what is around it.
                if text.leftOut.isEmpty || text.endsPage { flow.isAfterBreak = true }
                return
            }
            flow.append(FlowParagraph(label: label.text, parts: [], lines: text.lines, isBold: false))
            return
        }
        leaveOut(text)
        // Where the writer has typed a mark as well, one is enough.
        let isMarked = label?.isNumber == false && parts.first?.text.startsWithBullet == true
        let label = isMarked ? nil : label
        flow.append(
            FlowParagraph(
                label: label.map { $0.text + $0.separator } ?? "", parts: parts, lines: text.lines,
                isBold: text.isBold))
        if text.endsPage { flow.isAfterBreak = true }
    }
}
