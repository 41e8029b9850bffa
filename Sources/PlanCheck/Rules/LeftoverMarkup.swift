import Diagnostics
import PlanModel

/// Signs of a markup language among the words: `<p>`, `&nbsp;`, `**`.
struct LeftoverMarkup: Rule {
    let description = RuleDescription(
        code: "S010", name: "leftover-markup", severity: .warning,
        summary: Message(ru: "В тексте осталась разметка.", en: "Markup is left in the text."),
        rationale: Message(
            ru: "Теги и служебные знаки напечатаются в документе как есть.",
            en: "Tags and entities are printed as they stand."),
        failing: [
            row("<p>Провести собрание</p>"), row("Отчёт&nbsp;школы &laquo;Мир&raquo;"), row("**Итоги** работы"),
            row("Строка<br/>строка"), row("<span style=\"color: red\">Срок</span>"), row("Тире &#8212; здесь"),
        ],
        passing: [
            row("Доля < 5 % и > 3 %, a<b"), row("Школа & Ко; R&D"), row("Сноска** и ещё одна**"), row("Балл <80"),
            row("<Название школы>"), row("2 ** 3"),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        inDocument(checked.removedMarkup)
            + checked.passages.compactMap { passage in
                let found = markup(in: passage.text.text)
                guard let first = found.first else { return nil }
                let named = found.prefix(4).map { "«\($0)»" }.joined(separator: ", ")
                return finding(
                    Message(ru: "В тексте осталась разметка: \(named).", en: "Markup is left in the text: \(named)."),
                    at: passage, quote: first,
                    hint: Message(ru: "Уберите служебные знаки.", en: "Take the signs out."))
            }
    }

    /// Once for a line, however many tags it has.
    private func inDocument(_ removed: [SourceText]) -> [Diagnostic] {
        var lines: Set<Int?> = []
        return removed.filter { lines.insert($0.place.line).inserted }.map { markup in
            finding(
                Message(
                    ru: "В документе осталась разметка: «\(markup.text)». В план она не попала.",
                    en: "Markup is left in the document: \"\(markup.text)\". The plan does not have it."),
                at: Passage(markup, field: ""), quote: markup.text,
                hint: Message(ru: "Уберите служебные знаки из документа.", en: "Take the signs out of the document."),
                // The stars of Markdown are a way of typing bold; a tag was never meant to be seen.
                severity: markup.text.hasPrefix("<") ? nil : .note)
        }
    }

    private func markup(in text: String) -> [String] {
        guard text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 || $0 == 0x2A }) else { return [] }
        var found: [String] = []
        var emphasisBegun = false
        var index = text.startIndex
        while index < text.endIndex {
            let rest = text[index...]
            var length = 1
            switch text[index] {
            case "<":
                if let tag = tag(at: rest) {
                    found.append(String(tag))
                    length = tag.count
                }
            case "&":
                if let entity = entity(at: rest) {
                    found.append(String(entity))
                    length = entity.count
                }
            case "*" where rest.hasPrefix("**"):
                let before = index > text.startIndex ? text[text.index(before: index)] : " "
                let after = rest.dropFirst(2).first ?? " "
                // «**слово**»: the first touches the word from before, the second from behind; notes (слово**) only so.
                if !after.isWhitespace, before.isWhitespace || "(«\"".contains(before) {
                    emphasisBegun = true
                } else if emphasisBegun, !before.isWhitespace {
                    found.append("**")
                    emphasisBegun = false
                }
                length = 2
            default: break
            }
            index = text.index(index, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        }
        return found
    }

    private static let tags: Set<String> = [
        "p", "br", "b", "i", "u", "s", "a", "ul", "ol", "li", "td", "tr", "th", "table", "tbody", "thead", "div",
        "span",
        "strong", "em", "font", "sup", "sub", "h1", "h2", "h3", "h4", "img", "hr", "center", "small", "html", "body",
    ]

    private func tag(at text: Substring) -> Substring? {
        guard let end = text.prefix(300).firstIndex(of: ">") else { return nil }
        var inner = text[text.index(after: text.startIndex)..<end]
        if inner.hasPrefix("/") { inner = inner.dropFirst() }
        let name = inner.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let next = inner.dropFirst(name.count).first
        guard Self.tags.contains(name.lowercased()), next == nil || next == "/" || next == " " else { return nil }
        return text[...end]
    }

    private func entity(at text: Substring) -> Substring? {
        guard let end = text.prefix(10).firstIndex(of: ";") else { return nil }
        let name = text[text.index(after: text.startIndex)..<end]
        let isNumber =
            name.hasPrefix("#") && name.count > 1
            && name.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit || $0 == "x" }
        let isName = name.count >= 2 && name.allSatisfy { $0.isASCII && $0.isLetter } && name.first?.isLowercase == true
        return isNumber || isName ? text[...end] : nil
    }

    private static func row(_ activity: String) -> String { RuleExample.row(["activity": activity]) }
}
