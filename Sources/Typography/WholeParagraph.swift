extension Typesetter {
    /// Breaks a justified paragraph so that the sum of the lines' badness is least (Knuth and Plass, "Breaking
    /// paragraphs into lines", 1981), by dynamic programming over the break opportunities.
    ///
    /// - Returns: nil when some piece is wider than the measure: then words have to be cut, line by line.
    func wholeParagraphLines(of text: MeasuredText, by breaking: LineBreaking) -> [TextLine]? {
        let items = text.items
        guard text.minimumWidth <= breaking.measure - max(0, breaking.firstLineIndent) else { return nil }
        // Width of all items and spaces before each item, and of the spaces alone.
        var ends = [0.0]
        var spaces = [0.0]
        for item in items {
            ends.append(ends[ends.count - 1] + item.width + item.space)
            spaces.append(spaces[spaces.count - 1] + item.space)
        }

        struct Node {
            var cost: Double
            var previous: Int
        }
        // A node stands before item `index`, at the start of a line.
        var nodes = [Node?](repeating: nil, count: items.count + 1)
        nodes[0] = Node(cost: 0, previous: -1)
        var firstActive = 0
        for end in 1...items.count {
            let last = items[end - 1]
            guard end == items.count || last.breakAfter != .forbidden else { continue }
            let penalty = last.breakAfter == .discouraged && end < items.count ? Self.forbidden : 0
            let endsParagraph = end == items.count || last.breakAfter == .mandatory
            var start = end - 1
            while start >= firstActive {
                defer { start -= 1 }
                if start < end - 1, items[start].breakAfter == .mandatory { break }
                let measure = breaking.measure - (start == 0 ? breaking.firstLineIndent : 0)
                let width = ends[end] - ends[start] - last.space
                let stretchable = spaces[end] - spaces[start] - last.space
                let slack = measure - width
                if slack < -stretchable * Self.shrink - 0.001 { break }
                guard let node = nodes[start] else { continue }
                let badness = Self.badness(
                    slack: slack, spaces: stretchable, measure: measure, endsParagraph: endsParagraph)
                let cost = node.cost + (1 + badness) * (1 + badness) + penalty
                if nodes[end].map({ cost < $0.cost }) ?? true { nodes[end] = Node(cost: cost, previous: start) }
            }
            if last.breakAfter == .mandatory { firstActive = end }
        }
        guard nodes[items.count] != nil else { return nil }
        var lines: [TextLine] = []
        var end = items.count
        while end > 0, let node = nodes[end] {
            let last = items[end - 1]
            lines.append(
                TextLine(
                    items: Array(items[node.previous..<end]), width: ends[end] - ends[node.previous] - last.space,
                    endsParagraph: end == items.count || last.breakAfter == .mandatory))
            end = node.previous
        }
        return lines.reversed()
    }

    /// Spaces may shrink by so much of their width.
    private static let shrink = 0.2

    /// What a discouraged break costs: more than the loosest line, so that it is taken only where no other way is left.
    private static let forbidden = 1e12

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
