import PlanImport
import PlanModel
import SourceModel

/// How often each word occurs.
typealias WordCounts = [String: Int]

/// Words as people part them, and words as a search does.
enum Tokens: CaseIterable, Sendable {
    case betweenBlanks
    case lettersAndDigits

    func words(of text: String) -> [String] {
        switch self {
        case .betweenBlanks: text.split(whereSeparator: \.isWhitespace).map(String.init)
        case .lettersAndDigits:
            text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        }
    }
}

extension WordCounts {
    init(_ texts: some Sequence<String>, _ tokens: Tokens) {
        self = [:]
        for text in texts { add(text, tokens) }
    }

    mutating func add(_ text: String, _ tokens: Tokens, times: Int = 1) {
        for word in tokens.words(of: text) {
            self[word, default: 0] += times
            if self[word] == 0 { self[word] = nil }
        }
    }

    /// The words that are more often here, with how much more often.
    func beyond(_ other: WordCounts) -> WordCounts {
        filter { $0.value > other[$0.key, default: 0] }
    }
}

extension Plan {
    /// Every literal text of the plan; the names of fields are none.
    var literalTexts: [String] {
        var texts: [String] = []
        func collect(_ value: PlanValue) {
            switch value {
            case .text(let text): texts.append(text.text)
            case .flag: break
            case .list(let items): items.forEach(collect)
            case .record(let record):
                for (key, value) in record.entries where key != "field" && key != "prikaz" { collect(value) }
            }
        }
        collect(.record(record))
        return texts
    }
}

extension ImportResult {
    /// The words that the plan of `source` must have, by the account.
    func expectedWords(of source: String, _ tokens: Tokens) -> WordCounts {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        var words: WordCounts = [:]
        for (index, line) in lines.enumerated() {
            var line = String(line)
            for drop in account.dropped where drop.line == index + 1 {
                switch drop.why {
                case .blank: break
                case .markup:
                    if let range = line.range(of: drop.text) { line.replaceSubrange(range, with: " ") }
                default: words.add(drop.text, tokens, times: -1)
                }
            }
            words.add(line, tokens)
        }
        for repair in account.repairs {
            words.add(repair.before, tokens, times: -1)
            words.add(repair.after, tokens)
        }
        return words
    }
}

extension String {
    fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
