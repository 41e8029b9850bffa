/// A workbook's date: days since the end of 1899, and the part of the day behind the point (ECMA-376-1, 18.17.4).
struct SerialDate {
    struct Day: Equatable {
        let year: Int
        let month: Int
        let day: Int
        /// From 0, Monday.
        let weekday: Int
    }

    let day: Day
    let seconds: Int

    /// Nil where no program shows a date.
    init?(_ value: Double, since1904: Bool) {
        guard value.isFinite, value >= 0, value < 2_958_466 else { return nil }
        var whole = Int(value.rounded(.down))
        var seconds = Int(((value - Double(whole)) * 86_400).rounded())
        if seconds == 86_400 {
            whole += 1
            seconds = 0
        }
        // Excel's 1900 has a 29th of February (day 60), which the days before it do not know of.
        let sinceEpoch = since1904 ? whole - 24_107 : whole - 25_569 + (whole < 60 ? 1 : 0)
        day = Day(daysSince1970: sinceEpoch)
        self.seconds = seconds
    }
}

extension SerialDate.Day {
    /// The day of the Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let weekday = ((days + 3) % 7 + 7) % 7
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: ofYear - (153 * shiftedMonth + 2) / 5 + 1, weekday: weekday)
    }

    /// As Russian documents write it: `01.02.2022`.
    var digits: String { "\(day.padded(2)).\(month.padded(2)).\(year.padded(4))" }
}

extension Int {
    /// The number with zeroes before it, if it has fewer digits than `width`.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
