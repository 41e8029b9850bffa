import SourceModel

/// How often each word stands in the document: what tells a torn word from two words.
///
/// It is taken only when a cut has to be mended, and then once.
final class WordCensus {
    private let texts: () -> [String]

    init(of texts: @escaping () -> [String]) { self.texts = texts }

    private lazy var counts: [String: Int] = {
        var counts: [String: Int] = [:]
        for text in texts() {
            for word in text.words { counts[WordCensus.core(word), default: 0] += 1 }
        }
        return counts
    }()

    /// How often `word` occurs, in whatever case and between whatever punctuation.
    func count(of word: some StringProtocol) -> Int { counts[WordCensus.core(word), default: 0] }

    /// Another word of the document begins as `word` does, or is the same.
    func hasRelative(of word: some StringProtocol) -> Bool {
        beginnings[WordCensus.beginning(WordCensus.core(word)), default: 0] > 1
    }

    /// How often words begin with the same letters.
    private lazy var beginnings: [Substring: Int] = {
        var beginnings: [Substring: Int] = [:]
        for (word, count) in counts { beginnings[WordCensus.beginning(word), default: 0] += count }
        return beginnings
    }()

    /// Letters enough to tell one stem from most others.
    private static func beginning(_ word: String) -> Substring { word.prefix(4) }

    /// The word without the punctuation around it.
    private static func core(_ word: some StringProtocol) -> String {
        let scalars = word.unicodeScalars
        guard let start = scalars.firstIndex(where: { $0.isLetter || $0.isDigit }),
            let last = scalars.lastIndex(where: { $0.isLetter || $0.isDigit })
        else { return "" }
        return word[start...last].folded
    }
}
