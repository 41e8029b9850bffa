import PlanModel
import SourceModel

extension LayoutTable {
    /// Where the text below the table begins: below its last row, at a line across it, at two blank lines, or at words
    /// in the column of numbers.
    var end: Int {
        guard let numberColumn else { return body.upperBound }
        var last = body.lowerBound
        for index in body where isRow(index) { last = index }
        // A row goes on in one or two of its columns.
        var blank = 0
        for index in body.dropFirst(last + 1 - body.lowerBound) {
            blank = page[index].isBlank ? blank + 1 : 0
            guard blank < 2, let cells = cells(of: index), cells[numberColumn].isEmpty, !page[index].isSignature else {
                return index
            }
        }
        return body.upperBound
    }

    private func isRow(_ index: Int) -> Bool {
        guard let cells = cells(of: index), !page[index].isSignature else { return false }
        let filled = cells.count { !$0.isEmpty }
        if number(of: index) != nil { return filled >= 2 }
        return filled >= 3 && page[index].pieces.count >= 2 && numberColumn.map { cells[$0].isEmpty } ?? true
    }
}

extension LayoutLine {
    /// «Директор ________ И.О. Фамилия»
    fileprivate var isSignature: Bool {
        PersonName.isSignature(pieces.map { passage($0) })
            || words.contains { $0.text.utf8.count > 3 && $0.text.utf8.allSatisfy { $0 == UInt8(ascii: "_") } }
    }
}
