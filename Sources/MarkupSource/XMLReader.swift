import CXML
public import Diagnostics

/// What comes next in a document of markup.
public enum MarkupEvent {
    case start(MarkupElement)
    /// The local name of the element that ends.
    case end(String)
    case text(String)
}

/// The beginning of an element. Names are without their prefixes: the office formats tell their elements apart by local
/// names wherever prikaz looks.
public struct MarkupElement {
    public let name: String
    public let attributes: [(name: String, value: String)]

    public init(name: String, attributes: [(name: String, value: String)]) {
        self.name = name
        self.attributes = attributes
    }

    public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Reads XML event by event, by libxml2's xmlTextReader: the document never stands in memory as a tree.
///
/// It may come from anybody: no entity is replaced, no DTD is loaded, nothing comes from the network or from other files,
/// and depth and sizes are kept within libxml2's own limits.
public struct XMLReader: ~Copyable {
    private let reader: xmlTextReaderPtr
    /// libxml2 reads from these bytes as long as the reader is open.
    private let bytes: UnsafeMutableBufferPointer<CChar>
    private let name: String
    /// An element without content has no end in the source, and one here.
    private var pendingEnd: String?

    /// - Parameter name: what the bytes are called in messages.
    /// - Throws: ``Failure`` when there is nothing to read.
    public init(_ content: [UInt8], name: String) throws(Failure) {
        let bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(content.count, 1))
        content.withUnsafeBytes { UnsafeMutableRawBufferPointer(bytes).copyMemory(from: $0) }
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue)
        guard let base = bytes.baseAddress,
            let reader = xmlReaderForMemory(base, Int32(clamping: content.count), nil, nil, options)
        else {
            bytes.deallocate()
            throw Self.broken(name, line: nil)
        }
        xml_silence_reader(reader)
        self.reader = reader
        self.bytes = bytes
        self.name = name
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    /// The next event; nil at the document's end.
    ///
    /// - Throws: ``Failure`` where the document is not well-formed, or exceeds the limits.
    public mutating func next() throws(Failure) -> MarkupEvent? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            let status = xmlTextReaderRead(reader)
            guard status == 1 else {
                if status == 0 { return nil }
                throw Self.broken(name, line: Int(xmlTextReaderGetParserLineNumber(reader)))
            }
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                let element = MarkupElement(name: localName, attributes: attributes())
                if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = element.name }
                return .start(element)
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end(localName)
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
                return .text(string(xmlTextReaderConstValue(reader)))
            default: continue
            }
        }
    }

    /// The line of the last event, counted from 1.
    public var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

    private var localName: String { string(xmlTextReaderConstLocalName(reader)) }

    private func attributes() -> [(name: String, value: String)] {
        guard xmlTextReaderHasAttributes(reader) == 1 else { return [] }
        var attributes: [(name: String, value: String)] = []
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
            attributes.append((localName, string(xmlTextReaderConstValue(reader))))
        }
        xmlTextReaderMoveToElement(reader)
        return attributes
    }

    private func string(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }

    private static func broken(_ name: String, line: Int?) -> Failure {
        Failure(
            Diagnostic(
                code: "F016", name: "broken-markup", quote: line.map { "\(name), \($0)" } ?? name,
                message: Message(
                    ru: "Файл повреждён: внутри него не читается \(name).",
                    en: "The file is damaged: cannot read \(name) in it."),
                hint: Message(
                    ru: "Откройте его в программе, которая его создала, и сохраните заново.",
                    en: "Open it in the program that made it, and save it anew.")))
    }
}
