import PlanModel

/// What stands between the order and the table: the appendix mark (отметка о приложении), the title, the narrative.
struct AppendixText {
    /// Lines above the mark and the title: the organisation that publishes a plan without an order.
    private(set) var leading: [Passage] = []
    private(set) var mark: [SourceText] = []
    private(set) var title: SourceText?
    private(set) var narrative: [NarrativePart] = []

    init(_ paragraphs: ArraySlice<Paragraph>, census: WordCensus, keeper: inout AccountKeeper) {
        let lines = Array(paragraphs)
        var index = 0
        if let start = lines.firstIndex(where: { AppendixText.startsMark($0.text) }) {
            leading = lines[..<start].map(\.passage)
            index = AppendixText.endOfMark(lines, from: start)
            mark = lines[start..<index].map { keeper.place($0.passage) }
        } else if let start = AppendixText.startOfTitle(lines), start > 0 {
            if lines[..<start].contains(where: { AppendixText.namesBody($0.text) }) {
                leading = lines[..<start].map(\.passage)
            } else {
                mark = lines[..<start].map { keeper.place($0.passage) }
            }
            index = start
        }
        let end = AppendixText.endOfTitle(lines, from: index)
        var title: Passage?
        for line in lines[index..<end] {
            let closed = AppendixText.closed(line.passage, keeper: &keeper)
            title = title?.followed(by: closed, separator: " ") ?? closed
        }
        self.title = keeper.place(title)
        narrative = NarrativeReader(census: census).parts(of: lines[end...], isBeforeTable: true, keeper: &keeper)
    }

    private static func closed(_ line: Passage, keeper: inout AccountKeeper) -> Passage {
        guard let closed = SpacedLetters.closed(line.text) else { return line }
        keeper.repair(.spacedLetters, line, before: line.text, after: closed)
        return Passage(text: closed, place: line.place, lines: line.lines)
    }

    // The mark.

    /// «Приложение № 1», «Приложение к приказу …», «УТВЕРЖДЕНО».
    static func startsMark(_ text: String) -> Bool {
        guard text.utf8.count <= 300 else { return false }
        let word = ColumnMeaning.normalized(text.firstWord)
        if word == "приложение" { return true }
        return text.words.count <= 6 && text.startsInUpperCase
            && ["утвержден", "утверждаю", "согласован"].contains { word.hasPrefix($0) }
    }

    private static let mostMarkLines = 20

    private static func endOfMark(_ lines: [Paragraph], from start: Int) -> Int {
        var quotes = 0
        var index = start
        while index < lines.count, index - start < mostMarkLines {
            let line = lines[index]
            let text = line.text
            if index > start, quotes <= 0, !text.startsInLowerCase {
                if line.isBold || startsTitle(text) || NarrativeHeading(line.passage) != nil { break }
                let isDetail = DateAndNumber(line.passage) != nil || text.hasPrefix("№") || startsMark(text)
                if line.isAfterBreak, !isDetail { break }
                if text.utf8.count > 240 { break }
            }
            quotes += text.count { $0 == "«" } - text.count { $0 == "»" }
            index += 1
        }
        return index
    }

    // The title.

    private static let titleWords: Set<Substring> = [
        "план", "карта", "комплекс", "программа", "график", "мероприятия", "перечень", "реестр",
    ]

    /// «План мероприятий …», «Дорожная карта …», «Муниципальный план-график …»: in the nominative, unlike a mention.
    static func startsTitle(_ text: String) -> Bool {
        let start = String(text.unicodeScalars.prefix(120))
        if start.startsInLowerCase || start.startsWithBullet { return false }
        let words = ColumnMeaning.normalized(SpacedLetters.closed(start) ?? start).split(separator: " ")
        return words.prefix(3).contains(where: titleWords.contains)
    }

    /// A title further down is a sentence of the narrative.
    private static let mostLeadingLines = 12

    private static func startOfTitle(_ lines: [Paragraph]) -> Int? {
        let start = lines.prefix(mostLeadingLines).firstIndex { $0.isBold || startsTitle($0.text) }
        guard let start, lines[..<start].allSatisfy({ $0.text.utf8.count <= 300 }) else { return nil }
        return start
    }

    private static func endOfTitle(_ lines: [Paragraph], from start: Int) -> Int {
        guard start < lines.count else { return start }
        let first = lines[start]
        let isTitle =
            first.isBold || startsTitle(first.text)
            || first.text.utf8.count <= 600 && NarrativeHeading(first.passage) == nil && !first.text.startsWithBullet
        guard isTitle else { return start }
        var index = start + 1
        while index < lines.count, goesOn(lines[index], after: lines[index - 1], isLast: index == lines.count - 1) {
            index += 1
        }
        return index
    }

    /// The line belongs to the title that the line above is a part of.
    private static func goesOn(_ line: Paragraph, after above: Paragraph, isLast: Bool) -> Bool {
        let text = line.text
        if NarrativeHeading(line.passage) != nil || text.startsWithBullet || ClauseNumber(text) != nil { return false }
        if above.isBold, line.isBold, !line.isAfterBreak { return true }
        if above.text.endsInPunctuation { return false }
        if text.startsInLowerCase || text.hasPrefix("(") { return true }
        let isCapital = { (text: String) in text.unicodeScalars.allSatisfy { !$0.isLowercaseLetter } }
        if isCapital(above.text), isCapital(text) { return true }
        // A few words right above the table are the heading of what follows.
        if isLast, text.words.count <= 4 { return false }
        return !line.isAfterBreak && !above.isBold && text.utf8.count <= 200
    }

    /// The line names an authority or an institution.
    private static func namesBody(_ text: String) -> Bool {
        let name = text.folded
        return ["учреждение", "администраци", "министерств", "департамент", "управлени", "комитет", "отдел", "школа"]
            .contains { name.contains($0) }
    }
}
