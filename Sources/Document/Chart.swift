/// A chart of bars (столбчатая диаграмма): a bar for each name, its length parted among what is counted.
public struct Chart: Sendable, Equatable {
    /// What the parts of a bar are: each has a hatching of its own, for many print in black and white.
    public struct Series: Sendable, Equatable {
        public var name: String
        public var fill: Fill

        public init(name: String, fill: Fill) {
            self.name = name
            self.fill = fill
        }
    }

    public enum Fill: Sendable, Equatable {
        /// From 0, black, to 1, white.
        case gray(Double)
        /// Lines of these directions on white.
        case hatched([Direction])

        public enum Direction: Sendable, Equatable {
            case rising, falling, horizontal, vertical
        }
    }

    public struct Bar: Sendable, Equatable {
        public var label: String
        /// A count for each series.
        public var values: [Int]

        public init(label: String, values: [Int]) {
            self.label = label
            self.values = values
        }

        public var total: Int { values.reduce(0, +) }
    }

    public var title: String
    /// What the bars are, such as «Раздел»: the head of their column where the chart is a table.
    public var kind: String
    public var series: [Series]
    public var bars: [Bar]

    public init(title: String, kind: String, series: [Series], bars: [Bar]) {
        self.title = title
        self.kind = kind
        self.series = series
        self.bars = bars
    }

    /// The series that count anything.
    public var used: [Int] { series.indices.filter { index in bars.contains { $0.count(index) > 0 } } }

    /// All that it shows, in words.
    public var words: String {
        let lines = bars.map { bar -> String in
            guard series.count > 1 else { return "\(bar.label) — \(bar.total)" }
            let parts = used.filter { bar.count($0) > 0 }.map { "\(series[$0].name) — \(bar.count($0))" }
            return "\(bar.label): всего \(bar.total)" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
        }
        return "Диаграмма «\(title)». " + lines.joined(separator: "; ") + "."
    }
}

extension Chart.Bar {
    public func count(_ series: Int) -> Int { values.indices.contains(series) ? values[series] : 0 }
}

extension Chart {
    /// The same as a table, for a format without pictures.
    public func table(style: String) -> Table {
        let shown = series.count > 1 ? used : []
        let heads = [kind] + shown.map { series[$0].name.firstUppercased } + ["Всего"]
        func cell(_ text: String, scope: TableCell.Scope? = nil) -> TableCell {
            TableCell(blocks: [.paragraph(Paragraph(style: style, text: text))], scope: scope)
        }
        return Table(
            caption: title,
            columns: heads.enumerated().map { TableColumn(name: "c\($0)", style: style, title: $1) },
            head: [TableRow(kind: .head, cells: heads.map { cell($0, scope: .column) })],
            groups: [
                RowGroup(
                    rows: bars.map { bar in
                        TableRow(
                            kind: .body,
                            cells: [cell(bar.label, scope: .row)] + shown.map { cell(String(bar.count($0))) }
                                + [cell(String(bar.total))])
                    })
            ])
    }
}

extension String {
    fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
