import PlanModel
import SourceModel

/// The line of an order that says when it was signed and under which number («от 01.02.2022 № 17», in either order, on
/// one line or on several, with the place at times between them).
struct DateAndNumber {
    private(set) var date: Passage?
    /// The number without its sign.
    private(set) var number: Passage?
    /// The sign and the number as the line has them.
    private(set) var signedNumber = ""
    /// What else stands on the line.
    private(set) var rest: Passage?

    /// Nil when the line has neither date nor number, or is longer than such a line can be.
    init?(_ line: Passage) {
        guard line.text.utf8.count <= 200 else { return nil }
        let words = line.text.words
        var index = 0
        while index < words.count {
            if date == nil, let end = DateAndNumber.endOfDate(words, from: index) {
                date = line.piece(words[index].startIndex..<words[end - 1].endIndex)
                index = end
            } else if number == nil, words[index].hasPrefix("№") || words[index] == "N" {
                let start = words[index].startIndex
                // «№17» and «№ 17»
                let isApart = words[index].unicodeScalars.count == 1
                index += isApart && index + 1 < words.count ? 2 : 1
                let end = words[index - 1].endIndex
                signedNumber = String(line.text[start..<end])
                let value = line.text.unicodeScalars.index(after: start)
                number = value < end ? line.piece(value..<end) : nil
                guard number?.isEmpty == false else { return nil }
            } else {
                // Words of a title or a sentence: this is no such line.
                guard rest == nil else { return nil }
                let start = words[index].startIndex
                // The first of them may look like a date or a number again.
                repeat {
                    index += 1
                } while index < words.count && !words[index].hasPrefix("№")
                    && DateAndNumber.endOfDate(words, from: index) == nil
                rest = line.piece(start..<words[index - 1].endIndex)
            }
        }
        guard date != nil || number != nil else { return nil }
        if let rest, !OrderPlace.isPlace(rest.text) { return nil }
    }

    /// Where the date that begins at `start` ends: «от 03.10.2030 г.», «03.10.30», «от «02» марта 2031 года»,
    /// «от «___» ________ 20__ г.»
    private static func endOfDate(_ words: [Substring], from start: Int) -> Int? {
        var index = start
        if words[index].folded == "от" { index += 1 }
        guard index < words.count else { return nil }
        if isDigitalDate(words[index]) {
            index += 1
        } else if isDay(words[index]), index + 2 < words.count, isMonth(words[index + 1]), isYear(words[index + 2]) {
            index += 3
        } else {
            var ruled = 0
            // A ruled line for the pen: blanks of underscores where day, month and year belong.
            while index < words.count, isRuled(words[index]) {
                index += 1
                ruled += 1
            }
            guard ruled >= 2 else { return nil }
            if index < words.count, isYear(words[index]) { index += 1 }
        }
        if index < words.count, ["г.", "г", "года", "год"].contains(words[index].folded) { index += 1 }
        return index
    }

    private static func isDigitalDate(_ word: Substring) -> Bool {
        let digits = word.folded.split(separator: ".", omittingEmptySubsequences: true)
        guard digits.count == 3 || digits.count == 4 && digits[3] == "г" else { return false }
        let year = digits[2].prefix { $0.isNumber }
        return (1...2).contains(digits[0].count) && digits[1].count == 2 && [2, 4].contains(year.count)
            && digits[0].allSatisfy(\.isNumber) && digits[1].allSatisfy(\.isNumber)
            && ["", "г", "года"].contains(digits[2].dropFirst(year.count))
    }

    private static func isDay(_ word: Substring) -> Bool {
        let digits = word.filter { !"«»\"“”„".contains($0) }
        return (1...2).contains(digits.count) && digits.allSatisfy(\.isNumber)
    }

    private static func isMonth(_ word: Substring) -> Bool { CalendarDate.genitiveMonths.contains(word.folded) }

    private static func isYear(_ word: Substring) -> Bool {
        let digits = word.prefix { $0.isNumber }
        return digits.count == 4 && ["", "г", "г.", "года"].contains(word.dropFirst(digits.count).folded)
    }

    private static func isRuled(_ word: Substring) -> Bool {
        word.contains("_") && word.allSatisfy { "_«»\".".contains($0) || $0.isNumber }
    }
}
