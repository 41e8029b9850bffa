/// A number format that shows a date or a time.
struct DateFormat {
    private let tokens: [NumberFormat.Token]

    /// In a format, m is a month, but a minute behind hours and before seconds.
    init(_ tokens: [NumberFormat.Token]) {
        var tokens = tokens
        let parts = tokens.indices.filter { index in
            switch tokens[index] {
            case .date, .elapsed: true
            default: false
            }
        }
        for (number, index) in parts.enumerated() {
            guard case .date("m", let count) = tokens[index], count <= 2 else { continue }
            let before = number > 0 ? Self.letter(tokens[parts[number - 1]]) : nil
            let after = number + 1 < parts.count ? Self.letter(tokens[parts[number + 1]]) : nil
            if before == "h" || after == "s" { tokens[index] = .date("n", count) }
        }
        self.tokens = tokens
    }

    private static func letter(_ token: NumberFormat.Token) -> Character? {
        switch token {
        case .date(let letter, _), .elapsed(let letter, _): letter
        default: nil
        }
    }

    /// The letters of the format in their order, each once for a run of it.
    private var letters: [Character] { tokens.compactMap(Self.letter) }

    private func length(of letter: Character) -> Int {
        for case .date(letter, let count) in tokens { return count }
        return 0
    }

    func shown(_ date: SerialDate, value: Double) -> NumberFormat.Shown {
        let displayed = text(date, value: value)
        let letters = letters
        guard letters.contains(where: { "dmy".contains($0) }) else {
            return NumberFormat.Shown(text: displayed, origin: .text)
        }
        guard let typed = typed(date, letters) else {
            return NumberFormat.Shown(text: displayed, origin: .date(date.day))
        }
        return NumberFormat.Shown(
            text: typed, origin: .date(date.day), displayed: typed == displayed ? nil : displayed)
    }

    /// What stands for the date in a Russian document, where the format is one that a program gives of itself, or
    /// another country's order; nil where the format shows the date as somebody wanted it.
    private func typed(_ date: SerialDate, _ letters: [Character]) -> String? {
        let day = date.day
        let calendar = letters.filter { "dmy".contains($0) }
        let time = letters.contains("h") ? " \(date.seconds / 3600):\((date.seconds / 60 % 60).padded(2))" : ""
        let hasMonthName = length(of: "m") > 2
        // Excel itself parts them by points or hyphens: «01.янв», «1-Jan».
        let isExcels =
            length(of: "m") == 3 && length(of: "d") <= 2 && length(of: "y") <= 2 && !tokens.contains(.literal(" "))
        switch calendar {
        case ["d", "m", "y"] where isExcels,
            ["m", "d", "y"] where !hasMonthName, ["y", "m", "d"] where !hasMonthName:
            return day.digits + time
        case ["d", "m"] where isExcels, ["m", "d"] where !hasMonthName:
            return "\(day.day.padded(2)).\(day.month.padded(2))" + time
        case ["m", "y"] where isExcels:
            return "\(Self.months[day.month - 1]) \(day.year)"
        default: return nil
        }
    }

    private func text(_ date: SerialDate, value: Double) -> String {
        var result = ""
        var isBehindSeconds = false
        let isHalved = tokens.contains(.halfDay)
        for token in tokens {
            switch token {
            case .literal(let text): result += text
            // The separator of dates is the country's.
            case .slash: result += "."
            case .comma: result += ","
            case .point: result += "."
            case .digit: if isBehindSeconds { result += "0" }
            case .halfDay: result += date.seconds < 43_200 ? "AM" : "PM"
            case .elapsed(let letter, let count): result += elapsed(letter, value).padded(count)
            case .date(let letter, let count):
                isBehindSeconds = letter == "s"
                result += part(letter, count, of: date, isHalved: isHalved)
            case .percent, .exponent, .general, .text: break
            }
        }
        return result
    }

    private func elapsed(_ letter: Character, _ value: Double) -> Int {
        let seconds = Int((value * 86_400).rounded())
        return letter == "h" ? seconds / 3600 : letter == "m" ? seconds / 60 : seconds
    }

    private func part(_ letter: Character, _ count: Int, of date: SerialDate, isHalved: Bool) -> String {
        let day = date.day
        switch letter {
        case "d":
            return switch count {
            case 1: String(day.day)
            case 2: day.day.padded(2)
            case 3: Self.shortWeekdays[day.weekday]
            default: Self.weekdays[day.weekday]
            }
        case "m": return month(day.month, count)
        case "y": return count <= 2 ? (day.year % 100).padded(2) : String(day.year)
        case "h":
            let hour = date.seconds / 3600
            return (isHalved ? (hour + 11) % 12 + 1 : hour).padded(min(count, 2))
        case "n": return (date.seconds / 60 % 60).padded(min(count, 2))
        default: return (date.seconds % 60).padded(min(count, 2))
        }
    }

    /// A month's name stands in the genitive behind a day (1 марта 2022), else in the nominative (Март 2022).
    private func month(_ month: Int, _ count: Int) -> String {
        switch count {
        case 1: String(month)
        case 2: month.padded(2)
        case 3: Self.shortMonths[month - 1]
        case 5: String(Self.months[month - 1].prefix(1)).uppercased()
        default:
            length(of: "d") > 0 ? Self.genitiveMonths[month - 1] : Self.months[month - 1].capitalizedFirst
        }
    }

    private static let months = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]
    private static let genitiveMonths = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]
    private static let shortMonths = [
        "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ]
    private static let weekdays = [
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    ]
    private static let shortWeekdays = ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
