import Document
import PlanModel

/// Mentions of appendices in the order's text («(приложение № 2)») and the parts that they lead to.
struct CrossReferences {
    /// The part of each appendix, by number; the only appendix also by no number at all.
    private var parts: [String: Int] = [:]

    /// - Parameter firstPart: the number of the first appendix among the document's parts.
    init(_ appendices: [Appendix], firstPart: Int) {
        for (index, appendix) in appendices.enumerated() {
            let number = appendix.number?.text ?? appendix.mark.first.flatMap { Self.number(in: $0.text) }
            if let number { parts[number] = firstPart + index }
        }
        if appendices.count == 1 { parts[""] = firstPart }
    }

    /// The blocks with links where their paragraphs mention an appendix.
    func linking(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            guard case .paragraph(var paragraph) = block else { return block }
            paragraph.inlines = paragraph.inlines.flatMap(linking)
            return .paragraph(paragraph)
        }
    }

    private func linking(_ inline: Inline) -> [Inline] {
        guard case .text(let text) = inline, let match = text.firstMatch(of: Self.mention) else { return [inline] }
        let number = match.output.1.map(String.init) ?? ""
        guard let part = parts[number] ?? (parts.count == 1 ? parts[""] : nil) else { return [inline] }
        let before = text[..<match.range.lowerBound]
        let after = text[match.range.upperBound...]
        var linked: [Inline] = []
        if !before.isEmpty { linked.append(.text(String(before))) }
        linked.append(.link(toPart: part, [.text(String(text[match.range]))]))
        if !after.isEmpty { linked.append(.text(String(after))) }
        return linked
    }

    private static func number(in mark: String) -> String? {
        mark.firstMatch(of: mention)?.output.1.map(String.init)
    }

    /// «приложение», «Приложению № 2», «приложение 2».
    nonisolated(unsafe) private static let mention = #/[Пп]риложени[а-я]*(?:\s*№?\s*(\d+))?/#
}
