extension Appendix {
    /// What a field says of each activity of a section: its own cell, else the cell above that covers it in a column of
    /// groups, else the cell of the section's row.
    public func effectiveTexts(of field: CoreField, in section: Section) -> [String?] {
        let isGroup = columns.contains { $0.isGroup && $0.field == field.rawValue }
        var above: String?
        return section.activities.map { activity in
            let own = activity.cells[field]?.text
            if own != nil || !isGroup { above = own }
            return above ?? section.cells[field]?.text
        }
    }

    /// The activities of a section, each with all that its row says of when, who and with what result.
    public func effectiveActivities(in section: Section) -> [Activity] {
        var activities = section.activities
        for field in [CoreField.deadline, .responsible, .result] {
            for (index, text) in effectiveTexts(of: field, in: section).enumerated()
            where activities[index].cells[field] == nil {
                activities[index].cells[field.rawValue] = text.map { SourceText($0) }
            }
        }
        return activities
    }
}
