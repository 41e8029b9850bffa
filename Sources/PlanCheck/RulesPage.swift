import Diagnostics

/// The page of all rules for people, in Markdown: a table, then a section for each with its examples.
///
/// It is made from the rules themselves, so it says what they do.
public func rulesPage() -> String {
    var page = """
        # Правила проверки

        <!-- Страница сделана программой: prikaz debug rules-page > docs/rules.md -->

        Ошибка — документ с ней нельзя подписывать; предупреждение — на это укажет проверяющий; замечание — дело стиля.
        Важность правила меняют или снимают в [prikaz.yaml](../README.ru.md#настройки-проверки).

        | Код | Важность | Имя | Что найдено |
        |---|---|---|---|

        """
    let rules = allRules.map(\.description)
    for rule in rules {
        let summary = markdownText(rule.summary.russian)
        page += "| [\(rule.code)](#\(anchor(rule))) | \(rule.severity.name.russian) | \(rule.name) | \(summary) |\n"
    }
    for rule in rules {
        page += """

            ## \(rule.code) \(rule.name)

            **\(rule.severity.name.russian.capitalizedFirst).** \(markdownText(rule.summary.russian))
            \(markdownText(rule.rationale.russian))

            """
        page += examples("Нарушает", rule.failing)
        page += examples("Соблюдает", rule.passing)
    }
    return page
}

/// The name that GitHub gives to a rule's heading.
private func anchor(_ rule: RuleDescription) -> String { "\(rule.code)-\(rule.name)".lowercased() }

private func examples(_ title: String, _ examples: [String]) -> String {
    examples.map { example in
        // A fence is longer than any run of marks in it.
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: example) + 1))
        let text = example.hasSuffix("\n") ? example : example + "\n"
        return "\n\(title):\n\n\(fence)yaml\n\(text)\(fence)\n"
    }.joined()
}

private func longestRun(of mark: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
        run = character == mark ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}

/// Words of a rule as text of a paragraph or a cell: no mark of Markdown in them means anything.
private func markdownText(_ text: String) -> String {
    var result = ""
    for character in text {
        switch character {
        case "\\", "|", "*", "_", "`", "<", "[", "]": result += "\\\(character)"
        case "\n": result += " "
        default: result.append(character)
        }
    }
    return result
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
