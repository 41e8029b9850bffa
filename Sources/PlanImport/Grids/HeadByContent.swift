import Diagnostics
import PlanModel
import SourceModel

extension LaidOutHead {
    /// Rows enough to tell what a column holds.
    private static let sample = 200

    /// The head of a table whose titles say nothing, or that has none, by what its cells hold: numbers, deadlines, parties.
    ///
    /// Nil unless two of these are plain to see, and other words stand beside them.
    init?(byContentOf layout: GridLayout) {
        let counts = Dictionary(grouping: layout.rows, by: \.count).mapValues(\.count)
        guard let width = counts.filter({ $0.key >= 3 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
            width <= TableHead.mostColumns, let first = layout.rows.firstIndex(where: { $0.count == width })
        else { return nil }
        let rows = layout.rows[first...].prefix(Self.sample).filter { $0.count == width }
        guard rows.count >= 3 else { return nil }
        // The first row may be one of titles, though unknown ones.
        let contents = (0..<width).map { column in
            rows.dropFirst().reduce(into: ColumnContent()) { $0.count($1[column].passage.text) }
        }
        guard let fields = Self.fields(contents) else { return nil }
        let titles = rows[0].map(\.passage)
        let hasTitles = titles.allSatisfy { !$0.isEmpty && $0.text.utf8.count <= 120 && RowNumber($0.text) == nil }
        var head = TableHead(unnamed: fields, certainty: 0.5, at: titles.first?.place ?? .unknown)
        if hasTitles {
            for (index, title) in titles.enumerated() {
                let column = head.columns[index]
                head.columns[index] = TableHead.Column(title)
                head.columns[index].field = column.field
                head.columns[index].certainty = column.certainty
            }
        }
        self.init(
            head: head, columns: rows[0].map(\.columns), rows: first..<(hasTitles ? first + 1 : first))
    }

    private static func fields(_ contents: [ColumnContent]) -> [String]? {
        var fields = [String](repeating: "", count: contents.count)
        func assign(_ field: CoreField, share: Double) -> Bool {
            let free = contents.indices.filter { fields[$0].isEmpty && contents[$0].share(of: field) >= share }
            // Activities speak of schools and teachers as well, and at more length.
            let best = free.min {
                (-contents[$0].share(of: field), contents[$0].meanLength)
                    < (-contents[$1].share(of: field), contents[$1].meanLength)
            }
            guard let best else { return false }
            fields[best] = field.rawValue
            return true
        }
        let found = [assign(.number, share: 0.7), assign(.deadline, share: 0.6), assign(.responsible, share: 0.5)]
        guard found.count(where: { $0 }) >= 2, found[1] || found[2],
            let activity = contents.indices.filter({ fields[$0].isEmpty }).max(by: {
                contents[$0].meanLength < contents[$1].meanLength
            }), contents[activity].meanLength >= 20
        else { return nil }
        fields[activity] = CoreField.activity.rawValue
        return fields
    }
}
