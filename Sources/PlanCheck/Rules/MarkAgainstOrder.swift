import Diagnostics
import PlanModel

/// The appendix mark names another number or date than the order has: «к приказу от 05.09.2024 № 226/1-09» under the
/// order № 226/1-г.
struct MarkAgainstOrder: Rule {
    let description = RuleDescription(
        code: "S001", name: "mark-against-order", severity: .error,
        summary: Message(
            ru: "Отметка о приложении расходится с приказом.", en: "The appendix mark disagrees with the order."),
        rationale: Message(
            ru: "Приложение с чужим номером или датой не относится к этому приказу: план никем не утверждён.",
            en: "An appendix with another number or date belongs to another order: nobody has approved the plan."),
        failing: [
            example(mark: ["Приложение № 1", "к приказу от 12.01.2026 № 8"]),
            example(mark: ["Приложение", "к приказу МБОУ «Школа № 0»", "от 13.01.2026 г. № 7"]),
            example(mark: ["УТВЕРЖДЁН", "приказом директора", "от «12» января 2025 года № 7"]),
            example(number: "226/1-г", mark: ["Приложение № 1", "к приказу от 12.01.2026 №226/1-09"]),
        ],
        passing: [
            example(mark: ["Приложение № 1", "к приказу от 12.01.2026 № 7"]),
            example(mark: ["Приложение № 3 к приказу", "МБОУ «Школа № 0»", "№7 от «12» января 2026 года", "«О плане»"]),
            example(mark: ["Приложение", "к приказу школы № 5 от 12.01.2026"]),
            example(mark: ["Приложение", "к приказу от «__» ______ 2026 г. № ____"]),
            example(mark: ["Приложение № 1", "к программе развития школы № 5"]),
            example(number: "7-ОД", mark: ["Приложение", "к приказу от 12.01.2026 № 7 – од"]),
            RuleExample.order(
                ["number": nil, "date": nil], appendix: ["mark: [Приложение, к приказу от 12.01.2026 № 7]"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        guard let order = checked.plan.order else { return [] }
        return checked.plan.appendices.compactMap { appendix in
            let mark = appendix.mark.map(\.text).joined(separator: "\n")
            guard let mention = OrderMention.all(in: mark).first else { return nil }
            let differences = mention.differences(from: order)
            guard !differences.isEmpty, let passage = passage(of: mention, in: appendix) else { return nil }
            return finding(
                Message(
                    ru: "Отметка о приложении расходится с приказом: "
                        + differences.map(\.russian).joined(separator: "; ")
                        + ".",
                    en: "The appendix mark disagrees with the order: "
                        + differences.map(\.english).joined(separator: "; ")
                        + "."),
                at: passage,
                hint: Message(
                    ru: "Впишите в отметку номер и дату приказа или уберите её: она составится сама.",
                    en: "Put the order's number and date into the mark, or leave it out: it is composed."),
                severity: isOfAnotherBody(mark, than: checked.plan) || lacksOnlySuffix(mention, order) ? .warning : nil)
        }
    }

    /// The line of the mark that holds the number or date.
    private func passage(of mention: OrderMention, in appendix: Appendix) -> Passage? {
        let line =
            appendix.mark.first { line in
                mention.number.map { line.text.contains($0) && line.text.contains("№") } ?? false
            }
            ?? appendix.mark.first { $0.text.contains { $0.isNumber } } ?? appendix.mark.first
        return line.map { Passage($0, field: "mark") }
    }

    /// «№ 17» for № 17-од: the index is often left out, and may be lost in reading.
    private func lacksOnlySuffix(_ mention: OrderMention, _ order: Order) -> Bool {
        guard let number = mention.number, let own = order.number?.text else { return false }
        if let date = mention.date, let day = order.calendarDate, date != day { return false }
        let pair = [OrderMention.folded(number), OrderMention.folded(own)].sorted { $0.count < $1.count }
        return pair[1].hasPrefix(pair[0]) && pair[1].dropFirst(pair[0].count).first?.isNumber != true
    }

    /// The mark names a ministry or an office that the order is not of: the table may have been taken over whole.
    private func isOfAnotherBody(_ mark: String, than plan: Plan) -> Bool {
        let own =
            ([plan.organization.name, plan.organization.shortName] + plan.organization.parents)
            .compactMap { $0?.text.lowercased() }
            .joined(separator: " ") + " " + (plan.order?.signatory?.position?.text.lowercased() ?? "")
        let named = mark.lowercased()
        return ["министерств", "департамент", "комитет", "управлени"].contains {
            named.contains($0) && !own.contains($0)
        }
    }

    private static func example(number: String = "7", mark: [String]) -> String {
        RuleExample.order(
            ["number": RuleExample.quoted(number)],
            appendix: ["mark: [\(mark.map(RuleExample.quoted).joined(separator: ", "))]"])
    }
}

extension OrderMention {
    /// In what a mention differs from the order, where both say it.
    func differences(from order: Order) -> [Message] {
        var differences: [Message] = []
        if let number, let own = order.number, !own.isMissing, !own.text.contains("_"),
            !OrderMention.sameNumber(number, own.text)
        {
            differences.append(
                Message(ru: "№ \(number), а у приказа № \(own.text)", en: "№ \(number), the order's is № \(own.text)"))
        }
        if let date, let own = order.calendarDate, date != own {
            differences.append(
                Message(
                    ru: "дата \(date.digits), а у приказа \(own.digits)", en: "\(date.iso), the order's is \(own.iso)"))
        }
        return differences
    }
}
