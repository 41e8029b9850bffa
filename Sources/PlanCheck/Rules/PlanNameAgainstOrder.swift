import Diagnostics
import PlanModel

/// The order approves a plan of another name than the appendix bears.
///
/// Cases differ, and so does how much of the name is given: a finding needs words on either side that the other lacks,
/// or other years.
struct PlanNameAgainstOrder: Rule {
    let description = RuleDescription(
        code: "S003", name: "plan-name-against-order", severity: .warning,
        summary: Message(
            ru: "План назван в приказе и в приложении по-разному.",
            en: "The order and the appendix name the plan differently."),
        rationale: Message(
            ru: "Утверждён должен быть именно этот план, а не похожий или прошлогодний.",
            en: "It is this plan that is to be approved, not a similar one or last year's."),
        failing: [
            example(
                clause: "Утвердить план работы с одарёнными детьми на 2026 год (приложение).",
                title: "План подготовки к аттестации на 2026 год"),
            example(clause: "Утвердить план мероприятий на 2025 год.", title: "План мероприятий на 2026 год"),
        ],
        passing: [
            example(clause: "Утвердить прилагаемый план.", title: "План подготовки к аттестации на 2026 год"),
            example(
                clause: "Утвердить план подготовки к итоговой аттестации (приложение № 1).",
                title: "План («дорожная карта») подготовки к аттестации на 2026 год"),
            example(
                clause: "Утвердить план-график мероприятий на 2025/2026 учебный год.",
                title: "План-график мероприятий МБОУ «Школа № 0» на 2025-2026 учебный год"),
            example(clause: "Утвердить состав рабочей группы.", title: "План мероприятий на 2026 год"),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let order = checked.plan.order else { return [] }
        let ownWords = [checked.plan.organization.name, checked.plan.organization.shortName]
            .compactMap { $0?.text }.flatMap { Self.stems(of: $0) }
        for (clause, name) in approvedNames(in: order) {
            guard let appendix = appendix(meantBy: clause.text.text, in: checked.plan), let title = appendix.title
            else { continue }
            let years = (Self.years(in: name), Self.years(in: title.text))
            let differentYears =
                !years.0.isEmpty && !years.1.isEmpty && !years.0.isSubset(of: years.1) && !years.1.isSubset(of: years.0)
            let inOrder = Self.stems(of: name).filter { !Self.contains(ownWords, $0) }
            let inTitle = Self.stems(of: title.text).filter { !Self.contains(ownWords, $0) }
            let onlyInOrder = inOrder.filter { !Self.contains(inTitle, $0) }
            let onlyInTitle = inTitle.filter { !Self.contains(inOrder, $0) }
            guard differentYears || !onlyInOrder.isEmpty && !onlyInTitle.isEmpty else { continue }
            // The order's own title and its clause differ from the appendix for one reason.
            return [
                finding(
                    Message(
                        ru: "План назван в приказе иначе, чем в приложении: «\(title.text)».",
                        en: "The order names the plan otherwise than the appendix does: “\(title.text)”."),
                    at: clause, quote: name,
                    hint: Message(
                        ru: "Приведите название в приказе и в приложении к одному виду.",
                        en: "Give the plan one name in the order and in the appendix."))
            ]
        }
        return []
    }

    /// What follows «Утвердить» and «Об утверждении», where it is a plan.
    private func approvedNames(in order: Order) -> [(Passage, String)] {
        var names: [(Passage, String)] = []
        func add(_ text: SourceText?, _ field: String, after opening: String) {
            guard let text, text.text.lowercased().hasPrefix(opening) else { return }
            var name = text.text.dropFirst(opening.count)
            for end in ["(Прил", "(прил", "(далее", "(Далее", " согласно прил"] {
                if let cut = name.firstRange(of: end) { name = name[..<cut.lowerBound] }
            }
            let words = name.lowercased()
            guard ["план", "дорожн", "комплекс мер"].contains(where: { words.contains($0) }) else { return }
            names.append((Passage(text, field: field), name.trimmingBlanks))
        }
        for clause in order.clauses { add(clause.text, "order.clauses", after: "утвердить ") }
        add(order.title, "order.title", after: "об утверждении ")
        return names
    }

    /// The appendix whose number the words name; else the only one.
    private func appendix(meantBy words: String, in plan: Plan) -> Appendix? {
        let named = AppendixReference.all(in: words).map(\.number)
        if let number = named.first, named.count == 1, plan.appendices.count > 1 {
            return plan.appendices.enumerated().first { AppendixReference.number(of: $1, at: $0) == number }?.element
        }
        return named.count <= 1 && plan.appendices.count == 1 ? plan.appendices.first : nil
    }

    /// Words that say nothing of what a plan is about.
    private static let ignored: Set<String> = [
        "прилагаемый", "прилагаемую", "прилагаемые", "следующий", "дорожная", "дорожную", "дорожной", "карта", "карту",
        "карты", "план", "плана", "мероприятий", "мероприятия", "учебный", "учебном", "учебного", "года", "году",
        "годы",
        "годах", "график", "графика", "муниципальный", "муниципального", "школьный", "школьного", "школьной",
        "комплексный",
        "комплексного", "комплекс", "комплекса", "комплексом", "направленный", "направленных", "утверждении",
    ]

    /// The beginnings of the words that say what a plan is about, so that cases do not matter.
    private static func stems(of text: String) -> [String] {
        let folded = text.lowercased().replacing("ё", with: "е")
        return folded.split { !$0.isLetter }.compactMap { word in
            guard word.count >= 4, !ignored.contains(String(word)) else { return nil }
            return String(word.prefix(min(5, max(3, word.count - 2))))
        }
    }

    private static func contains(_ stems: [String], _ stem: String) -> Bool {
        stems.contains { $0.hasPrefix(stem) || stem.hasPrefix($0) }
    }

    private static func years(in text: String) -> Set<Substring> {
        Set(text.split { !$0.isNumber }.filter { $0.count == 4 && $0.hasPrefix("20") })
    }

    private static func example(clause: String, title: String) -> String {
        RuleExample.order(
            ["title": "Об утверждении плана", "clauses": "[\(RuleExample.quoted(clause))]"],
            appendix: ["title: \(RuleExample.quoted(title))"])
    }
}
