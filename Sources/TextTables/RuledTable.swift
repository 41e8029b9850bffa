import SourceModel

/// A table whose columns are told by runs of dashes, as pandoc writes it.
///
/// ```
///   №   Мероприятие   Срок      -------------------------
///  --- ------------- ------      №   Мероприятие   Срок
///  1   Собрание      май        --- ------------- ------
///                                1   Собрание      май
///                                    родителей
///
///                                2   Отчёт         июнь
///                               -------------------------
/// ```
///
/// Between two whole rules, blank lines part the rows; else every line is one.
package enum RuledTable {
    private static let mostHeadLines = 12

    package static func tables(in lines: [Substring]) -> [DrawnTable] {
        var tables: [DrawnTable] = []
        var index = 0
        while index < lines.count {
            guard let columns = columns(of: lines[index]), let table = table(lines, rule: index, columns) else {
                index += 1
                continue
            }
            if table.lines.lowerBound >= tables.last?.lines.upperBound ?? 0 { tables.append(table) }
            index = table.lines.upperBound
        }
        return tables
    }

    private static func table(_ lines: [Substring], rule: Int, _ columns: [Range<Int>]) -> DrawnTable? {
        var start = rule
        while start > 0, rule - start < mostHeadLines, !lines[start - 1].trimmed.isEmpty { start -= 1 }
        // A head of several lines has a rule above it.
        let isFramed = start < rule && isWholeRule(lines[start])
        let head = (isFramed ? start + 1 : start)..<rule
        var end = rule + 1
        if isFramed {
            while end < lines.count, !isWholeRule(lines[end]), self.columns(of: lines[end]) == nil { end += 1 }
            guard end < lines.count, isWholeRule(lines[end]) else { return nil }
        } else {
            while end < lines.count, !lines[end].trimmed.isEmpty, self.columns(of: lines[end]) == nil { end += 1 }
        }
        var rows: [DrawnRow] = []
        if !head.isEmpty { rows.append(row(lines, head, columns)) }
        let headRows = rows.count
        var from = rule + 1
        for index in (rule + 1)...end {
            let isEnd = index == end
            if isFramed {
                guard isEnd || lines[index].trimmed.isEmpty else { continue }
                if from < index { rows.append(row(lines, from..<index, columns)) }
                from = index + 1
            } else if !isEnd {
                rows.append(row(lines, index..<index + 1, columns))
            }
        }
        guard rows.count > headRows, columns.count >= 2 else { return nil }
        let hasRuleBelow = end < lines.count && (isFramed || self.columns(of: lines[end]) != nil)
        return DrawnTable(lines: start..<(hasRuleBelow ? end + 1 : end), rows: rows, headRows: headRows)
    }

    private static func row(_ lines: [Substring], _ range: Range<Int>, _ columns: [Range<Int>]) -> DrawnRow {
        var cells = columns.map { _ in DrawnCell(parts: []) }
        for index in range {
            let line = lines[index]
            let scalars = line.unicodeScalars
            for (number, column) in columns.enumerated() {
                guard
                    let start = scalars.index(
                        scalars.startIndex, offsetBy: number == 0 ? 0 : column.lowerBound, limitedBy: scalars.endIndex)
                else { break }
                let stop = number + 1 < columns.count ? columns[number + 1].lowerBound : Int.max / 2
                let end = scalars.index(
                    scalars.startIndex, offsetBy: min(stop, scalars.count), limitedBy: scalars.endIndex)
                let text = line[start..<(end ?? scalars.endIndex)].trimmed
                if !text.isEmpty { cells[number].parts.append((text, index)) }
            }
        }
        return DrawnRow(cells: cells)
    }

    /// The runs of dashes of a rule with gaps.
    private static func columns(of line: Substring) -> [Range<Int>]? {
        guard line.utf8.contains(UInt8(ascii: "-")) || line.utf8.contains(UInt8(ascii: "=")) else { return nil }
        var columns: [Range<Int>] = []
        var start: Int?
        var position = 0
        for scalar in line.unicodeScalars {
            if scalar == "-" || scalar == "=" {
                if start == nil { start = position }
            } else {
                guard scalar.isBlank else { return nil }
                if let begin = start { columns.append(begin..<position) }
                start = nil
            }
            position += 1
        }
        if let begin = start { columns.append(begin..<position) }
        return columns.count >= 2 && columns.contains { $0.count >= 2 } ? columns : nil
    }

    private static func isWholeRule(_ line: Substring) -> Bool {
        let text = line.trimmed
        return text.utf8.count >= 8 && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") }
    }
}
