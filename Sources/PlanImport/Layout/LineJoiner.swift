import SourceModel

/// Makes one text of the lines of a cell; words that were divided at a line's end are whole again.
struct LineJoiner {
    let census: WordCensus
    private(set) var cuts: [(cut: Repair.Kind, passage: Passage, before: String, after: String)] = []

    init(census: WordCensus) { self.census = census }

    /// - Parameter isTrial: nothing is told, for the text may not be used.
    mutating func joined(_ lines: [Passage], isTrial: Bool = false) -> Passage {
        var whole: Passage?
        for line in lines where !line.isEmpty {
            guard var text = whole else {
                whole = line
                continue
            }
            whole = nil
            let last = String(text.text.lastWord)
            if last.hasSuffix("\u{AD}") {
                // The typesetter's own hyphen: there is no doubt of it.
                let next = String(line.text.firstWord)
                let word = String(last.unicodeScalars.dropLast()) + next
                text.text.unicodeScalars.removeLast()
                text.append(line, separator: "")
                if !isTrial { cuts.append((.joinedWord, line, last + " " + next, word)) }
            } else if Self.endsInHyphen(last) {
                let cut = CutText(text.text, line.text, whole: .joinedRow, census: census)
                if cut.kind != .joinedRow, !isTrial { cuts.append((cut.kind, line, cut.before, cut.after)) }
                cut.join(line, to: &text)
            } else {
                text.append(line, separator: line.text.startsWithBullet ? "\n" : " ")
            }
            whole = text
        }
        return whole ?? .nothing
    }

    private static func endsInHyphen(_ word: String) -> Bool {
        guard let last = word.unicodeScalars.last else { return false }
        return last.isHyphen && word.unicodeScalars.count > 1
    }
}
