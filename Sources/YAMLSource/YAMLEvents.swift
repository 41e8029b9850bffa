import CYAML
import Diagnostics

/// What comes next in a YAML text (YAML 1.1, 3.2: events of the serialisation).
struct YAMLEvent {
    enum Kind {
        case scalar(String, isPlain: Bool)
        case startList
        case startMapping
        /// Of a list or a mapping.
        case end
        case alias(String)
        case startDocument
        case endOfText
    }

    let kind: Kind
    /// The name by which aliases may call the node (`&name`).
    let anchor: String?
    let place: SourcePlace
}

/// The events of a text, one after another, as libyaml finds them.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// - Parameter text: in UTF-8; has to live as long as the events are read.
    init(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) {
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw Failure(yamlError(at: .unknown, ru: "не хватает памяти", en: "out of memory"))
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        source = text
    }

    private let source: UnsafeBufferPointer<UInt8>

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func next() throws(Failure) -> YAMLEvent {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw Failure(complaint) }
            defer { yaml_event_delete(&event) }
            if let known = Self.known(event) { return known }
        }
    }

    private static func known(_ event: yaml_event_t) -> YAMLEvent? {
        let place = SourcePlace(event.start_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            return YAMLEvent(kind: .scalar(text, isPlain: isPlain), anchor: name(scalar.anchor), place: place)
        case YAML_SEQUENCE_START_EVENT:
            return YAMLEvent(kind: .startList, anchor: name(event.data.sequence_start.anchor), place: place)
        case YAML_MAPPING_START_EVENT:
            return YAMLEvent(kind: .startMapping, anchor: name(event.data.mapping_start.anchor), place: place)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .end, anchor: nil, place: place)
        case YAML_ALIAS_EVENT:
            return YAMLEvent(kind: .alias(name(event.data.alias.anchor) ?? ""), anchor: nil, place: place)
        case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .startDocument, anchor: nil, place: place)
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return YAMLEvent(kind: .endOfText, anchor: nil, place: place)
        default: return nil
        }
    }

    private static func name(_ name: UnsafePointer<yaml_char_t>?) -> String? { name.map { String(cString: $0) } }

    /// libyaml's complaint as a sentence with a place.
    private var complaint: Diagnostic {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown error"
        switch parser.pointee.error {
        case YAML_READER_ERROR:
            let start = source.prefix(max(0, parser.pointee.problem_offset))
            let line = start.count { $0 == UInt8(ascii: "\n") } + 1
            let column = start.suffix(while: { $0 != UInt8(ascii: "\n") }).count { $0 & 0xC0 != 0x80 } + 1
            return yamlError(
                at: .text(line: line, column: column), ru: "недопустимый символ (\(problem))", en: problem)
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            return yamlError(at: SourcePlace(parser.pointee.problem_mark), ru: russian(problem), en: problem)
        default: return yamlError(at: .unknown, ru: problem, en: problem)
        }
    }
}

extension SourcePlace {
    fileprivate init(_ mark: yaml_mark_t) { self = .text(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

extension UnsafeBufferPointer<UInt8>.SubSequence {
    fileprivate func suffix(while isIncluded: (UInt8) -> Bool) -> Self {
        self[(lastIndex { !isIncluded($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
