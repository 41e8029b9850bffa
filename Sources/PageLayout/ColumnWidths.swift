import Document
import Typography

/// What the cells of a column ask of its width. Lengths are points, without the padding.
struct ColumnDemand {
    /// The longest word: narrower, and words must be divided.
    var longestWord = 0.0
    /// The longest piece that belongs on one line («12 мая 2026 г.»): narrower, and such pieces are parted.
    var longestPiece = 0.0
    /// The longest line: wider, and nothing is gained.
    var longestLine = 0.0
    /// A width that the template fixes.
    var fixed: Double?
    /// The share of the free width that the template gives.
    var weight: Double?
}

/// Solves the widths of a table's columns from what the cells hold: no column narrower than its longest word, if that can
/// be, and the table as low as possible.
struct ColumnWidths {
    /// For each sampled row, the text's length (points on one line) of each cell.
    let rows: [[Double]]
    let demands: [ColumnDemand]
    /// The padding at both sides of a cell together.
    let padding: Double

    /// A column is never made narrower than this, padding apart, even if words have to be cut: one letter must fit.
    let narrowest: Double

    /// A word longer than this share of the table is an address or no word at all: it is cut rather than let it crush the
    /// other columns.
    private static let longestShare = 0.28

    /// The widths, padding included, that fill `total`, and whether even the longest words fit.
    func solved(total: Double) -> (widths: [Double], fits: Bool) {
        let count = demands.count
        guard count > 0 else { return ([], true) }
        let longest = max(total * Self.longestShare, narrowest)
        func minima(_ piece: KeyPath<ColumnDemand, Double>) -> [Double] {
            demands.map {
                $0.fixed ?? max(min(max($0[keyPath: piece], $0.longestWord), longest), narrowest) + padding
            }
        }
        var minima = minima(\.longestPiece).reduce(0, +) <= total ? minima(\.longestPiece) : minima(\.longestWord)
        let isCut = demands.contains { $0.fixed == nil && $0.longestWord > longest }
        let free = demands.indices.filter { demands[$0].fixed == nil }
        let needed = minima.reduce(0, +)
        guard needed <= total else { return (squeezed(minima, to: total), false) }
        let floors = minima
        guard !free.isEmpty else { return (minima.map { $0 * total / needed }, true) }

        // Whoever names weights has decided.
        if free.contains(where: { demands[$0].weight != nil }) {
            return (weighted(minima, free: free, total: total), !isCut)
        }
        // A column that holds only a few words on a line gets just that.
        let comfortable = demands.map { $0.longestLine + padding }
        distribute(total - needed, to: &minima, comfortable: comfortable, free: free)
        return (lowered(minima, floors: floors, free: free), !isCut)
    }

    /// The widest columns give way first, down to one level: whoever needs little keeps it.
    private func squeezed(_ minima: [Double], to total: Double) -> [Double] {
        var level = 0.0
        var rest = total
        let ascending = minima.sorted()
        for (index, width) in ascending.enumerated() {
            level = rest / Double(ascending.count - index)
            if width > level { break }
            rest -= width
        }
        return minima.map { min($0, level) }
    }

    private func weighted(_ minima: [Double], free: [Int], total: Double) -> [Double] {
        var widths = minima
        var open = Set(free)
        // A column whose share is less than its minimum keeps the minimum; the others share the rest.
        while !open.isEmpty {
            let taken = widths.indices.filter { !open.contains($0) }.reduce(0) { $0 + widths[$1] }
            let weights = open.reduce(0) { $0 + (demands[$1].weight ?? 1) }
            let unit = (total - taken) / weights
            let short = open.filter { unit * (demands[$0].weight ?? 1) < minima[$0] }
            if short.isEmpty {
                for index in open { widths[index] = unit * (demands[index].weight ?? 1) }
                break
            }
            open.subtract(short)
        }
        return widths
    }

    /// Gives the free width to the columns by the length of their text, none more than its longest line asks for.
    private func distribute(_ surplus: Double, to widths: inout [Double], comfortable: [Double], free: [Int]) {
        var surplus = surplus
        let areas = demands.indices.map { column in
            rows.reduce(0) { $0 + ($1.indices.contains(column) ? $1[column] : 0) }
        }
        var open = free.filter { comfortable[$0] > widths[$0] }
        while surplus > 0.01, !open.isEmpty {
            let weights = open.reduce(0) { $0 + max(1, areas[$1].squareRoot()) }
            var given = 0.0
            for index in open {
                let share = surplus * max(1, areas[index].squareRoot()) / weights
                let taken = min(share, comfortable[index] - widths[index])
                widths[index] += taken
                given += taken
            }
            surplus -= given
            open = open.filter { comfortable[$0] > widths[$0] + 0.01 }
        }
        guard surplus > 0.01 else { return }
        // Everything fits on one line: the rest goes to all but the numbers.
        let wide = free.filter { comfortable[$0] > 60 }
        let notNarrow = free.filter { comfortable[$0] > 36 }
        let last = !wide.isEmpty ? wide : !notNarrow.isEmpty ? notNarrow : free
        for index in last { widths[index] += surplus / Double(last.count) }
    }

    /// Moves width from column to column as long as the rows become lower.
    private func lowered(_ widths: [Double], floors: [Double], free: [Int]) -> [Double] {
        guard free.count > 1, !rows.isEmpty, free.count <= 24 else { return widths }
        var widths = widths
        var height = estimatedHeight(widths)
        for step in [24.0, 12, 6, 3] {
            var improved = true
            var rounds = 0
            while improved, rounds < 40 {
                improved = false
                rounds += 1
                for giver in free {
                    for taker in free where taker != giver && widths[giver] - step >= floors[giver] {
                        widths[giver] -= step
                        widths[taker] += step
                        let candidate = estimatedHeight(widths)
                        if candidate < height - 0.0001 {
                            height = candidate
                            improved = true
                        } else {
                            widths[giver] += step
                            widths[taker] -= step
                        }
                    }
                }
            }
        }
        return widths
    }

    /// How high the rows would be: each has as many lines as its longest cell. A tall row counts for more than its lines,
    /// since it leaves pages half empty; every other line counts a little, so that among equals the columns are even.
    private func estimatedHeight(_ widths: [Double]) -> Double {
        var total = 0.0
        for row in rows {
            var tallest = 0.0
            var sum = 0.0
            for (column, length) in row.enumerated() where length > 0 {
                // Ragged lines are filled to about nine tenths.
                let measure = widths[column] - padding
                let lines = length <= measure + 0.01 ? 1 : max(2, (length / (measure * 0.92)).rounded(.up))
                tallest = max(tallest, lines)
                sum += lines
            }
            total += tallest * tallest.squareRoot() + sum * 0.02
        }
        return total
    }
}
