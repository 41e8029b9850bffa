import Diagnostics
import PlanModel

/// A deadline outside the plan's period (срок вне периода плана).
struct OutOfPeriod: Rule {
    let description = RuleDescription(
        code: "D003", name: "out-of-period", severity: .error,
        summary: Message(
            ru: "Срок вне периода, на который рассчитан план.",
            en: "The deadline lies outside the plan's period."),
        rationale: Message(
            ru: "Мероприятие за пределами плана никто не проверит; чаще всего это год, оставшийся от прошлого плана.",
            en: "Nobody follows up what lies outside the plan; mostly it is a year left over from an older one."),
        failing: [
            RuleExample.row(["deadline": "Май 2025 г."]),
            RuleExample.rows(
                [["deadline": "Декабрь 2027 г."]],
                appendix: ["title: План", "period: {from: 2026-01-01, to: 2026-12-31}"]),
        ],
        passing: [
            RuleExample.row(["deadline": "Май 2026 г."]),
            RuleExample.row(["deadline": "Май"]),
            RuleExample.rows([["deadline": "Декабрь 2029 г."]], appendix: ["title: План мероприятий"]),
            RuleExample.rows([["deadline": "Декабрь 2025 г. – январь 2026 г."]]),
            // A year that only the prepared event is in is not the plan's.
            RuleExample.rows(
                [["deadline": "Октябрь 2025 г."]],
                appendix: ["title: План подготовки и проведения государственной итоговой аттестации в 2026 году"]),
            RuleExample.rows(
                [["deadline": "Октябрь 2025 г."]], appendix: ["title: План подготовки выпускников к ГИА-2026"]),
            RuleExample.rows(
                [["deadline": "Июнь 2026 г."]], appendix: ["title: План подготовки школы к 2026/2027 учебному году"]),
            // The work of a school year begins in August, with the first teachers' council.
            RuleExample.rows(
                [["deadline": "28 августа 2025 г."]], appendix: ["title: План на 2025/2026 учебный год"]),
            RuleExample.rows(
                [["deadline": "До 31 декабря 2024 г."]],
                appendix: ["title: План мероприятий на 2020 – 2024 учебный год"]),
        ])

    /// What lies so near before or after may belong to the plan after all.
    private static let nearDays = 31

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.rows.compactMap { row in
            // An inferred year is a guess, and a guess is no fault of the plan's.
            guard let deadline = row.deadline, deadline.statesYear, deadline.kind != .recurring,
                row.isPeriodStated, let first = row.planPeriod?.from?.withAugust, let last = row.planPeriod?.to,
                let passage = row.passage(.deadline),
                let outside = deadline.intervals.first(where: { !$0.lies(from: first, to: last) })
            else { return nil }
            let days = "\((row.planPeriod?.from ?? first).digits) – \(last.digits)"
            return finding(
                Message(
                    ru: "Срок вне периода плана (\(days)).",
                    en: "The deadline lies outside the plan's period (\(days))."),
                at: passage,
                hint: Message(
                    ru: "Проверьте год; если мероприятие и вправду за пределами периода, измените период плана.",
                    en: "Check the year, or change the plan's period."),
                severity: outside.isNear(first, last, days: Self.nearDays) ? .warning : .error)
        }
    }
}

extension DaySpan {
    /// Whether a deadline counts as within a period: a bound by its day, a stretch by any day of it.
    fileprivate func lies(from first: CalendarDate, to last: CalendarDate) -> Bool {
        if from == nil, let to { return first <= to && to <= last }
        if to == nil, let from { return from <= last }
        return overlaps(first, last)
    }

    fileprivate func isNear(_ first: CalendarDate, _ last: CalendarDate, days: Int) -> Bool {
        if let to, to < first { return to.days(to: first) <= days }
        if let from, from > last { return last.days(to: from) <= days }
        return false
    }
}

extension CalendarDate {
    /// The beginning of a school year with the August before, in which its work is prepared.
    fileprivate var withAugust: CalendarDate {
        month == 9 && day == 1 ? CalendarDate(year: year, month: 8, day: 1) ?? self : self
    }
}
