import PlanModel
import SourceModel

/// The import's own proof that nothing was lost: the words of the source, changed as the repairs say and without what
/// was dropped, are the words of the plan, each as often.
struct WordBalance {
    /// Words of the source that the plan lacks, and words of the plan that the source lacks.
    let missing: [String]
    let added: [String]

    var isEven: Bool { missing.isEmpty && added.isEmpty }

    /// - Parameter source: the texts of the document as its reader gave them.
    init(source: [String], changes: (repairs: [Repair], dropped: [Dropped]), plan: Plan) {
        // The sum of all words' hashes is the same for equal multisets, and nearly never for others: only where it
        // differs are the words counted one by one.
        var sum: UInt64 = 0
        for text in WordBalance.expected(source, changes) {
            sum = text.isTaken ? sum &- hashOfWords(text.text) : sum &+ hashOfWords(text.text)
        }
        for text in plan.texts { sum = sum &- hashOfWords(text) }
        guard sum != 0 else {
            missing = []
            added = []
            return
        }
        var counts: [Substring: Int] = [:]
        for text in WordBalance.expected(source, changes) {
            for word in text.text.words { counts[word, default: 0] += text.isTaken ? -1 : 1 }
        }
        for text in plan.texts { for word in text.words { counts[word, default: 0] -= 1 } }
        missing = counts.filter { $0.value > 0 }.map { String($0.key) }.sorted()
        added = counts.filter { $0.value < 0 }.map { String($0.key) }.sorted()
    }

    /// The texts whose words the plan must have, and those whose words were taken away.
    private static func expected(
        _ source: [String], _ changes: (repairs: [Repair], dropped: [Dropped])
    ) -> [(text: String, isTaken: Bool)] {
        source.map { ($0, false) }
            + changes.repairs.flatMap { [($0.before, true), ($0.after, false)] }
            + changes.dropped.filter { $0.why != .blank && $0.why != .markup }.map { ($0.text, true) }
    }
}

/// The sum of the hashes of a text's words: FNV-1a over the letters of each, with a last mixing so that sums spread.
private func hashOfWords(_ text: String) -> UInt64 {
    let start: UInt64 = 0xcbf2_9ce4_8422_2325
    var sum: UInt64 = 0
    var hash = start
    func endWord() {
        guard hash != start else { return }
        hash ^= hash >> 32
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        sum = sum &+ (hash ^ (hash >> 29))
        hash = start
    }
    for scalar in text.unicodeScalars {
        if scalar.isBlank { endWord() } else { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3 }
    }
    endWord()
    return sum
}

extension Plan {
    /// All texts that stand in the plan, without the names of its fields.
    var texts: [String] {
        var texts: [String] = []
        func collect(_ value: PlanValue) {
            switch value {
            case .text(let text): texts.append(text.text)
            case .flag: break
            case .list(let items): for item in items { collect(item) }
            case .record(let record):
                for (key, value) in record.entries where key != "field" && key != "prikaz" { collect(value) }
            }
        }
        collect(.record(record))
        return texts
    }
}
