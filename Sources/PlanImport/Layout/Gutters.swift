import SourceModel

/// The columns of a table on a page, found by where its texts begin.
///
/// On paper all texts of a column begin at one place; in a text of equal letters they wander by some letters from line to
/// line, and a full line leaves only one blank before the next column. So the places where pieces begin are gathered
/// into columns, and a piece that runs into the next column is parted at the word that begins nearest to it.
struct Gutters {
    /// For each column, the places where its texts begin: more than one where they are centred.
    private(set) var starts: [[Int]]
    private let end: Int
    /// The first column holds numbers, which may stand closer to the text than the places wander.
    private let isNumbered: Bool

    var width: Int { starts.count }
    /// The middle of the table.
    var middle: Int { ((starts.first?.first ?? 0) + end) / 2 }

    /// Nil where the lines stand in no columns.
    init?(_ lines: some Collection<LayoutLine>) {
        // Lines of one piece are titles and paragraphs; they tell nothing of the columns.
        let broken = lines.filter { $0.pieces.count >= 2 }
        guard broken.count >= 2, let start = broken.map(\.start).min(), let end = broken.map(\.end).max(), end < 2000
        else { return nil }
        // Nor does the title of a section beside its number.
        let half = (end - start) * 45 / 100
        let voters = broken.filter { line in line.pieces.count > 2 || line.pieces.allSatisfy { $0.extent.count < half }
        }
        guard voters.count >= 2 else { return nil }
        // The head's titles are centred, and so are the numbers of the columns.
        let first = voters.firstIndex { $0.numberBesideText != nil && !$0.holdsNumbersOnly } ?? 0
        let begun = voters[first...].filter { !$0.holdsNumbersOnly }.map(\.starts)
        var tally = [Int](repeating: 0, count: end + 8)
        for places in begun { for place in places { tally[place] += 1 } }
        var peaks: [Int] = []
        var weights: [Int: Int] = [:]
        let least = max(2, begun.count / 12)
        while let peak = tally.indices.dropFirst().dropLast(3).max(by: {
            Self.weight($0, tally) < Self.weight($1, tally)
        }),
            Self.weight(peak, tally) >= least, peaks.count < 60
        {
            peaks.append(peak)
            weights[peak] = Self.weight(peak, tally)
            for place in max(0, peak - 3)...min(peak + 4, tally.count - 1) { tally[place] = 0 }
        }
        peaks.sort()
        let numbers = voters.compactMap { $0.numberBesideText?.range.lowerBound }
        var starts: [[Int]] = []
        if numbers.count >= 2, numbers.count * 12 >= voters.count, let first = numbers.min() {
            starts = [[first]]
            isNumbered = true
        } else {
            isNumbered = false
        }
        for peak in peaks {
            guard starts.count > (isNumbered ? 1 : 0) else {
                starts.append([peak])
                continue
            }
            let column = starts[starts.count - 1]
            let has = begun.map { places in
                (
                    column.contains { start in places.contains { Self.isNear($0, start) } },
                    places.contains { Self.isNear($0, peak) }
                )
            }
            let both = has.count { $0.0 && $0.1 }
            // Texts of one column never begin twice on a line.
            if both * 5 < min(has.count { $0.0 }, has.count { $0.1 }) {
                starts[starts.count - 1].append(peak)
            } else {
                starts.append([peak])
            }
        }
        guard starts.count >= 2 else { return nil }
        // Of centred texts the leftmost place that is usual begins the column.
        self.starts = starts.map { places in
            let most = places.lazy.map { weights[$0] ?? 0 }.max() ?? 0
            return [places.first { (weights[$0] ?? 0) * 2 >= most } ?? places[0]]
        }
        self.end = end
    }

    private static func weight(_ place: Int, _ tally: [Int]) -> Int {
        tally[place - 1] + 2 * tally[place] + tally[place + 1] + tally[place + 2]
    }

    private static func isNear(_ place: Int, _ start: Int) -> Bool { place >= start - 3 && place <= start + 4 }

    /// The column goes on into the one to its left.
    mutating func merge(_ column: Int) {
        guard column > 0, column < starts.count else { return }
        starts.remove(at: column)
    }

    func column(at position: Int) -> Int {
        starts.indices.last { column in
            let start = starts[column].first ?? 0
            let above = column > 0 ? starts[column - 1].first ?? 0 : start - 6
            return start <= position + min(3, (start - above) / 2)
        } ?? 0
    }

    /// The number with which a row begins.
    func number(of line: LayoutLine) -> LayoutLine.Word? {
        guard isNumbered, let number = line.numberBesideText, number.range.lowerBound < starts[1].first ?? 0 else {
            return nil
        }
        return number
    }

    /// A line's words by column; nil where words run across the columns: a title or a paragraph.
    func cells(of line: LayoutLine) -> [[LayoutLine.Word]]? {
        let pieces = line.pieces
        if isAcross(line, pieces) { return nil }
        var cells = [[LayoutLine.Word]](repeating: [], count: width)
        // The row of the columns' numbers, whose digits stand in the middle of theirs.
        if line.countsColumns, line.words.count == width { return line.words.map { [$0] } }
        var column = 0
        let number = number(of: line)
        for (order, piece) in pieces.enumerated() {
            var piece = piece
            let following = order + 1 < pieces.count ? self.column(at: pieces[order + 1].extent.lowerBound) : width
            if let number, piece.first?.range == number.range {
                cells[0].append(number)
                piece.removeFirst()
                column = 1
            }
            guard let first = piece.first else { continue }
            column = max(column, self.column(at: first.range.lowerBound))
            if isNumbered, column == 0, isText(first) { column = 1 }
            for word in piece {
                if word.range != first.range, let next = next(word, in: piece, after: column),
                    next < following
                {
                    column = next
                }
                cells[column].append(word)
            }
        }
        return cells
    }

    /// A word that stands beside the numbers, and is none.
    private func isText(_ word: LayoutLine.Word) -> Bool {
        word.range.lowerBound >= (starts[1].first ?? 0) - 4 && word.text.unicodeScalars.count(where: \.isLetter) > 3
    }

    /// The column that begins with the word.
    private func next(_ word: LayoutLine.Word, in piece: ArraySlice<LayoutLine.Word>, after column: Int) -> Int? {
        let place = word.range.lowerBound
        return starts.indices.dropFirst(column + 1).first { next in
            starts[next].contains { start in
                // A small letter that stands too far to the left ends the text before.
                if place < start - 1, word.text.startsInLowerCase { return false }
                guard Self.isNear(place, start) else { return false }
                return !piece.dropFirst().contains { abs($0.range.lowerBound - start) < abs(place - start) }
            }
        }
    }

    /// One piece, beside the number at most, that runs over several columns or begins where none does.
    private func isAcross(_ line: LayoutLine, _ pieces: [ArraySlice<LayoutLine.Word>]) -> Bool {
        guard let piece = pieces.last, pieces.count <= 2, let first = piece.first else { return false }
        if pieces.count == 2, let number = pieces.first,
            number.count > 1 || RowNumber(number.first?.text ?? "") == nil
        {
            return false
        }
        let extent = piece.extent
        let crossed = starts.dropFirst().count { column in
            column.contains { $0 > extent.lowerBound + 3 && $0 < extent.upperBound - 3 }
        }
        let isNumbered = pieces.count == 1 && RowNumber(first.text) != nil
        if crossed - (isNumbered ? 1 : 0) >= 2 { return true }
        guard crossed == 1, !isNumbered, piece.count >= 2 else { return false }
        return !starts.contains { $0.contains { abs($0 - extent.lowerBound) <= 2 } }
            || column(at: extent.lowerBound) == 0
    }
}

extension LayoutLine {
    /// The number with which it begins, beside a text.
    fileprivate var numberBesideText: Word? {
        guard words.count > 1, let first = words.first, RowNumber(first.text) != nil else { return nil }
        return first
    }

    /// «1 2 3 4 5»: the row of the columns' numbers.
    fileprivate var countsColumns: Bool {
        words.count >= 3 && words.enumerated().allSatisfy { $1.text == "\($0 + 1)" }
    }

    fileprivate var holdsNumbersOnly: Bool { words.allSatisfy { RowNumber($0.text) != nil } }

    /// Where its pieces begin, but for the number.
    fileprivate var starts: [Int] {
        let number = numberBesideText
        return pieces.compactMap { piece in
            piece.first { $0.range != number?.range }?.range.lowerBound
        }
    }
}

extension ArraySlice<LayoutLine.Word> {
    fileprivate var extent: Range<Int> { (first?.range.lowerBound ?? 0)..<(last?.range.upperBound ?? 0) }
}
