import CXML
public import Diagnostics

/// Takes the events of a document as they come.
public protocol MarkupHandler: AnyObject {
    /// - Parameter line: where a text begins, and where a tag ends, counted from 1.
    func handle(_ event: MarkupEvent, line: Int)
}

/// Reads HTML of any age, however broken, by libxml2's HTML parser, which closes what authors leave open.
///
/// It may come from anybody: nothing comes from the network or from other files, and depth and size are limited.
public enum HTMLSource {
    /// Larger pages are no plans.
    public static let largest = 64 << 20
    /// Deeper nesting is made to do harm.
    private static let deepest = 1000

    /// - Parameter text: with line ends of LF alone.
    /// - Throws: ``Failure`` for a page beyond the limits.
    public static func read(_ text: String, into handler: any MarkupHandler) throws(Failure) {
        let source = Array(withoutConditions(text).utf8CString)
        guard source.count > 1, source.count <= largest else { throw tooLarge() }
        let progress = Progress(handler)
        let isRead = source.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress,
                let parser = xml_html_parser(
                    base, Int32(bytes.count - 1), Unmanaged.passUnretained(progress).toOpaque(),
                    { context, name, attributes in
                        Parser(context)?.event(.start(HTMLSource.element(name, attributes)), depth: 1)
                    },
                    { context, name in Parser(context)?.event(.end(HTMLSource.localName(name)), depth: -1) },
                    { context, characters, count in
                        Parser(context)?.text(UnsafeBufferPointer(start: characters, count: Int(count)))
                    })
            else { return false }
            defer { htmlFreeParserCtxt(parser) }
            htmlParseDocument(parser)
            return true
        }
        guard isRead, progress.depth <= deepest else { throw tooLarge() }
    }

    /// `<![if …]>` and `<![endif]>`, which Word writes around what older programs shall see as well, are no HTML.
    private static func withoutConditions(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
        var bytes = Array(text.utf8)
        var index = 0
        while index + 3 < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "!"),
                bytes[index + 2] == UInt8(ascii: "["),
                let end = bytes[index...].prefix(300).firstIndex(of: UInt8(ascii: ">")),
                bytes[end - 1] == UInt8(ascii: "]")
            else {
                index += 1
                continue
            }
            for position in index...end where bytes[position] != UInt8(ascii: "\n") {
                bytes[position] = UInt8(ascii: " ")
            }
            index = end
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private final class Progress {
        let handler: any MarkupHandler
        var depth = 0

        init(_ handler: any MarkupHandler) { self.handler = handler }
    }

    /// The parser that calls back.
    private struct Parser {
        let context: htmlParserCtxtPtr
        let progress: Progress

        init?(_ pointer: UnsafeMutableRawPointer?) {
            guard let pointer else { return nil }
            context = pointer.assumingMemoryBound(to: htmlParserCtxt.self)
            guard let owner = context.pointee._private else { return nil }
            progress = Unmanaged<Progress>.fromOpaque(owner).takeUnretainedValue()
        }

        private var line: Int { Int(context.pointee.input?.pointee.line ?? 1) }

        func event(_ event: MarkupEvent, depth: Int) {
            guard progress.depth <= deepest else { return }
            progress.depth += depth
            if progress.depth > deepest { xmlStopParser(context) }
            progress.handler.handle(event, line: line)
        }

        func text(_ bytes: UnsafeBufferPointer<xmlChar>) {
            guard progress.depth <= deepest else { return }
            let text = String(decoding: bytes, as: UTF8.self)
            // The parser stands where the text ends.
            progress.handler.handle(.text(text), line: line - bytes.count { $0 == UInt8(ascii: "\n") })
        }
    }

    /// Word and LibreOffice write names with prefixes of their own, such as `o:p`.
    private static func localName(_ name: UnsafePointer<xmlChar>?) -> String {
        name.map { String(cString: $0) } ?? ""
    }

    private static func element(
        _ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> MarkupElement {
        var attributes: [(name: String, value: String)] = []
        var index = 0
        while let list, let name = list[index] {
            attributes.append((String(cString: name), list[index + 1].map { String(cString: $0) } ?? ""))
            index += 2
        }
        return MarkupElement(name: localName(name), attributes: attributes)
    }

    private static func tooLarge() -> Failure {
        Failure(
            Diagnostic(
                code: "F016", name: "broken-markup",
                message: Message(
                    ru: "Это не страница HTML, или она сложнее и больше, чем бывает план.",
                    en: "This is no HTML page, or one more complex and larger than any plan."),
                hint: Message(
                    ru: "Откройте её в браузере или Word и сохраните заново.",
                    en: "Open it in a browser or in Word, and save it anew.")))
    }
}
