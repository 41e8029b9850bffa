/// The column of a sheet that numbers the activities (№ п/п), where programs take what people type for something else:
/// «1.2» for the first of February, «1.10» for 1.1.
enum NumberColumn {
    /// Brings the typed numbers back; each changed cell keeps what the program shows.
    static func repair(_ sheet: inout Sheet) {
        var columns: [Int: [Int]] = [:]
        for (index, cell) in sheet.cells.enumerated() { columns[cell.column, default: []].append(index) }
        for indices in columns.values where isNumberColumn(indices.map { sheet.cells[$0] }) {
            var previous: [Int] = []
            for index in indices {
                repair(&sheet.cells[index], after: previous)
                if let components = components(sheet.cells[index].text) { previous = components }
            }
        }
    }

    /// Two in three of its cells are numbers, or dates that numbers may have become; the head says «№», or some of them
    /// are numbers beyond doubt.
    private static func isNumberColumn(_ cells: [Sheet.Cell]) -> Bool {
        var numbers = 0
        var dates = 0
        var hasSign = false
        for cell in cells {
            if case .date = cell.origin {
                dates += 1
            } else if components(cell.text) != nil {
                numbers += 1
            } else if cell.text.utf8.count < 24, cell.text.unicodeScalars.contains("№") || cell.text.contains("п/п") {
                hasSign = true
            }
        }
        // Titles of sections stand in the first column, too.
        return hasSign ? numbers + dates > 0 : numbers > 0 && numbers + dates >= (cells.count * 2 + 2) / 3
    }

    private static func repair(_ cell: inout Sheet.Cell, after previous: [Int]) {
        let typed: String
        switch cell.origin {
        case .date(let day):
            // «1.2» has become a day of this year, «1.2.3» one of 2003.
            let letters = cell.text.contains { $0.isLetter }
            let parts = cell.text.split(separator: ".").count
            let hasThird = parts == 3 && !letters && (2001...2014).contains(day.year)
            typed = "\(day.day).\(day.month)" + (hasThird ? ".\(day.year - 2000)" : "")
            cell.shown = cell.shown ?? (typed == cell.text ? day.digits : cell.text)
        case .number(isGeneral: true):
            // The zero at the end of «1.10» is gone: behind 1.9 stands no 1.1.
            guard let now = components(cell.text), now.count == 2, previous.count == 2, now[0] == previous[0],
                now[1] * 10 == previous[1] + 1
            else { return }
            typed = cell.text + "0"
            cell.shown = cell.text
        case .number, .text: return
        }
        cell.text = typed
    }

    /// The parts of an outline number: «1.10.» is 1 and 10.
    private static func components(_ text: String) -> [Int]? {
        guard text.utf8.count <= 16 else { return nil }
        var parts = text.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        let numbers = parts.compactMap { part in part.utf8.count <= 4 ? Int(part) : nil }
        return numbers.count == parts.count && numbers.allSatisfy { $0 >= 0 } ? numbers : nil
    }
}
