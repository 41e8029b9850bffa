internal import CCairo
internal import CQuickPacking
import Document
import PageLayout
import Typography

/// Paints pages into a PDF by cairo. Everything stands at its place already: the painter has no opinion about text.
final class PDFPainter {
    private let fonts: FontLibrary
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let output: Output
    private var faces: [Int: OpaquePointer] = [:]
    private var pageNumber = 0
    /// The outline's open entries, from the outermost.
    private var outline: [(level: Int, id: Int32)] = []

    /// What cairo has written.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// So many bytes of a PDF may be held unpacked until its finish packs them.
    private static let mostUnpacked = 4 << 20
    /// The width of rules, in points.
    private static let ruleWidth = 0.5
    /// Pale enough to read the text above it.
    private static let watermarkGray = 0.88

    init(fonts: FontLibrary) throws {
        self.fonts = fonts
        output = Output()
        let write: cairo_write_func_t = { closure, data, length in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
                .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
            return CAIRO_STATUS_SUCCESS
        }
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                write, Unmanaged.passUnretained(output).toOpaque(), 595, 842),
            let context = cairo_create(surface)
        else { throw PDFFailure.drawing("cairo") }
        self.surface = surface
        self.context = context
        // Later versions of PDF pack objects together, which the finish does itself; and from 1.5 on cairo writes
        // ActualText of its own, after which some readers lose the rest of the element.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        cairo_set_line_width(context, Self.ruleWidth)
        cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
        for face in faces.values { cairo_font_face_destroy(face) }
    }

    /// The dates must be given for cairo not to ask the clock; the rest of the metadata is the finish's.
    func setDates(_ timestamp: String) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, timestamp)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, timestamp)
    }

    /// What the PDF names as its maker.
    static var producer: String { "cairo " + (cairo_version_string().map { String(cString: $0) } ?? "") }

    func paint(_ page: Page) throws {
        pageNumber += 1
        cairo_pdf_surface_set_size(surface, page.width, page.height)
        for furniture in page.furniture where furniture.role == .watermark {
            cairo_set_source_rgb(context, Self.watermarkGray, Self.watermarkGray, Self.watermarkGray)
            show(furniture.run, of: page)
        }
        cairo_set_source_rgb(context, 0, 0, 0)
        for furniture in page.furniture where furniture.role != .watermark { show(furniture.run, of: page) }
        for furniture in page.furniture { structure.untagged(glyphs: furniture.run.glyphs.count) }
        for event in page.events {
            switch event {
            case .open(let tag):
                cairo_tag_begin(context, tag.name, tag.linkTarget)
                if case .part = tag, let part = page.beginsPart { mark(part) }
                open.append(tag)
                structure.begin(tag)
            case .close:
                if let tag = open.popLast() {
                    cairo_tag_end(context, tag.name)
                    structure.end()
                }
            case .cut:
                if let tag = open.popLast() {
                    cairo_tag_end(context, tag.name)
                    structure.cutOff()
                }
            case .figure(let figure): draw(figure)
            case .chart(let chart, let x, let y): draw(chart, x: x, y: y)
            case .text(let run):
                show(run, of: page)
                structure.tagged(
                    glyphs: run.glyphs.count, readAs: run.isReplaced ? page.text(of: run) : nil)
            }
        }
        for rule in page.rules {
            cairo_move_to(context, rule.x1, rule.y1)
            cairo_line_to(context, rule.x2, rule.y2)
        }
        cairo_stroke(context)
        for bookmark in page.bookmarks { add(bookmark) }
        quick_packing_keep_unpacked(output.bytes.count < Self.mostUnpacked)
        cairo_show_page(context)
        // What else cairo writes goes into the file as it is.
        quick_packing_keep_unpacked(false)
        structure.endPage()
        try check()
    }

    private var open: [StructureTag] = []
    /// What the finish has to know of the drawing.
    private(set) var structure = RecordedStructure()

    /// Marks the page's upper edge as the place that links to a part lead to.
    private func mark(_ part: Int) {
        cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(StructureTag.name(ofPart: part))' x=0 y=0")
        cairo_tag_end(context, CAIRO_TAG_DEST)
    }

    /// The file's bytes.
    func finish() throws -> [UInt8] {
        cairo_surface_finish(surface)
        try check()
        return output.bytes
    }

    private func check() throws {
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw PDFFailure.drawing(cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
        }
    }

    private func show(_ run: GlyphRun, of page: Page) {
        cairo_set_font_face(context, face(of: run.font))
        cairo_set_font_size(context, run.size)
        let buffer = page.glyphs
        let offset = offsetFromGrid(run, in: buffer)
        cairo_translate(context, offset, offset)
        defer { cairo_translate(context, -offset, -offset) }
        buffer.glyphs.withUnsafeBufferPointer { glyphs in
            buffer.clusters.withUnsafeBufferPointer { clusters in
                buffer.bytes.withUnsafeBufferPointer { bytes in
                    guard let glyph = glyphs.baseAddress, let cluster = clusters.baseAddress,
                        let text = bytes.baseAddress
                    else { return }
                    // The buffer's elements are laid out as cairo's own (see GlyphBuffer).
                    (glyph + run.glyphs.lowerBound).withMemoryRebound(
                        to: cairo_glyph_t.self, capacity: run.glyphs.count
                    ) { glyph in
                        (cluster + run.clusters.lowerBound).withMemoryRebound(
                            to: cairo_text_cluster_t.self, capacity: run.clusters.count
                        ) { cluster in
                            (text + run.bytes.lowerBound).withMemoryRebound(
                                to: CChar.self, capacity: run.bytes.count
                            ) { text in
                                cairo_show_text_glyphs(
                                    context, text, Int32(run.bytes.count), glyph, Int32(run.glyphs.count), cluster,
                                    Int32(run.clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
                            }
                        }
                    }
                }
            }
        }
    }

    /// How far a run is to be moved so that cairo draws it: a run without ink (a no-break space alone) has no extents, and is
    /// left out, with its text, where it stands on a whole point. cairo counts in 256ths of a point.
    private func offsetFromGrid(_ run: GlyphRun, in buffer: GlyphBuffer) -> Double {
        guard let first = buffer.glyphs[run.glyphs].first, buffer.bytes[run.bytes].allSatisfy(Self.maySayBlank) else {
            return 0
        }
        let grid = 256.0
        let place = [first.x, first.y].map { ($0 * grid).rounded() }
        let steps = [0.0, 1, 2].first { steps in
            place.allSatisfy { ($0 + steps).truncatingRemainder(dividingBy: grid) != 0 }
        }
        return (steps ?? 0) / grid
    }

    /// A byte of a text that may be without ink; letters and figures of Latin and Cyrillic are not.
    private static func maySayBlank(_ byte: UInt8) -> Bool { !(0x21...0x7E ~= byte || 0xD0...0xD3 ~= byte) }

    /// Squares as filled paths: a bitmap would be smoothed, which PDF/A forbids.
    private func draw(_ figure: Page.FigureDrawing) {
        let side = figure.side / Double(max(1, figure.squares.count))
        for (row, squares) in figure.squares.enumerated() {
            for (column, isDark) in squares.enumerated() where isDark {
                cairo_rectangle(context, figure.x + Double(column) * side, figure.y + Double(row) * side, side, side)
            }
        }
        cairo_fill(context)
    }

    /// Bars, their hatching, and the plates that figures stand on.
    private func draw(_ chart: ChartDrawing, x: Double, y: Double) {
        func fill(_ rectangles: [ChartDrawing.Rectangle]) {
            for rectangle in rectangles {
                cairo_set_source_rgb(context, rectangle.gray, rectangle.gray, rectangle.gray)
                cairo_rectangle(
                    context, x + rectangle.x, y + rectangle.y, rectangle.width, rectangle.height)
                cairo_fill(context)
            }
        }
        fill(chart.rectangles)
        cairo_set_source_rgb(context, 0, 0, 0)
        for line in chart.lines {
            cairo_move_to(context, x + line.x1, y + line.y1)
            cairo_line_to(context, x + line.x2, y + line.y2)
        }
        cairo_stroke(context)
        fill(chart.plates)
        cairo_set_source_rgb(context, 0, 0, 0)
    }

    /// One cairo face for each font file: a second would embed the font again.
    private func face(of font: Int) -> OpaquePointer? {
        if let face = faces[font] { return face }
        let made = fonts.fonts[font].withFreeTypeFace { freeType in
            cairo_ft_font_face_create_for_ft_face(freeType.assumingMemoryBound(to: FT_FaceRec_.self), 0)
        }
        faces[font] = made
        return made
    }

    private func add(_ bookmark: Page.Bookmark) {
        let title = bookmark.title.oneLine
        guard !title.isEmpty else { return }
        while let last = outline.last, last.level >= bookmark.level { outline.removeLast() }
        let parent = outline.last?.id ?? CAIRO_PDF_OUTLINE_ROOT
        let target = "page=\(pageNumber) pos=[0 \(Int(bookmark.y))]"
        let id = cairo_pdf_surface_add_outline(
            surface, parent, title, target, CAIRO_PDF_OUTLINE_FLAG_OPEN)
        outline.append((bookmark.level, id))
    }
}

extension StructureTag {
    /// The standard structure type (ISO 32000-1, 14.8.4) by which cairo knows it.
    var name: String {
        switch self {
        case .document: "Document"
        case .part: "Part"
        case .heading(let level): "H\(level)"
        case .paragraph: "P"
        case .span: "Span"
        case .link: "Link"
        case .figure: "Figure"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .continued(let tag): tag.name
        case .row, .continuedRow: "TR"
        case .headerCell: "TH"
        case .dataCell: "TD"
        }
    }

    /// cairo's attribute of a link; nil for everything else.
    var linkTarget: String? {
        if case .link(let part) = self { "dest='\(StructureTag.name(ofPart: part))'" } else { nil }
    }

    static func name(ofPart part: Int) -> String { "part\(part)" }
}
