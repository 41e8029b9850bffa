import PlanModel
import SourceModel

/// Tells the lines that run across a table's columns: titles of sections, which are one piece beside their number.
struct LinesAcross {
    private let places: [Int]
    private let votes: PlaceVotes
    /// The middle of the table, and of its part beside the numbers; doubled.
    private let middles: [Int]
    /// The first column holds numbers.
    private let isNumbered: Bool

    /// A full cell runs so far over the usual place of its gutter.
    private static let overrun = 6
    /// In letters of equal width a centred line is so far from the middle.
    private static let aside = 3

    /// - Parameter places: where the table's gutters mostly are.
    init(_ lines: some Collection<LayoutLine>, at places: [Int], votes: PlaceVotes) {
        let broken = lines.filter { $0.pieces.count >= 2 }
        let start = broken.lazy.map(\.start).min() ?? 0
        let end = broken.lazy.map(\.end).max() ?? 0
        self.places = places
        self.votes = votes
        middles = [start + end, (places.first ?? start) + end]
        let numbers = lines.lazy.filter { line in
            guard let first = line.words.first, let place = places.first else { return false }
            return first.range.upperBound <= place && RowNumber(first.text) != nil
        }
        self.isNumbered = numbers.prefix(2).count == 2
    }

    /// The indices of the lines across.
    func find(in lines: ArraySlice<LayoutLine>) -> Set<Int> {
        var across: Set<Int> = []
        var below: RowNumber?
        var parents: Set<Int> = []
        for index in lines.indices.reversed() {
            // «1)» numbers the items of a list.
            guard let first = lines[index].words.first, !first.text.hasSuffix(")"), let number = RowNumber(first.text)
            else { continue }
            if let below, below.components == number.components + [1] { parents.insert(index) }
            below = number
        }
        for index in lines.indices {
            let line = lines[index]
            let isAcross =
                parents.contains(index)
                ? isTitle(ofSection: line) : isAcross(line, below: across.contains(index - 1) ? lines[index - 1] : nil)
            if isAcross { across.insert(index) }
        }
        return across
    }

    /// The line's number is the first part of the next one: «2.» above «2.1».
    private func isTitle(ofSection line: LayoutLine) -> Bool {
        guard let (text, _) = line.textBesideNumber else { return false }
        return line.start > places[0] || places.contains { text.extent.contains($0) }
    }

    private func isAcross(_ line: LayoutLine, below title: LayoutLine?) -> Bool {
        guard let (beside, hasNumber) = line.textBesideNumber else { return false }
        // A number that stands within the table is the title's own.
        let text = isNumbered && line.start > places[0] ? line.words[...] : beside
        guard let first = text.first else { return false }
        let extent = text.extent
        let isCentred = self.isCentred(extent) || line.pieces.count == 1 && self.isCentred(line.start..<line.end)
        let crossed = places.filter { $0 > extent.lowerBound + 2 && $0 < extent.upperBound - 2 }
        if let above = title?.textBesideNumber?.text, !hasNumber, first.text.startsInLowerCase,
            abs(above.extent.lowerBound - extent.lowerBound) <= 1
        {
            return true
        }
        let isAtHome = votes.hasStart(extent.lowerBound) || crossed.isEmpty && votes.hasMiddle(extent)
        let bridged = crossed.filter { isNumbered && $0 == places.first || !parts(text, at: $0) }
        if bridged.count >= 2 { return true }
        if !isAtHome, hasNumber, !crossed.isEmpty { return true }
        if isCentred, hasNumber, line.words.first.flatMap({ RowNumber($0.text) })?.isRoman == true { return true }
        if !isAtHome, isCentred {
            if !crossed.isEmpty || hasNumber || first.text.startsInUpperCase { return true }
            if title != nil || SectionTitle.isYear(line.passage(line.words).text) { return true }
        }
        guard let place = bridged.first, crossed.count == 1 else { return false }
        return extent.upperBound - place > Self.overrun
            && (hasNumber || extent.lowerBound < places[0] || !isAtHome)
    }

    /// Two full cells with one blank between them are no title.
    private func parts(_ text: ArraySlice<LayoutLine.Word>, at place: Int) -> Bool {
        var open = 0
        for (word, next) in zip(text, text.dropFirst()) {
            open += word.text.openBrackets
            // Nor are words in brackets two cells.
            if abs(next.range.lowerBound - 1 - place) <= 4, votes.hasStart(next.range.lowerBound), open == 0 {
                return true
            }
        }
        return false
    }

    private func isCentred(_ extent: Range<Int>) -> Bool {
        middles.contains { abs(extent.lowerBound + extent.upperBound - $0) <= 2 * Self.aside }
    }
}

extension LayoutLine {
    /// The only text on the line, with the number in front of it taken away; nil where there are more.
    var textBesideNumber: (text: ArraySlice<Word>, isNumbered: Bool)? {
        guard pieces.count == 1 || pieces.count == 2, var text = pieces.last, let first = words.first else {
            return nil
        }
        let isNumber = RowNumber(first.text) != nil
        guard pieces.count == 1 else {
            return isNumber && pieces[0].count == 1 ? (text, true) : nil
        }
        guard isNumber, text.count > 1, !SectionTitle.isYear(passage(words).text) else { return (text, false) }
        text.removeFirst()
        return (text, true)
    }
}

extension Substring {
    /// How many more brackets and quotation marks open in it than close.
    fileprivate var openBrackets: Int {
        reduce(0) { $0 + ("(«".contains($1) ? 1 : ")»".contains($1) ? -1 : 0) }
    }
}
