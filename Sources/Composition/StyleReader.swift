import Diagnostics
import Document
import YAMLSource

/// Reads `style.yaml`: named styles of text and of pages, each of which may begin from another (`base:`).
struct StyleReader {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func styleSheet(_ node: YAMLNode) -> StyleSheet {
        checkKeys(of: node, known: ["texts", "pages", "css"])
        var sheet = StyleSheet(css: node["css"]?.text)
        for entry in node["texts"]?.entries ?? [] {
            var style = base(of: entry.value, among: sheet.texts) ?? TextStyle()
            read(entry.value, into: &style)
            sheet.texts[entry.key] = style
        }
        for entry in node["pages"]?.entries ?? [] {
            var style = base(of: entry.value, among: sheet.pages) ?? PageStyle()
            read(entry.value, into: &style, texts: sheet.texts)
            sheet.pages[entry.key] = style
        }
        return sheet
    }

    /// The style that this one begins from; it must stand above, so that no circle can be written.
    private mutating func base<Style>(of node: YAMLNode, among styles: [String: Style]) -> Style? {
        guard let name = node["base"] else { return nil }
        if let style = styles[name.text ?? ""] { return style }
        diagnostics.append(
            unknownName(
                name.text ?? "", at: name.place, known: Array(styles.keys), quote: name.text ?? "",
                what: ("Стиль (выше по файлу)", "style (above this one)")))
        return nil
    }

    private mutating func read(_ node: YAMLNode, into style: inout TextStyle) {
        checkKeys(
            of: node,
            known: [
                "base", "family", "size", "bold", "italic", "align", "vertical", "leading", "first_line", "left",
                "right",
                "before", "after", "hyphenate", "letter_spacing", "keep_with_next", "keep_lines", "new_page", "frame",
                "corner", "right_block",
            ])
        if let family = node["family"]?.text { style.family = family }
        number(node["size"], 4...144) { style.size = $0 }
        flag(node["bold"]) { style.isBold = $0 }
        flag(node["italic"]) { style.isItalic = $0 }
        choice(node["align"], of: TextStyle.Alignment.self) { style.alignment = $0 }
        choice(node["vertical"], of: TextStyle.VerticalAlignment.self) { style.verticalAlignment = $0 }
        number(node["leading"], 0.8...4) { style.leading = $0 }
        number(node["first_line"], -100...100) { style.firstLineIndentMillimetres = $0 }
        number(node["left"], 0...300) { style.leftIndentMillimetres = $0 }
        number(node["right"], 0...300) { style.rightIndentMillimetres = $0 }
        number(node["before"], 0...400) { style.spaceBefore = $0 }
        number(node["after"], 0...400) { style.spaceAfter = $0 }
        flag(node["hyphenate"]) { style.hyphenates = $0 }
        number(node["letter_spacing"], 0...2) { style.letterSpacing = $0 }
        flag(node["keep_with_next"]) { style.keepsWithNext = $0 }
        flag(node["frame"]) { style.isFramed = $0 }
        number(node["right_block"], 10...300) { style.rightBlockMillimetres = $0 }
        flag(node["corner"]) { style.standsInCorner = $0 }
        flag(node["new_page"]) { style.beginsPage = $0 }
        number(node["keep_lines"], 0...20) { style.keptLines = Int($0) }
    }

    private mutating func read(_ node: YAMLNode, into style: inout PageStyle, texts: [String: TextStyle]) {
        checkKeys(
            of: node,
            known: [
                "base", "paper", "orientation", "margins", "page_number", "page_number_at", "continue_numbers",
                "number_columns",
            ])
        choice(node["paper"], of: PageStyle.Paper.self) { style.paper = $0 }
        choice(node["orientation"], of: PageStyle.Orientation.self) { style.orientation = $0 }
        if let margins = node["margins"] {
            checkKeys(of: margins, known: ["left", "right", "top", "bottom"])
            // Less than 5 mm no printer can print; more than 90 leaves no page.
            number(margins["left"], 5...90) { style.leftMarginMillimetres = $0 }
            number(margins["right"], 5...90) { style.rightMarginMillimetres = $0 }
            number(margins["top"], 5...90) { style.topMarginMillimetres = $0 }
            number(margins["bottom"], 5...90) { style.bottomMarginMillimetres = $0 }
        }
        if let name = node["page_number"] {
            style.pageNumberStyle = name.text
            if let text = name.text, texts[text] == nil {
                diagnostics.append(
                    unknownName(
                        text, at: name.place, known: Array(texts.keys), quote: text, what: ("Стиль", "style")))
            }
        }
        number(node["page_number_at"], 5...60) { style.pageNumberMillimetres = $0 }
        flag(node["continue_numbers"]) { style.continuesPageNumbers = $0 }
        flag(node["number_columns"]) { style.numbersColumns = $0 }
    }

    private mutating func number(_ node: YAMLNode?, _ range: ClosedRange<Double>, _ set: (Double) -> Void) {
        guard let node else { return }
        if let value = Double(node.text ?? ""), range.contains(value) { return set(value) }
        report(
            node, ru: "Здесь ожидается число от \(short(range.lowerBound)) до \(short(range.upperBound)).",
            en: "Expected a number from \(short(range.lowerBound)) to \(short(range.upperBound)).")
    }

    /// A number without a tail of zeroes.
    private func short(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : String(number)
    }

    private mutating func flag(_ node: YAMLNode?, _ set: (Bool) -> Void) {
        guard let node else { return }
        switch node.text {
        case "true": set(true)
        case "false": set(false)
        default: report(node, ru: "Здесь ожидается true или false.", en: "Expected true or false.")
        }
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLNode?, of type: Choice.Type, _ set: (Choice) -> Void
    ) where Choice.RawValue == String {
        guard let node else { return }
        if let value = Choice(rawValue: node.text ?? "") { return set(value) }
        let known = type.allCases.map(\.rawValue).joined(separator: ", ")
        report(
            node, ru: "Значение «\(node.text ?? "")» здесь невозможно; есть: \(known).",
            en: "The value \"\(node.text ?? "")\" is impossible here; there are: \(known).")
    }

    private mutating func checkKeys(of node: YAMLNode, known: [String]) {
        for entry in node.entries ?? [] where !known.contains(entry.key) {
            diagnostics.append(
                unknownName(entry.key, at: entry.keyPlace, known: known, quote: entry.key, what: ("Ключ", "key")))
        }
    }

    private mutating func report(_ node: YAMLNode, ru: String, en: String) {
        diagnostics.append(
            Diagnostic(
                code: "T001", name: "broken-template", place: node.place, message: Message(ru: ru, en: en)))
    }
}
