import FoundationEssentials
import PlanCheck
import PlanModel

/// The deadlines of a plan as JSON: an array whose shape other programs rely on.
enum DeadlinesJSON {
    private struct Entry: Encodable {
        let activity: String?
        let text: String
        let kind: String
        let intervals: [Interval]
        let recurrence: String?
        let problem: String?

        private enum Key: String, CodingKey { case activity, text, kind, intervals, recurrence, problem }

        /// What is not known is null, not absent.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(activity, forKey: .activity)
            try container.encode(text, forKey: .text)
            try container.encode(kind, forKey: .kind)
            try container.encode(intervals, forKey: .intervals)
            try container.encode(recurrence, forKey: .recurrence)
            try container.encodeIfPresent(problem, forKey: .problem)
        }
    }

    private struct Interval: Encodable {
        let from: String?
        let to: String?

        private enum Key: String, CodingKey { case from, to }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(from, forKey: .from)
            try container.encode(to, forKey: .to)
        }
    }

    static func text(_ rows: [CheckedRow]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let entries = rows.compactMap { row -> Entry? in
            guard let words = row.activity.cells[.deadline], let deadline = row.deadline else { return nil }
            return Entry(
                activity: row.activity.number?.text, text: words.text, kind: deadline.kind.rawValue,
                intervals: deadline.intervals.map { Interval(from: $0.from?.iso, to: $0.to?.iso) },
                recurrence: deadline.recurrence?.rawValue, problem: deadline.problem?.words)
        }
        return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
    }

    /// The same for people, a deadline a line.
    static func lines(_ rows: [CheckedRow]) -> String {
        rows.compactMap { row -> String? in
            guard let words = row.activity.cells[.deadline], let deadline = row.deadline else { return nil }
            let shown = deadline.intervals.prefix(4).map(\.iso).joined(separator: " ")
            let rest = deadline.intervals.count > 4 ? " … (\(deadline.intervals.count))" : ""
            let parts = [
                row.activity.number?.text ?? "–", words.text.replacing("\n", with: " "), deadline.kind.rawValue,
                deadline.problem?.words ?? shown + rest,
            ]
            return parts.joined(separator: "\t") + "\n"
        }.joined()
    }
}

extension Deadline.Problem {
    /// For a program's eyes.
    fileprivate var words: String {
        switch self {
        case .impossible: "impossible"
        case .reversed: "reversed"
        }
    }
}
