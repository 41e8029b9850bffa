import PlanModel

/// How many activities stand how (сводка): one line of a table of counts.
public struct Tally: Sendable, Equatable {
    public let name: String
    public private(set) var counts: [ReportStatus: Int] = [:]
    public private(set) var unanswered = 0

    public init(_ name: String, _ items: some Sequence<ReportItem> = []) {
        self.name = name
        for item in items { add(item) }
    }

    public mutating func add(_ item: ReportItem) {
        if let status = item.status { counts[status, default: 0] += 1 } else { unanswered += 1 }
    }

    /// Of one status; nil is what nobody has answered.
    public subscript(status: ReportStatus?) -> Int { status.map { counts[$0] ?? 0 } ?? unanswered }

    public var total: Int { counts.values.reduce(unanswered, +) }

    public var done: Int { self[.done] + self[.doneLate] }

    /// In hundredths, rounded; nil of nothing.
    public func share(of count: Int) -> Int? { total == 0 ? nil : (count * 200 + total) / (total * 2) }

    /// The statuses in the order of reports; nil, no answer, comes last.
    public static let order: [ReportStatus?] = ReportStatus.allCases.map { $0 } + [nil]

    public static func words(of status: ReportStatus?) -> String { status?.words ?? "нет сведений" }
}

extension [ReportItem] {
    /// A line for each section, in the order of the plan.
    public var bySection: [Tally] { tallies { [$0.row.text(.section).oneLine] } }

    /// A line for each responsible party; an activity of several counts for each.
    public var byParty: [Tally] {
        tallies { item in
            let names = ResponsibleParties.names(in: item.row.text(.responsible))
            return names.isEmpty ? ["Ответственный не назван"] : names
        }
    }

    /// A line for each month of the last due days, in the order of the calendar.
    public var byMonth: [Tally] {
        let dated = compactMap { item in item.due.map { (item, $0.last) } }.sorted { $0.1 < $1.1 }
        return dated.map(\.0).tallies { item in
            item.due.map { ["\(ReportPeriod.monthName($0.last.month)) \($0.last.year)"] } ?? []
        }
    }

    private func tallies(_ names: (ReportItem) -> [String]) -> [Tally] {
        var list = TallyList()
        for item in self {
            for name in names(item) { list.add(item, to: name) }
        }
        return list.tallies
    }
}
