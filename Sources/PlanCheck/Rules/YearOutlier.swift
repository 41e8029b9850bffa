import Diagnostics
import PlanModel

/// A year far from those of the rows above and below (год выбивается из ряда): 2026, 2028, 2026.
struct YearOutlier: Rule {
    let description = RuleDescription(
        code: "D008", name: "year-outlier", severity: .warning,
        summary: Message(
            ru: "Год выбивается из ряда соседних строк.",
            en: "The year is unlike its neighbours'."),
        rationale: Message(
            ru: "Соседние сроки в одном году, этот — на годы раньше или позже: похоже на описку.",
            en: "The rows above and below are of one year, this one is years away: most likely a slip."),
        failing: [
            RuleExample.rows(
                [["deadline": "Март 2026 г."], ["deadline": "Май 2028 г."], ["deadline": "Июнь 2026 г."]],
                appendix: ["title: План на 2026–2030 годы"])
        ],
        passing: [
            RuleExample.rows(
                [["deadline": "Март 2026 г."], ["deadline": "Май 2027 г."], ["deadline": "Июнь 2026 г."]],
                appendix: ["title: План на 2026–2030 годы"]),
            RuleExample.rows(
                [["deadline": "Март 2026 г."], ["deadline": "Май 2028 г."], ["deadline": "Июнь 2028 г."]],
                appendix: ["title: План на 2026–2030 годы"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        let years = checked.rows.map(\.onlyYear)
        return checked.rows.indices.dropFirst().dropLast().compactMap { index in
            guard let year = years[index], let above = years[index - 1], years[index + 1] == above,
                abs(year - above) > 1, checked.rows[index].liesInPeriod,
                let passage = checked.rows[index].passage(.deadline)
            else { return nil }
            return finding(
                Message(
                    ru: "Год \(year) выбивается из ряда: строкой выше и ниже — \(above).",
                    en: "The year \(year) is unlike its neighbours' (\(above))."),
                at: passage, hint: Message(ru: "Проверьте год.", en: "Check the year."))
        }
    }
}

extension CheckedRow {
    /// The year that the deadline states, if it is one.
    fileprivate var onlyYear: Int? {
        guard let deadline, deadline.statesYear, let first = deadline.intervals.first,
            let last = deadline.intervals.last,
            let begins = first.from ?? first.to, let ends = last.to ?? last.from, begins.year == ends.year
        else { return nil }
        return begins.year
    }

    /// What lies outside the plan's period is another rule's.
    fileprivate var liesInPeriod: Bool {
        guard let first = planPeriod?.from, let last = planPeriod?.to else { return true }
        return deadline?.intervals.allSatisfy { $0.overlaps(first, last) } ?? true
    }
}
