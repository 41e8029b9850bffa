/// How often each word stands in the document: what tells a torn word from two words.
///
/// It is taken only when a cut has to be mended, and then once.
final class WordCensus {
    private let document: SourceDocument

    init(_ document: SourceDocument) { self.document = document }

    private lazy var counts: [String: Int] = {
        var counts: [String: Int] = [:]
        for item in document.items {
            switch item {
            case .paragraph(let paragraph): WordCensus.count(paragraph.text, in: &counts)
            case .row(let row): for cell in row.cells { WordCensus.count(cell.text, in: &counts) }
            }
        }
        return counts
    }()

    /// How often `word` occurs, in whatever case and between whatever punctuation.
    func count(of word: some StringProtocol) -> Int { counts[WordCensus.core(word), default: 0] }

    private static func count(_ text: String, in counts: inout [String: Int]) {
        for word in text.words { counts[core(word), default: 0] += 1 }
    }

    /// The word without the punctuation around it.
    private static func core(_ word: some StringProtocol) -> String {
        let scalars = word.unicodeScalars
        guard let start = scalars.firstIndex(where: { $0.isLetter || $0.isDigit }),
            let last = scalars.lastIndex(where: { $0.isLetter || $0.isDigit })
        else { return "" }
        return word[start...last].folded
    }
}
