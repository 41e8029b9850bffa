public import PlanModel

/// The reports of many organisations on one period (свод): who has handed in, who is late, what is done.
public struct RollUp: Sendable {
    /// The report of one organisation.
    public struct Submission: Sendable {
        public let organization: String
        public let report: ExecutionReport
        /// How many errors the check has found in its form.
        public let errors: Int
        /// When it was handed in, where the form says so.
        public let submitted: CalendarDate?
        /// When it had to be, by the order; of several days the first, the later ones being the office's own.
        public let due: CalendarDate?

        public init(organization: String, report: ExecutionReport, errors: Int) {
            self.organization = organization
            self.report = report
            self.errors = errors
            submitted = report.form[.submitted].flatMap { CalendarDate(reading: $0.text) }
            due = report.form[.reportDue].flatMap { DueDays.days(in: $0.text).min() }
        }

        public var isLate: Bool {
            guard let submitted, let due else { return false }
            return submitted > due
        }

        public var tally: Tally { Tally(organization, report.due) }
    }

    public let period: ReportPeriod
    /// The latest day that a report speaks of.
    public let asOf: CalendarDate
    /// The plan that most reports are on.
    public let plan: String
    /// By name.
    public let submissions: [Submission]
    /// Organisations that were expected, and have handed in nothing.
    public let missing: [String]
    /// Forms that are not part of it, each with the reason.
    public let broken: [String]

    /// Counted over all organisations.
    public let total: Tally
    public let bySection: [Tally]
    public let byActivity: [Tally]

    /// Nil where nobody has handed in anything.
    ///
    /// - Parameters:
    ///   - expected: the organisations that have to report; empty: nobody knows.
    public init?(_ submissions: [Submission], expected: [String] = [], broken: [String] = []) {
        guard let period = submissions.map(\.report.period).mostFrequent else { return nil }
        self.period = period
        self.submissions = submissions.sorted { $0.organization.comparable < $1.organization.comparable }
        asOf = submissions.map(\.report.asOf).max() ?? period.last
        plan = submissions.map { $0.report.form[.plan]?.text ?? "" }.mostFrequent ?? ""
        let present = Set(submissions.map(\.organization.comparable))
        missing = expected.filter { !present.contains($0.comparable) }
        self.broken = broken
        var total = Tally("Итого")
        var sections = TallyList()
        var activities = TallyList()
        for submission in self.submissions {
            for item in submission.report.due {
                total.add(item)
                sections.add(item, to: item.row.text(.section).oneLine)
                let name = [item.row.text(.number), item.row.text(.activity).oneLine].filter { !$0.isEmpty }
                activities.add(item, to: name.joined(separator: " "))
            }
        }
        self.total = total
        bySection = sections.tallies
        byActivity = activities.tallies
    }

    public var byOrganization: [Tally] { submissions.map(\.tally) }

    /// «Школа № 1 — 25.06.2022 при сроке 20.06.2022».
    public var lateWords: [String] {
        submissions.filter(\.isLate).map { submission in
            "\(submission.organization) — \(submission.submitted?.digits ?? "") при сроке \(submission.due?.digits ?? "")"
        }
    }
}

/// Tallies by name, in the order in which the names were first met.
struct TallyList {
    private(set) var tallies: [Tally] = []
    private var places: [String: Int] = [:]

    mutating func add(_ item: ReportItem, to name: String) {
        if let place = places[name] {
            tallies[place].add(item)
        } else {
            places[name] = tallies.count
            tallies.append(Tally(name, [item]))
        }
    }
}

extension Array where Element: Hashable {
    /// Of several as frequent, the first.
    fileprivate var mostFrequent: Element? {
        var counts: [Element: Int] = [:]
        for element in self { counts[element, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return first { counts[$0] == most }
    }
}
