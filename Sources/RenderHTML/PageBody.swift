import Document
import HTMLWriting

/// The content of the page's `main`: a section for each part of the document.
struct PageBody {
    var writer = HTMLWriter()
    /// The widest of the tables' least widths; see ``LeastTableWidth``.
    var leastTableWidth = LeastTableWidth()
    /// The headings and the sections so far.
    var contents = PageContents()
    var sectionCount = 0
    var chartCount = 0
    /// The names that rows have so far.
    var anchors: Set<String> = []
    /// The forms that a script puts above the tables.
    var filters: [TableFilter] = []
    let isFiltered: Bool
    private var outline = OutlineLevels()
    private var headingCount = 0
    private var partCount = 0
    /// The words of the headings of the part so far, and their ids: a table is named by the heading that names it.
    private var headingIDs: [String: String] = [:]

    /// - Parameter isFiltered: tables get forms that choose rows.
    init(isFiltered: Bool) { self.isFiltered = isFiltered }

    mutating func write(_ document: Document) {
        if let watermark = document.watermark {
            writer.write("<p class=\"draft\" role=\"note\">")
            writer.text(watermark)
            writer.write("</p>\n")
        }
        for part in document.parts { write(part) }
    }

    /// A section named by its first heading; its opening lines down to that heading are its header.
    private mutating func write(_ part: Part) {
        partCount += 1
        headingIDs = [:]
        let element = part.blocks.contains(where: \.isHeading) ? "section" : "div"
        writer.write("<\(element) id=\"part-\(partCount)\"")
        let width = part.hasTable ? "wide " : ""
        writer.attribute("class", "part \(width)\(ClassName.page(part.pageStyle))")
        if element == "section" { writer.write(" aria-labelledby=\"heading-\(headingCount + 1)\"") }
        writer.write(">\n")
        let headerCount = part.blocks.headerCount
        if headerCount > 0 {
            writer.write("<header>\n")
            for block in part.blocks.prefix(headerCount) { write(block) }
            writer.write("</header>\n")
        }
        for block in part.blocks.dropFirst(headerCount) { write(block) }
        writer.write("</\(element)>\n")
    }

    mutating func write(_ block: Block) {
        switch block {
        case .heading(let heading): write(heading)
        case .paragraph(let paragraph): write(paragraph)
        case .list(let list): write(list)
        case .spread(let spread): write(spread)
        case .figure(let figure): write(figure)
        case .table(let table): write(table, namedBy: headingIDs[table.caption.words])
        }
    }

    private mutating func write(_ heading: Heading) {
        headingCount += 1
        let id = "heading-\(headingCount)"
        let words = heading.paragraph.inlines.plainText.words
        headingIDs[words] = id
        contents.add(words, id: id, opensPart: heading.level <= 1)
        let element = "h\(outline.level(of: heading))"
        writer.write("<\(element) id=\"\(id)\" class=\"\(ClassName.text(heading.paragraph.style))\">")
        write(heading.paragraph.inlines)
        writer.write("</\(element)>\n")
    }

    private mutating func write(_ paragraph: Paragraph) {
        writer.write("<p class=\"\(ClassName.text(paragraph.style))\">")
        write(paragraph.inlines)
        writer.write("</p>\n")
    }

    /// Both texts in one line, or in two lines where it is too narrow.
    private mutating func write(_ spread: Spread) {
        writer.write("<p class=\"spread \(ClassName.text(spread.style))\"><span>")
        write(spread.left)
        if let middle = spread.middle {
            writer.write("</span>\n<span class=\"\(ClassName.text(middle.style))\">")
            write(middle.inlines)
        }
        writer.write("</span>\n<span>")
        write(spread.right)
        writer.write("</span></p>\n")
    }

    /// The labels are words of the document, not marks of the browser's, so that they are copied and read out as well.
    private mutating func write(_ list: List) {
        writer.write("<ul class=\"labelled\">\n")
        for item in list.items {
            writer.write("<li class=\"\(ClassName.text(item.style))\">")
            if !item.label.isEmpty {
                writer.write("<span class=\"label\">")
                writer.text(item.label)
                writer.write("</span> ")
            }
            var blocks = item.blocks[...]
            if case .paragraph(let first) = blocks.first {
                write(first.inlines)
                blocks = blocks.dropFirst()
            }
            if !blocks.isEmpty { writer.write("\n") }
            for block in blocks { write(block) }
            writer.write("</li>\n")
        }
        writer.write("</ul>\n")
    }
}

extension [Block] {
    /// How many blocks stand down to the first heading, itself included; 0 where more than opening lines precede it.
    fileprivate var headerCount: Int {
        for (index, block) in enumerated() {
            switch block {
            case .heading: return index + 1
            case .paragraph, .spread: continue
            case .list, .table, .figure: return 0
            }
        }
        return 0
    }
}

extension Part {
    var hasTable: Bool { blocks.contains(where: \.isTable) }
}

extension Block {
    /// Whether it is a heading on the page, not one inside a table or a list.
    fileprivate var isHeading: Bool {
        if case .heading = self { true } else { false }
    }

    fileprivate var isTable: Bool {
        if case .table = self { true } else { false }
    }
}

extension String {
    /// The words, one space between them: how the texts of a heading and of a caption are compared.
    fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
