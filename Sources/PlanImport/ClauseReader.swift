import PlanModel
import SourceModel

/// The number at the beginning of a clause: «1.», «2.1.», «3)».
struct ClauseNumber {
    let text: Substring
    let depth: Int

    init?(_ text: String) {
        let word = text.firstWord
        guard word.utf8.count <= 12, word.endIndex < text.endIndex, word.contains(".") || word.hasSuffix(")"),
            word.unicodeScalars.first?.isDigit == true, let number = RowNumber(word), !number.isRoman,
            // «03.10.2030 г.» is a date.
            number.components.allSatisfy({ $0 < 100 })
        else { return nil }
        self.text = word
        depth = number.depth
    }
}

/// The clauses of an order (пункты распорядительной части), with sub-clauses and bullets.
struct ClauseReader {
    private struct Draft {
        var number: Passage?
        var text: Passage
        var depth: Int
        var isBullet = false
        var items: [Draft] = []
    }

    private var drafts: [Draft] = []
    private let census: WordCensus

    init(census: WordCensus) { self.census = census }

    /// How the last words that were read end, to tell whether a line goes on with them.
    private var last: String? {
        guard let clause = drafts.last else { return nil }
        return (clause.items.last?.items.last ?? clause.items.last ?? clause).text.text
    }

    /// The paragraph begins a clause or a bullet, or goes on with the one before it.
    func takes(_ paragraph: Paragraph) -> Bool {
        let text = paragraph.text
        if ClauseNumber(text) != nil || text.startsWithBullet { return true }
        guard let last, !SignatoryLines.beginPosition(text) else { return false }
        return text.startsInLowerCase || !last.endsInPunctuation && !paragraph.isAfterBreak
    }

    mutating func read(_ passage: Passage, keeper: inout AccountKeeper) {
        if let number = ClauseNumber(passage.text) {
            add(
                Draft(
                    number: passage.piece(upTo: number.text.endIndex), text: passage.piece(from: number.text.endIndex),
                    depth: number.depth))
        } else if drafts.isEmpty || passage.text.startsWithBullet {
            add(Draft(text: passage, depth: drafts.isEmpty ? 1 : 2, isBullet: true))
        } else {
            goOn(with: passage, keeper: &keeper)
        }
    }

    /// A sub-clause goes under the clause it is numbered under, a bullet under whatever stands before it.
    private mutating func add(_ draft: Draft) {
        guard draft.depth > 1, let clause = drafts.indices.last else {
            drafts.append(draft)
            return
        }
        let item = drafts[clause].items.indices.last
        if let item, draft.isBullet ? !drafts[clause].items[item].isBullet : draft.depth > 2 {
            drafts[clause].items[item].items.append(draft)
        } else {
            drafts[clause].items.append(draft)
        }
    }

    private mutating func goOn(with passage: Passage, keeper: inout AccountKeeper) {
        // A method of this value would hold a second copy of the texts while they grow.
        let join = { [census] (text: inout Passage, keeper: inout AccountKeeper) in
            Self.join(passage, to: &text, census: census, keeper: &keeper)
        }
        guard let clause = drafts.indices.last else { return }
        if let item = drafts[clause].items.indices.last {
            if let inner = drafts[clause].items[item].items.indices.last {
                join(&drafts[clause].items[item].items[inner].text, &keeper)
            } else {
                join(&drafts[clause].items[item].text, &keeper)
            }
        } else {
            join(&drafts[clause].text, &keeper)
        }
    }

    private static func join(
        _ passage: Passage, to text: inout Passage, census: WordCensus, keeper: inout AccountKeeper
    ) {
        guard passage.text.startsInLowerCase, !text.text.endsInPunctuation else {
            text.append(passage, separator: "\n")
            return
        }
        let cut = CutText(text.text, passage.text, whole: .joinedParagraph, census: census)
        keeper.repair(cut, passage)
        cut.join(passage, to: &text)
    }

    func clauses(keeper: inout AccountKeeper) -> [Clause] { drafts.map { clause($0, keeper: &keeper) } }

    private func clause(_ draft: Draft, keeper: inout AccountKeeper) -> Clause {
        Clause(
            number: keeper.place(draft.number), text: keeper.place(draft.text),
            items: draft.items.map { clause($0, keeper: &keeper) })
    }
}
