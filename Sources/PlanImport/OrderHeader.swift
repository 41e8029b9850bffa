import PlanModel
import SourceModel

/// The head of an order (шапка приказа): the organisation, the kind of document, date, number and place, the title.
struct OrderHeader {
    private(set) var organization = Organization()
    private(set) var kind: Passage?
    private(set) var number: Passage?
    private(set) var date: Passage?
    private(set) var place: Passage?
    private(set) var title: Passage?
    /// How many paragraphs it takes.
    private(set) var end = 0

    private static let kinds: Set<String> = ["приказ", "распоряжение", "постановление", "решение"]

    /// The paragraph that names the kind of document: «ПРИКАЗ», alone or before date and number.
    static func kindIndex(in paragraphs: [Paragraph]) -> Int? {
        paragraphs.prefix(60).firstIndex { paragraph in
            let text = paragraph.text
            if kinds.contains((SpacedLetters.closed(text) ?? text).folded) { return true }
            guard text.utf8.count <= 200, let word = text.words.first, kinds.contains(word.folded),
                word.unicodeScalars.allSatisfy(\.isUppercaseLetter)
            else { return false }
            let rest = paragraph.passage.piece(from: word.endIndex)
            return DateAndNumber(rest) != nil || rest.text.startsInLowerCase
        }
    }

    /// - Parameters:
    ///   - kind: the index of the paragraph that names the kind of document.
    ///   - end: the first paragraph that the head cannot reach.
    init(_ paragraphs: [Paragraph], kind: Int?, end limit: Int, keeper: inout AccountKeeper) {
        var index = 0
        if let kind {
            let lines = requisitesTaken(from: paragraphs[..<kind].map(\.passage), keeper: &keeper)
            organization = OrganizationLines.read(lines, keeper: &keeper)
            readKind(paragraphs[kind].passage, keeper: &keeper)
            index = kind + 1
        } else {
            let start =
                paragraphs[..<limit].firstIndex { OrderHeader.startsTitle($0.text) || DateAndNumber($0.passage) != nil }
                ?? 0
            organization = OrganizationLines.read(paragraphs[..<start].map(\.passage), keeper: &keeper)
            index = start
        }
        while index < limit, !OrderHeader.startsTitle(paragraphs[index].text),
            readRequisite(paragraphs[index].passage, keeper: &keeper)
        {
            index += 1
        }
        let mostTitleLines = index + 20
        while index < min(limit, mostTitleLines), belongsToTitle(paragraphs[index]) {
            title.append(paragraphs[index].passage, separator: " ")
            index += 1
        }
        end = index
    }

    private mutating func readKind(_ line: Passage, keeper: inout AccountKeeper) {
        if let closed = SpacedLetters.closed(line.text) {
            keeper.repair(.spacedLetters, line, before: line.text, after: closed)
            kind = Passage(text: closed, place: line.place, lines: line.lines)
            return
        }
        let word = line.text.firstWord
        let rest = line.piece(from: word.endIndex)
        kind = line.piece(upTo: word.endIndex)
        if !rest.isEmpty, !readRequisite(rest, keeper: &keeper) { kind = line }
    }

    /// The lines above the kind of document that are no requisites: some letterheads have date, number and place there.
    private mutating func requisitesTaken(from lines: [Passage], keeper: inout AccountKeeper) -> [Passage] {
        // «Школа № 7» is a name; a line of requisites has a date or begins with the number's sign.
        let isRequisite = { (line: Passage) in
            DateAndNumber(line).map { $0.date != nil || line.text.hasPrefix("№") } ?? false
        }
        guard let first = lines.firstIndex(where: isRequisite) else { return lines }
        return lines.indices.compactMap { index in
            let line = lines[index]
            let isPlace = index > first && OrderPlace.isPlace(line.text)
            return (isRequisite(line) || isPlace) && readRequisite(line, keeper: &keeper) ? nil : line
        }
    }

    /// Takes a line between the kind of document and the title; false when it is none of them.
    private mutating func readRequisite(_ line: Passage, keeper: inout AccountKeeper) -> Bool {
        if let found = DateAndNumber(line), found.date == nil || date == nil, found.number == nil || number == nil,
            found.rest == nil || place == nil
        {
            if let number = found.number {
                keeper.repair(.numberSign, number, before: found.signedNumber, after: number.text)
                self.number = number
            }
            date = found.date ?? date
            place = found.rest ?? place
            return true
        }
        if place == nil, OrderPlace.isPlace(line.text) {
            place = line
            return true
        }
        // «ПРИКАЗ / по основной деятельности»
        if number == nil, date == nil, let kind, kind.lines.count <= 2, line.text.startsInLowerCase,
            line.text.utf8.count <= 120
        {
            self.kind.append(line, separator: " ")
            return true
        }
        return false
    }

    static func startsTitle(_ text: String) -> Bool {
        let word = text.prefix(12).firstWord.folded.filter { $0 != "«" && $0 != "\"" }
        return word == "об" || word == "о"
    }

    /// How preambles begin; a title never does.
    private static let preambleWords: Set<String> = [
        "в", "во", "на", "с", "со", "по", "руководствуясь", "согласно", "исходя", "учитывая", "для",
    ]

    private func belongsToTitle(_ paragraph: Paragraph) -> Bool {
        let text = paragraph.text
        guard let title else { return OrderHeader.startsTitle(text) }
        if Imperative(paragraph.passage) != nil || ClauseNumber(text) != nil { return false }
        if text.startsInLowerCase { return true }
        let isOpen = title.text.count { $0 == "«" } > title.text.count { $0 == "»" }
        if isOpen { return true }
        let isPreamble = OrderHeader.preambleWords.contains(text.firstWord.folded)
        return !paragraph.isAfterBreak && !isPreamble && !title.text.endsInPunctuation && text.utf8.count <= 160
    }
}
