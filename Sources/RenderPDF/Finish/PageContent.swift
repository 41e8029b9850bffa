/// Rewrites the content of a page so that everything is either tagged or an artifact (ISO 32000-1, 14.8.2.2), and counts
/// the glyphs on both sides.
struct PageContent {
    /// What becomes of drawing outside the structure before, and after, the page's first tagged content.
    enum Artifact {
        /// Page numbers and repeated heads.
        case header
        /// Rules and everything else.
        case layout

        var operatorText: StaticString {
            switch self {
            case .header: "/Artifact << /Type /Pagination /Subtype /Header >> BDC\n"
            case .layout: "/Artifact << /Type /Layout >> BDC\n"
            }
        }
    }

    /// How many glyphs are in tagged content, and how many in artifacts.
    private(set) var tagged = 0
    private(set) var untagged = 0
    /// The marked-content identifiers in the order in which they begin.
    private(set) var identifiers: [Int] = []

    /// Rewrites `content` into `result`.
    ///
    /// - Parameters:
    ///   - isComposite: whether the font of that name (without the solidus) has codes of two bytes.
    ///   - replacement: what the marked content of an identifier is to be read as (ActualText), as a PDF string.
    mutating func rewrite(
        _ content: UnsafeBufferPointer<UInt8>, into result: inout [UInt8],
        isComposite: (UnsafeBufferPointer<UInt8>) -> Bool, replacement: (Int) -> String?
    ) throws {
        result.removeAll(keepingCapacity: true)
        result.reserveCapacity(content.count + content.count / 4)
        var lexer = PDFLexer(content)
        /// Open marked content, of the page's own.
        var depth = 0
        /// An artifact of ours is open, and how many `q` deep it began.
        var artifactLevel: Int?
        var level = 0
        var statement = 0
        var identifier: Int?
        var expectsIdentifier = false
        var font = 0..<0
        var isTwoByte = false
        var glyphs = 0
        var isReplaced = false

        func copy(_ end: Int) {
            result.append(contentsOf: content[statement..<end])
            result.append(0x0A)
        }
        func closeArtifact() {
            guard artifactLevel != nil else { return }
            result.append("EMC\n")
            artifactLevel = nil
        }

        while true {
            let token = lexer.next()
            switch token {
            case .end:
                closeArtifact()
                return
            case .name:
                expectsIdentifier = lexer.equals("/MCID")
                font = lexer.range.lowerBound + 1..<lexer.range.upperBound
            case .number:
                if expectsIdentifier { identifier = lexer.integer() }
                expectsIdentifier = false
            case .hexString:
                glyphs += Self.hexDigits(content, lexer.range) / (isTwoByte ? 4 : 2)
            case .literalString:
                glyphs += Self.stringLength(content, lexer.range) / (isTwoByte ? 2 : 1)
            case .keyword:
                let isBegin = lexer.equals("BDC") || lexer.equals("BMC")
                if isBegin {
                    if depth == 0, let identifier {
                        closeArtifact()
                        identifiers.append(identifier)
                    }
                    if depth > 0 || identifier != nil {
                        depth += 1
                    } else if artifactLevel == nil {
                        throw PDFFault.syntax("marked content outside the structure")
                    }
                    copy(lexer.range.upperBound)
                    if depth == 1, let identifier, let text = replacement(identifier) {
                        // Readers look for replacement text in spans alone.
                        result.append("/Span << /ActualText \(text) >> BDC\n")
                        isReplaced = true
                    }
                } else if lexer.equals("EMC") {
                    guard depth > 0 else { throw PDFFault.syntax("EMC") }
                    depth -= 1
                    if depth == 0, isReplaced {
                        result.append("EMC\n")
                        isReplaced = false
                    }
                    copy(lexer.range.upperBound)
                } else {
                    if lexer.equals("q") { level += 1 }
                    if lexer.equals("Q") {
                        if artifactLevel == level { closeArtifact() }
                        level -= 1
                    }
                    if lexer.equals("Tf") {
                        isTwoByte = isComposite(UnsafeBufferPointer(rebasing: content[font]))
                    }
                    if lexer.equals("BI") { throw PDFFault.syntax("inline image") }
                    if depth == 0, artifactLevel == nil, Self.draws(lexer) {
                        let kind: Artifact = identifiers.isEmpty && lexer.equals("BT") ? .header : .layout
                        kind.operatorText.withUTF8Buffer { result.append(contentsOf: $0) }
                        artifactLevel = level
                    }
                    if lexer.equals("Tj") || lexer.equals("TJ") {
                        if depth > 0 { tagged += glyphs } else { untagged += glyphs }
                    }
                    copy(lexer.range.upperBound)
                }
                glyphs = 0
                identifier = nil
                lexer.skipSpace()
                statement = lexer.position
            case .dictionaryStart, .dictionaryEnd, .arrayStart, .arrayEnd:
                expectsIdentifier = false
            }
        }
    }

    /// Begins text or a path, or draws an object.
    private static func draws(_ lexer: PDFLexer) -> Bool {
        lexer.equals("BT") || lexer.equals("m") || lexer.equals("re") || lexer.equals("Do") || lexer.equals("sh")
    }

    private static func hexDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        // cairo parts long strings with line ends.
        bytes[range].count { $0 > 0x20 } - 2
    }

    /// The length of `(…)` with its escapes undone.
    private static func stringLength(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        var position = range.lowerBound + 1
        while position < range.upperBound - 1 {
            if bytes[position] == UInt8(ascii: "\\") {
                position += 1
                var digits = 0
                while digits < 3, position + digits < range.upperBound - 1,
                    bytes[position + digits] >= UInt8(ascii: "0"), bytes[position + digits] <= UInt8(ascii: "7")
                {
                    digits += 1
                }
                position += max(0, digits - 1)
            }
            position += 1
            count += 1
        }
        return count
    }
}
