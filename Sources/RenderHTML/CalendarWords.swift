/// Days and months in Russian words.
enum CalendarWords {
    /// `2022-02-03` as «3 февраля 2022 г.», without a leading zero (ГОСТ Р 7.0.97, 5.10); nil where it is no such date.
    static func day(_ iso: String) -> String? {
        guard let (year, month, day) = numbers(iso, widths: [4, 2, 2]), let day, (1...31).contains(day) else {
            return nil
        }
        return "\(day)\u{A0}\(genitives[month - 1]) \(year)\u{A0}г."
    }

    /// `2022-02` as «Февраль 2022»; nil where it is no such month.
    static func month(_ iso: String) -> String? {
        numbers(iso, widths: [4, 2]).map { year, month, _ in "\(nominatives[month - 1]) \(year)" }
    }

    private static func numbers(_ iso: String, widths: [Int]) -> (year: Int, month: Int, day: Int?)? {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == widths, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
        else { return nil }
        return (year, month, parts.count > 2 ? Int(parts[2]) : nil)
    }

    private static let genitives = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]

    private static let nominatives = [
        "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь",
        "Декабрь",
    ]
}
