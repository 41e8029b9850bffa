import Diagnostics
import PlanModel

/// An expected result that only wishes: no number, no share, no document.
struct UnmeasurableResult: Rule {
    let description = RuleDescription(
        code: "R003", name: "unmeasurable-result", severity: .note,
        summary: Message(
            ru: "По результату нельзя проверить, достигнут ли он.",
            en: "One cannot tell from the result whether it has been reached."),
        rationale: Message(
            ru: "«Повышение качества» без числа, доли или документа нельзя ни подтвердить, ни опровергнуть в отчёте.",
            en: "A report can neither confirm nor deny “better quality” without a number, a share or a document."),
        failing: [
            RuleExample.row(["result": "Повышение качества образования"]),
            RuleExample.row(["result": "Обеспечено профессиональное развитие педагогов"]),
            RuleExample.row(["result": "Положительная динамика успеваемости"]),
        ],
        passing: [
            RuleExample.row(["result": "Повышение доли выпускников, сдавших экзамен"]),
            RuleExample.row(["result": "Рост среднего балла на 5 %"]),
            RuleExample.row(["result": "Обеспечено обучение, получены удостоверения"]),
            RuleExample.row(["result": "Протокол собрания"]),
            RuleExample.row(["result": "Создана рабочая группа"]),
            RuleExample.row(["result": "Совершенствование методики: сборник уроков"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.rows.compactMap { row in
            guard let result = row.passage(.result), isWish(result.text.text) else { return nil }
            return finding(
                Message(
                    ru: "В результате нет ни числа, ни доли, ни документа: «\(beginning(result))».",
                    en: "The result names no number, share or document: «\(beginning(result))»."),
                at: result,
                hint: Message(
                    ru: "Добавьте показатель («не менее 80 % педагогов») или документ («справка», «приказ»).",
                    en: "Add a measure (“at least 80 % of the teachers”) or a document."))
        }
    }

    private func isWish(_ text: String) -> Bool {
        guard let first = RussianStem.firstWord(of: text), Self.wishes.contains(where: { first.hasPrefix($0) }),
            !text.contains(where: \.isNumber)
        else { return false }
        return !RussianStem.words(of: text).contains { word in
            Self.wholeMeasures.contains(word) || Self.measures.contains { word.hasPrefix($0) }
        }
    }

    private func beginning(_ passage: Passage) -> String {
        let words = passage.text.text.split { $0.isWhitespace }
        return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
    }

    private static let wishes = [
        "повыш", "улучш", "совершенствован", "усовершенствован", "обеспечен", "развит", "рост", "положительн",
        "расширен",
        "активизац", "оптимизац", "укреплен", "стимулирован", "популяризац", "снижен", "увеличен", "формирован",
    ]

    private static let wholeMeasures: Set<String> = [
        "все", "всех", "всем", "сто", "доля", "доли", "долю", "акт", "акты", "актов",
    ]

    /// Numbers in words, shares, and documents or other things that one can lay on the table.
    private static let measures = [
        "процент", "количеств", "числ", "кажд", "балл", "приказ", "план", "протокол", "отчет",
        "справк",
        "положени", "программ", "список", "списк", "рейтинг", "баз", "реестр", "график", "карт", "рекомендац",
        "материал", "договор",
        "соглашен", "сборник", "публикац", "сайт", "страниц", "журнал", "паспорт", "таблиц", "заключен", "сертификат",
        "удостоверен", "диплом", "сценари", "презентац", "фото", "видео", "буклет", "письм", "решени", "резолюц",
        "перечен",
        "банк", "расписан", "заявк", "анкет", "конспект", "документ", "информац", "смет", "стенд", "памятк",
        "портфолио", "статьи",
        "статья", "бюллетен", "модел", "маршрут", "методичк", "пособи", "разработк", "победител", "призер",
    ]
}
