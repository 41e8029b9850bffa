import SourceModel

/// The title of a plan (заголовок), on one line or several.
enum PlanTitle {
    private static let titleWords: Set<Substring> = [
        "план", "карта", "комплекс", "программа", "график", "мероприятия", "перечень", "реестр",
    ]

    /// «План мероприятий …», «Дорожная карта …», «Муниципальный план-график …»: in the nominative, unlike a mention.
    static func begins(_ text: String) -> Bool {
        let start = String(text.unicodeScalars.prefix(120))
        if start.startsInLowerCase || start.startsWithBullet { return false }
        let words = ColumnMeaning.normalized(SpacedLetters.closed(start) ?? start).split(separator: " ")
        return words.prefix(3).contains(where: titleWords.contains)
    }

    private static let mostLines = 20

    /// A title, or a mark, further down belongs to the narrative.
    static let mostLeadingLines = 12

    /// Where the title begins, when lines stand above it.
    static func start(in lines: [Paragraph]) -> Int? {
        // A page saved from a site has its name above all: «ПЛАН», and then the stamps of approval.
        let start = lines.prefix(mostLeadingLines).indices.first { index in
            (lines[index].isBold || begins(lines[index].text)) && !AppendixMark.begins(lines[index].text)
                && !(lines[index].text.words.count == 1 && index + 1 < lines.count
                    && AppendixMark.begins(lines[index + 1].text))
        }
        guard let start, lines[..<start].allSatisfy({ $0.text.utf8.count <= 300 }) else { return nil }
        return start
    }

    /// The first line below the title that begins at `start`; `start` when there is none.
    static func end(in lines: [Paragraph], from start: Int) -> Int {
        guard start < lines.count else { return start }
        let first = lines[start]
        let isTitle =
            first.isBold || begins(first.text)
            || first.text.utf8.count <= 600 && NarrativeHeading(first.passage) == nil && !first.text.startsWithBullet
        guard isTitle else { return start }
        var index = start + 1
        while index < min(lines.count, start + mostLines),
            goesOn(lines[index], after: lines[index - 1], isLast: index == lines.count - 1)
        {
            index += 1
        }
        return index
    }

    /// The line belongs to the title that the line above is a part of.
    private static func goesOn(_ line: Paragraph, after above: Paragraph, isLast: Bool) -> Bool {
        let text = line.text
        if AppendixMark.begins(text) { return false }
        if NarrativeHeading(line.passage) != nil || text.startsWithBullet || ClauseNumber(text) != nil { return false }
        if above.isBold, line.isBold, !line.isAfterBreak { return true }
        if above.text.endsInPunctuation { return false }
        if text.startsInLowerCase || text.hasPrefix("(") { return true }
        let isCapital = { (text: String) in text.unicodeScalars.allSatisfy { !$0.isLowercaseLetter } }
        if isCapital(above.text), isCapital(text) { return true }
        // A few words right above the table are the heading of what follows.
        if isLast, text.words.count <= 4 { return false }
        // A line of a title ends with a full stop only in an abbreviation («на 2024 г.»).
        let isSentence = text.hasSuffix(".") && !["г.", "гг.", "г.г."].contains(text.lastWord)
        return !line.isAfterBreak && !above.isBold && !isSentence && text.utf8.count <= 200
    }
}
