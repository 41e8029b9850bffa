import SourceModel

/// Makes paragraphs of Markdown's events.
struct MarkdownText {
    /// A line of a paragraph, and whether the author ended it on purpose.
    private struct Line {
        var words = FlowingText()
        var isEndMeant = true
        let number: Int
    }

    private(set) var blocks: [(line: Int, block: SourceDocument.Block)] = []
    private var lines: [Line] = []
    private var strong = 0
    private var isHeading = false
    private var label: String?
    private(set) var isAfterBreak = false
    private let source: [Substring]

    /// - Parameter source: the lines of the file; the labels of lists are read there.
    init(_ source: [Substring]) { self.source = source }

    mutating func handle(_ event: MarkdownEvent) {
        switch event {
        case .startText(let line, let isHeading):
            lines = [Line(number: line)]
            self.isHeading = isHeading
            if isHeading { isAfterBreak = true }
        case .endText: endText()
        case .text(let words): append(words)
        case .strong(let isStart): strong += isStart ? 1 : -1
        case .softBreak: breakLine(isMeant: false)
        case .hardBreak: breakLine(isMeant: true)
        case .tag(let tag): if tag.breaksLine { breakLine(isMeant: true, isInSource: false) }
        case .item(let line, let column): label = itemLabel(line, column)
        case .rule: isAfterBreak = true
        case .literal(let text, let line, _):
            for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                lines = [Line(number: line + index)]
                append(String(part))
                endText()
            }
        }
    }

    private mutating func append(_ words: String) {
        guard let line = lines.last else { return }
        lines[lines.count - 1].words.append(words, line: line.number, isBold: strong > 0 || isHeading)
    }

    private mutating func breakLine(isMeant: Bool, isInSource: Bool = true) {
        guard let last = lines.last else { return }
        if lines.count == 1 || !isMeant || isInSource { lines[lines.count - 1].isEndMeant = isMeant }
        lines.append(Line(number: last.number + (isInSource ? 1 : 0)))
    }

    /// What stands before the item in the file: Markdown would count anew, «3.» after «1.» is 2 to it.
    private func itemLabel(_ line: Int, _ column: Int) -> String? {
        guard line >= 1, line <= source.count else { return nil }
        let text = source[line - 1].utf8.dropFirst(max(0, column - 1))
        let mark = Substring(text).firstWord
        if mark == "-" || mark == "*" || mark == "+" { return mark == "-" ? "-" : "–" }
        return mark.utf8.count <= 11 ? String(mark) : nil
    }

    private mutating func endText() {
        var texts = lines.map { line in
            var line = line
            let isBold = line.words.isBold
            return (passage: line.words.take(), isBold: isBold, isEndMeant: line.isEndMeant)
        }
        lines = []
        // An author ends a line where the next word would have had room; a program, where it had none.
        let widest = max(Self.leastWidth, texts.lazy.map { $0.passage.text.unicodeScalars.count }.max() ?? 0)
        for index in texts.indices.dropFirst().reversed() {
            let (first, next) = (texts[index - 1], texts[index])
            let length = first.passage.text.unicodeScalars.count + 1 + next.passage.text.firstWord.unicodeScalars.count
            if first.isEndMeant || length <= widest || first.passage.isEmpty || next.passage.isEmpty { continue }
            texts[index - 1].passage.append(next.passage, separator: " ")
            texts[index - 1].isBold = first.isBold && next.isBold
            texts[index].passage = .nothing
        }
        for text in texts where !text.passage.isEmpty {
            var passage = text.passage
            if let label {
                passage.text = label + " " + passage.text
                self.label = nil
            }
            blocks.append(
                (
                    passage.lines.first ?? 0,
                    .paragraph(Paragraph(passage: passage, isBold: text.isBold, isAfterBreak: isAfterBreak))
                ))
            isAfterBreak = false
        }
    }

    /// No program wraps lines shorter.
    private static let leastWidth = 50
}

extension String {
    /// A tag of HTML that begins a new line.
    fileprivate var breaksLine: Bool {
        let name = dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        return ["br", "p", "div", "li", "tr", "hr", "ul", "ol"].contains(name)
    }
}
