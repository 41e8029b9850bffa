import Testing

@testable import PageLayout

@Suite("The widths of columns")
struct ColumnWidthsTests {
    private func demand(_ word: Double, _ line: Double, fixed: Double? = nil, weight: Double? = nil) -> ColumnDemand {
        ColumnDemand(longestWord: word, longestLine: line, fixed: fixed, weight: weight)
    }

    @Test("fill the table, none narrower than its longest word")
    func fill() {
        let demands = [demand(20, 20), demand(70, 900), demand(60, 200), demand(65, 1200)]
        let rows = (0..<30).map { _ in [20.0, 900, 200, 1200] }
        let (widths, fits) = ColumnWidths(rows: rows, demands: demands, padding: 8, narrowest: 11).solved(total: 700)
        #expect(fits)
        #expect(abs(widths.reduce(0, +) - 700) < 0.01)
        #expect(zip(widths, demands).allSatisfy { $0 >= $1.longestWord + 8 - 0.01 })
        // The number gets what it needs; the longest text the most.
        #expect(widths[0] < 40)
        #expect(widths[3] > 2 * widths[2])
    }

    @Test("are as the template fixes them, the rest by weight")
    func fixedAndWeights() {
        let demands = [demand(10, 10, fixed: 50), demand(10, 500, weight: 1), demand(10, 500, weight: 3)]
        let (widths, fits) = ColumnWidths(rows: [], demands: demands, padding: 8, narrowest: 11).solved(total: 450)
        #expect(fits)
        #expect(widths.map { ($0 * 100).rounded() / 100 } == [50, 100, 300])
    }

    @Test("of a table that cannot fit give way from the widest on, and it is said")
    func squeezed() {
        let demands = [demand(12, 12)] + [ColumnDemand](repeating: demand(190, 400), count: 4)
        let (widths, fits) = ColumnWidths(rows: [], demands: demands, padding: 8, narrowest: 11).solved(total: 700)
        #expect(!fits)
        #expect(abs(widths.reduce(0, +) - 700) < 0.01)
        #expect(widths[0] == 20)
        #expect(Set(widths.dropFirst().map { ($0 * 100).rounded() }).count == 1)
    }

    @Test("are not ruled by one word that no table should bow to")
    func overlongWord() {
        let demands = [demand(12, 12), demand(70, 900), demand(60, 200), demand(900, 1200)]
        let rows: [[Double]] = [[12, 900, 200, 1200]]
        let (widths, fits) = ColumnWidths(rows: rows, demands: demands, padding: 8, narrowest: 11).solved(total: 700)
        #expect(!fits)
        #expect(widths[0] >= 20 && widths[1] >= 78 && widths[2] >= 68)
    }

    @Test("of a table of one column, or none, are the table's")
    func few() {
        #expect(
            ColumnWidths(rows: [[900]], demands: [demand(40, 900)], padding: 8, narrowest: 11).solved(total: 500).widths
                == [500])
        #expect(ColumnWidths(rows: [], demands: [], padding: 8, narrowest: 11).solved(total: 500).widths.isEmpty)
    }
}
