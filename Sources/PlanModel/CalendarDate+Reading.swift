extension CalendarDate {
    /// Reads one whole date as an order prints it: `2022-02-01`, `01.02.2022`, `«01» февраля 2022 года`,
    /// each with or without «от» before it. Nil when the words are anything else, or no such day exists.
    public init?(reading text: String) {
        var words = text.lowercased()
            .split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
            .map(String.init)
        if words.first == "от" { words.removeFirst() }
        if let last = words.last, ["г", "г.", "год", "года"].contains(last) { words.removeLast() }
        switch words.count {
        case 1:
            let digits = words[0]
            let isISO = digits.contains("-")
            let parts = digits.split(separator: isISO ? "-" : ".", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
            let (year, day) = isISO ? (first, last) : (last, first)
            self.init(year: year < 100 ? 2000 + year : year, month: month, day: day)
        case 3:
            guard let day = Int(words[0]), let month = Self.genitiveMonths.firstIndex(of: words[1]),
                let year = Int(words[2].prefix { $0.isNumber })
            else { return nil }
            self.init(year: year, month: month + 1, day: day)
        default:
            return nil
        }
    }

    /// Reads ISO 8601 alone: what a plan's data says, as against the words a document prints.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
