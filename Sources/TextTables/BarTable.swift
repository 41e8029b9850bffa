import SourceModel

/// A table whose cells are parted by bars, a row on each line: Markdown's pipe table, and what people draw by hand.
///
/// ```
/// | № | Мероприятие | Срок |
/// |---|-------------|------|
/// | 1 | Собрание    | май  |
/// ```
package enum BarTable {
    /// The tables of a text, in their order.
    ///
    /// - Parameter isMarkdown: only what has a line of dashes below its first row, as Markdown wants it, is a table.
    package static func tables(in lines: [Substring], isMarkdown: Bool) -> [DrawnTable] {
        var tables: [DrawnTable] = []
        var index = 0
        while index < lines.count {
            guard barCount(lines[index]) > 0 else {
                index += 1
                continue
            }
            let (table, end) = table(lines, from: index, isMarkdown: isMarkdown)
            if let table { tables.append(table) }
            index = end
        }
        return tables
    }

    /// The table that begins at `start`, and where to look for the next.
    private static func table(_ lines: [Substring], from start: Int, isMarkdown: Bool) -> (DrawnTable?, Int) {
        if isMarkdown {
            guard start + 1 < lines.count, isRule(lines[start + 1]), !isRule(lines[start]) else {
                return (nil, start + 1)
            }
        }
        var rows: [DrawnRow] = []
        var headRows = 0
        var index = start
        var end = start
        while index < lines.count {
            let line = lines[index]
            if isRule(line) {
                if headRows == 0 { headRows = rows.count }
                end = index + 1
            } else if barCount(line) > 0 {
                rows.append(DrawnRow(cells: cells(of: line, at: index)))
                end = index + 1
            } else if !(line.trimmed.isEmpty && goesOn(lines, below: index, width: rows.last?.cells.count ?? 0)) {
                break
            }
            index += 1
        }
        let wide = rows.count { $0.cells.count >= 3 }
        guard isMarkdown || rows.count >= 2 && wide * 2 >= rows.count else { return (nil, max(end, start + 1)) }
        return (DrawnTable(lines: start..<end, rows: rows, headRows: headRows), end)
    }

    /// A blank line, and below it a row of the same table.
    private static func goesOn(_ lines: [Substring], below index: Int, width: Int) -> Bool {
        guard width > 1, let next = lines[(index + 1)...].prefix(3).firstIndex(where: { !$0.trimmed.isEmpty }) else {
            return false
        }
        // Where a line of dashes follows, another table begins.
        if next + 1 < lines.count, isRule(lines[next + 1]) { return false }
        return !isRule(lines[next]) && cells(of: lines[next], at: next).count == width
    }

    /// The cells between the bars; bars at both ends of the line belong to no cell.
    private static func cells(of line: Substring, at index: Int) -> [DrawnCell] {
        var parts = split(line)
        if parts.count > 1, parts[0].trimmed.isEmpty, line.trimmed.first == "|" { parts.removeFirst() }
        if parts.count > 1, parts[parts.count - 1].trimmed.isEmpty { parts.removeLast() }
        return parts.map { part in
            let text = part.trimmed
            return DrawnCell(parts: text.isEmpty ? [] : [(text, index)])
        }
    }

    /// The line parted at its bars; `\|` is a bar of the text.
    private static func split(_ line: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = line.startIndex
        var isEscaped = false
        for index in line.utf8.indices {
            let byte = line.utf8[index]
            if byte == UInt8(ascii: "|"), !isEscaped {
                parts.append(line[start..<index])
                start = line.utf8.index(after: index)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        parts.append(line[start...])
        return parts
    }

    private static func barCount(_ line: Substring) -> Int {
        line.utf8.contains(UInt8(ascii: "|")) ? split(line).count - 1 : 0
    }

    /// A line of dashes: `|---|:-:|`, `---+---`.
    private static func isRule(_ line: Substring) -> Bool {
        var dashes = 0
        var bars = 0
        for scalar in line.unicodeScalars {
            switch scalar {
            case "-", "=", "—", "–", "─", "_": dashes += 1
            case "|", "+": bars += 1
            case ":", " ", "\t": break
            default: return false
            }
        }
        return dashes > 0 && bars > 0
    }
}
