import CMarkGFM

/// What comes next in a text of Markdown, as cmark-gfm reads it.
enum MarkdownEvent {
    /// A paragraph, a heading or a cell, whose words begin on `line`.
    case startText(line: Int, isHeading: Bool)
    case endText
    case text(String)
    case strong(Bool)
    case softBreak
    case hardBreak
    /// A tag in the middle of a text.
    case tag(String)
    /// The beginning of a list's item, and where its label stands.
    case item(line: Int, column: Int)
    /// A line across the page.
    case rule
    /// Lines of HTML, or of text that is to stay as it is.
    case literal(String, line: Int, isHTML: Bool)
}

/// Markdown by cmark-gfm, event by event, without recursion: quotations can be nested as deep as a text is long.
struct CommonMark: ~Copyable {
    private let document: OpaquePointer

    /// Once, for cmark keeps the list of them without a lock.
    private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

    /// - Parameter hasTables: pipe tables are read as such.
    init?(_ text: String, hasTables: Bool) {
        Self.registerExtensions
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        var extensions = ["strikethrough"]
        if hasTables { extensions.append("table") }
        for name in extensions {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                if let base = characters.baseAddress { cmark_parser_feed(parser, base, characters.count) }
            }
        }
        guard let document = cmark_parser_finish(parser) else { return nil }
        self.document = document
    }

    deinit { cmark_node_free(document) }

    func walk(_ body: (MarkdownEvent) -> Void) {
        guard let iterator = cmark_iter_new(document) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard let node = cmark_iter_get_node(iterator) else { return }
            if let next = Self.event(node, isStart: event == CMARK_EVENT_ENTER) { body(next) }
        }
    }

    private static func event(_ node: OpaquePointer, isStart: Bool) -> MarkdownEvent? {
        let line = Int(cmark_node_get_start_line(node))
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: return isStart ? .startText(line: line, isHeading: false) : .endText
        case CMARK_NODE_HEADING: return isStart ? .startText(line: line, isHeading: true) : .endText
        case CMARK_NODE_TEXT, CMARK_NODE_CODE: return .text(literal(node))
        case CMARK_NODE_STRONG: return .strong(isStart)
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .hardBreak
        case CMARK_NODE_HTML_INLINE: return .tag(literal(node))
        case CMARK_NODE_ITEM:
            return isStart ? .item(line: line, column: Int(cmark_node_get_start_column(node))) : nil
        case CMARK_NODE_THEMATIC_BREAK: return .rule
        case CMARK_NODE_HTML_BLOCK: return .literal(literal(node), line: line, isHTML: true)
        case CMARK_NODE_CODE_BLOCK:
            var (length, offset, mark): (Int32, Int32, CChar) = (0, 0, 0)
            let isFenced = cmark_node_get_fenced(node, &length, &offset, &mark) != 0
            let below = isFenced ? line + 1 : line
            return .literal(literal(node), line: below, isHTML: false)
        default:
            // The nodes of extensions have no constants.
            guard cmark_node_get_type_string(node).map({ String(cString: $0) }) == "table_cell" else { return nil }
            return isStart ? .startText(line: line, isHeading: false) : .endText
        }
    }

    private static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}
