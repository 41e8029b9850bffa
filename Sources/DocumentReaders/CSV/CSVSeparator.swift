import Diagnostics
import SourceModel

/// What parts the cells of a CSV text.
enum CSVSeparator: CaseIterable {
    /// In this order where nothing tells them apart: Russian Excel writes semicolons, for the comma is its decimal sign.
    case semicolon, tab, bar, comma

    var byte: UInt8 {
        switch self {
        case .semicolon: UInt8(ascii: ";")
        case .tab: 0x09
        case .bar: UInt8(ascii: "|")
        case .comma: UInt8(ascii: ",")
        }
    }

    /// Records looked at for a guess, and bytes.
    private static let sampleRecords = 200
    private static let sampleBytes = 1 << 18

    /// The separator that gives most records one number of cells.
    static func guessed(_ bytes: [UInt8]) -> CSVSeparator {
        let sample = Array(bytes.prefix(sampleBytes))
        var best = (separator: CSVSeparator.semicolon, fit: 0.0)
        for separator in allCases {
            let fit = separator.fit(sample)
            if fit > best.fit + 0.0001 { best = (separator, fit) }
        }
        return best.separator
    }

    /// The share of records that have the commonest number of cells above one, a little more where cells are many.
    private func fit(_ sample: [UInt8]) -> Double {
        var records = CSVRecords(sample, separator: byte)
        var counts: [Int: Int] = [:]
        var total = 0
        while total < Self.sampleRecords, let cells = records.next() {
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            total += 1
            if cells.count > 1 { counts[cells.count, default: 0] += 1 }
        }
        guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 0 }
        return Double(most.value) / Double(total) + 0.01 * Double(min(most.key, 10))
    }

    /// Excel's own line «sep=;» at the beginning.
    static func stated(_ bytes: [UInt8]) -> (separator: CSVSeparator, line: String, end: Int)? {
        let line = Array(bytes.prefix(8).prefix { $0 != 0x0A && $0 != 0x0D })
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).folded == "sep=",
            let separator = allCases.first(where: { $0.byte == line[4] })
        else { return nil }
        var end = line.count
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if end < bytes.count, bytes[end] == 0x0A { end += 1 }
        return (separator, String(decoding: line, as: UTF8.self), end)
    }

    var note: Diagnostic {
        let name: (ru: String, en: String) =
            switch self {
            case .semicolon: ("точка с запятой", "a semicolon")
            case .tab: ("табуляция", "a tab")
            case .bar: ("вертикальная черта", "a bar")
            case .comma: ("запятая", "a comma")
            }
        return Diagnostic(
            code: "I023", name: "guessed-separator", severity: .note,
            message: Message(ru: "Ячейки разделяет \(name.ru).", en: "The cells are parted by \(name.en)."))
    }
}
