public import Diagnostics
public import PlanModel

/// The form of a report (форма отчёта): what is due in a period, and what somebody has answered to it.
public struct ReportForm: Sendable, Equatable {
    public var headings: [ReportHeading: SourceText]
    /// Managerial decisions (управленческие решения), one text each.
    public var decisions: [SourceText]
    public var rows: [ReportRow]

    public init(
        headings: [ReportHeading: SourceText] = [:], decisions: [SourceText] = [], rows: [ReportRow] = []
    ) {
        self.headings = headings
        self.decisions = decisions
        self.rows = rows
    }

    public subscript(heading: ReportHeading) -> SourceText? {
        headings[heading].flatMap { $0.isMissing ? nil : $0 }
    }

    /// The period; nil where the form names none, or none that can be read.
    public var period: ReportPeriod? { self[.period].flatMap { ReportPeriod(inForm: $0.text) } }

    /// The day that the answers are true of: as stated, else the period's last.
    public var asOf: CalendarDate? { self[.asOf].flatMap { CalendarDate(reading: $0.text) } ?? period?.last }
}

/// A row of a form: an activity with what the plan says and what is answered.
public struct ReportRow: Sendable, Equatable {
    /// Why the activity is in the form.
    public enum Group: String, Sendable, CaseIterable {
        case due, running, undated

        /// The row above its activities.
        public var title: String {
            switch self {
            case .due: "Срок наступает в отчётном периоде"
            case .running: "Выполняются и после отчётного периода"
            case .undated: "Срок датами не определён"
            }
        }
    }

    public var group: Group
    public var cells: [ReportField: SourceText]
    /// Where the row begins.
    public var place: SourcePlace

    public init(group: Group, cells: [ReportField: SourceText], place: SourcePlace = .unknown) {
        self.group = group
        self.cells = cells
        self.place = place
    }

    /// What a cell says; nil where it says nothing.
    public subscript(field: ReportField) -> SourceText? { cells[field].flatMap { $0.isMissing ? nil : $0 } }

    public func text(_ field: ReportField) -> String { self[field]?.text ?? "" }

    public var isAnswered: Bool { ReportField.answers.contains { $0 != .target && self[$0] != nil } }

    public static func == (left: ReportRow, right: ReportRow) -> Bool {
        left.group == right.group && ReportField.allCases.allSatisfy { left.text($0) == right.text($0) }
    }
}

extension ReportPeriod {
    /// As a form shows it. The code alone would be a date to Excel: «2022-05».
    public var inForm: String { "\(code) (\(name))" }

    init?(inForm text: String) { self.init(text.prefix { $0 != "(" }) }
}
