import Document
import Typography

/// Lays blocks out as boxes of a given width.
struct BlockLayout {
    let typesetter: Typesetter
    let styles: StyleSheet

    /// A paragraph's first two and last two lines stay together (orphans and widows).
    private static let keptTogether = 2

    /// In points; no post, and no name, is as long.
    private static let highestSpread = 300.0

    /// Between a frame and the text in it.
    static let framePadding = 6.0

    // MARK: Texts

    /// - Parameter part: the part that the words lead to; nil outside a link.
    func runs(
        _ inlines: [Inline], style: TextStyle, bold: Bool = false, italic: Bool = false, part: Int? = nil
    ) throws -> [TextRun] {
        try inlines.flatMap { inline -> [TextRun] in
            let isBold = style.isBold || bold
            let isItalic = style.isItalic || italic
            func run(_ content: TextRun.Content) throws -> TextRun {
                let face = FontFace(family: style.family, isBold: isBold, isItalic: isItalic)
                return TextRun(content, font: try typesetter.fonts.font(face), size: style.size, link: part)
            }
            switch inline {
            case .text(let text): return [try run(.text(text))]
            case .strong(let inlines): return try runs(inlines, style: style, bold: true, italic: italic, part: part)
            case .emphasis(let inlines):
                return try runs(inlines, style: style, bold: bold, italic: true, part: part)
            case .link(let part, let inlines):
                return try runs(inlines, style: style, bold: bold, italic: italic, part: part)
            case .spaced(let text): return [try run(.spaced(text, by: style.letterSpacing))]
            case .lineBreak: return [try run(.lineBreak)]
            // A figure is about half an em wide.
            case .blank(let width): return [try run(.blank(Double(width) * style.size / 2))]
            }
        }
    }

    func paragraph(
        _ text: MeasuredText, style: TextStyle, width: Double, tag: StructureTag?, hasLabel: Bool = false,
        hangingIndent: Double = 0
    ) throws -> LaidParagraph {
        let face = FontFace(family: style.family, isBold: style.isBold, isItalic: style.isItalic)
        let font = try typesetter.fonts.font(face)
        let indent =
            hangingIndent > 0 ? -hangingIndent : min(width / 2, millimetresToPoints(style.firstLineIndentMillimetres))
        let measure = width - hangingIndent
        let breaking = LineBreaking(
            measure: measure, firstLineIndent: indent, hyphenates: style.hyphenates,
            fit: fit(of: style))
        // The extra leading is shared between the space above and below the letters.
        let content = (font.ascent + font.descent) * style.size
        let baseline = (style.size * style.leading - content) / 2 + font.ascent * style.size
        return LaidParagraph(
            text: text, lines: typesetter.lines(of: text, by: breaking), style: style, measure: measure,
            firstLineIndent: indent, tag: tag, hasLabel: hasLabel, baseline: baseline)
    }

    private func fit(of style: TextStyle) -> LineBreaking.Fit {
        switch style.alignment {
        case .justify: .wholeParagraph
        case .center: .balanced
        case .left, .right: .firstFit
        }
    }

    /// The boxes of a paragraph, one a line.
    private func boxes(of paragraph: LaidParagraph, x: Double) -> [FlowBox] {
        let count = paragraph.lines.count
        var boxes: [FlowBox] = []
        boxes.reserveCapacity(count)
        for index in 0..<count {
            var box = FlowBox(
                pieces: [FlowBox.Piece(paragraph: paragraph, line: index, x: x, y: 0)], height: paragraph.lineHeight)
            let isNearAnEnd = index < Self.keptTogether || count - index < Self.keptTogether
            box.mayBreakBefore = index == 0 || !isNearAnEnd
            boxes.append(box)
        }
        return boxes
    }

    // MARK: Blocks

    /// - Parameter inCell: a lone paragraph needs no element of its own: the cell's holds its words.
    func boxes(of blocks: [Block], width: Double, inCell: Bool = false) throws -> [FlowBox] {
        var boxes: [FlowBox] = []
        var gap = 0.0
        for block in blocks {
            var (laid, style) = try self.boxes(of: block, width: width, isBare: inCell && blocks.count == 1)
            guard !laid.isEmpty else { continue }
            laid[0].spaceBefore = max(gap, style.spaceBefore)
            laid[0].beginsPage = style.beginsPage
            gap = style.spaceAfter
            if boxes.last?.pieces.first?.paragraph.style.keepsWithNext == true { laid[0].mayBreakBefore = false }
            if style.keptLines > 0 {
                // A signature never stands on a page without lines of the text (ГОСТ Р 7.0.97).
                laid[0].mayBreakBefore = false
                for index in boxes.indices.dropFirst().suffix(style.keptLines - 1) {
                    boxes[index].mayBreakBefore = false
                }
            }
            boxes += laid
        }
        return boxes
    }

    private func boxes(of block: Block, width: Double, isBare: Bool) throws -> ([FlowBox], TextStyle) {
        switch block {
        case .paragraph(let paragraph):
            return try textBoxes(paragraph, width: width, tag: isBare ? nil : .paragraph)
        case .heading(let heading):
            var (boxes, style) = try textBoxes(heading.paragraph, width: width, tag: .heading(level: heading.level))
            if !boxes.isEmpty {
                let title = heading.paragraph.inlines.plainText.replacing("\n", with: " ")
                boxes[0].extras = FlowBox.Extras(
                    frame: boxes[0].extras?.frame, bookmark: (title, heading.level))
            }
            return (boxes, style)
        case .list(let list):
            return try listBoxes(list, width: width)
        case .spread(let spread):
            return try spreadBoxes(spread, width: width)
        case .figure(let figure):
            let style = styles.text(figure.style)
            let placed = try self.placed(figure, style: style, width: width)
            return ([FlowBox(pieces: [], height: placed.height, extras: FlowBox.Extras(figure: placed))], style)
        case .table:
            // A table is laid out row by row where the pages are filled; none stands within another.
            return ([], TextStyle())
        }
    }

    private func placed(_ figure: Figure, style: TextStyle, width: Double) throws -> FlowBox.PlacedFigure {
        switch figure.content {
        case .squares(let squares, let millimetres):
            let side = min(width, millimetresToPoints(millimetres))
            let x = style.alignment == .left ? 0 : style.alignment == .center ? (width - side) / 2 : width - side
            return FlowBox.PlacedFigure(
                figure: figure, content: .squares(squares), x: x, width: side, height: side)
        case .chart(let chart):
            let drawing = ChartDrawing(chart, width: width, size: style.size)
            // Copied out of the page, the words must not run together.
            let words = try drawing.words.map { typesetter.measure(try runs([.text($0.text + " ")], style: style)) }
            return FlowBox.PlacedFigure(
                figure: figure, content: .chart(drawing, words: words), x: 0, width: width, height: drawing.height)
        }
    }

    private func textBoxes(
        _ paragraph: Paragraph, width: Double, tag: StructureTag?
    ) throws -> ([FlowBox], TextStyle) {
        let style = styles.text(paragraph.style)
        let block = style.rightBlockMillimetres.map { max(0, width - millimetresToPoints($0)) }
        let left = block ?? min(millimetresToPoints(style.leftIndentMillimetres), width * 0.6)
        let right = min(millimetresToPoints(style.rightIndentMillimetres), width * 0.3)
        let text = typesetter.measure(try runs(paragraph.inlines, style: style))
        let laid = try self.paragraph(text, style: style, width: width - left - right, tag: tag)
        var boxes = boxes(of: laid, x: left)
        if style.isFramed {
            let frame = FlowBox.Frame(x: left - Self.framePadding, width: width - left - right + 2 * Self.framePadding)
            for index in boxes.indices {
                boxes[index].extras = FlowBox.Extras(frame: frame)
                if index > 0 { boxes[index].mayBreakBefore = false }
            }
        }
        return (boxes, style)
    }

    /// Items with their labels in the first line, as typists set them: hanging where the style has no indent of its own.
    private func listBoxes(_ list: List, width: Double) throws -> ([FlowBox], TextStyle) {
        var boxes: [FlowBox] = []
        var style = TextStyle()
        for item in list.items {
            style = styles.text(item.style)
            var itemBoxes = try labelledBoxes(item, style: style, width: width)
            guard !itemBoxes.isEmpty else { continue }
            itemBoxes[0].opens.insert(.listItem, at: 0)
            // LBody and LI.
            itemBoxes[itemBoxes.count - 1].closes += 2
            if !boxes.isEmpty { itemBoxes[0].spaceBefore = max(style.spaceBefore, style.spaceAfter) }
            boxes += itemBoxes
        }
        guard !boxes.isEmpty else { return ([], style) }
        boxes[0].opens.insert(.list(ListNumbering(label: list.items.first?.label ?? "")), at: 0)
        boxes[boxes.count - 1].closes += 1
        return (boxes, style)
    }

    private func labelledBoxes(_ item: List.Item, style: TextStyle, width: Double) throws -> [FlowBox] {
        var inlines: [Inline] = [.text(item.label)]
        var rest = item.blocks
        if case .paragraph(let first) = rest.first {
            inlines += [.text(" ")] + first.inlines
            rest.removeFirst()
        }
        var text = typesetter.measure(try runs(inlines, style: style))
        text.keepFirstWordWithSecond()
        let hanging = style.firstLineIndentMillimetres == 0 ? min(text.firstWordAdvance, width / 3) : 0
        let laid = try paragraph(
            text, style: style, width: width, tag: .paragraph, hasLabel: true, hangingIndent: hanging)
        var boxes = boxes(of: laid, x: hanging)
        var following = try self.boxes(of: rest, width: width - hanging)
        for index in following.indices {
            following[index].pieces = following[index].pieces.map {
                FlowBox.Piece(paragraph: $0.paragraph, line: $0.line, x: $0.x + hanging, y: $0.y)
            }
        }
        boxes += following
        return boxes
    }

    /// The left text and the right one, whose last line stands level with the left one's last («на уровне последней
    /// строки наименования должности»).
    private func spreadBoxes(_ spread: Spread, width: Double) throws -> ([FlowBox], TextStyle) {
        let style = styles.text(spread.style)
        let rightText = typesetter.measure(try runs(spread.right, style: style))
        let leftText = typesetter.measure(try runs(spread.left, style: style))
        let gap = style.size
        // The right text has nearly half of the line, or what the left one leaves.
        let share = leftText.isEmpty ? width : max(width * 0.54, width - leftText.naturalWidth - gap)
        let rightWidth = min(rightText.naturalWidth + 0.01, share)
        var columns: [(paragraph: LaidParagraph, x: Double)] = []
        var leftWidth = rightText.isEmpty ? width : width - rightWidth - gap
        var frame: FlowBox.Frame?
        if let middle = spread.middle {
            let middleStyle = styles.text(middle.style)
            let x = min(millimetresToPoints(middleStyle.leftIndentMillimetres), leftWidth / 2)
            let text = typesetter.measure(try runs(middle.inlines, style: middleStyle))
            let laid = try paragraph(text, style: middleStyle, width: leftWidth - x, tag: .paragraph)
            columns.append((laid, x))
            if middleStyle.isFramed {
                frame = FlowBox.Frame(x: x - Self.framePadding, width: leftWidth - x + 2 * Self.framePadding - gap)
            }
            leftWidth = x - gap
        }
        columns.insert((try paragraph(leftText, style: style, width: leftWidth, tag: .paragraph), 0), at: 0)
        columns.append(
            (try paragraph(rightText, style: style, width: rightWidth, tag: .paragraph), width - rightWidth))
        let height = columns.map { Double($0.paragraph.lines.count) * $0.paragraph.lineHeight }.max() ?? 0
        guard height > 0 else { return ([], style) }
        // What is too high to stay in one piece is set as paragraphs, one below the other.
        if height > Self.highestSpread { return (columns.flatMap { self.boxes(of: $0.paragraph, x: $0.x) }, style) }
        let pieces = columns.flatMap { column in
            let laid = column.paragraph
            let free = height - Double(laid.lines.count) * laid.lineHeight
            // Beside a frame the texts stand at its middle.
            let top = frame == nil ? free : free / 2
            return laid.lines.indices.map {
                FlowBox.Piece(paragraph: laid, line: $0, x: column.x, y: top + Double($0) * laid.lineHeight)
            }
        }
        let extras = frame.map { FlowBox.Extras(frame: $0) }
        return ([FlowBox(pieces: pieces, height: height, extras: extras)], style)
    }
}
