import Diagnostics
import PlanModel

extension FormCheck {
    /// What is to be seen only beside the plan: rows that are missing, foreign, changed or there twice.
    static func against(_ request: ReportRequest, _ forms: [ReportForm]) -> [(form: Int, finding: Diagnostic)] {
        let whole = request.form
        let fingerprint = whole[.fingerprint]?.text
        let title = whole[.plan]?.text ?? ""
        var found: [(Int, Diagnostic)] = []
        var answered: [Int: (form: Int, row: ReportRow)] = [:]
        var present: Set<Int> = []
        var foreign = 0
        for (index, form) in forms.enumerated() {
            let matching = RowMatching(form.rows, to: whole.rows)
            let matched = Set(matching.matches.map(\.row))
            let isOther = matching.matches.count * 2 < form.rows.count
            if isOther {
                foreign += 1
                let place = form[.plan] ?? SourceText("", at: form.rows.first?.place ?? .unknown)
                found.append(
                    (
                        index,
                        .of(
                            .otherPlan, at: place,
                            hint: Message(
                                ru: "План: «\(title)». Возьмите форму, сделанную по нему.",
                                en: "Take the form that was made of \"\(title)\"."))
                    ))
                continue
            }
            if let said = form[.fingerprint], said.text.oneLine != fingerprint {
                found.append(
                    (
                        index,
                        .of(
                            .changedPlan, at: said,
                            hint: Message(
                                ru: "Проверьте строки формы по плану или сделайте форму заново: prikaz report form.",
                                en: "Compare the rows with the plan, or make the form anew: prikaz report form."))
                    ))
            }
            for (number, row) in form.rows.enumerated() where !matched.contains(number) {
                let near = nearestName(
                    to: row.text(.number), among: whole.rows.map { $0.text(.number) }.filter { !$0.isEmpty })
                let cell = row[.number] ?? row[.activity] ?? SourceText("", at: row.place)
                found.append(
                    (
                        index,
                        .of(
                            .unknownActivity, at: cell, field: .number, activity: row.text(.number),
                            hint: near.map {
                                Message(ru: "Возможно, имелся в виду номер \($0).", en: "Did you mean \($0)?")
                            })
                    ))
            }
            for match in matching.matches {
                let row = form.rows[match.row]
                let planRow = whole.rows[match.planRow]
                if present.contains(match.planRow), let first = answered[match.planRow], row.isAnswered {
                    let cell = row[.number] ?? SourceText("", at: row.place)
                    found.append(
                        (
                            index,
                            .of(
                                .reportedTwice, at: cell, field: .number, activity: planRow.text(.number),
                                hint: Message(
                                    ru: "Первый раз: \(first.row.place.words). Оставьте одну строку.",
                                    en: "First at \(first.row.place.words). Keep one row."))
                        ))
                }
                present.insert(match.planRow)
                if row.isAnswered, answered[match.planRow] == nil { answered[match.planRow] = (index, row) }
                for field in [ReportField.number, .activity, .responsible, .deadline, .result]
                where row.cells[field] != nil && row.text(field).comparable != planRow.text(field).comparable {
                    found.append(
                        (
                            index,
                            .of(
                                .changedCell, at: row.cells[field] ?? "", field: field, activity: planRow.text(.number),
                                hint: Message(
                                    ru: "В плане: «\(planRow.text(field).oneLine)». В отчёт войдут слова плана.",
                                    en: "The plan says \"\(planRow.text(field).oneLine)\", and so will the report."))
                        ))
                }
            }
        }
        guard foreign < forms.count else { return found }
        for (index, row) in whole.rows.enumerated() where row.group == .due && !present.contains(index) {
            found.append(
                (
                    0,
                    .of(
                        .missingRow, at: SourceText("", at: forms[0].rows.last?.place ?? .unknown), field: .activity,
                        activity: row.text(.number),
                        hint: Message(
                            ru: "Верните строку «\(row.text(.activity).oneLine)» или сделайте форму заново.",
                            en: "Put the row back, or make the form anew."))
                ))
        }
        return found
    }
}

extension SourcePlace {
    fileprivate var words: String {
        switch self {
        case .cell(let sheet, let cell): "лист «\(sheet)», ячейка \(cell)"
        case .text(let line, _): "строка \(line)"
        case .paragraph(let number): "абзац \(number)"
        case .unknown: "выше"
        }
    }
}
