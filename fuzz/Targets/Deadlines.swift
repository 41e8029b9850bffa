import PlanModel

extension FuzzTarget {
    /// Words of deadlines, a line each; what leaves the year open leans on the days of the plan's title, the first line.
    static let deadline = FuzzTarget(name: "deadline") { input in
        let lines = input.text.split(separator: "\n").map(String.init)
        let appendix = Appendix(title: lines.first.map { SourceText($0) })
        let context = DeadlineContext(of: appendix, in: Plan(appendices: [appendix]))
        for line in lines {
            let section = Section(title: SourceText(line))
            for context in [context, DeadlineContext(), context.within(section)] {
                let deadline = Deadline(line, in: context)
                _ = deadline.months
                for span in deadline.intervals {
                    guard let from = span.from, let to = span.to else { continue }
                    expect(from <= to, "\(line): \(span.iso)")
                }
            }
            _ = DatesInText.impossible(in: line)
            _ = DatesInText.reports(in: line)
        }
    }
}
