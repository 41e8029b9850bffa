/// The column of a sheet that numbers the activities (№ п/п), where programs take what people type for something else:
/// «1.2» for the first of February, «1.10» for 1.1.
enum NumberColumn {
    /// Brings the typed numbers back; each changed cell keeps what the program shows.
    static func repair(_ sheet: inout Sheet) {
        var columns: [Int: [Int]] = [:]
        for (index, cell) in sheet.cells.enumerated() { columns[cell.column, default: []].append(index) }
        guard let first = columns.keys.min() else { return }
        for (column, indices) in columns
        where isNumberColumn(indices.map { sheet.cells[$0] }, isFirst: column == first) {
            var previous: [Int] = []
            for index in indices {
                repair(&sheet.cells[index], after: previous)
                if let components = components(sheet.cells[index].text) { previous = components }
            }
        }
    }

    /// Its head says so; or it is the first column, two in three of its cells are numbers, or dates that numbers may have
    /// become, and one at least can be no date. Real dates stand in columns of their own.
    private static func isNumberColumn(_ cells: [Sheet.Cell], isFirst: Bool) -> Bool {
        var numbers = 0
        var dates = 0
        var isCertain = false
        for cell in cells {
            if case .date = cell.origin {
                dates += 1
            } else if let parts = components(cell.text), !isDate(parts) {
                numbers += 1
                isCertain = isCertain || !mayBeDate(parts)
            } else if isHead(cell.text) {
                return true
            }
        }
        // Titles of sections stand in the first column, too.
        return isFirst && isCertain && numbers + dates >= (cells.count * 2 + 2) / 3
    }

    private static let heads: Set<String> = [
        "№", "№№", "№п/п", "№№п/п", "№пп", "п/п", "n", "nп/п", "номер", "номерп/п",
    ]

    private static func isHead(_ text: String) -> Bool {
        text.utf8.count <= 32 && heads.contains(text.lowercased().filter { !" .\u{A0}\n".contains($0) })
    }

    /// «15.06.2026», which somebody has typed as words.
    private static func isDate(_ parts: [Int]) -> Bool { parts.count == 3 && parts[2] >= 1900 }

    private static func mayBeDate(_ parts: [Int]) -> Bool {
        parts.count == 2 && (1...31).contains(parts[0]) && (1...12).contains(parts[1])
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
