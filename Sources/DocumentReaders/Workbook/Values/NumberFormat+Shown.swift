extension NumberFormat {
    /// A number as its cell shows it, and what the reader knows about it.
    struct Shown {
        let text: String
        let origin: Sheet.Origin
        /// What the program shows, where `text` is a guess what was typed.
        var displayed: String?
    }

    /// - Parameter since1904: the workbook counts its days from 1904, as old Macs did.
    func shown(_ value: Double, since1904: Bool) -> Shown? {
        guard let number = DecimalNumber(value) else { return nil }
        let index = number.isZero && sections.count > 2 ? 2 : number.isNegative && sections.count > 1 ? 1 : 0
        let section = sections[index]
        if section.isDate, let date = SerialDate(value, since1904: since1904) {
            return DateFormat(section.tokens).shown(date, value: value)
        }
        // Before the calendar or behind it, the number is shown.
        if section.isDate { return Shown(text: number.general, origin: .number(isGeneral: true)) }
        guard !section.isGeneral, !section.tokens.contains(.text), !section.tokens.contains(.exponent),
            !section.tokens.contains(.slash)
        else { return Shown(text: literals(around: number.general, in: section), origin: .number(isGeneral: true)) }
        let text = DigitPattern(section.tokens).shown(value, signed: index != 1)
        return Shown(text: text, origin: .number(isGeneral: false))
    }

    /// A text, with what the format writes around it.
    func shown(_ text: String) -> String {
        let section = sections.count > 3 ? sections[3] : sections[0]
        return section.tokens.contains(.text) ? literals(around: text, in: section) : text
    }

    private func literals(around text: String, in section: Section) -> String {
        guard section.tokens.count > 1 else { return text }
        return section.tokens.reduce(into: "") { result, token in
            switch token {
            case .literal(let literal): result += literal
            case .text, .general: result += text
            default: break
            }
        } + (section.tokens.contains(.text) || section.tokens.contains(.general) ? "" : text)
    }
}
