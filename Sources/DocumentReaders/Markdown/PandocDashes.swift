import SourceModel

extension SourceDocument {
    /// The dashes that pandoc writes as hyphens («сентябрь -- октябрь») as dashes again (its extension `smart`).
    ///
    /// It writes all of them so: a text that has a dash anywhere means its hyphens.
    mutating func restoreDashes() {
        var texts: [String] = []
        forEachPassage { texts.append($0.text) }
        guard texts.contains(where: { $0.contains("--") }),
            !texts.contains(where: { $0.contains("–") || $0.contains("—") })
        else { return }
        var repairs: [Repair] = []
        forEachPassage { passage in
            let shown = passage.text.replacing("---", with: "—").replacing("--", with: "–")
            guard shown != passage.text else { return }
            repairs.append(
                Repair(kind: .shownValue, line: passage.lines.first ?? 0, before: passage.text, after: shown))
            passage.text = shown
        }
        self.repairs += repairs
    }

    private mutating func forEachPassage(_ work: (inout Passage) -> Void) {
        for index in blocks.indices {
            switch blocks[index] {
            case .paragraph(var paragraph):
                work(&paragraph.passage)
                blocks[index] = .paragraph(paragraph)
            case .grid(var grid):
                for row in grid.rows.indices {
                    for cell in grid.rows[row].cells.indices { work(&grid.rows[row].cells[cell].passage) }
                }
                blocks[index] = .grid(grid)
            }
        }
    }
}
