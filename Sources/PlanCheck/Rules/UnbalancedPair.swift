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
            row("По уставу (п. 3)"), row("Документы (1) приказ; 2) отчёт) готовы"), row("-\"-"), row("1.1) приказ"),
            row("Конкурс \"Мир\" школы \"№ 3\""),
            row("Проект «Школа „Мир“»"),
            RuleExample.order([:], appendix: ["mark: [Приложение к приказу, «О плане, мероприятий»]"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        var open: [(position: Int, fault: PairFault)] = []
        for (position, passage) in checked.passages.enumerated() {
            for fault in PairFault.all(in: passage.text.text) {
                if let other = firstHalf(of: fault, at: position, among: open, in: checked.passages) {
                    open.remove(at: other)
                } else {
                    open.append((position, fault))
                }
            }
        }
        var last: Int?
        return open.compactMap { position, fault in
            defer { last = position }
            // One slip easily leaves two signs alone.
            return last == position ? nil : finding(fault, in: checked.passages[position])
        }
    }

    /// The lines of a mark and the items of a list share their brackets: what one opens another may close.
    private func firstHalf(
        of fault: PairFault, at position: Int, among open: [(position: Int, fault: PairFault)], in passages: [Passage]
    ) -> Int? {
        let field = passages[position].field
        guard ["mark", "narrative", "closing", "order.clauses"].contains(field) else { return nil }
        for index in open.indices.reversed() {
            let (before, first) = open[index]
            guard position - before <= 10 else { return nil }
            if before < position, first.closing == fault.sign, !first.isMergedClosing, passages[before].field == field {
                return index
            }
        }
        return nil
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
