import PlanModel

extension FuzzTarget {
    /// The words of a plan's table, each line a cell: layout and PDF without the way through YAML.
    static let pages = FuzzTarget(name: "pages") { input in
        let cells = input.text.split(separator: "\n", omittingEmptySubsequences: false).map { SourceText(String($0)) }
        let fields: [CoreField] = [.number, .activity, .deadline, .responsible, .result]
        let activities = stride(from: 1, to: cells.count, by: fields.count).map { start in
            let row = Swift.zip(fields, cells[start...]).map { (field: $0.rawValue, text: $1) }
            return Activity(cells: Cells(row))
        }
        let columns = fields.map { Column(field: $0.rawValue, title: SourceText($0.rawValue)) }
        // A section for each four rows, named like the first of them.
        let sections = stride(from: 0, to: activities.count, by: 4).map { start in
            let rows = Array(activities[start..<min(start + 4, activities.count)])
            return Section(title: rows.first?.cells[.activity], activities: rows)
        }
        let appendix = Appendix(title: cells.first, columns: columns, sections: sections)
        try Printing.print(Plan(appendices: [appendix]))
    }
}
