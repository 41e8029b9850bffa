import Diagnostics
import PlanModel

/// A bracket or a quotation mark without its other half.
struct UnbalancedPair: Rule {
    let description = RuleDescription(
        code: "S006", name: "unbalanced-pair", severity: .warning,
        summary: Message(ru: "Скобка или кавычка без пары.", en: "A bracket or quotation mark without its other half."),
        rationale: Message(
            ru: "Без пары неясно, где кончается название или уточнение; часто так теряется часть текста.",
            en: "Without it nobody knows where a name or an aside ends; often a piece of text was lost there."),
        failing: [
            row("Обучение (очное или заочное"), row("Обучение очное или заочное)"), row("Конкурс «Мир труда"),
            row("Результаты не ниже средних» по школе"), row("Конкурс \"Мир труда"),
            row("Приказ о мониторинге «О качестве по направлению «Школа»"),
        ],
        passing: [
            row("Обучение (очное (или заочное)) и «Школа «Мир»»"), row("1) приказ; 2) отчёт; а) план"),
            row("По уставу (п. 3)"), row("Документы (1) приказ; 2) отчёт) готовы"),
            row("Конкурс \"Мир\" школы \"№ 3\""),
            row("Проект «Школа „Мир“»"),
            RuleExample.order([:], appendix: ["mark: [Приложение к приказу, «О плане, мероприятий»]"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var group: [(Passage, [PairFault])] = []
        func closeGroup() {
            defer { group = [] }
            guard group.contains(where: { !$0.1.isEmpty }) else { return }
            // Lines of a mark and items of a list share their brackets.
            if group.count > 1, PairFault.all(in: group.map(\.0.text.text).joined(separator: "\n")).isEmpty { return }
            for (passage, faults) in group {
                if let fault = faults.first { findings.append(finding(fault, in: passage)) }
            }
        }
        for passage in checked.passages {
            let faults = PairFault.all(in: passage.text.text)
            let isPartOfText = ["mark", "narrative", "closing", "order.clauses"].contains(passage.field)
            if let (last, _) = group.last, !isPartOfText || last.field != passage.field { closeGroup() }
            group.append((passage, faults))
        }
        closeGroup()
        return findings
    }

    private func finding(_ fault: PairFault, in passage: Passage) -> Diagnostic {
        let sign = String(fault.sign)
        let quote = passage.text.text.surroundings(of: fault.index)
        if fault.isMergedClosing {
            return finding(
                Message(
                    ru: "Вложенные кавычки закрыты одним знаком «»» на двоих.",
                    en: "Nested quotation marks share one closing mark."),
                at: passage, quote: quote,
                hint: Message(
                    ru: "Внутри «ёлочек» поставьте „лапки“ и закройте обе пары.",
                    en: "Use „ “ within « » and close both."),
                severity: .note)
        }
        return finding(
            Message(ru: "У знака \(sign) нет пары.", en: "The sign \(sign) has no other half."), at: passage,
            quote: quote,
            hint: Message(
                ru: "Добавьте второй знак или уберите лишний.", en: "Add the other one, or take this one out."))
    }

    private static func row(_ activity: String) -> String { RuleExample.row(["activity": activity]) }
}
