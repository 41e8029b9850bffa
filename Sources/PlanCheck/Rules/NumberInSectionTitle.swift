import Diagnostics
import PlanModel

/// The section's number stands in its own cell and again before the title: «3.» | «3. Мероприятия …».
struct NumberInSectionTitle: Rule {
    let description = RuleDescription(
        code: "N009", name: "number-in-section-title", severity: .note,
        summary: Message(
            ru: "Номер раздела повторён в его названии.", en: "The number of a section is repeated in its title."),
        rationale: Message(
            ru: "В таблице номер печатается дважды: «3. 3. Мероприятия …».",
            en: "The table shows the number twice."),
        failing: [section("3. Работа с кадрами"), section("3 Работа с кадрами")],
        passing: [section("Работа с кадрами"), section("3 ступень обучения"), section("30 лет школе")])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.plan.appendices.flatMap(\.sections).compactMap { section in
            guard section.number != nil, let number = section.outlineNumber, let title = section.title,
                let space = title.text.firstIndex(where: \.isWhitespace)
            else { return nil }
            let head = String(title.text[..<space])
            guard let repeated = OutlineNumber(reading: head), repeated.parts == number.parts else { return nil }
            // «3 ступень» counts something; a number without a dot is the section's only before a capital.
            let next = title.text[space...].first { !$0.isWhitespace }
            guard repeated.ending != .bare || next?.isUppercase == true else { return nil }
            return finding(
                Message(
                    ru: "Номер раздела стоит дважды: в графе номера и перед названием («\(head)»).",
                    en: "The section's number stands twice: in its cell and before the title (\(head))."),
                at: Passage(title, field: "section"), quote: head,
                hint: Message(ru: "Уберите номер из названия раздела.", en: "Take the number out of the title."))
        }
    }

    private static func section(_ title: String) -> String {
        RuleExample.sections([
            (
                "3", title,
                [
                    "{number: \"3.1\", activity: Провести собрание, responsible: Директор, deadline: Май 2026 г., result: Протокол}"
                ]
            )
        ])
    }
}
