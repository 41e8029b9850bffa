/// The words that deadlines are made of.
enum DeadlineVocabulary {
    /// 1 to 12 for a month's name in any case, whole or shortened.
    static func month(_ word: String) -> Int? { months[word] }

    /// 1 to 4 (5 for decades and weeks) for an ordinal or a Roman number.
    static func ordinal(_ word: String) -> Int? {
        if let number = roman[word] { return number }
        guard word.count >= 5 else { return nil }
        return ordinals.first { word.hasPrefix($0.stem) }?.number
    }

    /// 1 (Monday) to 7 for a weekday's name.
    static func weekday(_ word: String) -> Int? { weekdays[word] }

    static let lastWords: Set<String> = ["последняя", "последний", "последнюю", "последняю", "последней", "последнее"]

    private static let months: [String: Int] = {
        let stems = [
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
        ]
        let soft = ["ь", "я", "ю", "е", "ем"]
        let hard = ["", "а", "у", "е", "ом"]
        var months: [String: Int] = [:]
        for (index, stem) in stems.enumerated() {
            let endings =
                switch index + 1 {
                case 3, 8: hard
                case 5: ["й", "я", "ю", "е", "ем"]
                default: soft
                }
            for ending in endings { months[stem + ending] = index + 1 }
        }
        let short: [(String, Int)] = [
            ("янв", 1), ("фев", 2), ("февр", 2), ("мар", 3), ("апр", 4), ("июнь", 6), ("авг", 8), ("сен", 9),
            ("сент", 9), ("окт", 10), ("нояб", 11), ("ноя", 11), ("дек", 12),
        ]
        for (word, number) in short { months[word] = number }
        return months
    }()

    private static let roman: [String: Int] = {
        // Latin letters, and the Cyrillic ones that look like them.
        var roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5]
        for (word, number) in [("і", 1), ("іі", 2), ("ііі", 3), ("іv", 4)] { roman[word] = number }
        return roman
    }()

    private static let ordinals: [(stem: String, number: Int)] = [
        ("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4), ("пят", 5),
    ]

    private static let weekdays: [String: Int] = {
        let names: [[String]] = [
            ["понедельник", "понедельника", "понедельникам", "пн"],
            ["вторник", "вторника", "вторникам", "вт"], ["среда", "среду", "среды", "средам", "ср"],
            ["четверг", "четверга", "четвергам", "чт"], ["пятница", "пятницу", "пятницы", "пятницам", "пт"],
            ["суббота", "субботу", "субботы", "субботам", "сб"],
            ["воскресенье", "воскресенья", "воскресеньям", "вс"],
        ]
        var weekdays: [String: Int] = [:]
        for (index, forms) in names.enumerated() { for form in forms { weekdays[form] = index + 1 } }
        return weekdays
    }()

    /// Months 3 to 5 are spring; winter begins in December.
    static func season(_ word: String) -> Int? {
        switch word {
        case "весна", "весной", "весны", "весну", "весенний": 3
        case "лето", "летом", "лета", "летний": 6
        case "осень", "осенью", "осени", "осенний": 9
        case "зима", "зимой", "зимы", "зиму", "зимний": 12
        default: nil
        }
    }

    /// The first part of «осенне-зимний».
    static func seasonBeforeHyphen(_ word: String) -> Int? {
        switch word {
        case "весенне": 3
        case "летне": 6
        case "осенне": 9
        case "зимне": 12
        default: nil
        }
    }

    /// The words after a year: «2022 г.», «2022–2024 гг.».
    static let yearWords: Set<String> = [
        "г", "гг", "год", "года", "году", "годы", "годов", "годах", "годом", "годам",
    ]
    /// Of these, the ones that speak of several.
    static let yearsWords: Set<String> = ["гг", "годы", "годов", "годах", "годам"]

    static let untilWords: Set<String> = ["до", "к", "ко", "позднее", "позже"]
}
