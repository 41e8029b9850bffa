import Diagnostics
import SourceModel

/// The records of a CSV text one after another, each cell with the place where its words begin.
struct CSVRecords {
    struct Position {
        var offset = 0
        /// Counted from 1.
        var line = 1
        /// Counted from 1, in Unicode scalars.
        var column = 1
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Position
    /// The place of a quote that the last record opens and nothing closes.
    private var unclosedQuote: SourcePlace?
    /// The lines that the last record takes.
    private(set) var lines = 1...1
    /// The lines that are read so far.
    private(set) var lineCount: Int

    /// No cell is longer; a quote that is closed no sooner was never meant to open one.
    private static let longestCell = 1 << 20

    init(_ bytes: [UInt8], separator: UInt8, at position: Position = Position()) {
        self.bytes = bytes
        self.separator = separator
        self.position = position
        lineCount = position.line - 1
    }

    /// The place of a quote without its end in the last record; asked once.
    mutating func takeUnclosedQuote() -> SourcePlace? {
        defer { unclosedQuote = nil }
        return unclosedQuote
    }

    /// The cells of the next record; nil at the end.
    mutating func next() -> [Passage]? {
        guard position.offset < bytes.count else { return nil }
        let firstLine = position.line
        var cells: [Passage] = []
        while true {
            cells.append(cell())
            guard position.offset < bytes.count, bytes[position.offset] == separator else { break }
            step()
        }
        lines = firstLine...position.line
        lineCount = position.line
        if position.offset < bytes.count { stepOverLineEnd() }
        return cells
    }

    private mutating func cell() -> Passage {
        var start = position
        // Blanks before a quote are no part of a cell, and no program means them.
        while start.offset < bytes.count, bytes[start.offset] == 0x20, separator != 0x20 { start.step(over: 0x20) }
        if start.offset < bytes.count, bytes[start.offset] == CSVRecords.quote {
            if let quoted = quotedCell(from: start) { return quoted }
        }
        let begin = position
        while position.offset < bytes.count, !endsCell(bytes[position.offset]) { step() }
        return passage(Array(bytes[begin.offset..<position.offset]), from: begin)
    }

    private static let quote = UInt8(ascii: "\"")

    private func endsCell(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    /// A cell in quotes; nil where the quotes turn out to be words («"Точка роста" – центр»), or have no end.
    private mutating func quotedCell(from open: Position) -> Passage? {
        var now = open
        now.step(over: Self.quote)
        var content: [UInt8] = []
        while now.offset < bytes.count, now.offset - open.offset < Self.longestCell {
            let byte = bytes[now.offset]
            guard byte == Self.quote else {
                now.step(in: bytes)
                content.append(byte)
                continue
            }
            let next = now.offset + 1 < bytes.count ? bytes[now.offset + 1] : nil
            now.step(over: Self.quote)
            if next == Self.quote {
                content.append(Self.quote)
                now.step(over: Self.quote)
                continue
            }
            let behind = bytes[now.offset...].first { $0 != 0x20 }
            if behind.map(endsCell) ?? true {
                while now.offset < bytes.count, bytes[now.offset] == 0x20 { now.step(over: 0x20) }
                position = now
                var begin = open
                begin.step(over: Self.quote)
                return passage(content, from: begin)
            }
            // A quote within the words: the cell's own quotes are there only if one stands at its end as well.
            return cellInStrayQuotes(from: open)
        }
        unclosedQuote = .text(line: open.line, column: open.column)
        return nil
    }

    /// A cell that was put in quotes without doubling its own («"школа "Точка роста""»); it ends on its line.
    private mutating func cellInStrayQuotes(from open: Position) -> Passage? {
        let end = bytes[open.offset...].firstIndex(where: endsCell) ?? bytes.count
        guard let last = bytes[open.offset..<end].lastIndex(where: { $0 != 0x20 }), bytes[last] == Self.quote,
            last > open.offset
        else { return nil }
        var begin = open
        begin.step(over: Self.quote)
        position = open
        while position.offset < end { step() }
        return passage(Array(bytes[begin.offset..<last]), from: begin)
    }

    private func passage(_ content: [UInt8], from begin: Position) -> Passage {
        let raw = String(decoding: content, as: UTF8.self)
        let text = SheetText.clean(raw)
        guard !text.isEmpty else { return .nothing }
        var place = begin
        for scalar in raw.unicodeScalars {
            guard scalar.isBlank else { break }
            for byte in String(scalar).utf8 { place.step(over: byte) }
        }
        return Passage(
            text: text, place: .text(line: place.line, column: place.column), lines: Array(begin.line...position.line))
    }

    private mutating func step() { position.step(in: bytes) }

    private mutating func stepOverLineEnd() {
        // CR LF is one end of a line.
        if bytes[position.offset] == 0x0D, position.offset + 1 < bytes.count, bytes[position.offset + 1] == 0x0A {
            step()
        }
        step()
    }
}

extension CSVRecords.Position {
    mutating func step(in bytes: [UInt8]) {
        let byte = bytes[offset]
        // The end of a line is counted once, at LF or at a lone CR.
        let isBreak = byte == 0x0A || byte == 0x0D && (offset + 1 >= bytes.count || bytes[offset + 1] != 0x0A)
        offset += 1
        if isBreak {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    /// As ``step(in:)``, over a byte of which it is known that no other belongs to it.
    mutating func step(over byte: UInt8) {
        offset += 1
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}
