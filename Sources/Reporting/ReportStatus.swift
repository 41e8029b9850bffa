/// How an activity stands (статус выполнения).
public enum ReportStatus: String, Sendable, CaseIterable {
    case done
    /// Nobody has to choose it: it follows from the dates.
    case doneLate = "done-late"
    case running
    case notDone = "not-done"
    case notYetDue = "not-yet-due"
    case moved
    case dropped

    /// As forms and reports say it.
    public var words: String {
        switch self {
        case .done: "выполнено"
        case .doneLate: "выполнено с нарушением срока"
        case .running: "выполняется"
        case .notDone: "не выполнено"
        case .notYetDue: "срок не наступил"
        case .moved: "перенесено"
        case .dropped: "снято"
        }
    }

    /// What a form offers to choose from.
    public static let offered: [ReportStatus] = [.done, .running, .notDone, .notYetDue, .moved, .dropped]

    public var isDone: Bool { self == .done || self == .doneLate }

    /// Reads what people type for it: in any case, with е for ё, in another gender. Nil for anything else.
    public init?(reading text: String) {
        let words = text.comparable
        guard let status = Self.allCases.first(where: { $0.spellings.contains(words) }) else { return nil }
        self = status
    }

    private var spellings: [String] {
        let others: [String] =
            switch self {
            case .done: ["выполнен", "выполнена", "выполнены", "исполнено", "сделано", "выполнено в срок"]
            case .doneLate:
                ["выполнено с нарушением", "выполнено позже срока", "выполнено с опозданием", "выполнено не в срок"]
            case .running: ["выполняются", "исполняется", "в работе", "в процессе", "выполняется в срок"]
            case .notDone: ["не выполнен", "не выполнена", "не выполнены", "невыполнено", "не исполнено"]
            case .notYetDue: ["не наступил", "срок не подошел", "срок еще не наступил"]
            case .moved: ["перенесен", "перенесена", "перенесены", "перенос", "срок перенесен"]
            case .dropped: ["снят", "снята", "сняты", "отменено", "снято с контроля", "исключено"]
            }
        return [words] + others
    }
}

extension String {
    /// The words for comparison only: in lower case, ё as е, single spaces, without a full stop at the end.
    var comparable: String {
        var words = ""
        var gap = false
        for scalar in lowercased().unicodeScalars {
            if scalar.isGap || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                gap = true
                continue
            }
            if gap, !words.isEmpty { words += " " }
            gap = false
            words.unicodeScalars.append(scalar == "ё" ? "е" : scalar)
        }
        while let last = words.last, ".;,".contains(last) { words.removeLast() }
        return words
    }
}

extension Unicode.Scalar {
    /// White space; Russian and Latin letters are told without looking them up.
    fileprivate var isGap: Bool {
        switch value {
        case 0x20: true
        case 0x21...0x7E, 0x400...0x4FF: false
        default: properties.isWhitespace
        }
    }
}
