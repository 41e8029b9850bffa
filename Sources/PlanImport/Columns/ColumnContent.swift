import PlanModel
import SourceModel

/// What the cells of a column look like: the second way to know what the column means, where its head does not tell.
struct ColumnContent {
    private var cells = 0
    private var numbers = 0
    private var deadlines = 0
    private var parties = 0
    private var length = 0

    mutating func count(_ text: String) {
        guard !text.isEmpty else { return }
        cells += 1
        length += text.utf8.count
        if RowNumber(text) != nil {
            numbers += 1
            return
        }
        let start = String(text.prefix(80)).folded
        if ColumnContent.deadlineWords.contains(where: { start.contains($0) }) { deadlines += 1 }
        if ColumnContent.partyWords.contains(where: { start.contains($0) }) { parties += 1 }
    }

    /// How far the cells look like those of `field`, from 0 to 1.
    func share(of field: CoreField) -> Double {
        guard cells >= 2 else { return 0 }
        let count =
            switch field {
            case .number: numbers
            case .deadline: deadlines
            case .responsible: parties
            case .activity, .result: 0
            }
        return Double(count) / Double(cells)
    }

    var meanLength: Int { cells == 0 ? 0 : length / cells }

    private static let deadlineWords = [
        "январ", "феврал", "март", "апрел", "мая", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
        "декабр", "в течение", "ежегодно", "ежемесячно", "ежеквартально", "постоянно", "квартал", "полугоди", "20",
    ]

    private static let partyWords = [
        "директор", "заместител", "зам.", "учител", "педагог", "администраци", "управлени", "отдел", "руководител",
        "методист", "специалист", "координатор", "рабочая группа", "школ", "мбоу", "моу", "оо", "классн", "психолог",
    ]
}

extension TableHead {
    /// So many rows tell what a column holds.
    private static let sample = 200

    /// Gives the columns whose heads said nothing the core fields that are still missing, by what their cells hold.
    mutating func complete(byContentOf rows: some Sequence<[Passage]>) {
        let missing = CoreField.allCases.filter { index(of: $0) == nil }
        guard !missing.isEmpty, columns.contains(where: { $0.field == nil }) else { return }
        var contents = [ColumnContent](repeating: ColumnContent(), count: width)
        for row in rows.prefix(TableHead.sample) {
            for (column, cell) in zip(contents.indices, row) { contents[column].count(cell.text) }
        }
        for field in missing {
            let unknown = columns.indices.filter { columns[$0].field == nil }
            let likeliest: Int? =
                switch field {
                case .activity: unknown.max { contents[$0].meanLength < contents[$1].meanLength }
                case .number, .deadline, .responsible:
                    // «10.00» below «Время» is no number of a row: that title says something else.
                    unknown.filter { contents[$0].share(of: field) >= 0.6 }
                        .filter { field != .number || columns[$0].meanings.isEmpty }
                        .max { contents[$0].share(of: field) < contents[$1].share(of: field) }
                // Results look like anything; to guess them would be to invent them.
                case .result: nil
                }
            guard let likeliest else { continue }
            columns[likeliest].field = field.rawValue
            columns[likeliest].certainty = 0.5
        }
    }
}
