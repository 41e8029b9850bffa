import PlanModel
import SourceModel

/// What stands between the order and the table: the appendix mark (отметка о приложении), the title, the narrative.
struct AppendixText {
    /// Lines above the mark and the title: the organisation that publishes a plan without an order.
    private(set) var leading: [Passage] = []
    private(set) var mark: [SourceText] = []
    private(set) var title: SourceText?
    private(set) var narrative: [NarrativePart] = []

    /// - Parameter followsOrder: the organisation has been named by the order.
    init(_ paragraphs: ArraySlice<Paragraph>, followsOrder: Bool, census: WordCensus, keeper: inout AccountKeeper) {
        let lines = Array(paragraphs)
        var start = 0
        var index = 0
        let title = PlanTitle.start(in: lines)
        let mark = lines.prefix(PlanTitle.mostLeadingLines).firstIndex { AppendixMark.begins($0.text) }
        if let mark, mark < title ?? lines.count {
            if !followsOrder { start = mark }
            index = AppendixMark.end(in: lines, from: mark)
        } else if let title, title > 0 {
            if !followsOrder, lines[..<title].contains(where: { AppendixText.namesBody($0.text) }) { start = title }
            index = title
        }
        leading = lines[..<start].map(\.passage)
        self.mark = lines[start..<index].map { keeper.place($0.passage) }
        let end = PlanTitle.end(in: lines, from: index)
        var words: Passage?
        for line in lines[index..<end] {
            words.append(AppendixText.closed(line.passage, keeper: &keeper), separator: " ")
        }
        self.title = keeper.place(words)
        narrative = NarrativeReader(census: census).parts(of: lines[end...], isBeforeTable: true, keeper: &keeper)
    }

    private static func closed(_ line: Passage, keeper: inout AccountKeeper) -> Passage {
        guard let closed = SpacedLetters.closed(line.text) else { return line }
        keeper.repair(.spacedLetters, line, before: line.text, after: closed)
        return Passage(text: closed, place: line.place, lines: line.lines)
    }

    /// The line names an authority or an institution.
    private static func namesBody(_ text: String) -> Bool {
        let name = text.folded
        return ["учреждение", "администраци", "министерств", "департамент", "управлени", "комитет", "отдел", "школа"]
            .contains { name.contains($0) }
    }
}
