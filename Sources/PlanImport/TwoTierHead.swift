import PlanModel
import SourceModel

extension TableHead {
    /// Reads two rows as one head: below a title across several columns stand the titles of each of them. Nil unless
    /// all that the second row has are names of columns below such titles.
    init?(_ upper: [Passage], above lower: [Passage]) {
        let lower = TableHead.aligned(lower, below: upper)
        guard lower.count >= 3, upper.count <= TableHead.mostColumns, lower.dropFirst(upper.count).allSatisfy(\.isEmpty)
        else { return nil }
        var titles = upper
        var above = [Passage?](repeating: nil, count: upper.count)
        var title: Passage?
        for index in upper.indices {
            if !upper[index].isEmpty { title = upper[index] }
            guard index < lower.count, !lower[index].isEmpty else { continue }
            let isBelowWide =
                upper[index].isEmpty
                || index + 1 < upper.count && upper[index + 1].isEmpty && index + 1 < lower.count
                    && !lower[index + 1].isEmpty
            guard isBelowWide, let title, ColumnMeaning.meanings(of: lower[index].text).contains(where: \.isSure) else {
                return nil
            }
            titles[index] = lower[index]
            above[index] = title
        }
        guard above.contains(where: { $0 != nil }) else { return nil }
        self.init(titles)
        guard width <= above.count else { return nil }
        for index in columns.indices { columns[index].under = above[index] }
        tiers = [upper, lower].map { $0.map { ColumnMeaning.normalized($0.text) } }
    }

    /// Converters leave out the cells that a merged cell covers: the titles of the second row then stand at its beginning,
    /// and belong below the last title of the first row, beside which cells are empty.
    private static func aligned(_ lower: [Passage], below upper: [Passage]) -> [Passage] {
        let titles = lower.prefix { !$0.isEmpty }
        guard let wide = upper.lastIndex(where: { !$0.isEmpty }), titles.count >= 2, upper.count - wide == titles.count,
            lower.dropFirst(titles.count).allSatisfy(\.isEmpty),
            titles.allSatisfy({ ColumnMeaning.meanings(of: $0.text).contains(where: \.isSure) })
        else { return lower }
        return [Passage](repeating: .nothing, count: wide) + titles
    }

    /// The cells are one of the two rows of the head.
    func isTier(_ cells: some Collection<Passage>) -> Bool {
        tiers.contains { tier in
            let texts = cells.map { ColumnMeaning.normalized($0.text) }
            return (0..<max(tier.count, texts.count)).allSatisfy { index in
                (index < tier.count ? tier[index] : "") == (index < texts.count ? texts[index] : "")
            }
        }
    }
}

extension ColumnMeaning {
    fileprivate var isSure: Bool { certainty >= 0.8 }
}
