public import PlanModel

extension ReportForm {
    /// The form to be filled in: the rows of a plan that a period concerns, with no answers yet.
    public init(of plan: Plan, for period: ReportPeriod) {
        let activities = DueActivities(of: plan, in: period)
        let reports = ReportDeadline.all(in: plan, for: period)
        self.init()
        func say(_ heading: ReportHeading, _ text: String?) {
            if let text, !text.isEmpty { headings[heading] = SourceText(text) }
        }
        say(.plan, plan.title?.oneLine)
        say(.organization, (plan.organization.shortName ?? plan.organization.name)?.text.oneLine)
        say(.period, period.inForm)
        say(.fingerprint, PlanFingerprint.of(plan))
        say(.reportDue, reports.map(\.words).joined(separator: "; "))
        // A report that is handed in before the period ends speaks of that day.
        say(.asOf, min(reports.map(\.due).min() ?? period.last, period.last).digits)
        say(.position, plan.order?.signatory?.position?.text.oneLine)
        say(.name, plan.order?.signatory?.name?.text.oneLine)
        let targets = plan.targetFields
        for (group, found) in [
            (ReportRow.Group.due, activities.due), (.running, activities.running), (.undated, activities.undated),
        ] {
            rows += found.map { ReportRow(of: $0, in: group, targets: targets) }
        }
    }
}

extension ReportForm {
    /// Makes it the form of another organisation than the plan's: somebody else signs.
    public mutating func address(to organization: String) {
        headings[.organization] = SourceText(organization)
        headings[.position] = nil
        headings[.name] = nil
    }
}

extension ReportRow {
    fileprivate init(of reported: ReportedActivity, in group: Group, targets: [String]) {
        var cells: [ReportField: SourceText] = [:]
        func say(_ field: ReportField, _ text: String?) {
            if let text, !text.isEmpty { cells[field] = SourceText(text) }
        }
        say(.number, reported.number.oneLine)
        say(.activity, reported.title)
        say(.section, reported.section)
        say(.responsible, reported.activity.cells[.responsible]?.text)
        say(.deadline, reported.activity.cells[.deadline]?.text)
        say(.due, reported.dueDays?.words)
        say(.result, reported.activity.cells[.result]?.text)
        say(.target, targets.compactMap { reported.activity.cells[$0]?.text }.first)
        self.init(group: group, cells: cells)
    }
}

extension Plan {
    /// The fields of its own columns in which a plan gives the planned value of an indicator.
    fileprivate var targetFields: [String] {
        appendices.flatMap(\.columns).filter { column in
            let title = column.title.text.comparable
            return CoreField(rawValue: column.field) == nil
                && (column.field == "target" || title.hasPrefix("целев") || title.hasPrefix("плановое значение"))
        }.map(\.field)
    }
}
