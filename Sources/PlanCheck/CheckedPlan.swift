import Diagnostics
public import PlanModel

/// A plan with what several rules ask of it, found once: every text with its place in the table, every deadline resolved.
public struct CheckedPlan: Sendable {
    public let plan: Plan
    public let settings: CheckSettings
    /// The activities in order, of all appendices.
    public let rows: [CheckedRow]
    /// Every text of the plan in order: the order's, the appendices', every cell.
    public let passages: [Passage]
    /// The abbreviations they use and define.
    let abbreviations: AbbreviationCensus

    /// What is wrong in the numbers of rows and sections: several rules tell the kinds apart.
    let numberFaults: [NumberFault]
    /// Markup that an import has taken out of the user's document: it is no part of the plan, yet it stands there.
    public let removedMarkup: [SourceText]

    public init(_ plan: Plan, settings: CheckSettings = CheckSettings(), removedMarkup: [SourceText] = []) {
        self.plan = plan
        self.removedMarkup = removedMarkup
        self.settings = settings
        rows = plan.appendices.flatMap { CheckedRow.rows(of: $0, in: plan) }
        passages = Passage.all(in: plan)
        numberFaults = NumberFault.all(in: plan)
        abbreviations = AbbreviationCensus(plan, passages: passages, own: settings.abbreviations)
    }

    /// The appendix that is the plan: the first with a table.
    public var table: Appendix? { plan.appendices.first { $0.hasTable } }
}

/// An activity with where it stands, and its deadline.
public struct CheckedRow: Sendable {
    public let activity: Activity
    public let section: Section
    public let appendix: Appendix
    /// What dates without a year lean on.
    public let context: DeadlineContext
    /// The plan's days as its period or its title says them; nil where nothing does.
    public let planPeriod: DaySpan?
    /// These days are the plan's own, and not only those of what it prepares.
    public let isPeriodStated: Bool
    /// What the words of the deadline mean; nil where there are none.
    public let deadline: Deadline?

    /// A cell as a passage; nil where it is empty.
    public func passage(_ field: CoreField) -> Passage? { passage(field.rawValue) }

    public func passage(_ field: String) -> Passage? {
        activity.cells[field].map {
            Passage(
                $0, field: field, activity: activity.number?.text, columnTitle: appendix.column(field)?.title.text)
        }
    }

    /// A passage for what the row lacks or is as a whole.
    public var whole: Passage {
        Passage(
            SourceText("", at: activity.place), field: CoreField.activity.rawValue, activity: activity.number?.text,
            columnTitle: nil)
    }

    static func rows(of appendix: Appendix, in plan: Plan) -> [CheckedRow] {
        let context = DeadlineContext(of: appendix, in: plan)
        // Plans say the same few deadlines again and again.
        var known: [String: Deadline] = [:]
        var knownIn = context
        return appendix.sections.flatMap { section in
            let inner = context.within(section)
            if inner != knownIn { (known, knownIn) = ([:], inner) }
            return section.activities.map { activity in
                let words = activity.cells[.deadline].flatMap { $0.isMissing ? nil : $0.text }
                let deadline = words.map { known[$0] ?? Deadline($0, in: inner) }
                if let words { known[words] = deadline }
                return CheckedRow(
                    activity: activity, section: section, appendix: appendix, context: inner,
                    planPeriod: context.period, isPeriodStated: context.isPeriodStated, deadline: deadline)
            }
        }
    }
}

/// A text of the plan with where a reader looks for it.
public struct Passage: Sendable {
    public let text: SourceText
    /// The field of the plan, as `deadline` or `order.title`.
    public let field: String
    /// The number of the activity it stands in.
    public let activity: String?
    public let columnTitle: String?

    public init(_ text: SourceText, field: String, activity: String? = nil, columnTitle: String? = nil) {
        self.text = text
        self.field = field
        self.activity = activity
        self.columnTitle = columnTitle
    }

    static func all(in plan: Plan) -> [Passage] {
        var passages: [Passage] = []
        func add(_ text: SourceText?, _ field: String) {
            if let text, !text.text.isEmpty { passages.append(Passage(text, field: field)) }
        }
        add(plan.organization.name, "organization.name")
        add(plan.organization.shortName, "organization.short_name")
        if let order = plan.order {
            add(order.title, "order.title")
            add(order.preamble, "order.preamble")
            func addClauses(_ clauses: [Clause]) {
                for clause in clauses {
                    add(clause.text, "order.clauses")
                    addClauses(clause.items)
                }
            }
            addClauses(order.clauses)
            add(order.signatory?.position, "order.signatory.position")
        }
        func addNarrative(_ parts: [NarrativePart], _ field: String) {
            for part in parts {
                add(part.heading, field)
                add(part.text, field)
                for item in part.items { add(item, field) }
            }
        }
        for appendix in plan.appendices {
            for line in appendix.mark { add(line, "mark") }
            add(appendix.title, "title")
            addNarrative(appendix.narrative, "narrative")
            for column in appendix.columns { add(column.title, "columns") }
            for section in appendix.sections {
                add(section.title, "section")
                for (field, text) in section.cells.entries {
                    passages.append(
                        Passage(text, field: field, columnTitle: appendix.column(field)?.title.text))
                }
                for activity in section.activities {
                    for (field, text) in activity.cells.entries {
                        passages.append(
                            Passage(
                                text, field: field, activity: activity.number?.text,
                                columnTitle: appendix.column(field)?.title.text))
                    }
                }
            }
            addNarrative(appendix.closing, "closing")
        }
        return passages
    }
}

extension Rule {
    /// A finding of this rule in a passage.
    ///
    /// - Parameters:
    ///   - quote: the words in question; nil quotes the whole passage.
    ///   - severity: where it is not the rule's own.
    func finding(
        _ message: Message, at passage: Passage, quote: String? = nil, hint: Message? = nil, severity: Severity? = nil
    ) -> Diagnostic {
        Diagnostic(
            code: description.code, name: description.name, severity: severity ?? description.severity,
            place: passage.text.place, field: passage.field, columnTitle: passage.columnTitle,
            quote: quote ?? passage.text.text, activity: passage.activity, message: message, hint: hint)
    }
}
