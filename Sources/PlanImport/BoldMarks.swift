import SourceModel

/// Finds Markdown's bold marks (`**`) that come in pairs: in one piece of a line, or at the beginning of one line and at
/// the end of a later one of the same block. A single `**` is somebody's footnote mark and stays.
struct BoldMarks {
    private struct Position: Hashable {
        let line: Int
        let piece: Int
    }

    private var removed: Set<Position> = []
    private var bold: Set<Int> = []

    init(_ lines: [Substring]) {
        var opened: Int?
        for (index, line) in lines.enumerated() {
            let trimmed = line.trimmed
            guard !trimmed.isEmpty, !trimmed.utf8.contains(0x09) else {
                opened = nil
                if !trimmed.isEmpty { findPairs(inPiecesOf: line, line: index) }
                continue
            }
            let count = BoldMarks.count(in: trimmed)
            let starts = trimmed.hasPrefix("**")
            let ends = trimmed.hasSuffix("**")
            if count > 0, count.isMultiple(of: 2) {
                removed.insert(Position(line: index, piece: 0))
                if count == 2, starts, ends { bold.insert(index) }
            } else if count == 1, let first = opened, ends {
                removed.insert(Position(line: first, piece: 0))
                removed.insert(Position(line: index, piece: 0))
                bold.formUnion(first...index)
                opened = nil
            } else if count == 1 {
                opened = starts ? index : nil
            }
        }
    }

    private mutating func findPairs(inPiecesOf line: Substring, line index: Int) {
        guard line.utf8.contains(0x2A) else { return }
        for (piece, text) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            let count = BoldMarks.count(in: text)
            if count > 0, count.isMultiple(of: 2) { removed.insert(Position(line: index, piece: piece)) }
        }
    }

    func isRemoved(line: Int, piece: Int) -> Bool { removed.contains(Position(line: line, piece: piece)) }

    func isBold(line: Int) -> Bool { bold.contains(line) }

    private static func count(in text: Substring) -> Int {
        var count = 0
        var isStar = false
        for byte in text.utf8 {
            if byte == 0x2A, isStar {
                count += 1
                isStar = false
            } else {
                isStar = byte == 0x2A
            }
        }
        return count
    }
}
