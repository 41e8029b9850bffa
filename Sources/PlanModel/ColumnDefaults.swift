extension Column {
    /// The columns of a plan that names none: the five core fields under the heads that most plans use.
    public static let standard: [Column] = [
        Column(field: CoreField.number.rawValue, title: "№ п/п"),
        Column(field: CoreField.activity.rawValue, title: "Наименование мероприятия"),
        Column(field: CoreField.deadline.rawValue, title: "Срок"),
        Column(field: CoreField.responsible.rawValue, title: "Ответственный"),
        Column(field: CoreField.result.rawValue, title: "Ожидаемый результат"),
    ]
}

extension Appendix {
    /// The columns to show: the plan's own, else the standard ones; fields that no column shows would be lost words,
    /// so they get one at the end under their own name.
    public var shownColumns: [Column] {
        var shown = columns.isEmpty && hasTable ? Column.standard : columns
        var known = Set(shown.map(\.field))
        for section in sections {
            for cells in [section.cells] + section.activities.map(\.cells) {
                for (field, _) in cells.entries where known.insert(field).inserted {
                    shown.append(Column(field: field, title: SourceText(field)))
                }
            }
        }
        return shown
    }
}
