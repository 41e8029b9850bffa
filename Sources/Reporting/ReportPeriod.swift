public import PlanModel

/// The period that a report is about (отчётный период).
public struct ReportPeriod: Sendable, Hashable {
    public let first: CalendarDate
    public let last: CalendarDate
    /// What it is called: «I полугодие 2022 года».
    public let name: String
    /// As the command line says it: `2022-H1`.
    public let code: String

    /// Reads `2022-H1`, `2022-Q2`, `2022`, `2022-05`, of the school year `2024/2025`, `2024/2025-H1` and `2024/2025-Q3`,
    /// and two days, `2022-01-01..2022-03-15`. Nil for anything else.
    ///
    /// A school year goes from 1 September to 31 August; its first half ends with December (п. 13 ч. 3 ст. 28 273-ФЗ leaves
    /// the terms to the school, so the quarters of a school year are of three months as well).
    public init?(_ code: some StringProtocol) {
        let code = String(code.filter { !$0.isWhitespace }).uppercased()
        let days = code.components(separatedBy: "..")
        if days.count == 2 {
            guard let first = CalendarDate(iso: days[0]), let last = CalendarDate(iso: days[1]), first <= last else {
                return nil
            }
            self.init(first, last, "период с \(first.digits) по \(last.digits)", "\(first.iso)..\(last.iso)")
            return
        }
        let parts = code.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let years = parts[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let year = Self.year(years[0]) else { return nil }
        let isSchoolYear = years.count == 2
        guard years.count <= 2, !isSchoolYear || Self.year(years[1]) == year + 1 else { return nil }
        let of = isSchoolYear ? "\(year)/\(year + 1) учебного года" : "\(year) года"
        let whole = isSchoolYear ? "\(year)/\(year + 1) учебный год" : "\(year) год"
        guard
            let (start, count, name) = Self.months(parts.count > 1 ? parts[1] : nil, isSchoolYear, whole: whole, of: of)
        else { return nil }
        let month = (isSchoolYear ? 8 : 0) + start
        let end = month + count - 1
        guard let first = CalendarDate(year: year + month / 12, month: month % 12 + 1, day: 1),
            let last = CalendarDate(
                year: year + end / 12, month: end % 12 + 1,
                day: CalendarDate.days(in: end % 12 + 1, of: year + end / 12))
        else { return nil }
        self.init(first, last, name, code)
    }

    /// The period of these days, by the shortest of its names; nil where an end is open.
    public init?(_ span: DaySpan) {
        guard let first = span.from, let last = span.to else { return nil }
        let year = first.year
        let codes =
            ["\(year)", "\(year)-H1", "\(year)-H2"] + (1...4).map { "\(year)-Q\($0)" }
            + [year - 1, year].flatMap { start in ["", "-H1", "-H2"].map { "\(start)/\(start + 1)\($0)" } }
            + ["\(first.iso.prefix(7))", "\(first.iso)..\(last.iso)"]
        let periods = codes.lazy.compactMap { ReportPeriod($0) }
        guard let period = periods.first(where: { $0.first == first && $0.last == last }) else { return nil }
        self = period
    }

    private init(_ first: CalendarDate, _ last: CalendarDate, _ name: String, _ code: String) {
        self.first = first
        self.last = last
        self.name = name
        self.code = code
    }

    public func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }

    /// The months after the year's beginning, how many they are, and the name.
    private static func months(
        _ part: String?, _ isSchoolYear: Bool, whole: String, of year: String
    ) -> (start: Int, count: Int, name: String)? {
        guard let part else { return (0, 12, whole) }
        if part.count == 2, let number = Int(part.dropFirst()) {
            if part.hasPrefix("H"), (1...2).contains(number) {
                let name = "\(roman[number - 1]) полугодие \(year)"
                if isSchoolYear { return number == 1 ? (0, 4, name) : (4, 8, name) }
                return ((number - 1) * 6, 6, name)
            }
            if part.hasPrefix("Q"), (1...4).contains(number) {
                return ((number - 1) * 3, 3, "\(roman[number - 1]) квартал \(year)")
            }
        }
        guard !isSchoolYear, part.count == 2, let month = Int(part), (1...12).contains(month) else { return nil }
        return (month - 1, 1, "\(months[month - 1]) \(year)")
    }

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text),
            year > 1900
        else { return nil }
        return year
    }

    private static let roman = ["I", "II", "III", "IV"]

    /// «март»; the number counts from 1.
    static func monthName(_ month: Int) -> String { months[(month - 1) % 12] }

    private static let months = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]
}

extension String {
    fileprivate func components(separatedBy mark: String) -> [String] {
        split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    }
}
