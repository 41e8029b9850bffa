import PlanModel
import Reporting

/// What a report says in words: its title, and its figures in sentences.
enum ReportWords {
    /// «Отчёт о выполнении плана мероприятий … за I полугодие 2022 года (по состоянию на 20.06.2022)».
    static func title(_ kind: String, plan: String, period: ReportPeriod, asOf: CalendarDate) -> String {
        let name = plan.isEmpty ? "плана мероприятий" : genitive(plan)
        return "\(kind) о выполнении \(name) за \(period.name) (по состоянию на \(asOf.words.trimmingYearMark))"
    }

    /// The first words of a plan's title in the genitive, where they are among those that plans begin with; any other
    /// title stands in quotes: no program should guess a case.
    private static func genitive(_ title: String) -> String {
        let words = title.lowercased()
        for (nominative, genitive) in beginnings where words.hasPrefix(nominative) {
            let end = title.index(title.startIndex, offsetBy: nominative.count)
            let rest = title[end...]
            guard rest.first.map({ !$0.isLetter }) ?? true else { continue }
            return genitive
                + rest.replacing("(«дорожная карта»)", with: "(«дорожной карты»)")
                .replacing("(\"дорожная карта\")", with: "(\"дорожной карты\")")
        }
        return "документа «\(title)»"
    }

    private static let beginnings = [
        ("план-график", "плана-графика"), ("план - график", "плана-графика"), ("план мероприятий", "плана мероприятий"),
        ("план работы", "плана работы"), ("план", "плана"), ("дорожная карта", "дорожной карты"),
        ("«дорожная карта»", "«дорожной карты»"), ("комплекс мер", "комплекса мер"),
        ("комплексный план", "комплексного плана"), ("программа", "программы"), ("перечень", "перечня"),
        ("муниципальный план", "муниципального плана"),
    ]

    static func sentences(of report: ExecutionReport) -> [String] {
        let tally = Tally("", report.due)
        var words = counts(tally, begin: "По плану за \(report.period.name)")
        let running = report.items(in: .running).count
        let undated = report.items(in: .undated).count
        var rest: [String] = []
        if running > 0 {
            rest.append(
                "\(activities(running)) \(russianCount(running, "продолжается", "продолжаются", "продолжаются")) и после отчётного периода"
            )
        }
        if undated > 0 { rest.append("у \(undated) срок датами не определён") }
        if !rest.isEmpty { words.append("Кроме того, " + rest.joined(separator: ", ") + ".") }
        let late = report.late.count
        if tally.total > 0 {
            words.append(
                late == 0
                    ? "Опозданий на \(report.asOf.digits) нет."
                    : "Не выполнено в срок: \(activities(late)); сведения о \(late == 1 ? "нём" : "них") приведены ниже."
            )
        }
        return words
    }

    static func sentences(of rollUp: RollUp) -> [String] {
        let count = rollUp.submissions.count
        var words = [
            "Отчёты представили: \(count) \(russianCount(count, "организация", "организации", "организаций"))"
                + (rollUp.missing.isEmpty ? "." : "; не представили: \(rollUp.missing.count).")
        ]
        words += counts(rollUp.total, begin: "Всего за \(rollUp.period.name)")
        return words
    }

    private static func counts(_ tally: Tally, begin: String) -> [String] {
        guard tally.total > 0 else { return ["\(begin) мероприятий, срок которых наступает, нет."] }
        let verb = russianCount(tally.total, "подлежит", "подлежат", "подлежит")
        var words = ["\(begin) выполнению \(verb) \(activities(tally.total))."]
        let late = tally[.doneLate] > 0 ? ", из них с нарушением срока — \(tally[.doneLate])" : ""
        words.append("Выполнено \(tally.done)\(share(tally.done, tally))\(late).")
        let others = Tally.order.filter { $0?.isDone != true && tally[$0] > 0 }.map {
            "\(Tally.words(of: $0)) — \(tally[$0])\(share(tally[$0], tally))"
        }
        if !others.isEmpty { words.append(others.joined(separator: ", ").capitalizedFirst + ".") }
        return words
    }

    private static func share(_ count: Int, _ tally: Tally) -> String {
        tally.share(of: count).map { " (\($0) %)" } ?? ""
    }

    private static func activities(_ count: Int) -> String {
        "\(count) \(russianCount(count, "мероприятие", "мероприятия", "мероприятий"))"
    }
}

extension String {
    /// A date within a sentence ends without «г.» before a bracket.
    fileprivate var trimmingYearMark: String { replacing(" г.", with: " года") }
}
