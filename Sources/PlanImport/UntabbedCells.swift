import SourceModel

/// A text without tabs in which every cell stands by itself: between blank lines, or on a line of its own.
enum UntabbedCells {
    /// The lines as ``CellStream`` reads them, with the tab that begins a cell; first for cells between blank lines, then
    /// for one on each line. Empty for a text that has tabs.
    static func readings(of lines: [TextLine]) -> [[TextLine]] {
        guard !lines.contains(where: \.hasTabs) else { return [] }
        return [betweenBlanks(lines), lines.map { $0.isBlank ? $0 : $0.asCell($0.paragraph) }]
    }

    /// The lines between two blank ones are one cell, which begins on the first of them.
    private static func betweenBlanks(_ lines: [TextLine]) -> [TextLine] {
        var result: [TextLine] = []
        var first: Int?
        for line in lines {
            if line.isBlank || line.startsPage { first = nil }
            guard !line.isBlank else {
                result.append(line)
                continue
            }
            guard let first else {
                first = result.count
                result.append(line.asCell(line.paragraph))
                continue
            }
            result[first].pieces[1].append(line.paragraph, separator: separator(line.paragraph.text))
            var rest = line
            rest.pieces = [.nothing]
            result.append(rest)
        }
        return result
    }

    /// Lines go on in the next one, but for the items of a list.
    private static func separator(_ text: String) -> String { text.startsWithBullet ? "\n" : " " }
}

extension TextLine {
    fileprivate func asCell(_ passage: Passage) -> TextLine {
        var line = self
        line.pieces = [.nothing, passage]
        return line
    }
}
