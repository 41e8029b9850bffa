import PlanModel
import SourceModel

/// Reads the text around the table (пояснительная часть) into headings, paragraphs and lists.
struct NarrativeReader {
    private struct Draft {
        var heading: Passage?
        var text: Passage?
        var items: [Passage] = []
    }

    let census: WordCensus

    func parts(
        of paragraphs: ArraySlice<Paragraph>, isBeforeTable: Bool, keeper: inout AccountKeeper
    ) -> [NarrativePart] {
        var drafts: [Draft] = []
        // The list is open after «:» and «;»: what follows in lower case is an item.
        var isListOpen = false
        for (index, paragraph) in zip(paragraphs.indices, paragraphs) {
            let passage = paragraph.passage
            let isLast = index == paragraphs.endIndex - 1
            defer { isListOpen = passage.text.hasSuffix(":") || passage.text.hasSuffix(";") }
            if isItem(passage.text, after: drafts.last, isListOpen: isListOpen) {
                if drafts.isEmpty { drafts.append(Draft()) }
                drafts[drafts.count - 1].items.append(passage)
            } else if passage.text.startsInLowerCase, joinCut(passage, to: &drafts, keeper: &keeper) {
                continue
            } else if let heading = NarrativeHeading(passage) {
                keeper.repair(
                    .headingColon, passage, before: heading.lastWord.before, after: heading.lastWord.after)
                drafts.append(Draft(heading: heading.heading, text: heading.text))
            } else if isBeforeTable, isLast, isHeadingAlone(passage.text) {
                drafts.append(Draft(heading: passage))
            } else {
                drafts.append(Draft(text: passage))
            }
        }
        return drafts.map { draft in
            NarrativePart(
                heading: keeper.place(draft.heading), text: keeper.place(draft.text),
                items: draft.items.map { keeper.place($0) })
        }
    }

    private func isItem(_ text: String, after part: Draft?, isListOpen: Bool) -> Bool {
        if text.startsWithBullet { return true }
        guard let part else { return false }
        let isNumbered = ClauseNumber(text)?.depth == 1
        if isNumbered { return isListOpen || !part.items.isEmpty }
        return isListOpen && text.startsInLowerCase
    }

    /// Joins a paragraph that the end of a page has cut; false when the text above was complete.
    private func joinCut(_ passage: Passage, to drafts: inout [Draft], keeper: inout AccountKeeper) -> Bool {
        guard let last = drafts.indices.last else { return false }
        func join(_ text: inout Passage) -> Bool {
            guard !text.text.endsInPunctuation else { return false }
            let cut = CutText(text.text, passage.text, whole: .joinedParagraph, census: census)
            keeper.repair(cut, passage)
            cut.join(passage, to: &text)
            return true
        }
        if let item = drafts[last].items.indices.last { return join(&drafts[last].items[item]) }
        if var text = drafts[last].text {
            drafts[last].text = nil
            defer { drafts[last].text = text }
            return join(&text)
        }
        return false
    }

    /// «Меры. Мероприятия»: a few words without an end, right above the table.
    private func isHeadingAlone(_ text: String) -> Bool {
        text.utf8.count <= 160 && text.words.count <= 8 && !text.endsInPunctuation && text.startsInUpperCase
    }
}
