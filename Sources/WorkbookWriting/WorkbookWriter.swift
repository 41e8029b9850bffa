import CXLSXWriter
public import Diagnostics
import Glibc

/// Writes a workbook (.xlsx) by libxlsxwriter: equal calls give equal bytes.
///
/// All cells hold text, and are marked as text, so that no program makes a date of «1.2».
public final class WorkbookWriter {
    /// How a cell looks.
    public enum Style: Hashable, Sendable, CaseIterable {
        case title, label, value, explanation, head, service, section, body
        /// A cell to be filled in: it alone can be changed where the sheet is protected.
        case answer
        /// A cell for a day: what is typed as one becomes one.
        case answerDate
        /// A number to count with.
        case number
    }

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let descriptor: Int32
    private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
    private var isClosed = false

    /// - Parameter created: the moment that the workbook says it was made, in seconds since 1970.
    /// - Throws: ``Failure`` when the system has no memory for it.
    public init(created: Int) throws(Failure) {
        descriptor = xlsx_memory_file()
        guard descriptor >= 0 else { throw Self.failed() }
        guard let workbook = workbook_new("/proc/self/fd/\(descriptor)") else {
            close(descriptor)
            throw Self.failed()
        }
        self.workbook = workbook
        xlsx_set_created(workbook, created)
        for style in Style.allCases { formats[style] = format(style) }
    }

    deinit {
        if !isClosed { workbook_close(workbook) }
        close(descriptor)
    }

    /// A sheet of the workbook, filled row by row.
    public struct Sheet {
        fileprivate let sheet: UnsafeMutablePointer<lxw_worksheet>
        fileprivate let formats: [Style: UnsafeMutablePointer<lxw_format>]

        /// Rows and columns count from 0.
        public func write(_ text: String, row: Int, column: Int, style: Style) {
            if text.isEmpty {
                worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), formats[style])
            } else {
                worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text.inXML, formats[style])
            }
        }

        /// A remark that is shown when the pointer is over the cell.
        public func explain(_ text: String, row: Int, column: Int) {
            xlsx_comment(sheet, lxw_row_t(row), lxw_col_t(column), text)
        }

        /// A number, which programs can count with; every other cell holds text.
        public func write(_ number: Int, row: Int, column: Int, style: Style) {
            worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), Double(number), formats[style])
        }

        /// Words to choose from in the cells of a column.
        ///
        /// - Parameter refusal: what the program says to other words; nil takes them.
        public func offer(_ words: [String], rows: ClosedRange<Int>, column: Int, refusal: String? = nil) {
            var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
            defer { for word in list { free(word) } }
            xlsx_offer(
                sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound), lxw_col_t(column), &list, refusal)
        }

        /// Only a day of the calendar may stand in the cells of a column; to all else the program says `refusal`.
        public func expectDate(rows: ClosedRange<Int>, column: Int, refusal: String) {
            xlsx_expect_date(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound), lxw_col_t(column), refusal)
        }

        /// Only answers can be changed; anybody may lift it, for there is no password.
        public func protect() { xlsx_protect(sheet) }

        /// In characters of the usual font.
        public func setWidth(_ width: Double, column: Int) {
            worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
        }

        /// High enough for so many lines of the usual size: not every program finds the height by itself.
        public func setHeight(lines: Int, row: Int) {
            worksheet_set_row(sheet, lxw_row_t(row), Double(min(max(lines, 1), 25)) * 15.75, nil)
        }

        /// The rows above `row` stay on the screen, and the columns to the left of `column`.
        public func freeze(above row: Int, leftOf column: Int = 0) {
            worksheet_freeze_panes(sheet, lxw_row_t(row), lxw_col_t(column))
        }

        /// A4, all columns on one page; `rows` are printed again at the top of each page.
        public func setUpPrint(isLandscape: Bool, repeating rows: ClosedRange<Int>? = nil) {
            worksheet_set_paper(sheet, 9)
            if isLandscape { worksheet_set_landscape(sheet) }
            worksheet_fit_to_pages(sheet, 1, 0)
            worksheet_set_margins(sheet, 0.6, 0.4, 0.5, 0.5)
            if let rows { worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)) }
        }
    }

    /// - Throws: ``Failure`` when the name is no name of a sheet.
    public func addSheet(_ name: String) throws(Failure) -> Sheet {
        guard let sheet = workbook_add_worksheet(workbook, name) else { throw Self.failed() }
        return Sheet(sheet: sheet, formats: formats)
    }

    /// The bytes of the whole file; nothing can be added after it.
    ///
    /// - Throws: ``Failure`` when the workbook could not be written.
    public func finish() throws(Failure) -> [UInt8] {
        isClosed = true
        guard workbook_close(workbook) == LXW_NO_ERROR else { throw Self.failed() }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        var bytes = [UInt8](repeating: 0, count: max(0, size))
        guard size > 0, pread(descriptor, &bytes, size, 0) == size else { throw Self.failed() }
        return bytes
    }

    private func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
        guard let format = workbook_add_format(workbook) else { return nil }
        format_set_font_name(format, "Liberation Serif")
        format_set_font_size(format, 12)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        // The format «@»: what is typed stays as it is typed.
        format_set_num_format(format, "@")
        switch style {
        case .title: format_set_bold(format)
        case .label:
            format_set_bold(format)
            format_set_bg_color(format, 0xF2F2F2)
        case .explanation, .service:
            format_set_font_size(format, 9)
            format_set_font_color(format, 0x595959)
        case .head:
            format_set_bold(format)
            format_set_bg_color(format, 0xD9E2F3)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .section:
            format_set_bold(format)
            format_set_bg_color(format, 0xEDEDED)
        case .answer, .answerDate:
            format_set_unlocked(format)
            format_set_bg_color(format, 0xFFFBE6)
            if style == .answerDate { format_set_num_format(format, "dd.mm.yyyy") }
        case .number: format_set_num_format(format, "0")
        case .value, .body: break
        }
        if style != .title, style != .explanation { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        return format
    }

    private static func failed() -> Failure {
        Failure(
            Diagnostic(
                code: "F020", name: "cannot-write",
                message: Message(ru: "Книга Excel не записывается.", en: "Cannot write the workbook."),
                hint: Message(ru: "Проверьте, что на диске есть место.", en: "Check that the disk has room.")))
    }
}

extension String {
    /// Without what XML 1.0 cannot hold (2.2, Char): control characters as their pictures, the rest as U+FFFD.
    fileprivate var inXML: String {
        func isForeign(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: false
            case 0..<0x20, 0xFFFE, 0xFFFF: true
            default: false
            }
        }
        guard unicodeScalars.contains(where: isForeign) else { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    guard isForeign(scalar) else { return scalar }
                    return (scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) : nil) ?? "\u{FFFD}"
                }))
    }
}
