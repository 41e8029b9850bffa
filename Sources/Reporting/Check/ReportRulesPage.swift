import Diagnostics

/// The part of the page of all rules that tells of forms, in Markdown.
public func reportRulesPage() -> String {
    var page = """

        ## Проверка форм отчёта

        Так проверяются заполненные формы: [«Отчёт о выполнении плана»](report.ru.md#проверка). Их важность меняют или
        снимают там же, в [prikaz.yaml](../README.ru.md#настройки-проверки).

        | Код | Важность | Имя | Что найдено |
        |---|---|---|---|

        """
    for rule in ReportRule.allCases {
        page += "| \(rule.code) | \(rule.severity.name.russian) | \(rule.name) | \(rule.summary.russian) |\n"
    }
    return page
}
