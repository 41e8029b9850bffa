public import Diagnostics
public import PlanModel

/// Checks a filled-in form by itself, and against its plan where that is known; all findings are collected.
public struct FormCheck {
    private let form: ReportForm
    private let period: ReportPeriod?
    private let asOf: CalendarDate?
    private let begins: CalendarDate?
    /// What some form answers.
    private let answered: Set<String>
    private var findings: [Diagnostic] = []

    /// The findings on several forms that make one report, each with the index of its form.
    public static func findings(on forms: [ReportForm], of plan: Plan?) -> [(form: Int, finding: Diagnostic)] {
        let period = forms.lazy.compactMap(\.period).first
        return findings(
            on: forms, asked: plan.flatMap { plan in period.map { ReportRequest(of: plan, for: $0) } })
    }

    /// The same, where the plan's side is known already.
    public static func findings(
        on forms: [ReportForm], asked request: ReportRequest? = nil
    ) -> [(form: Int, finding: Diagnostic)] {
        var found: [(Int, Diagnostic)] = []
        // Where several people share the work, each leaves empty what another answers.
        let answered = Set(forms.flatMap(\.rows).filter(\.isAnswered).map(\.wholeKey))
        for (index, form) in forms.enumerated() {
            var check = FormCheck(form, asked: request, answered: answered)
            check.run()
            found += check.findings.map { (index, $0) }
        }
        if let request { found += against(request, forms) }
        return found
    }

    private init(_ form: ReportForm, asked request: ReportRequest?, answered: Set<String>) {
        self.form = form
        self.answered = answered
        period = form.period
        asOf = form.asOf
        begins = request?.begins
    }

    private mutating func run() {
        for heading in ReportHeading.allCases where heading.isDate {
            if let text = form[heading], CalendarDate(reading: text.text) == nil {
                findings.append(.of(.impossibleDate, at: text, hint: Self.dateHint))
            }
        }
        if let asOf, let period, let text = form[.asOf], asOf < period.first {
            findings.append(.of(.asOfOutsidePeriod, at: text))
        }
        if form[.name] == nil || form[.position] == nil {
            let place = form.headings[.name]?.place ?? form.headings[.position]?.place ?? .unknown
            findings.append(.of(.missingSignatory, at: SourceText("", at: place)))
        }
        // One finding for an empty form says more than one for each of its rows.
        if !form.rows.isEmpty, !form.rows.contains(where: \.isAnswered) {
            findings.append(
                .of(
                    .blankForm, at: SourceText("", at: form.rows[0].place(of: .status)),
                    hint: Message(ru: "Выберите статус каждого мероприятия.", en: "Choose a status for each activity."))
            )
            return
        }
        for row in form.rows { check(row) }
    }

    private mutating func report(
        _ rule: ReportRule, _ row: ReportRow, _ field: ReportField, quote: SourceText? = nil, hint: Message? = nil
    ) {
        findings.append(
            .of(
                rule, at: quote ?? SourceText("", at: row.place(of: field)), field: field, activity: row.text(.number),
                hint: hint))
    }

    private mutating func check(_ row: ReportRow) {
        let item = ReportItem(row)
        checkDates(row, item)
        guard let text = row[.status] else {
            if row.group == .due {
                guard row.isAnswered || !answered.contains(row.wholeKey) else { return }
                report(
                    .missingStatus, row, .status,
                    hint: Message(ru: "Выберите статус из списка.", en: "Choose a status from the list."))
            } else if row.isAnswered {
                report(
                    .answerWithoutStatus, row, .status,
                    hint: Message(ru: "Выберите статус из списка.", en: "Choose a status from the list."))
            }
            return
        }
        guard let status = item.status else {
            let near = nearestName(to: text.text, among: ReportStatus.allCases.map(\.words))
            let all = ReportStatus.offered.map(\.words).joined(separator: ", ")
            report(
                .unknownStatus, row, .status, quote: text,
                hint: Message(
                    ru: near.map { "Возможно, имелось в виду «\($0)»." } ?? "Есть: \(all).",
                    en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(all)."))
            return
        }
        checkAnswers(row, item, status)
        checkIndicator(row, status)
    }

    private mutating func checkAnswers(_ row: ReportRow, _ item: ReportItem, _ status: ReportStatus) {
        switch status {
        case .done, .doneLate:
            if row[.actualDate] == nil { report(.missingActualDate, row, .actualDate) }
            if let result = row[.actualResult] {
                if let expected = row[.result], expected.text.comparable == result.text.comparable {
                    report(
                        .copiedResult, row, .actualResult, quote: result,
                        hint: Message(
                            ru: "Напишите, что получилось на деле: сколько, кого, с каким итогом.",
                            en: "Say what came of it: how many, who, with what outcome."))
                }
            } else {
                report(.missingActualResult, row, .actualResult)
            }
            if row[.documentKind] == nil, row[.documentNumber] == nil {
                report(
                    .missingDocument, row, .documentKind,
                    hint: Message(ru: "Назовите приказ, протокол, справку.", en: "Name an order, minutes, a note."))
            }
            // «С нарушением срока», typed by hand, while the dates say otherwise.
            if status == .done, ReportStatus(reading: row.text(.status)) == .doneLate {
                report(
                    .untimelyStatus, row, .status, quote: row[.status],
                    hint: Message(
                        ru: "По датам мероприятие выполнено в срок.", en: "By its dates it was done in time."))
            }
        case .notDone: if row[.cause] == nil { report(.missingCause, row, .cause) }
        case .dropped: if row[.cause] == nil { report(.missingCause, row, .cause) }
        case .moved:
            if row[.cause] == nil { report(.missingCause, row, .cause) }
            if row[.newDate] == nil { report(.missingNewDate, row, .newDate) }
            if let newDate = item.newDate, let due = item.due, newDate <= due.last {
                report(.earlierNewDate, row, .newDate, quote: row[.newDate])
            }
        case .notYetDue:
            if let due = item.due, let asOf, due.last <= asOf {
                report(
                    .untimelyStatus, row, .status, quote: row[.status],
                    hint: Message(
                        ru: "Срок наступил \(due.last.digits), сведения — на \(asOf.digits).",
                        en: "It was due on \(due.last.iso); the report is of \(asOf.iso)."))
            }
        case .running: break
        }
    }

    private mutating func checkDates(_ row: ReportRow, _ item: ReportItem) {
        for field in ReportField.allCases where field.isDate {
            guard let text = row[field] else { continue }
            guard let date = CalendarDate(reading: text.text) else {
                report(.impossibleDate, row, field, quote: text, hint: Self.dateHint)
                continue
            }
            if field != .newDate, let asOf, date > asOf {
                report(
                    .dateAfterReport, row, field, quote: text,
                    hint: Message(
                        ru: "Сведения верны на \(asOf.digits) (строка «\(ReportHeading.asOf.title)»).",
                        en: "The report is of \(asOf.iso)."))
            }
            if field == .actualDate, let begins, date < begins {
                report(
                    .dateBeforePlan, row, field, quote: text,
                    hint: Message(ru: "План начинается \(begins.digits).", en: "The plan begins on \(begins.iso)."))
            }
        }
    }

    private mutating func checkIndicator(_ row: ReportRow, _ status: ReportStatus) {
        switch (row[.target], row[.fact]) {
        case (nil, nil): break
        case (nil, _?): report(.missingIndicator, row, .target)
        case (_?, nil): if status.isDone { report(.missingIndicator, row, .fact) }
        case (let target?, let fact?):
            if status.isDone, let wanted = target.text.leadingNumber, let reached = fact.text.leadingNumber,
                target.text.isCeiling ? reached > wanted : reached < wanted
            {
                report(.missedIndicator, row, .fact, quote: fact)
            }
        }
    }

    private static let dateHint = Message(
        ru: "Впишите день, который есть в календаре: 15.06.2022.", en: "Type a day that the calendar has: 15.06.2022.")
}

extension ReportRow {
    /// Where a cell is, or would be.
    public func place(of field: ReportField) -> SourcePlace { cells[field]?.place ?? place }
}

extension String {
    /// «не более 15 %», «до 5»: less is better.
    fileprivate var isCeiling: Bool {
        let words = comparable
        return ["не более", "не больше", "не выше", "не чаще", "не свыше"].contains(where: words.contains)
            || words.hasPrefix("до ")
    }

    /// «85 %», «не менее 12,5»: the first number.
    fileprivate var leadingNumber: Double? {
        let digits = drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "," || $0 == "." }
        return Double(digits.replacing(",", with: "."))
    }
}

extension Diagnostic {
    static func of(
        _ rule: ReportRule, at text: SourceText, field: ReportField? = nil, activity: String? = nil,
        hint: Message? = nil
    ) -> Diagnostic {
        let prefix = text.place.inForm
        return Diagnostic(
            code: rule.code, name: rule.name, severity: rule.severity, place: text.place, field: field?.rawValue,
            columnTitle: field?.title, quote: text.text.isEmpty ? nil : text.text,
            activity: activity?.isEmpty == false ? activity : nil,
            message: Message(ru: prefix.russian + rule.summary.russian, en: prefix.english + rule.summary.english),
            hint: hint)
    }
}

extension SourcePlace {
    /// Where a secretary looks: «Лист «Отчёт», ячейка H5: ». What a line is, the place of a message says already.
    public var inForm: Message {
        guard case .cell(let sheet, let cell) = self else { return Message(ru: "", en: "") }
        return Message(ru: "Лист «\(sheet)», ячейка \(cell): ", en: "Sheet \"\(sheet)\", cell \(cell): ")
    }
}
