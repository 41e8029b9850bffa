extension Typesetter {
    /// Breaks a justified paragraph so that the sum of the lines' badness is least (Knuth and Plass, "Breaking
    /// paragraphs into lines", 1981), by dynamic programming over the break opportunities.
    ///
    /// - Returns: nil when some piece is wider than the measure: then words have to be cut, line by line.
    func wholeParagraphLines(of text: MeasuredText, by breaking: LineBreaking) -> [TextLine]? {
        guard text.minimumWidth <= breaking.measure - max(0, breaking.firstLineIndent) else { return nil }
        return WholeParagraph(typesetter: self, text: text, breaking: breaking).lines()
    }
}

/// The search for the best set of lines of one paragraph.
private struct WholeParagraph {
    /// What stands between two places where a line may end: a word with the space after it, or a part of a word that may be
    /// divided.
    private struct Piece {
        let item: Int
        /// In bytes from the word's start; the end is nil at the word's own.
        let start: Int
        var end: Int?
        /// In points, without the space after it.
        var width: Double
        /// Added if a line ends here within the word: the hyphen's width.
        var hyphen: Double
        let space: Double
        let breakAfter: MeasuredText.Break
    }

    private struct Node {
        var cost: Double
        var previous: Int
    }

    private let typesetter: Typesetter
    private let text: MeasuredText
    private let breaking: LineBreaking
    private let pieces: [Piece]

    init(typesetter: Typesetter, text: MeasuredText, breaking: LineBreaking) {
        self.typesetter = typesetter
        self.text = text
        self.breaking = breaking
        pieces = text.items.indices.flatMap {
            WholeParagraph.pieces(of: $0, in: text, typesetter: breaking.hyphenates ? typesetter : nil)
        }
    }

    /// - Parameter typesetter: knows where the word may be divided; nil where none is.
    private static func pieces(of index: Int, in text: MeasuredText, typesetter: Typesetter?) -> [Piece] {
        let item = text.items[index]
        var whole = Piece(
            item: index, start: 0, end: nil, width: item.width, hyphen: 0, space: item.space,
            breakAfter: item.breakAfter)
        // Only a word that stands by itself is divided: no surname after initials, no month after its day.
        let standsAlone =
            item.breakAfter.rawValue >= MeasuredText.Break.allowed.rawValue
            && (index == 0 || text.items[index - 1].breakAfter.rawValue >= MeasuredText.Break.allowed.rawValue)
        guard let typesetter, item.word >= 0, standsAlone else { return [whole] }
        var parts: [Piece] = []
        var start = 0
        var before = 0.0
        for point in typesetter.hyphenationPoints(of: Int(item.word)) {
            let (first, second) = typesetter.divide(item, at: point, in: text)
            let advance = item.width - second.width
            parts.append(
                Piece(
                    item: index, start: start, end: point, width: advance - before, hyphen: first.width - advance,
                    space: 0, breakAfter: .allowed))
            (start, before) = (point, advance)
        }
        whole = Piece(
            item: index, start: start, end: nil, width: item.width - before, hyphen: 0, space: item.space,
            breakAfter: item.breakAfter)
        return parts + [whole]
    }

    func lines() -> [TextLine]? {
        // Width of all pieces and spaces before each piece, and of the spaces alone.
        var ends = [0.0]
        var spaces = [0.0]
        for piece in pieces {
            ends.append(ends[ends.count - 1] + piece.width + piece.space)
            spaces.append(spaces[spaces.count - 1] + piece.space)
        }
        func width(_ start: Int, _ end: Int) -> Double {
            ends[end] - ends[start] - pieces[end - 1].space + pieces[end - 1].hyphen
        }

        // A node stands before piece `index`, at the start of a line.
        var nodes = [Node?](repeating: nil, count: pieces.count + 1)
        nodes[0] = Node(cost: 0, previous: -1)
        var firstActive = 0
        for end in 1...pieces.count {
            let last = pieces[end - 1]
            guard end == pieces.count || last.breakAfter != .forbidden else { continue }
            let endsParagraph = end == pieces.count || last.breakAfter == .mandatory
            var start = end - 1
            while start >= firstActive {
                defer { start -= 1 }
                if start < end - 1, pieces[start].breakAfter == .mandatory { break }
                let measure = breaking.measure - (start == 0 ? breaking.firstLineIndent : 0)
                let stretchable = spaces[end] - spaces[start] - last.space
                let slack = measure - width(start, end)
                // A line that a hyphen makes too long may still hold the rest of the word.
                if slack + last.hyphen < -stretchable * Self.shrink - 0.001 { break }
                guard let node = nodes[start], slack >= -stretchable * Self.shrink - 0.001 else { continue }
                let badness = Self.badness(
                    slack: slack, spaces: stretchable, measure: measure, endsParagraph: endsParagraph)
                let cost = node.cost + (1 + badness) * (1 + badness) + penalty(endingAt: end, startingAt: start)
                if nodes[end].map({ cost < $0.cost }) ?? true { nodes[end] = Node(cost: cost, previous: start) }
            }
            if last.breakAfter == .mandatory { firstActive = end }
        }
        guard nodes[pieces.count] != nil else { return nil }
        var lines: [TextLine] = []
        var end = pieces.count
        while end > 0, let node = nodes[end] {
            lines.append(
                TextLine(
                    items: items(pieces[node.previous..<end]), width: width(node.previous, end),
                    endsParagraph: end == pieces.count || pieces[end - 1].breakAfter == .mandatory))
            end = node.previous
        }
        return lines.reversed()
    }

    /// What the place where a line ends costs, beside the line's own look.
    private func penalty(endingAt end: Int, startingAt start: Int) -> Double {
        let last = pieces[end - 1]
        if last.end != nil {
            let followsHyphen = start > 0 && pieces[start - 1].end != nil
            return followsHyphen ? Self.hyphen + Self.hyphenBelowHyphen : Self.hyphen
        }
        guard end < pieces.count else { return 0 }
        if last.breakAfter == .discouraged { return Self.forbidden }
        return typesetter.isPreposition(text.items[last.item]) ? Self.preposition : 0
    }

    /// The words of a line, the divided ones with their hyphen.
    private func items(_ line: ArraySlice<Piece>) -> [MeasuredText.Item] {
        var items: [MeasuredText.Item] = []
        items.reserveCapacity(line.count)
        var index = line.startIndex
        while index < line.endIndex {
            let first = line[index]
            var last = first
            while index + 1 < line.endIndex, line[index + 1].item == first.item {
                index += 1
                last = line[index]
            }
            index += 1
            var item = text.items[first.item]
            if first.start > 0 { item = typesetter.split(item, at: first.start, suffix: "", in: text).1 }
            if let end = last.end { item = typesetter.divide(item, at: end - first.start, in: text).0 }
            items.append(item)
        }
        return items
    }

    /// Spaces may shrink by so much of their width.
    private static let shrink = 0.2

    /// What a discouraged break costs: more than the loosest line, so that it is taken only where no other way is left.
    private static let forbidden = 1e12

    /// What a divided word costs, and one in the line below another (TeX's \hyphenpenalty 50, squared, and
    /// \doublehyphendemerits).
    private static let hyphen = 2_500.0
    private static let hyphenBelowHyphen = 10_000.0

    /// What a preposition at a line's end costs: as much as a line of middling looseness.
    private static let preposition = 2_000.0

    /// The badness from which a line is only bad (TeX's 10,000).
    private static let hopeless = 10_000.0

    /// How bad a line is: the cube of how far its spaces are stretched or shrunk, as in TeX.
    private static func badness(slack: Double, spaces: Double, measure: Double, endsParagraph: Bool) -> Double {
        if endsParagraph, slack >= 0 {
            // A last line of one short word looks torn off.
            return slack > measure * 0.93 ? 50 : 0
        }
        guard spaces > 0 else { return slack < 1 ? 0 : hopeless * 10 }
        let ratio = slack >= 0 ? slack / (spaces * 0.5) : -slack / (spaces * shrink)
        let badness = 100 * ratio * ratio * ratio
        // Beyond some point all lines are bad; the looser is still the worse.
        return badness < hopeless ? badness : hopeless * (1 + ratio / 100)
    }
}
