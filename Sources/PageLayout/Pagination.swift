public import Document
public import Typography

/// What the layout has to say of its work.
public struct LayoutReport: Sendable {
    public var pages = 0
    /// The captions of tables in which some words had to be divided anywhere, because no page is wide enough.
    public var crampedTables: [String] = []

    public init() {}
}

/// What no page can hold.
public enum LayoutFailure: Error, Sendable {
    /// A table with more columns than letters fit side by side.
    case tooManyColumns(Int, fitting: Int, caption: String)
    case tooManyPages(Int)
    /// A table whose repeated head leaves no room for rows.
    case headTooHigh(caption: String)
}

/// Lays a document out on pages, and hands each page on as soon as it is full: never more than one stands in memory.
///
/// - Parameter most: pages that a document may have. A hundred thousand activities fill fourteen thousand; a template or a
///   plan that fills more was made to do harm.
/// - Throws: ``LayoutFailure``, and what `paint` or the fonts throw.
public func paginate(
    _ document: Document, style: StyleSheet, with typesetter: Typesetter, most: Int = 50_000,
    paint: @escaping (Page) throws -> Void
) throws -> LayoutReport {
    var report = LayoutReport()
    var count = 0
    let flow = PageFlow(typesetter: typesetter, styles: style, watermark: document.watermark) { page in
        count += 1
        guard count <= most else { throw LayoutFailure.tooManyPages(most) }
        try paint(page)
    }
    let layout = BlockLayout(typesetter: typesetter, styles: style)
    for (number, part) in document.parts.enumerated() {
        try flow.begin(number, style.page(part.pageStyle))
        if number == 0 { flow.open(.document) }
        flow.open(.part)
        if !part.blocks.hasHeading { flow.bookmark(part.name, level: 1, y: flow.top) }
        var blocks = part.blocks
        if let index = blocks.firstIndex(where: { $0.figure.map { style.text($0.style).standsInCorner } ?? false }),
            let figure = blocks.remove(at: index).figure
        {
            flow.placeInCorner(figure)
        }
        var start = blocks.startIndex
        while start < blocks.endIndex {
            // Text up to the next table, then the table.
            let tableIndex = blocks[start...].firstIndex(where: \.isTable) ?? blocks.endIndex
            let boxes = try layout.boxes(of: Array(blocks[start..<tableIndex]), width: flow.width)
            guard tableIndex < blocks.endIndex, case .table(let table) = blocks[tableIndex] else {
                try flow.fill(boxes)
                break
            }
            let tableFlow = try TableFlow(table, flow: flow, layout: layout, level: 2)
            if !tableFlow.fits { report.crampedTables.append(table.caption) }
            let isKept = boxes.last?.pieces.first?.paragraph.style.keepsWithNext == true
            try flow.fill(boxes, following: isKept ? try tableFlow.startHeight() + tableGap : 0)
            flow.y += boxes.isEmpty ? 0 : tableGap
            try tableFlow.place()
            flow.y += tableGap
            start = tableIndex + 1
        }
        flow.close()
        if number == document.parts.count - 1 { flow.close() }
        try flow.endPage()
    }
    report.pages = flow.pageCount
    return report
}

/// Between a table and the text above or below it, in points.
private let tableGap = 8.0

extension Block {
    fileprivate var isTable: Bool {
        if case .table = self { true } else { false }
    }

    fileprivate var figure: Figure? {
        // A chart is too wide for a corner.
        if case .figure(let figure) = self, case .squares = figure.content { figure } else { nil }
    }
}

extension [Block] {
    fileprivate var hasHeading: Bool {
        contains { if case .heading = $0 { true } else { false } }
    }
}
