import PlanModel
import SourceModel

/// Tells the rows of sections (разделы) from those of activities.
struct SectionRows {
    private let rows: [TableRow]
    private let numbers: [RowNumber?]
    private let numberColumn: Int?
    private let activityColumn: Int?
    /// How deep the activities are numbered: 2 where they are «1.1», 1 where they are «1».
    private let usualDepth: Int

    init(_ rows: [TableRow], head: TableHead) {
        self.rows = rows
        let numberColumn = head.index(of: .number)
        self.numberColumn = numberColumn
        activityColumn = head.index(of: .activity)
        let numbers = rows.map { row in numberColumn.flatMap { row.cells[$0] }.flatMap { RowNumber($0.text) } }
        self.numbers = numbers
        var whole: [Int: Int] = [:]
        var any: [Int: Int] = [:]
        for (row, number) in zip(rows, numbers) {
            guard let number, !number.isRoman else { continue }
            any[number.depth, default: 0] += 1
            if row.filled(except: numberColumn).count >= 2 { whole[number.depth, default: 0] += 1 }
        }
        // Of two depths as frequent the deeper one: a section has activities, an activity has no rows below it.
        let depths = whole.isEmpty ? any : whole
        usualDepth = depths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    }

    /// The rows that are numbered as most activities are.
    var likelyActivities: [TableRow] {
        guard numberColumn != nil else { return rows.filter { !$0.isSpanning } }
        return zip(rows, numbers).compactMap { row, number in
            number?.depth == usualDepth && number?.isRoman == false && !row.isSpanning ? row : nil
        }
    }

    func isSection(_ index: Int) -> Bool {
        let row = rows[index]
        let filled = row.filled(except: numberColumn)
        guard let number = numbers[index] else {
            if row.isSpanning { return true }
            // A year in the column of numbers, «Раздел 1» before a title, a title that stands alone in its column.
            let hasLabel = numberColumn.map { row.cells[$0] != nil } ?? false
            return row.overflow.isEmpty && (filled.count == 1 || filled.isEmpty && hasLabel)
        }
        if filled.isEmpty, let numberColumn, let text = row.cells[numberColumn]?.text, isYearAlone(text, index) {
            return true
        }
        let hasTitleOnly = filled.count <= 1
        if number.isRoman { return hasTitleOnly || usualDepth >= 1 && likelyNumbersAreArabic }
        if number.depth < usualDepth { return hasTitleOnly || isParent(index, number) }
        // «2. Раздел», «1. …», «2. …»: the numbers begin again below a title.
        return number.depth == 1 && usualDepth == 1 && filled == [activityColumn]
            && next(after: index)?.components == [1]
    }

    private var likelyNumbersAreArabic: Bool { numbers.contains { $0?.isRoman == false } }

    /// «2021» alone in its row is a year where the numbers around it count rows.
    private func isYearAlone(_ text: String, _ index: Int) -> Bool {
        guard SectionTitle.isYear(text), let next = next(after: index) else { return false }
        return next.components != [(numbers[index]?.components.first ?? 0) + 1] && next.components.first ?? 0 < 1900
    }

    private func isParent(_ index: Int, _ number: RowNumber) -> Bool {
        next(after: index).map { number.isParent(of: $0) } ?? false
    }

    private func next(after index: Int) -> RowNumber? {
        // A title without a number may stand between the two, not more.
        numbers[(index + 1)...].prefix(3).compactMap { $0 }.first
    }
}
