import SourceModel

/// The place where the end of a page has cut a text in two, and what makes it one again.
struct CutText {
    /// What it takes: a space, or the mending of a word.
    let kind: Repair.Kind
    /// The words at the cut as the source has them, and as the whole text has them.
    let before: String
    let after: String
    /// The words at the seam, when one word may have been torn there and the document does not tell.
    private(set) var doubtfulWords: String?
    /// What stands in the whole text for the last word of the first part and the first word of the second.
    private let seam: String

    /// - Parameter whole: what it is called when no word changes: a row's cell or a paragraph.
    init(_ first: String, _ second: String, whole: Repair.Kind, census: WordCensus) {
        let last = String(first.lastWord)
        let next = String(second.firstWord)
        if let word = CutText.hyphenated(last, next, census) {
            seam = word
            kind = word.hasPrefix(last) ? .joinedHyphen : .joinedWord
            if kind == .joinedHyphen, CutText.isDoubtfulHyphen(last, next, census) { doubtfulWords = word }
        } else if CutText.isTorn(last, next, census) {
            seam = last + next
            kind = .joinedWord
        } else {
            // An item of a list begins a line of its own where the others do.
            let separator = second.startsWithBullet && CutText.listsByLine(first, second) ? "\n" : " "
            seam = last + separator + next
            kind = whole
            let (end, beginning) = (first.ending(words: 3), second.beginning(words: 3))
            before = end + "\n" + beginning
            if CutText.mayBeTorn(last, next, census) { doubtfulWords = last + " " + next }
            after = end + separator + beginning
            return
        }
        before = last + " " + next
        after = seam
    }

    /// Makes one of both parts, in place: a text may be cut very often.
    func join(_ second: Passage, to first: inout Passage) {
        first.text.removeSubrange(first.text.lastWord.startIndex...)
        first.text += seam
        first.text += second.text[second.text.firstWord.endIndex...]
        first.lines += second.lines
    }

    /// The word that was cut after a hyphen: «Май-» and «декабрь». The hyphen goes only when the document writes the
    /// word without it elsewhere, and never with it.
    private static func hyphenated(_ last: String, _ next: String, _ census: WordCensus) -> String? {
        let scalars = last.unicodeScalars
        guard let hyphen = scalars.last, hyphen.isHyphen, let before = scalars.dropLast().last,
            before.isLetter || before.isDigit, let start = next.unicodeScalars.first
        else { return nil }
        let whole = last + next
        // «внутри- и внешкольной» is no cut.
        let bare = next.filter { $0.isLetter }.folded
        if ["и", "или", "либо", "а", "да", "но"].contains(bare) { return nil }
        guard start.isLowercaseLetter || start.isDigit || start.isLetter && census.count(of: whole) > 0 else {
            return nil
        }
        let closed = String(last.unicodeScalars.dropLast()) + next
        return census.count(of: closed) > 0 && census.count(of: whole) == 0 ? closed : whole
    }

    /// The word was torn without a hyphen: the document knows the whole word, but not both of its parts.
    private static func isTorn(_ last: String, _ next: String, _ census: WordCensus) -> Bool {
        guard let end = last.unicodeScalars.last, end.isLetter, next.startsInLowerCase else { return false }
        // No Russian word begins with these letters.
        if let start = next.unicodeScalars.first, "ьъы".unicodeScalars.contains(start) { return true }
        guard census.count(of: last + next) > 0 else { return false }
        // Each part occurs once by itself, at the cut.
        let isFirstWhole = census.count(of: last) > 1 || functionWords.contains(last.folded)
        let isSecondWhole = census.count(of: next) > 1 || functionWords.contains(next.folded)
        return !isFirstWhole || !isSecondWhole && !functionWords.contains(last.folded)
    }

    /// Both parts are words only here, and the second does not begin as any other word does.
    private static func mayBeTorn(_ last: String, _ next: String, _ census: WordCensus) -> Bool {
        guard let end = last.unicodeScalars.last, end.isLetter, next.startsInLowerCase,
            !functionWords.contains(last.folded), !functionWords.contains(next.folded)
        else { return false }
        let isInflected = wordEndings.contains { last.folded.hasSuffix($0) }
        return !isInflected && census.count(of: last) <= 1 && !census.hasRelative(of: next)
    }

    /// How inflected words end: what stands before the cut is whole.
    private static let wordEndings = [
        "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ей", "ого", "его", "ому", "ему", "ую", "юю", "ых", "их",
        "ым", "им", "ыми", "ими", "ом", "ем", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ия", "ии", "ию", "ью",
        "ть", "тся", "ться", "ство", "ства", "ость",
    ]

    /// The hyphen may be of the line's end only: «опера-» and «тивной». «Научно-» ends as first parts do.
    private static func isDoubtfulHyphen(_ last: String, _ next: String, _ census: WordCensus) -> Bool {
        let first = last.dropLast()
        guard first.unicodeScalars.last?.isLetter == true, next.startsInLowerCase, census.count(of: last + next) == 0
        else { return false }
        let isCompound = census.count(of: first) > 1 || first.utf8.count > 6 && first.hasSuffix("о")
        return !isCompound && !census.hasRelative(of: next) && !months.contains { next.folded.hasPrefix($0) }
    }

    private static let months = [
        "январ", "феврал", "март", "апрел", "май", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
        "декабр",
    ]

    /// The short words that begin many longer ones: «в» and «ход» are not «вход».
    private static let functionWords: Set<String> = [
        "а", "без", "в", "во", "для", "до", "за", "и", "из", "или", "их", "к", "ко", "на", "над", "не", "ни", "но", "о",
        "об", "от", "по", "под", "при", "про", "с", "со", "у", "через", "что",
    ]

    /// Every item of the list that both parts hold stands on a line of its own.
    private static func listsByLine(_ first: String, _ second: String) -> Bool {
        let end = String(first.unicodeScalars.suffix(400))
        let parts = [end, String(second.unicodeScalars.prefix(400))]
        return end.split(separator: "\n").dropFirst().contains(where: \.startsWithBullet)
            && !parts.contains { $0.contains("; - ") || $0.contains("; – ") }
    }

    /// The text cannot end here: it ends in a word that leads on, or leaves a bracket or a quotation open.
    static func isOpen(_ text: String) -> Bool {
        let last = text.lastWord
        if functionWords.contains(last.folded) || last.hasSuffix(",") || last.hasSuffix("-") { return true }
        let counts = text.unicodeScalars.suffix(2000).reduce(into: (opened: 0, quotes: 0)) { counts, scalar in
            switch scalar {
            case "(", "«": counts.opened += 1
            case ")", "»": counts.opened -= 1
            case "\"": counts.quotes += 1
            default: break
            }
        }
        return counts.opened > 0 || !counts.quotes.isMultiple(of: 2)
    }
}

extension String {
    fileprivate func beginning(words count: Int) -> String {
        var end = startIndex
        for _ in 0..<count {
            guard let start = self[end...].unicodeScalars.firstIndex(where: { !$0.isBlank }) else { break }
            end = self[start...].firstWord.endIndex
        }
        return String(self[..<end])
    }

    fileprivate func ending(words count: Int) -> String {
        var start = endIndex
        for _ in 0..<count {
            guard let last = self[..<start].unicodeScalars.lastIndex(where: { !$0.isBlank }) else { break }
            start = self[...last].lastWord.startIndex
        }
        return String(self[start...])
    }
}
