extension Plan {
    /// An extract from the order (выписка из приказа) for one responsible party: its activities, and the clauses that
    /// approve the plan or speak of the party; nil when the plan gives it nothing to do.
    ///
    /// What is left keeps its numbers, so that it can be found in the whole.
    public func extract(for party: String) -> Plan? {
        var plan = self
        plan.appendices = appendices.compactMap { appendix in
            guard appendix.hasTable else { return nil }
            var appendix = appendix
            appendix.sections = appendix.sections.compactMap { section in
                var section = section
                section.activities = section.withGroupValues(of: appendix).filter { activity in
                    ResponsibleParties.names(in: activity).contains { $0.lowercased() == party.lowercased() }
                }
                return section.activities.isEmpty ? nil : section
            }
            return appendix.sections.isEmpty ? nil : appendix
        }
        guard !plan.appendices.isEmpty else { return nil }
        if var order = plan.order {
            order.kind = SourceText("ВЫПИСКА ИЗ ПРИКАЗА")
            order.clauses = order.clauses.enumerated().compactMap { index, clause in
                var clause = clause
                clause.number = clause.number ?? SourceText(String(index + 1))
                let words = clause.allWords.lowercased()
                return words.contains("утвердить") || words.contains(party.lowercased()) ? clause : nil
            }
            plan.order = order
        }
        return plan
    }
}

extension Section {
    /// The activities with the values that a column of groups gives them from the row above.
    fileprivate func withGroupValues(of appendix: Appendix) -> [Activity] {
        let groups = appendix.columns.filter(\.isGroup).map(\.field)
        guard !groups.isEmpty else { return activities }
        var above: [String: SourceText] = [:]
        return activities.map { activity in
            var activity = activity
            for field in groups {
                if let value = activity.cells[field] {
                    above[field] = value
                } else {
                    activity.cells[field] = above[field]
                }
            }
            return activity
        }
    }
}

extension Clause {
    fileprivate var allWords: String { ([text?.text ?? ""] + items.map(\.allWords)).joined(separator: " ") }
}
