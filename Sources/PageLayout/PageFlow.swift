import Document
import Typography

/// The pages of a document as they fill: where the pen stands, what is open, and when a page is done.
final class PageFlow {
    private let typesetter: Typesetter
    private let styles: StyleSheet
    private let watermark: String?
    private let paint: (Page) throws -> Void

    private(set) var page = Page(width: 0, height: 0)
    private(set) var style = PageStyle()
    /// Where the next box begins, from the page's upper edge.
    var y = 0.0
    /// Nothing has been set on this page yet.
    private(set) var isAtTop = true
    /// The number of the page within its part: the order and each appendix are numbered by themselves, unless a part's
    /// style goes on counting.
    private var pageOfPart = 0
    private(set) var pageCount = 0
    /// Of the last heading.
    private var headingLevel = 0
    /// What a figure in the corner of this page takes from its foot.
    private var footHeight = 0.0

    init(
        typesetter: Typesetter, styles: StyleSheet, watermark: String?, paint: @escaping (Page) throws -> Void
    ) {
        self.typesetter = typesetter
        self.styles = styles
        self.watermark = watermark
        self.paint = paint
    }

    var left: Double { millimetresToPoints(style.leftMarginMillimetres) }
    var top: Double { millimetresToPoints(style.topMarginMillimetres) }
    var bottom: Double { style.height - millimetresToPoints(style.bottomMarginMillimetres) - footHeight }
    /// The width between the margins.
    var width: Double { style.width - left - millimetresToPoints(style.rightMarginMillimetres) }
    /// How much of the page is left.
    var room: Double { bottom - y }

    func begin(_ part: Int, _ style: PageStyle) throws {
        self.style = style
        if !style.continuesPageNumbers { pageOfPart = 0 }
        try beginPage()
        page.beginsPart = part
    }

    func newPage() throws {
        try endPage()
        try beginPage()
    }

    func endPage() throws {
        try drawWatermark()
        try paint(page)
    }

    private func beginPage() throws {
        page = Page(width: style.width, height: style.height)
        pageOfPart += 1
        pageCount += 1
        y = top
        footHeight = 0
        isAtTop = true
        try drawPageNumber()
    }

    // MARK: Drawing

    func open(_ tag: StructureTag) {
        guard case .heading(let level) = tag else { return page.events.append(.open(tag)) }
        // No level is skipped on the way down (ISO 14289-1, 7.4.2), whatever the template says.
        headingLevel = min(level, headingLevel + 1)
        page.events.append(.open(.heading(level: headingLevel)))
    }

    func close() { page.events.append(.close) }

    /// Closes an element that goes on on the next page.
    func cut() { page.events.append(.cut) }

    func rule(x1: Double, y1: Double, x2: Double, y2: Double) {
        page.rules.append(Page.Rule(x1: x1, y1: y1, x2: x2, y2: y2))
    }

    func markUsed() { isAtTop = false }

    func bookmark(_ title: String, level: Int, y: Double) {
        page.bookmarks.append(Page.Bookmark(title: title, level: level, y: y))
    }

    /// Places boxes one below another with their upper left corner at `x`, `y`, and tags them.
    ///
    /// A paragraph that stands here whole is one element with its words; one that a page break cuts has a span of its own
    /// on each page, since an element may hold either words or elements.
    ///
    /// - Parameter keepsFirstGap: the gap above the first box counts.
    func place(_ boxes: ArraySlice<FlowBox>, x: Double, y: Double, keepsFirstGap: Bool = false) {
        guard !boxes.isEmpty else { return }
        isAtTop = false
        var lines: [PlacedPiece] = []
        lines.reserveCapacity(boxes.count)
        var framed: (frame: FlowBox.Frame, top: Double, bottom: Double)?
        var cursor = y
        for (index, box) in zip(boxes.indices, boxes) {
            cursor += index == boxes.startIndex && !keepsFirstGap ? 0 : box.spaceBefore
            if framed?.frame != box.extras?.frame || box.pieces.first?.line == 0 {
                draw(framed, x: x)
                framed = box.extras?.frame.map { ($0, cursor, cursor) }
            }
            for (number, piece) in box.pieces.enumerated() {
                lines.append(
                    PlacedPiece(
                        piece: piece, y: cursor, box: index, isFirstOfBox: number == 0,
                        isLastOfBox: number == box.pieces.count - 1))
            }
            if let figure = box.extras?.figure {
                place(lines, x: x, boxes: boxes)
                lines.removeAll()
                place(figure, x: x, y: cursor)
            }
            cursor += box.height
            framed?.bottom = cursor
        }
        draw(framed, x: x)
        place(lines, x: x, boxes: boxes)
    }

    private func place(_ lines: [PlacedPiece], x: Double, boxes: ArraySlice<FlowBox>) {
        var start = 0
        while start < lines.count {
            let paragraph = lines[start].piece.paragraph
            var end = start + 1
            while end < lines.count, lines[end].piece.paragraph === paragraph { end += 1 }
            place(lines[start..<end], of: paragraph, x: x, boxes: boxes)
            start = end
        }
    }

    private func place(_ placed: FlowBox.PlacedFigure, x: Double, y: Double, isReadLast: Bool = false) {
        let left = x + placed.x
        let box = [left, page.height - y - placed.height, left + placed.width, page.height - y]
        open(.figure(alternative: placed.figure.alternative, box: box, isReadLast: isReadLast))
        switch placed.content {
        case .squares(let squares):
            page.events.append(.figure(Page.FigureDrawing(squares: squares, x: left, y: y, side: placed.width)))
        case .chart(let drawing, let words):
            page.events.append(.chart(drawing, x: left, y: y))
            let runs = zip(drawing.words, words).flatMap { place($1, as: $0, x: left, y: y) }
            // What a run is read as is said of an element.
            let needsElements = runs.contains(where: \.isReplaced)
            for run in runs {
                if needsElements { open(.span) }
                page.events.append(.text(run))
                if needsElements { close() }
            }
        }
        close()
    }

    /// The glyph runs of words in a chart.
    private func place(_ text: MeasuredText, as words: ChartDrawing.Words, x: Double, y: Double) -> [GlyphRun] {
        typesetter.lines(of: text, by: LineBreaking(measure: style.width)).prefix(1).flatMap { line in
            let shift =
                switch words.anchor {
                case .start: 0.0
                case .middle: line.width / 2
                case .end: line.width
                }
            return typesetter.place(
                line, of: text, x: x + words.x - shift, y: y + words.baseline, isLast: false, into: &page.glyphs
            ).runs
        }
    }

    /// Places a figure in the lower right corner of the page, partly in its lower margin, and keeps the text above it.
    func placeInCorner(_ figure: Figure) {
        guard case .squares(let squares, let millimetres) = figure.content else { return }
        let side = min(width, millimetresToPoints(millimetres))
        let lowest = style.height - Self.cornerMargin
        let placed = FlowBox.PlacedFigure(
            figure: figure, content: .squares(squares), x: width - side, width: side, height: side)
        place(placed, x: left, y: lowest - side, isReadLast: true)
        footHeight = max(0, bottom - (lowest - side - Self.cornerGap))
    }

    /// From a figure in the corner to the page's lower edge: every printer prints there.
    private static let cornerMargin = millimetresToPoints(8)
    /// From the text to the figure in the corner.
    private static let cornerGap = millimetresToPoints(4)

    private func draw(_ framed: (frame: FlowBox.Frame, top: Double, bottom: Double)?, x: Double) {
        guard let framed else { return }
        let left = x + framed.frame.x
        let right = left + framed.frame.width
        let top = framed.top - BlockLayout.framePadding / 2
        let bottom = framed.bottom + BlockLayout.framePadding / 2
        rule(x1: left, y1: top, x2: right, y2: top)
        rule(x1: left, y1: bottom, x2: right, y2: bottom)
        rule(x1: left, y1: top, x2: left, y2: bottom)
        rule(x1: right, y1: top, x2: right, y2: bottom)
    }

    private struct PlacedPiece {
        let piece: FlowBox.Piece
        let y: Double
        let box: Int
        let isFirstOfBox: Bool
        let isLastOfBox: Bool
    }

    /// Places what stands of a paragraph on this page.
    private func place(
        _ lines: ArraySlice<PlacedPiece>, of paragraph: LaidParagraph, x: Double, boxes: ArraySlice<FlowBox>
    ) {
        guard let first = lines.first, let last = lines.last else { return }
        let begins = first.piece.line == 0
        let ends = last.piece.line == paragraph.lines.count - 1
        if first.isFirstOfBox {
            for tag in boxes[first.box].opens { open(tag) }
            if let bookmark = boxes[first.box].extras?.bookmark {
                page.bookmarks.append(Page.Bookmark(title: bookmark.title, level: bookmark.level, y: first.y))
            }
        }
        var runs = lines.flatMap { glyphs(of: $0.piece, x: x, y: $0.y) }[...]
        if begins, paragraph.hasLabel {
            open(.label)
            if let label = runs.popFirst() { page.events.append(.text(label)) }
            close()
            open(.listBody)
        }
        if begins, let tag = paragraph.tag { open(tag) }
        let needsElements = runs.contains { $0.link != nil } || runs.count > 1 && runs.contains { $0.isReplaced }
        if needsElements {
            // What a run is read as, or leads to, is said of an element, so each run has one.
            for run in runs {
                open(run.link.map { .link(toPart: $0) } ?? .span)
                page.events.append(.text(run))
                close()
            }
        } else {
            let isCut = paragraph.tag != nil && !(begins && ends)
            if isCut { open(.span) }
            for run in runs { page.events.append(.text(run)) }
            if isCut { close() }
        }
        if ends, paragraph.tag != nil { close() }
        if last.isLastOfBox { for _ in 0..<boxes[last.box].closes { close() } }
    }

    /// The glyph runs of a line; its blanks are ruled.
    private func glyphs(of piece: FlowBox.Piece, x: Double, y: Double) -> [GlyphRun] {
        let paragraph = piece.paragraph
        let line = typesetter.place(
            paragraph.lines[piece.line], of: paragraph.text, x: x + piece.x + paragraph.offset(of: piece.line),
            y: y + piece.y + paragraph.baseline, stretched: paragraph.stretch(of: piece.line),
            hasLabel: paragraph.hasLabel && piece.line == 0,
            isLast: piece.line == paragraph.lines.count - 1, into: &page.glyphs)
        for blank in line.blanks {
            let base = y + piece.y + paragraph.baseline + 1.5
            rule(x1: blank.x, y1: base, x2: blank.x + blank.width, y2: base)
        }
        return line.runs
    }

    /// Draws boxes that repeat what was read on an earlier page: the head of a table, the value of a group of rows.
    func placeRepeated(_ boxes: [FlowBox], x: Double, y: Double) {
        var cursor = y
        for (number, box) in boxes.enumerated() {
            if number > 0 { cursor += box.spaceBefore }
            for piece in box.pieces {
                for run in glyphs(of: piece, x: x, y: cursor) {
                    page.furniture.append(Page.Furniture(run: run, role: .repeatedHead))
                }
            }
            cursor += box.height
        }
    }

    // MARK: Filling

    /// Fills pages with boxes, breaking where it is allowed.
    ///
    /// - Parameter following: what must stand on the page of the last box, if that box is kept with it: its height.
    func fill(_ boxes: [FlowBox], following: Double = 0) throws {
        var start = 0
        while start < boxes.count {
            let end = fitting(boxes, from: start, following: following)
            if end > start {
                let gap = isAtTop ? 0 : boxes[start].spaceBefore
                place(boxes[start..<end], x: left, y: y + gap)
                y += gap + Array(boxes[start..<end]).stackedHeight
            }
            start = end
            if start < boxes.count { try newPage() }
        }
    }

    /// How many boxes go on this page: up to the last allowed break that fits; at the top of a page at least one.
    private func fitting(_ boxes: [FlowBox], from start: Int, following: Double) -> Int {
        var height = 0.0
        var end = start
        while end < boxes.count {
            let box = boxes[end]
            if box.beginsPage, end > start || !isAtTop { return end }
            let gap = end == start && isAtTop ? 0 : box.spaceBefore
            let tail = end == boxes.count - 1 ? following : 0
            if height + gap + box.height + tail > room + 0.01 { break }
            height += gap + box.height
            end += 1
        }
        if end == boxes.count { return end }
        var candidate = end
        while candidate > start, !boxes[candidate].mayBreakBefore { candidate -= 1 }
        if candidate > start { return candidate }
        return isAtTop ? max(end, start + 1) : start
    }

    // MARK: Furniture

    /// From the part's second page, centred in the top margin, figures only (ГОСТ Р 7.0.97).
    private func drawPageNumber() throws {
        guard pageOfPart > 1, let name = style.pageNumberStyle else { return }
        let text = styles.text(name)
        let font = try typesetter.fonts.font(
            FontFace(family: text.family, isBold: text.isBold, isItalic: text.isItalic))
        try drawFurniture(
            String(pageOfPart), font: font, size: text.size,
            y: millimetresToPoints(style.pageNumberMillimetres), role: .pageNumber)
    }

    private func drawFurniture(_ string: String, font: Font, size: Double, y: Double, role: Page.Furniture.Role) throws
    {
        let text = typesetter.measure([TextRun(.text(string), font: font, size: size)])
        for line in typesetter.lines(of: text, by: LineBreaking(measure: width)).prefix(1) {
            let placed = typesetter.place(
                line, of: text, x: left + (width - line.width) / 2, y: y, into: &page.glyphs)
            for run in placed.runs { page.furniture.append(Page.Furniture(run: run, role: role)) }
        }
    }

    /// The word behind the text, large and pale, in the middle of the page.
    private func drawWatermark() throws {
        guard let watermark else { return }
        let body = styles.text("body")
        let font = try typesetter.fonts.font(FontFace(family: body.family, isBold: true))
        try drawFurniture(watermark, font: font, size: 96, y: style.height / 2 + 32, role: .watermark)
    }
}
