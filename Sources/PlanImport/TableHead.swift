import Diagnostics
import PlanModel
import SourceModel

/// The head of the table (шапка): a title and a meaning for each column.
struct TableHead {
    struct Column {
        var title: Passage
        /// The title that stands above it and other columns.
        var under: Passage?
        /// The field of the plan; nil while nothing is known.
        var field: String?
        /// How sure the field is, from 0 to 1; see ``ColumnMeaning/certainty``.
        var certainty: Double
        /// What the title may mean by itself.
        private let own: [ColumnMeaning]
        /// The title for comparison.
        let normalizedTitle: String

        /// What its title may mean, or where that says nothing of itself («план», «начало») the title above it.
        var meanings: [ColumnMeaning] {
            guard own.isEmpty, let under else { return own }
            return ColumnMeaning.meanings(of: under.text).map {
                ColumnMeaning(field: $0.field, certainty: min($0.certainty, 0.8))
            }
        }

        /// What came of it stands beside what was planned: «Дата (факт)», «Фактический результат».
        var isOfFacts: Bool { normalizedTitle.split(separator: " ").contains { $0.hasPrefix("факт") } }

        init(_ title: Passage) {
            self.title = title
            // «Ответст-венные» over two lines, «С р о к и» for emphasis: read as the words they are.
            let whole = title.text.replacing("-\n", with: "").words.joined(separator: " ")
            let reading = SpacedLetters.closed(whole) ?? whole
            own = ColumnMeaning.meanings(of: reading)
            // In a narrow cell a title is broken where it fits.
            if title.text.contains("\n") { self.title.text = title.text.words.joined(separator: " ") }
            field = nil
            certainty = 0
            normalizedTitle = ColumnMeaning.normalized(reading)
        }
    }

    var columns: [Column]
    /// The titles of the two rows of such a head, for comparison; empty for a head of one row.
    var tiers: [[String]] = []

    var width: Int { columns.count }

    func index(of field: CoreField) -> Int? { columns.firstIndex { $0.field == field.rawValue } }

    func isCore(_ index: Int) -> Bool {
        columns[index].field.map { CoreField(rawValue: $0) != nil } ?? false
    }

    /// More columns than any plan has; a row that is wider is no head.
    static let mostColumns = 40

    /// Reads `titles` as a head; nil unless they name an activity and two more of the core fields (one more in a table
    /// of two or three columns), or all of the others.
    init?(_ titles: [Passage], stated: [String] = [], mostColumns: Int = TableHead.mostColumns) {
        let titles = titles.trimmedAtEnd
        self.init(titles.map { ($0, nil) }, stated: stated, mostColumns: mostColumns)
    }

    /// As ``init(_:stated:mostColumns:)``, of titles with those that stand above them.
    ///
    /// - Parameter stated: the fields that the user has named, one for each column; they need no proof.
    init?(
        _ titles: [(title: Passage, under: Passage?)], stated: [String] = [], mostColumns: Int = TableHead.mostColumns
    ) {
        guard titles.count >= 2, titles.count <= mostColumns,
            titles.allSatisfy({ $0.title.text.utf8.count <= ColumnMeaning.longestHead })
        else { return nil }
        self.init(
            columns: titles.map { title, under in
                var column = Column(title)
                column.under = under.map { Column($0).title }
                return column
            }, stated: stated)
    }

    /// As ``init(_:stated:mostColumns:)``, of columns that have been read: a text is tried at many places.
    init?(columns read: [Column], stated: [String] = []) {
        guard read.count >= 2 else { return nil }
        columns = read
        guard stated.isEmpty || stated.count == columns.count else { return nil }
        for (index, field) in stated.enumerated() where !field.isEmpty {
            columns[index].field = field
            columns[index].certainty = 1
        }
        var core = assignCoreFields()
        if !core.contains(.activity), let column = likeliestActivity {
            columns[column].field = CoreField.activity.rawValue
            columns[column].certainty = 0.6
            core.insert(.activity)
        }
        // A table of two columns may be anything («Наименование», «Программа …»): both have to be known names.
        guard !stated.isEmpty || columns.count > 2 || columns.allSatisfy({ $0.certainty >= 1 }) else { return nil }
        let isEnough =
            !stated.isEmpty || core.contains(.activity) && core.count >= (columns.count <= 3 ? 2 : 3)
            || core.contains(.number) && core.count >= 4
        guard isEnough else { return nil }
        assignOwnFields()
        // «Показатели реализации» say what is to come of it, where no other column does.
        if index(of: .result) == nil, let indicator = columns.firstIndex(where: { $0.field == "indicator" }) {
            columns[indicator].field = CoreField.result.rawValue
            columns[indicator].certainty = 0.6
        }
    }

    /// The head of a table that has none: each column is named after its field.
    init(unnamed fields: [String], certainty: Double, at place: SourcePlace) {
        columns = fields.map { field in
            let title = PlanModel.Column.standard.first { $0.field == field }?.title.text
            var column = Column(Passage(text: title ?? "", place: place, lines: []))
            column.field = field.isEmpty ? nil : field
            column.certainty = certainty
            return column
        }
    }

    /// The surest meanings first, each field once.
    private mutating func assignCoreFields() -> Set<CoreField> {
        var candidates: [(column: Int, field: CoreField, certainty: Double)] = []
        for (index, column) in columns.enumerated() {
            for meaning in column.meanings {
                guard let field = CoreField(rawValue: meaning.field), !column.isOfFacts else { continue }
                candidates.append((index, field, meaning.certainty))
            }
        }
        candidates.sort { ($1.certainty, $0.column) < ($0.certainty, $1.column) }
        var assigned = Set(columns.compactMap { $0.field.flatMap(CoreField.init) })
        for candidate in candidates where columns[candidate.column].field == nil {
            guard assigned.insert(candidate.field).inserted else { continue }
            columns[candidate.column].field = candidate.field.rawValue
            columns[candidate.column].certainty = candidate.certainty
        }
        return assigned
    }

    /// Where no title names activities, the one that asks what is done, or what is looked at.
    private var likeliestActivity: Int? {
        columns.indices.first { index in
            columns[index].field == nil
                && ColumnNames.activityStems.contains { columns[index].normalizedTitle.hasPrefix($0) }
        }
    }

    private mutating func assignOwnFields() {
        for (index, column) in columns.enumerated() where column.field == nil {
            let own = column.meanings.first { CoreField(rawValue: $0.field) == nil }
            guard let own, !columns.contains(where: { $0.field == own.field }) else { continue }
            columns[index].field = own.field
            columns[index].certainty = own.certainty
        }
    }

    /// The cells say the head once more, perhaps misspelled: three in four of its letters are the head's, cell by cell.
    func isRepeated(by cells: some Collection<Passage>) -> Bool {
        guard cells.dropFirst(width).allSatisfy(\.isEmpty) else { return false }
        if !tiers.isEmpty, cells.allSatisfy({ $0.text.utf8.count <= ColumnMeaning.longestHead }), isTier(cells) {
            return true
        }
        // A cell of quite another size cannot be the same title, and long texts are dear to compare.
        for (column, cell) in zip(columns, cells)
        where cell.text.utf8.count > 2 * column.title.text.utf8.count + 16 { return false }
        var letters = 0
        var edits = 0
        for (index, column) in columns.enumerated() {
            let title = column.normalizedTitle
            let text = cells.dropFirst(index).first.map { ColumnMeaning.normalized($0.text) } ?? ""
            let difference = title == text ? 0 : editDistance(title, text)
            // A title with another word beside it is more than the title.
            guard text.isEmpty || difference <= max(1, title.count * 2 / 5) else { return false }
            letters += max(title.count, text.count)
            edits += difference
        }
        return letters > 0 && edits * 4 <= letters
    }

    /// The same head once more: the same fields in the same order, under whatever names.
    func isSame(as other: TableHead) -> Bool {
        width == other.width
            && zip(columns, other.columns).allSatisfy {
                $0.normalizedTitle == $1.normalizedTitle || $0.field != nil && $0.field == $1.field
            }
    }

    /// The row counts the columns: 1, 2, 3 …
    func isNumbered(by cells: some Collection<Passage>) -> Bool {
        guard width >= 3, cells.count >= width else { return false }
        return cells.dropFirst(width).allSatisfy(\.isEmpty)
            && cells.prefix(width).enumerated().allSatisfy { RowNumber($1.text)?.components == [$0 + 1] }
    }
}

extension [Passage] {
    /// Without the empty passages at the end.
    fileprivate var trimmedAtEnd: [Passage] {
        var result = self
        while result.last?.isEmpty == true { result.removeLast() }
        return result
    }
}
