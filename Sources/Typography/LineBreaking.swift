/// A line of text: items side by side, measured, not yet placed.
public struct TextLine {
    var items: [MeasuredText.Item]
    /// The width of the words with their natural spaces, in points.
    public let width: Double
    /// The last line of its paragraph, or one that ends with a break typed by hand: it is not stretched.
    public let endsParagraph: Bool
}

/// How the lines of a paragraph are found.
public struct LineBreaking {
    public enum Fit: Sendable {
        /// Line by line, as full as may be: for cells.
        case firstFit
        /// The whole paragraph at once, so that no line is much looser than another: for justified text.
        case wholeParagraph
        /// Lines of about one length, no more of them than needed: for centred titles.
        case balanced
    }

    /// The width of a line, in points.
    public var measure: Double
    /// Taken from the first line, in points.
    public var firstLineIndent: Double
    public var hyphenates: Bool
    public var fit: Fit

    public init(measure: Double, firstLineIndent: Double = 0, hyphenates: Bool = false, fit: Fit = .firstFit) {
        self.measure = measure
        self.firstLineIndent = firstLineIndent
        self.hyphenates = hyphenates
        self.fit = fit
    }
}

extension Typesetter {
    /// Breaks a paragraph into lines; no line is wider than the measure, whatever the words.
    public func lines(of text: MeasuredText, by breaking: LineBreaking) -> [TextLine] {
        guard !text.isEmpty else { return [] }
        switch breaking.fit {
        case .wholeParagraph:
            if let lines = wholeParagraphLines(of: text, by: breaking) { return lines }
        case .balanced:
            return balancedLines(of: text, by: breaking)
        case .firstFit:
            break
        }
        return filledLines(of: text, by: breaking)
    }

    /// Words are divided where they must be; where they only could be, only if that saves a line.
    private func filledLines(of text: MeasuredText, by breaking: LineBreaking) -> [TextLine] {
        var sparing = FirstFit(typesetter: self, text: text, breaking: breaking, divides: .whereNeeded)
        let lines = sparing.lines()
        guard breaking.hyphenates, sparing.leftLineEmpty else { return lines }
        var filling = FirstFit(typesetter: self, text: text, breaking: breaking, divides: .whereLinesStayEmpty)
        let filled = filling.lines()
        return filled.count < lines.count || sparing.leftLineNearlyEmpty ? filled : lines
    }

    /// The narrowest measure that needs no more lines. A title's words are divided only where no line could hold them.
    private func balancedLines(of text: MeasuredText, by breaking: LineBreaking) -> [TextLine] {
        func lines(_ breaking: LineBreaking) -> [TextLine] {
            var filling = FirstFit(typesetter: self, text: text, breaking: breaking, divides: .whereNeeded)
            return filling.lines()
        }
        var best = lines(breaking)
        guard best.count > 1, text.naturalWidth < breaking.measure * 6 else { return best }
        var breaking = breaking
        var low = min(max(text.minimumWidth, breaking.measure / 2), breaking.measure)
        var high = breaking.measure
        while high - low > 2 {
            breaking.measure = (low + high) / 2
            let narrower = lines(breaking)
            if narrower.count <= best.count {
                best = narrower
                high = breaking.measure
            } else {
                low = breaking.measure
            }
        }
        return best
    }
}

/// Fills one line after another.
struct FirstFit {
    /// When a word is divided, where the style allows it at all.
    enum Division {
        /// Only where no line could hold it.
        case whereNeeded
        /// Also where the line before would stay mostly empty.
        case whereLinesStayEmpty
    }

    private let typesetter: Typesetter
    private let text: MeasuredText
    private let breaking: LineBreaking
    private let divides: Division
    private var finished: [TextLine] = []
    private var line: [MeasuredText.Item] = []
    /// The width of the line so far, without the space after its last word.
    private var width = 0.0
    /// Some line was ended though mostly, or nearly, empty.
    private(set) var leftLineEmpty = false
    private(set) var leftLineNearlyEmpty = false

    /// A line filled to less than this share of the measure is mostly empty.
    private static let mostlyEmpty = 0.62
    private static let nearlyEmpty = 0.33
    /// Rounding must not push out a word that fits.
    private static let tolerance = 0.001

    init(typesetter: Typesetter, text: MeasuredText, breaking: LineBreaking, divides: Division) {
        self.typesetter = typesetter
        self.text = text
        self.breaking = breaking
        self.divides = divides
    }

    private var measure: Double {
        max(1, finished.isEmpty ? breaking.measure - breaking.firstLineIndent : breaking.measure) + Self.tolerance
    }

    mutating func lines() -> [TextLine] {
        var index = 0
        while index < text.items.count {
            // A chunk is what should stay on one line.
            var end = index + 1
            while end < text.items.count, staysWithNext(text.items[end - 1]) { end += 1 }
            place(Array(text.items[index..<end]))
            if text.items[end - 1].breakAfter == .mandatory { endLine(endsParagraph: true) }
            index = end
        }
        endLine(endsParagraph: true)
        return finished
    }

    /// Outside cells, where lines are short, a preposition goes to the word it governs.
    private func staysWithNext(_ item: MeasuredText.Item) -> Bool {
        item.breakAfter.rawValue < MeasuredText.Break.allowed.rawValue
            || !breaking.hyphenates && item.breakAfter == .allowed && typesetter.isPreposition(item)
    }

    private mutating func place(_ chunk: [MeasuredText.Item]) {
        var chunk = chunk
        while !chunk.isEmpty {
            let space = line.last?.space ?? 0
            if width + space + naturalWidth(chunk) <= measure { return append(chunk) }
            let room = measure - width - space
            if !line.isEmpty {
                if naturalWidth(chunk) > breaking.measure {
                    if let rest = appendPart(of: chunk, room: room) { chunk = rest }
                } else if width < measure * Self.mostlyEmpty {
                    leftLineEmpty = true
                    if width < measure * Self.nearlyEmpty { leftLineNearlyEmpty = true }
                    if divides == .whereLinesStayEmpty, let rest = appendDivided(chunk, room: room) { chunk = rest }
                }
                endLine(endsParagraph: false)
            } else if let rest = appendPart(of: chunk, room: measure) ?? appendAnyPart(of: chunk, room: measure) {
                endLine(endsParagraph: false)
                chunk = rest
            } else {
                // Not even one character fits: it stands alone.
                return append(chunk)
            }
        }
    }

    /// Divides the first word of a chunk so that its first part fits; the rest is returned. Only a word that stands by
    /// itself is divided for looks: no surname after initials, no month after its day.
    private mutating func appendDivided(_ chunk: [MeasuredText.Item], room: Double) -> [MeasuredText.Item]? {
        guard breaking.hyphenates, chunk.count == 1, !isPartOfCompound(chunk[0]),
            let (first, second) = division(of: chunk[0], room: room)
        else {
            return nil
        }
        append([first])
        return [second]
    }

    /// A compound is parted at its own hyphen («естественно-научный»), not beside it.
    private func isPartOfCompound(_ item: MeasuredText.Item) -> Bool {
        item.word >= 0 && typesetter.string(of: Int(item.word)).last == "-" || line.last.map { $0.space == 0 } ?? false
    }

    /// Puts as much of a chunk on the line as fits, at a discouraged break or within a word; the rest is returned.
    private mutating func appendPart(of chunk: [MeasuredText.Item], room: Double) -> [MeasuredText.Item]? {
        var used = 0.0
        for (index, item) in chunk.enumerated() {
            if used + item.width <= room {
                used += item.width + item.space
                continue
            }
            // Back to the last break that fits, a discouraged one if there is no other.
            let fitting = chunk[..<index]
            if let end = fitting.lastIndex(where: { $0.breakAfter == .allowed })
                ?? fitting.lastIndex(where: { $0.breakAfter != .forbidden })
            {
                append(chunk[...end])
                return Array(chunk[(end + 1)...])
            }
            guard breaking.hyphenates, let (first, second) = division(of: item, room: room - used) else { return nil }
            append(chunk[..<index] + [first])
            return [second] + chunk[(index + 1)...]
        }
        return nil
    }

    /// The longest first part of a word, divided by the patterns, that fits.
    private func division(
        of item: MeasuredText.Item, room: Double
    ) -> (MeasuredText.Item, MeasuredText.Item)? {
        guard item.word >= 0 else { return nil }
        for point in typesetter.hyphenationPoints(of: Int(item.word)).reversed() {
            let parts = typesetter.divide(item, at: point, in: text)
            if parts.0.width <= room { return parts }
        }
        return nil
    }

    /// Cuts a word between any two characters: only for words that no line can hold.
    private mutating func appendAnyPart(of chunk: [MeasuredText.Item], room: Double) -> [MeasuredText.Item]? {
        guard let item = chunk.first, item.word >= 0 else { return nil }
        if item.width <= room {
            append([item])
            return Array(chunk.dropFirst())
        }
        let boundaries = typesetter.characterBoundaries(of: Int(item.word)).dropLast()
        var low = boundaries.startIndex
        var high = boundaries.endIndex
        var best: (MeasuredText.Item, MeasuredText.Item)?
        while low < high {
            let middle = (low + high) / 2
            let parts = typesetter.split(item, at: boundaries[middle], suffix: "", in: text)
            if parts.0.width <= room {
                best = parts
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard let best else { return nil }
        append([best.0])
        return [best.1] + chunk.dropFirst()
    }

    private func naturalWidth(_ chunk: [MeasuredText.Item]) -> Double {
        chunk.dropLast().reduce(chunk.last?.width ?? 0) { $0 + $1.width + $1.space }
    }

    private mutating func append(_ chunk: [MeasuredText.Item]) {
        width += (line.last?.space ?? 0) + naturalWidth(chunk)
        line += chunk
    }

    private mutating func append(_ chunk: ArraySlice<MeasuredText.Item>) { append(Array(chunk)) }

    private mutating func endLine(endsParagraph: Bool) {
        guard !line.isEmpty else { return }
        finished.append(TextLine(items: line, width: width, endsParagraph: endsParagraph))
        line = []
        width = 0
    }
}
