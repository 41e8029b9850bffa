import PlanModel

/// Reads one text of the plan for abbreviations (сокращения): which it uses, and which it defines.
///
/// An abbreviation is a Russian word of at least two letters, all capitals («ОЦПРМСО»), or with one small letter
/// between capitals («УОиМП»). Capitals for emphasis, in headings, in surnames, in the numbers of documents and in the
/// names of organisations are none.
struct AbbreviationReader {
    struct Word {
        let range: Range<Int>
        let isQuoted: Bool
        let isCapitals: Bool
        let isShort: Bool
        let isSlip: Bool
    }

    private let scalars: [Unicode.Scalar]
    private let words: [Word]
    /// The words that belong to a text all in capitals.
    private let isHeading: [Bool]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        words = AbbreviationReader.words(in: scalars)
        isHeading = AbbreviationReader.headings(words, in: scalars)
    }

    /// Two capitals side by side: cheap to see, and most texts have none.
    static func mayHold(_ text: String) -> Bool {
        var lead: UInt8 = 0
        var wasCapital = false
        for byte in text.utf8 {
            if byte >= 0x80 && byte < 0xC0 {
                // UTF-8 of А–Я is D0 90–AF, of Ё D0 81.
                let isCapital = lead == 0xD0 && ((0x90...0xAF).contains(byte) || byte == 0x81)
                if isCapital && wasCapital { return true }
                wasCapital = isCapital
            } else {
                lead = byte
                if byte < 0x80 { wasCapital = false }
            }
        }
        return false
    }

    // MARK: Uses

    /// The abbreviations used, in order, outside of names and titles in quotes; and whether a name or number follows, as
    /// after a legal form («АБО «Заречье»», «ЦДР № 5»).
    func uses() -> [(short: String, namesOrganisation: Bool)] {
        words.indices.compactMap { index in
            let word = words[index]
            guard word.isShort, !word.isQuoted, !isHeading[index], !isCode(word), !isName(index) else { return nil }
            var after = word.range.upperBound
            while let space = scalar(after), space.properties.isWhitespace { after += 1 }
            let next = scalar(after)
            return (
                text(word), after > word.range.upperBound && (next == "«" || next == "\"" || next == "“" || next == "№")
            )
        }
    }

    /// Words that are all capitals but for one letter at the end or within, as «ВПр».
    func slips() -> [String] {
        words.compactMap { word in word.isSlip && !word.isQuoted && !isCode(word) ? text(word) : nil }
    }

    private func text(_ word: Word) -> String { text(word.range) }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// A part of a document's number («№ 226/1-ОД»), an address on the net («УЧИ.РУ»), a class («9-АБ»).
    private func isCode(_ word: Word) -> Bool {
        let range = word.range
        if let next = scalar(range.upperBound) {
            if next.properties.numericType != nil || next == "_" { return true }
            if next == ".", let after = scalar(range.upperBound + 1), after.properties.isAlphabetic { return true }
        }
        var start = range.lowerBound
        while let before = scalar(start - 1), !before.properties.isWhitespace, before != "(" {
            if before.properties.numericType != nil || before == "№" { return true }
            start -= 1
        }
        if let before = scalar(range.lowerBound - 1), before == ".", start < range.lowerBound - 1 { return true }
        var sign = start - 1
        while let before = scalar(sign), before.properties.isWhitespace { sign -= 1 }
        return scalar(sign) == "№"
    }

    /// A surname in capitals beside initials, initials without dots after a surname, or letters after the legal form
    /// of an organisation.
    private func isName(_ index: Int) -> Bool {
        let word = words[index]
        var before = word.range.lowerBound - 1
        while let space = scalar(before), space.properties.isWhitespace { before -= 1 }
        if scalar(before) == ".", let initial = scalar(before - 1), initial.isRussianCapital,
            !(scalar(before - 2)?.properties.isAlphabetic ?? false)
        {
            return true
        }
        var after = word.range.upperBound
        while let space = scalar(after), space.properties.isWhitespace { after += 1 }
        if after > word.range.upperBound, scalar(after)?.isRussianCapital == true, scalar(after + 1) == ".",
            scalar(after + 2) != nil
        {
            return true
        }
        guard index > 0, isSpace(words[index - 1].range.upperBound..<word.range.lowerBound) else { return false }
        let previous = text(words[index - 1])
        if words[index - 1].isShort { return KnownAbbreviations.beginsName(previous) }
        return word.range.count == 2 && previous.first?.isUppercase == true
            && ["ов", "ев", "ин", "ова", "ева", "ина", "ий", "ая", "ко", "ук", "юк", "ых"].contains {
                previous.hasSuffix($0)
            }
    }

    private func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

    private func isSpace(_ range: Range<Int>) -> Bool {
        !range.isEmpty && scalars[range].allSatisfy { $0.properties.isWhitespace }
    }

    // MARK: Definitions

    /// What is said to stand for what: «… (далее – ОО)», «полное наименование (ОО)», «ОО – полное наименование».
    func definitions() -> [(short: String, meaning: String)] {
        words.indices.compactMap { index in
            guard words[index].isShort else { return nil }
            let short = text(words[index])
            return meaning(of: short, at: index).map { (short, $0) }
        }
    }

    private func meaning(of short: String, at index: Int) -> String? {
        let word = words[index]
        if let bracket = openBracket(before: word.range.lowerBound) {
            let inside = text(bracket + 1..<word.range.lowerBound).lowercased()
            let isNamed = ["далее", "сокращ"].contains { inside.contains($0) }
            if isNamed || (inside.allSatisfy { !$0.isLetter } && spells(short, endingBefore: bracket)) {
                return clause(before: bracket)
            }
        }
        var after = word.range.upperBound
        while let next = scalar(after), next.properties.isWhitespace || AbbreviationReader.quotes.contains(next) {
            after += 1
        }
        guard let sign = scalar(after) else { return spelledBefore(short, word) }
        // «ГИА-11» is a name with a number.
        if after == word.range.upperBound, let next = scalar(after + 1), next.properties.numericType != nil {
            return nil
        }
        if sign == "(" || sign == "–" || sign == "—" || sign == "-" || sign == ":" || sign == "=",
            spells(short, startingAfter: after)
        {
            return clause(after: after + 1)
        }
        return spelledBefore(short, word)
    }

    /// «Ресурсный центр – РЦ».
    private func spelledBefore(_ short: String, _ word: Word) -> String? {
        var before = word.range.lowerBound - 1
        while let space = scalar(before), space.properties.isWhitespace { before -= 1 }
        guard let dash = scalar(before), ["–", "—", "-"].contains(dash), before < word.range.lowerBound - 1,
            spells(short, endingBefore: before)
        else { return nil }
        return clause(before: before)
    }

    private static let quotes: Set<Unicode.Scalar> = ["«", "»", "\"", "“", "”", "„"]
    private static let clauseEnds: Set<Unicode.Scalar> = ["(", ")", ",", ";", ".", ":", "\n"]

    /// The bracket that is open at `end`, not far before it.
    private func openBracket(before end: Int) -> Int? {
        var index = end - 1
        while index >= 0, index > end - 80 {
            if scalars[index] == "(" { return index }
            if scalars[index] == ")" { return nil }
            index -= 1
        }
        return nil
    }

    private func clause(before end: Int) -> String {
        var start = end
        while start > 0, !AbbreviationReader.clauseEnds.contains(scalars[start - 1]) { start -= 1 }
        return text(start..<end)
    }

    private func clause(after start: Int) -> String {
        var end = start
        while end < scalars.count, !AbbreviationReader.clauseEnds.contains(scalars[end]) { end += 1 }
        return text(start..<end)
    }

    private func spells(_ short: String, endingBefore end: Int) -> Bool {
        let last = words.partitioningIndex { $0.range.lowerBound >= end }
        return spells(short, words[max(0, last - short.count - 4)..<last])
    }

    private func spells(_ short: String, startingAfter start: Int) -> Bool {
        let first = words.partitioningIndex { $0.range.lowerBound >= start }
        return spells(short, words[first..<min(words.count, first + short.count + 4)])
    }

    /// Whether the initials of the words are, in their order, most letters of the abbreviation.
    private func spells(_ short: String, _ spelled: ArraySlice<Word>) -> Bool {
        let letters = Array(short.lowercased())
        let initials = spelled.filter { !$0.isShort }.compactMap { text($0).lowercased().first }
        var best = [Int](repeating: 0, count: initials.count + 1)
        for letter in letters {
            var diagonal = 0
            for (index, initial) in initials.enumerated() {
                let above = best[index + 1]
                best[index + 1] = letter == initial ? diagonal + 1 : max(above, best[index])
                diagonal = above
            }
        }
        let common = best.last ?? 0
        return letters.count <= 2 ? common == letters.count : common * 10 >= letters.count * 6
    }

    // MARK: Words

    private static func words(in scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var depth = 0
        var isInStraight = false
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.properties.isAlphabetic {
                let start = index
                while index < scalars.count, scalars[index].properties.isAlphabetic { index += 1 }
                words.append(word(start..<index, in: scalars, isQuoted: depth > 0 || isInStraight))
                continue
            }
            switch scalar {
            case "«", "„", "“": depth += 1
            case "»", "”": depth = max(0, depth - 1)
            case "\"": isInStraight.toggle()
            case "\n": (depth, isInStraight) = (0, false)
            default: break
            }
            index += 1
        }
        return words
    }

    private static func word(_ range: Range<Int>, in scalars: [Unicode.Scalar], isQuoted: Bool) -> Word {
        let letters = scalars[range]
        let capitals = letters.filter(\.isRussianCapital).count
        let small = letters.filter(\.isRussianSmall).count
        let isRussian = capitals + small == letters.count
        let isCapitals = isRussian && small == 0
        let isJoined =
            isRussian && small == 1 && capitals >= 3 && letters.first?.isRussianCapital == true
            && letters.last?.isRussianCapital == true
        return Word(
            range: range, isQuoted: isQuoted, isCapitals: isCapitals,
            isShort: (isCapitals && letters.count > 1 && !letters.allSatisfy { $0 == "Х" }) || isJoined,
            isSlip: isRussian && small == 1 && capitals >= 2)
    }

    /// Runs of capitals of which one is an ordinary word: «О ВНЕСЕНИИ ИЗМЕНЕНИЙ В ФГОС».
    private static func headings(_ words: [Word], in scalars: [Unicode.Scalar]) -> [Bool] {
        var isHeading = [Bool](repeating: false, count: words.count)
        var start = 0
        while start < words.count {
            guard words[start].isCapitals else {
                start += 1
                continue
            }
            var end = start + 1
            while end < words.count, words[end].isCapitals,
                scalars[words[end - 1].range.upperBound..<words[end].range.lowerBound]
                    .allSatisfy({ ![",", ";", ".", ":", "(", ")"].contains($0) })
            {
                end += 1
            }
            if words[start..<end].contains(where: { isOrdinary(scalars[$0.range]) }) {
                for index in start..<end { isHeading[index] = true }
            }
            start = end
        }
        return isHeading
    }

    /// Letters that one can pronounce as they stand: an ordinary word in capitals.
    private static func isOrdinary(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        if letters.count > 9 || letters.contains(where: { ["Ь", "Ы", "Ъ"].contains($0) }) { return true }
        if ordinary.contains(String(String.UnicodeScalarView(letters))) { return true }
        guard letters.count > 4 else { return false }
        var vowels = 0
        var run = (isVowel: false, length: 0)
        for letter in letters {
            let isVowel = AbbreviationReader.vowels.contains(letter)
            if isVowel { vowels += 1 }
            run = (isVowel, run.isVowel == isVowel ? run.length + 1 : 1)
            if run.length > (isVowel ? 2 : 3) { return false }
        }
        return vowels >= 2
    }

    private static let vowels: Set<Unicode.Scalar> = ["А", "Е", "Ё", "И", "О", "У", "Ы", "Э", "Ю", "Я"]

    /// Short words that people put in capitals for emphasis or in headings.
    private static let ordinary: Set<String> = [
        "ПЛАН", "ЦЕЛЬ", "ТЕМА", "УРОК", "ИТОГ", "ИТОГО", "ДАТА", "СРОК", "СРОКИ", "КЛАСС", "ГОД", "ГОДА", "МАЙ", "МАРТ",
        "МАРТА",
        "МАЯ", "ИЮНЯ", "ИЮЛЯ", "НЕ", "НИ", "ДА", "НЕТ", "ВСЕ", "ВСЕХ", "ВСЁ", "ИЛИ", "ЕСЛИ", "ДЛЯ", "ПРИ", "БЕЗ", "НА",
        "ЗА", "ИЗ",
        "ОБ", "ОТ", "ДО", "ПО", "ПОД", "НАД", "КТО", "ЧТО", "КАК", "ГДЕ", "ЭТО", "ОН", "ОНА", "МЫ", "ВЫ", "ЕГО", "ЕЁ",
        "ИХ", "АКТ",
        "ДЕНЬ", "ДНИ", "ДНЯ", "ДЕТИ", "ДЕЛО", "МИР", "МИРА", "РОДИНА", "ГОРОД", "РАЙОН", "ШТ", "ЧАС", "ЧАСА", "ВИД",
        "ТИП", "ФОРМА",
        "СТАРТ", "УСПЕХ", "КЛЮЧ", "ШАГ", "ПУТЬ", "КРУГ", "КЛУБ", "ЗАЛ", "ЗАКОН", "УКАЗ", "МЕРЫ", "ГЛАВА", "ОТЧЕТ",
        "ОТЧЁТ", "СОВЕТ",
        "ПЕРВЫЕ", "ДВИЖЕНИЕ", "ШАНС", "СТАРТ", "РОСТ", "РОСТА", "ТОЧКА", "ТОЧКИ", "ПРАВО", "УЧИ", "РУ",
    ]
}

extension Unicode.Scalar {
    fileprivate var isRussianCapital: Bool { ("А"..."Я").contains(self) || self == "Ё" }
    fileprivate var isRussianSmall: Bool { ("а"..."я").contains(self) || self == "ё" }
}

extension Array {
    /// The first index at which an ordered condition becomes true.
    fileprivate func partitioningIndex(_ isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
