/// Turns runs of text into measured words, and measured words into lines.
public final class Typesetter {
    let shaper: Shaper
    private let breaks: LineBreaks
    private let hyphenation: Hyphenation?
    private var utf8: [UInt8] = []

    /// What a typesetter cannot work without.
    public enum Failure: Error {
        case noLineBreaking
    }

    /// - Parameter hyphenation: nil divides no words.
    /// - Throws: ``Failure/noLineBreaking`` when ICU cannot be used.
    public init(library: FontLibrary, hyphenation: Hyphenation?) throws {
        guard let breaks = LineBreaks() else { throw Failure.noLineBreaking }
        self.breaks = breaks
        self.hyphenation = hyphenation
        shaper = Shaper(library: library)
    }

    public var fonts: FontLibrary { shaper.library }

    /// The characters that no font has; they are drawn as boxes.
    public var missingCharacters: Set<Unicode.Scalar> { shaper.missing }

    // MARK: Measuring

    /// Shapes and measures a paragraph.
    public func measure(_ runs: [TextRun]) -> MeasuredText {
        var text = MeasuredText()
        for run in runs {
            let style = text.runs.count
            switch run.content {
            case .text(let string):
                text.runs.append(
                    MeasuredText.RunStyle(font: run.font, size: run.size, letterSpacing: 0, link: run.link))
                addWords(of: string, run: style, to: &text)
            case .spaced(let string, let ems):
                text.runs.append(
                    MeasuredText.RunStyle(font: run.font, size: run.size, letterSpacing: ems * run.size, link: run.link)
                )
                addWords(of: string, run: style, to: &text)
            case .blank(let width):
                text.runs.append(
                    MeasuredText.RunStyle(font: run.font, size: run.size, letterSpacing: 0, link: run.link))
                text.items.append(
                    MeasuredText.Item(
                        word: -1, run: Int32(style), width: width, space: 0, breakAfter: .discouraged))
            case .lineBreak:
                if !text.items.isEmpty { text.items[text.items.count - 1].breakAfter = .mandatory }
            }
        }
        text.measure()
        return text
    }

    private func addWords(of string: String, run: Int, to text: inout MeasuredText) {
        let units = LineBreaks.normalized(Array(Typesetter.drawable(string).utf16))
        guard !units.isEmpty else { return }
        let style = text.runs[run]
        var start = 0
        // A run that begins with a space parts it from the run before.
        if Typesetter.isSpace(units[0]), !text.items.isEmpty {
            text.items[text.items.count - 1].space = spaceWidth(style)
            text.items[text.items.count - 1].breakAfter = .allowed
        }
        for end in breaks.opportunities(in: units) {
            defer { start = end }
            addPiece(units[start..<end], isLast: end == units.count, run: run, to: &text)
        }
        forbidBreaks(from: run, in: &text)
    }

    /// Adds what stands between two break opportunities: words with spaces between (if UAX #14 found no break there)
    /// and after.
    private func addPiece(_ piece: ArraySlice<UInt16>, isLast: Bool, run: Int, to text: inout MeasuredText) {
        let style = text.runs[run]
        var index = piece.startIndex
        while index < piece.endIndex {
            while index < piece.endIndex, Typesetter.isSpace(piece[index]) || Typesetter.isNewline(piece[index]) {
                index += 1
            }
            let first = index
            while index < piece.endIndex, !Typesetter.isSpace(piece[index]), !Typesetter.isNewline(piece[index]) {
                index += 1
            }
            guard first < index else { break }
            let endOfStretch = Typesetter.longestWord < index - first ? stretchEnd(of: piece[first..<index]) : index
            if endOfStretch < index {
                addStretch(piece[first..<endOfStretch], run: run, to: &text)
                index = endOfStretch
                continue
            }
            let word = self.word(piece[first..<index], in: style.font)
            var after = index
            while after < piece.endIndex, Typesetter.isSpace(piece[after]) { after += 1 }
            let hasSpace = after > index
            let endsPiece = after >= piece.endIndex || Typesetter.isNewline(piece[after])
            let breakAfter: MeasuredText.Break =
                after < piece.endIndex && Typesetter.isNewline(piece[after])
                ? .mandatory : endsPiece && !(isLast && !hasSpace) ? .allowed : .forbidden
            text.items.append(
                MeasuredText.Item(
                    word: Int32(word), run: Int32(run),
                    width: width(ofWord: word, in: style),
                    space: hasSpace ? spaceWidth(style) : 0, breakAfter: breakAfter))
        }
    }

    /// The shaped word of some UTF-16, by way of a buffer that is used again: words come by the million.
    private func word(_ units: ArraySlice<UInt16>, in font: Font) -> Int {
        // In a variable of its own, for each access to an object's is checked.
        var utf8: [UInt8] = []
        swap(&utf8, &self.utf8)
        defer { swap(&utf8, &self.utf8) }
        utf8.removeAll(keepingCapacity: true)
        var isWellFormed = true
        for unit in units {
            switch unit {
            case 0..<0x80: utf8.append(UInt8(unit))
            case 0x80..<0x800:
                utf8.append(UInt8(0xC0 | unit >> 6))
                utf8.append(UInt8(0x80 | unit & 0x3F))
            case 0xD800...0xDFFF: isWellFormed = false
            default:
                utf8.append(UInt8(0xE0 | unit >> 12))
                utf8.append(UInt8(0x80 | unit >> 6 & 0x3F))
                utf8.append(UInt8(0x80 | unit & 0x3F))
            }
        }
        // Surrogates are rare: they take the long way.
        if !isWellFormed { return shaper.word(String(decoding: units, as: UTF16.self), in: font) }
        return utf8.withUnsafeBufferPointer { shaper.word($0, in: font) }
    }

    /// A longer word is no word: it is taken in stretches, so that cutting it into lines stays linear work.
    private static let longestWord = 120

    /// Where the first stretch of an overlong word ends: between two characters.
    private func stretchEnd(of word: ArraySlice<UInt16>) -> Int {
        let beginning = Array(word.prefix(Typesetter.longestWord))
        let ends = breaks.characters(in: beginning).filter { $0 <= Typesetter.longestWord / 2 }
        return word.startIndex + (ends.last.map { max(1, $0) } ?? beginning.count)
    }

    private func addStretch(_ stretch: ArraySlice<UInt16>, run: Int, to text: inout MeasuredText) {
        let style = text.runs[run]
        let word = self.word(stretch, in: style.font)
        text.items.append(
            MeasuredText.Item(
                word: Int32(word), run: Int32(run), width: width(ofWord: word, in: style), space: 0,
                breakAfter: .discouraged))
    }

    private func spaceWidth(_ style: MeasuredText.RunStyle) -> Double {
        let space = shaper.word(" ", in: style.font)
        return shaper.cache.words[space].advance * style.size
    }

    private func forbidBreaks(from run: Int, in text: inout MeasuredText) {
        for index in text.items.indices.dropLast() {
            let item = text.items[index]
            let next = text.items[index + 1]
            guard item.breakAfter == .allowed, item.word >= 0, next.word >= 0, Int(next.run) >= run else { continue }
            guard item.space > 0 else {
                if mayForbid(Int(item.word), Int(next.word)),
                    RussianBreaks.forbid(within: scalars(of: Int(item.word)), and: scalars(of: Int(next.word)))
                {
                    text.items[index].breakAfter = .discouraged
                }
                continue
            }
            if mayForbid(Int(item.word), Int(next.word)),
                RussianBreaks.forbid(
                    between: scalars(of: Int(item.word)), and: scalars(of: Int(next.word)))
            {
                text.items[index].breakAfter = .discouraged
            }
        }
    }

    /// A quick look at the bytes: no rule speaks of two plain words in small letters.
    private func mayForbid(_ before: Int, _ after: Int) -> Bool {
        let bytes = shaper.cache.bytes
        let first = shaper.cache.words[before].bytes
        let second = shaper.cache.words[after].bytes
        guard let last = first.last, let end = second.last else { return false }
        // An ASCII byte at an end is a digit, a dot, a sign; E2 begins №, dashes.
        return bytes[last] < 0x80 || bytes[end] < 0x80 || bytes[first.lowerBound] == 0xE2
            || bytes[second.lowerBound] == 0xE2 || bytes[max(last - 2, first.lowerBound)] == 0xE2
    }

    private func scalars(of word: Int) -> Substring.UnicodeScalarView {
        string(of: word)[...].unicodeScalars
    }

    func string(of word: Int) -> String {
        shaper.cache.bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[shaper.cache.words[word].bytes]), as: UTF8.self)
        }
    }

    /// The text as it can be drawn. Soft hyphens and zero-width marks are no letters; the no-break hyphen and the narrow
    /// no-break space are drawn as their plain kin, since cairo would write their text apart from the rest of the line,
    /// where readers lose it.
    private static func drawable(_ string: String) -> String {
        guard string.unicodeScalars.contains(where: { !isPlain($0) && ($0.value < 0x20 || special.contains($0)) })
        else { return string }
        var result = String.UnicodeScalarView()
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                continue
            case "\u{2011}": result.append("-")
            case "\u{202F}": result.append("\u{A0}")
            // The bullets of Word's symbol font.
            case "\u{F0B7}": result.append("•")
            case "\u{F0A7}": result.append("▪")
            case "\u{F02D}": result.append("–")
            case "\t": result.append(" ")
            case "\n": result.append(scalar)
            case "\0"..."\u{1F}", "\u{7F}": continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A quick look: nearly all letters are Latin or Cyrillic ones.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x20..<0xAD).contains(scalar.value) || (0xAE..<0x200B).contains(scalar.value)
    }

    private static let special: Set<Unicode.Scalar> = [
        "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}",
        "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{2011}", "\u{202F}",
        "\u{F0B7}", "\u{F0A7}", "\u{F02D}",
    ]

    private static func isSpace(_ unit: UInt16) -> Bool { unit == 0x20 }

    private static func isNewline(_ unit: UInt16) -> Bool {
        unit == 0x0A || unit == 0x2028 || unit == 0x2029 || unit == 0x85
    }

    // MARK: Dividing words

    /// Where a word may be divided, in bytes from its start.
    func hyphenationPoints(of word: Int) -> [Int] {
        if let known = shaper.cache.words[word].hyphenation { return known }
        let points = hyphenation.map { findPoints(in: string(of: word), by: $0) } ?? []
        shaper.setHyphenation(points, of: word)
        return points
    }

    /// Each stretch of letters by itself; abbreviations in capitals are not divided.
    private func findPoints(in word: String, by hyphenation: Hyphenation) -> [Int] {
        var points: [Int] = []
        var letters: [Unicode.Scalar] = []
        var start = 0
        var offset = 0
        func endStretch() {
            let capitals = letters.dropFirst().contains { $0.properties.isUppercase }
            if !capitals {
                // Every Russian letter is two bytes long.
                points += hyphenation.points(in: letters).map { start + $0 * 2 }
            }
            letters = []
        }
        for scalar in word.unicodeScalars {
            if scalar.properties.isAlphabetic {
                if letters.isEmpty { start = offset }
                letters.append(scalar)
            } else {
                endStretch()
            }
            offset += UTF8.width(scalar)
        }
        endStretch()
        return points
    }

    /// The two parts of a divided word; the first ends with a soft hyphen, which shows, and copies as none.
    func divide(_ item: MeasuredText.Item, at point: Int, in text: MeasuredText) -> (
        MeasuredText.Item, MeasuredText.Item
    ) {
        split(item, at: point, suffix: "\u{AD}", in: text)
    }

    func split(
        _ item: MeasuredText.Item, at point: Int, suffix: String, in text: MeasuredText
    ) -> (MeasuredText.Item, MeasuredText.Item) {
        let bytes = Array(string(of: Int(item.word)).utf8)
        let style = text.runs[Int(item.run)]
        var first = item
        var second = item
        first.word = Int32(shaper.word(String(decoding: bytes[..<point], as: UTF8.self) + suffix, in: style.font))
        first.width = width(of: first, in: style)
        first.space = 0
        first.breakAfter = .allowed
        second.word = Int32(shaper.word(String(decoding: bytes[point...], as: UTF8.self), in: style.font))
        second.width = width(of: second, in: style)
        return (first, second)
    }

    private func width(of item: MeasuredText.Item, in style: MeasuredText.RunStyle) -> Double {
        width(ofWord: Int(item.word), in: style)
    }

    private func width(ofWord word: Int, in style: MeasuredText.RunStyle) -> Double {
        let natural = shaper.cache.words[word].advance * style.size
        return style.letterSpacing > 0 ? natural + style.letterSpacing * Double(letterGaps(of: word)) : natural
    }

    /// The gaps between the letters of a spaced word; what punctuation follows adjoins.
    func letterGaps(of word: Int) -> Int {
        let letters = string(of: word).unicodeScalars.prefix { $0.properties.isAlphabetic }.count
        return max(0, min(letters, shaper.cache.words[word].glyphs.count) - 1)
    }

    /// A preposition, conjunction or particle of one or two letters, which no line of good text ends with.
    func isPreposition(_ item: MeasuredText.Item) -> Bool {
        guard item.word >= 0, item.space > 0, shaper.cache.words[Int(item.word)].bytes.count <= 6 else { return false }
        return Self.prepositions.contains(string(of: Int(item.word)).lowercased())
    }

    private static let prepositions: Set<String> = [
        "а", "в", "и", "к", "о", "с", "у", "во", "до", "за", "из", "ко", "на", "не", "ни", "но", "об", "от", "по", "со",
        "для", "или", "над", "под", "при", "про",
    ]

    /// The boundaries between characters in a word that must be cut anywhere, in bytes.
    func characterBoundaries(of word: Int) -> [Int] {
        let string = string(of: word)
        let units = Array(string.utf16)
        return breaks.characters(in: units).map { String(decoding: units[..<$0], as: UTF16.self).utf8.count }
    }
}
