import Testing

@testable import DocumentReaders

@Suite("A number is shown by its format")
struct NumberFormatTests {
    @Test(
        "as Russian Excel shows it",
        arguments: [
            (1.1, "General", "1.1"), (0.1 + 0.2, "General", "0.3"), (1234.5, "General", "1234.5"),
            (123_456_789_012, "General", "123456789012"), (1.0 / 3, "General", "0.333333333"),
            (-2.50, "General", "-2.5"), (0, "General", "0"), (1e-5, "General", "0.00001"),
            (1.1, "0.00", "1.10"), (1.005, "0.00", "1.01"), (0.5, "0", "1"), (2, "0.", "2."), (1, "0\".\"", "1."),
            (1_234_567.891, "#,##0.00", "1\u{A0}234\u{A0}567,89"), (0.5, "0%", "50%"), (0.125, "0.0%", "12,5%"),
            (12_000, "#,##0,", "12"), (7, "000", "007"), (5, "\"№ \"0", "№ 5"), (101, "0\\.00", "1.01"),
            (-5, "0;(0)", "(5)"), (0, "0;-0;\"нет\"", "нет"), (999.9996, "0.000", "1000.000"),
            (1500, "# ##0\" \"[$₽-419]", "1 500 ₽"), (44_562, "@", "44562"), (0.999, "#.##", "1."),
            (9_251_234_567, "(###) ###-####", "(925) 123-4567"),
        ] as [(Double, String, String)])
    func number(value: Double, code: String, shown: String) {
        #expect(NumberFormat(code).shown(value, since1904: false)?.text == shown)
    }

    @Test(
        "and a date in Russian",
        arguments: [
            (44_562, "d\\.m", "1.1"), (44_835, "d.m", "1.10"), (44_562, "dd.mm.yyyy", "01.01.2022"),
            (44_562, "d mmm", "1 янв"), (44_562, "d\\-mmm", "01.01"), (44_562, "mmmm yyyy", "Январь 2022"),
            (44_562, "[$-419]d mmmm yyyy;@", "1 января 2022"),
            (44_562, "[$-FC19]dd mmmm yyyy\\ \\г\\.;@", "01 января 2022 г."),
            (44_562, "dddd", "суббота"), (44_562.75, "h:mm", "18:00"),
            (44_562.5, "dd.mm.yyyy\\ hh:mm", "01.01.2022 12:00"),
            (1.5, "[h]:mm", "36:00"), (44_562.0625, "h:mm AM/PM", "1:30 AM"), (44_562, "ДД.ММ.ГГГГ", "01.01.2022"),
            // Another country's order, and what Excel makes of typed words by itself.
            (44_562, "m/d/yyyy", "01.01.2022"), (44_565, "yyyy\\-mm\\-dd", "04.01.2022"),
            (44_562, "dd/mm/yy", "01.01.22"),
            (44_562, "mmm.yy", "январь 2022"), (44_566, "dd.mmm", "05.01"),
            (1, "dd.mm.yyyy", "01.01.1900"), (61, "dd.mm.yyyy", "01.03.1900"),
            (-5, "dd.mm.yyyy", "-5"), (1e9, "dd.mm.yyyy", "1000000000"),
        ] as [(Double, String, String)])
    func date(value: Double, code: String, shown: String) {
        #expect(NumberFormat(code).shown(value, since1904: false)?.text == shown)
    }

    @Test("counted from 1904 where the workbook says so")
    func since1904() {
        #expect(NumberFormat("dd.mm.yyyy").shown(0, since1904: true)?.text == "01.01.1904")
    }

    @Test("Every built-in format shows a number somehow", arguments: 0...49)
    func builtIn(id: Int) {
        guard let code = NumberFormat.builtIn(id) else { return }
        #expect(NumberFormat(code).shown(44_562.25, since1904: false)?.text.isEmpty == false)
    }

    @Test(
        "No format and no number is a crash",
        arguments: ["", ";", "[", "\"", "\\", "*", "_", "[$", "0.0.0", "E+", "////", "yyyyyyyyyyyy"])
    func hostile(code: String) {
        for value: Double in [0, -1, 1e300, .infinity, .nan, .leastNonzeroMagnitude, 44_562.999_999_99] {
            _ = NumberFormat(code).shown(value, since1904: false)
        }
    }
}
