import Diagnostics
import PlanModel

/// A responsible party that is only an organisation, where the settings ask for a post.
struct MissingPost: Rule {
    let description = RuleDescription(
        code: "P004", name: "missing-post", severity: .warning,
        summary: Message(
            ru: "Ответственным названа только организация, без должности.",
            en: "The responsible party is an organisation and no post."),
        rationale: Message(
            ru: "Проверяется, если этого требуют настройки: за исполнение спрашивают с должностного лица.",
            en: "Checked where the settings ask for it: an official answers for the work, not an organisation."),
        failing: [
            RuleExample.row(["responsible": "Управление образования"]),
            RuleExample.row(["responsible": "МБОУ «Школа № 0»"]),
            RuleExample.row(["responsible": "ОО"]),
        ],
        passing: [
            RuleExample.row(["responsible": "Директор МБОУ «Школа № 0»"]),
            RuleExample.row(["responsible": "Управление образования (О.О. Образцова)"]),
            RuleExample.row(["responsible": "Классные руководители"]),
            RuleExample.row(["responsible": "Рабочая группа"]),
            RuleExample.row(["responsible": "Зам. директора по УВР, ОО"]),
        ], exampleSettings: CheckSettings(requiresPosts: true))

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard checked.settings.requiresPosts else { return [] }
        return checked.rows.compactMap { row in
            guard let passage = row.passage(.responsible), isOnlyOrganisation(passage.text.text) else { return nil }
            return finding(
                Message(
                    ru: "Ответственным названа только организация: «\(passage.text.text)».",
                    en: "The responsible party is only an organisation: «\(passage.text.text)»."),
                at: passage,
                hint: Message(
                    ru: "Добавьте должность: например, «руководитель …».", en: "Add the post, such as “head of …”."))
        }
    }

    private func isOnlyOrganisation(_ text: String) -> Bool {
        let words = RussianStem.words(of: text)
        guard
            words.contains(where: { word in Self.organisations.contains { word.hasPrefix($0) } })
                || text.split(whereSeparator: { !$0.isLetter }).contains(where: { Self.forms.contains(String($0)) })
        else { return false }
        return !words.contains { word in ResponsibleWords.isPost(word) } && !ResponsibleWords.namesPerson(text)
    }

    private static let organisations = [
        "организаци", "школ", "управлени", "отдел", "департамент", "министерств", "центр", "учреждени", "администрац",
        "комитет",
        "институт", "гимнази", "лице", "мбоу", "мкоу", "маоу", "гбоу", "гкоу", "гаоу", "мбу", "мку", "мау", "гбу",
        "гау",
    ]
    private static let forms: Set<String> = ["ОО", "ОУ", "УО", "РУО", "ГУО", "ИМЦ", "ИРО", "РЦ", "МОУ", "ОМСУ"]
}
