import Document

/// How narrow the page may be before a table breaks words: below it, rows become cards.
///
/// A fixed width would suit one table: five columns of short words fit where seven of long ones do not.
struct LeastTableWidth {
    /// Longer words, such as addresses, are broken and do not count.
    static let longestKeptWord = 28
    /// A figure or a small letter of the table's type, in rem: bold, in a wide face such as DejaVu Sans.
    private static let letter = 0.58
    /// The padding of a cell with its rule, in rem.
    private static let padding = 1.1
    /// The margins of the page, in rem.
    private static let margins = 3.0

    /// The width of a phone, in rem.
    private static let phone = 22.0

    private(set) var rem = 0.0

    /// A phone shows the table as it is: a few columns of short words.
    var isPhone: Bool { rem <= Self.phone }

    /// Keeps the table's least width if it is the greatest so far.
    mutating func measure(_ table: Table) {
        var words = [Int](repeating: 0, count: table.columns.count)
        for rows in [table.head] + table.groups.map(\.rows) {
            var placement = CellPlacement(columnCount: words.count)
            for row in rows {
                for (cell, column) in zip(row.cells, placement.columns(of: row))
                where cell.columnSpan == 1 && column < words.count {
                    let word = Self.longestWord(in: cell.blocks)
                    if word <= Self.longestKeptWord { words[column] = max(words[column], word) }
                }
            }
        }
        let width = words.reduce(Self.margins) { $0 + Double($1) * Self.letter + Self.padding }
        rem = max(rem, width)
    }

    /// The letters of the longest piece that stays in one line: a word, or what stands between its hyphens.
    static func longestWord(in blocks: [Block]) -> Int {
        blocks.reduce(0) { longest, block in
            switch block {
            case .heading(let heading): max(longest, longestWord(in: heading.paragraph.inlines))
            case .paragraph(let paragraph): max(longest, longestWord(in: paragraph.inlines))
            case .spread(let spread): spread.texts.map(longestWord).reduce(longest, max)
            case .list(let list): list.items.reduce(longest) { max($0, longestWord(in: $1.blocks)) }
            case .table, .figure: longest
            }
        }
    }

    private static func longestWord(in inlines: [Inline]) -> Int {
        inlines.reduce(0) { longest, inline in
            switch inline {
            case .text(let text), .spaced(let text): max(longest, longestWord(in: text))
            case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines):
                max(longest, longestWord(in: inlines))
            case .blank(let width): max(longest, width)
            case .lineBreak: longest
            }
        }
    }

    private static func longestWord(in text: String) -> Int {
        var longest = 0
        var length = 0
        for scalar in text.unicodeScalars {
            length = scalar == " " || scalar == "-" || scalar == "\n" ? 0 : length + 1
            longest = max(longest, length)
        }
        return longest
    }
}
