import PlanModel
import SourceModel

/// Mends the rows that the end of a page has cut in two: the second part has no number and goes on, cell by cell, where
/// the first part broke off.
struct RowJoining {
    let head: TableHead
    let census: WordCensus

    /// The rows with every cut mended, each mending told to the account.
    func joined(_ rows: [TableRow], keeper: inout AccountKeeper) -> [TableRow] {
        let style = NumberingStyle(rows, head: head)
        var joined: [TableRow] = []
        for row in rows {
            if let above = joined.last, continues(row, above, style) {
                join(row, to: &joined[joined.count - 1], keeper: &keeper)
            } else {
                joined.append(row)
            }
        }
        return joined
    }

    /// How the rows of this table are numbered and its sections titled.
    private struct NumberingStyle {
        /// Rows mostly have a number, so that a row without one is odd.
        let isNumbered: Bool
        /// The title in the table's first row, where it stands in the column of activities and has no number: the
        /// titles of the other sections will be like it.
        let firstTitle: String?

        init(_ rows: [TableRow], head: TableHead) {
            let activity = head.index(of: .activity)
            let number = head.index(of: .number)
            if let number {
                let whole = rows.filter { !$0.isSpanning }
                let numbered = whole.count { $0.cells[number] != nil }
                // Where every row is cut, half of the parts have no number, and more where some are cut twice.
                isNumbered = numbered * 5 >= whole.count
            } else {
                isNumbered = false
            }
            if let first = rows.first, let activity, first.filled(except: nil) == [activity] {
                firstTitle = first.cells[activity]?.text
            } else {
                firstTitle = nil
            }
        }

        /// A text that stands alone in the column of activities may be the title of a section.
        func mayBeTitle(_ text: String) -> Bool {
            guard let firstTitle else {
                // Few words with a capital letter and no end are a title, though the first section may have none.
                let isShort = text.utf8.count <= 120 && text.words.count <= 6
                return SectionTitle.isYear(text) || isShort && text.startsInUpperCase && !text.endsInPunctuation
            }
            return SectionTitle.isYear(firstTitle) ? SectionTitle.isYear(text) : text.startsInUpperCase
        }
    }

    private func continues(_ row: TableRow, _ above: TableRow, _ style: NumberingStyle) -> Bool {
        let number = head.index(of: .number)
        if row.isWhole, !row.isAfterBreak {
            // The source has it as a row of its own, and yet it is not one where every cell goes on in mid-sentence.
            guard style.isNumbered, let number, row.cells[number] == nil, row.above[number] == nil, !row.isSpanning
            else {
                return false
            }
            let filled = row.filled(except: number)
            return !filled.isEmpty && filled.allSatisfy { row.cells[$0]?.text.startsInLowerCase ?? false }
        }
        if row.isSpanning {
            // A line across the table begins a section, unless it goes on in the middle of a sentence or of a list.
            let text = row.first?.text ?? ""
            return text.startsInLowerCase || text.startsWithBullet
        }
        if let number, row.cells[number] != nil { return false }
        let filled = row.filled(except: number)
        let activity = head.index(of: .activity).flatMap { row.cells[$0]?.text }
        guard style.isNumbered else {
            return activity?.startsInLowerCase ?? (filled.count > 1 || filled != [0])
        }
        if filled.count == 1, row.overflow.isEmpty {
            // A title stands where activities do; any other cell alone is the rest of one.
            guard let activity else { return true }
            let mayBeTitle = style.mayBeTitle(activity) && (!row.isAfterBreak || SectionTitle.isYear(activity))
            return !mayBeTitle || CutText.isOpen(above.cells[filled[0]]?.text ?? "")
        }
        return !isUnnumberedActivity(row, filled, above)
    }

    /// Somebody forgot the number: every cell is there and begins like the beginning of a text.
    private func isUnnumberedActivity(_ row: TableRow, _ filled: [Int], _ above: TableRow) -> Bool {
        let core = head.columns.indices.filter { head.isCore($0) && $0 != head.index(of: .number) }
        guard !row.isAfterBreak, core.count >= 3, core.allSatisfy(filled.contains),
            core.allSatisfy({ above.cells[$0] != nil })
        else { return false }
        return core.allSatisfy { row.cells[$0]?.text.startsInUpperCase ?? false }
    }

    private func join(_ row: TableRow, to above: inout TableRow, keeper: inout AccountKeeper) {
        if row.isSpanning, let text = row.first {
            let last = above.cells.lastIndex { $0 != nil } ?? head.width - 1
            join(text, to: &above.cells[last], keeper: &keeper)
            return
        }
        for (column, cell) in row.cells.enumerated() {
            if let cell { join(cell, to: &above.cells[column], keeper: &keeper) }
        }
        above.overflow += row.overflow
    }

    private func join(_ part: Passage, to cell: inout Passage?, keeper: inout AccountKeeper) {
        guard var first = cell else {
            keeper.repair(.joinedRow, part, before: part.text, after: part.text)
            cell = part
            return
        }
        cell = nil
        let cut = CutText(first.text, part.text, whole: .joinedRow, census: census)
        keeper.repair(cut, part)
        cut.join(part, to: &first)
        cell = first
    }
}
