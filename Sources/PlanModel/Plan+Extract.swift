extension Plan {
    /// An extract from the order (выписка из приказа) for one responsible party: its activities, and the clauses that
    /// approve the plan or speak of the party; nil when the plan gives it nothing to do.
    ///
    /// What is left keeps its numbers, so that it can be found in the whole. What was done to the whole order is not said
    /// of its extract: who read it, who endorsed it, who drew it up, its electronic signature. The extract is certified
    /// by itself (ГОСТ Р 7.0.97, 5.26).
    ///
    /// - Parameter name: the party as ``ResponsibleParties`` names it, in small letters or large.
    public func extract(for name: String) -> Plan? {
        let parties = ResponsibleParties.all(in: self)
        guard
            let party = parties.first(where: { $0 == name })
                ?? parties.first(where: { $0.lowercased() == name.lowercased() })
        else { return nil }
        var plan = self
        plan.appendices = appendices.compactMap { appendix in
            guard appendix.hasTable else { return nil }
            var appendix = appendix
            appendix.sections = appendix.sections.compactMap { section in
                var section = section
                // Whom a row above or the section names answers for the row as well.
                let named = appendix.effectiveActivities(in: section).map { activity in
                    ResponsibleParties.names(in: activity).contains { $0.lowercased() == party.lowercased() }
                }
                section.activities = zip(section.withGroupValues(of: appendix), named).filter(\.1).map(\.0)
                return section.activities.isEmpty ? nil : section
            }
            return appendix.sections.isEmpty ? nil : appendix
        }
        guard !plan.appendices.isEmpty else { return nil }
        plan.extractedFor = party
        if var order = plan.order {
            order.kind = SourceText(order.kindOfExtract)
            order.clauses = order.clauses.enumerated().compactMap { index, clause in
                var clause = clause
                clause.number = clause.number ?? SourceText(String(index + 1))
                return clause.approves || PartyMention(party).stands(in: clause.allWords) ? clause : nil
            }
            order.acquainted = []
            order.visas = []
            order.executor = nil
            order.signature = nil
            order.isCopy = false
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

extension Order {
    /// «ВЫПИСКА ИЗ ПРИКАЗА»; a kind that is none of the usual words keeps its own form.
    fileprivate var kindOfExtract: String {
        guard let kind = kind?.text, !kind.isEmpty else { return "ВЫПИСКА ИЗ ПРИКАЗА" }
        let word = kind.uppercased()
        if word.hasSuffix("ПРИКАЗ") { return "ВЫПИСКА ИЗ ПРИКАЗА" }
        let isKnown = ["РАСПОРЯЖЕНИЕ", "ПОСТАНОВЛЕНИЕ", "РЕШЕНИЕ", "УКАЗАНИЕ"].contains(word)
        return isKnown ? "ВЫПИСКА ИЗ \(word.dropLast())Я" : "ВЫПИСКА\n\(kind)"
    }
}

extension Clause {
    fileprivate var approves: Bool { allWords.lowercased().contains("утвердить") }

    fileprivate var allWords: String { ([text?.text ?? ""] + items.map(\.allWords)).joined(separator: " ") }
}
