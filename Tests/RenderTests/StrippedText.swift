/// What remains of a rendering when its markup is taken away.
enum StrippedText {
    /// The words of `main`: tags leave nothing behind, not even a space, so that the page itself must keep words
    /// apart.
    static func words(ofHTML html: String) -> [String] {
        let body = String(html[(html.firstRange(of: "<main id=\"main\">")?.upperBound ?? html.endIndex)...])
        return words(of: body.replacing(/<[^>]*>/, with: "").replacing(/&[^;]*;/) { character(of: $0.output) })
    }

    /// The words of Markdown in which all text is escaped: whatever stands there unescaped is markup, and as with HTML
    /// no markup but the border of a cell leaves a space.
    static func words(ofMarkdown markdown: String) -> [String] {
        let lines = markdown.split(separator: "\n").filter { line in !line.allSatisfy { "|- ".contains($0) } }
        let token = /\\(?<escaped>.)|(?<reference>&#[^;]*;)|<[^>]*>|^\#+ |[*_]|(?<border>\|)/.anchorsMatchLineEndings()
        let text = lines.joined(separator: "\n").replacing(token) { match in
            if let escaped = match.escaped { return String(escaped) }
            if let reference = match.reference { return character(of: reference) }
            return match.border == nil ? "" : " "
        }
        return words(of: text)
    }

    /// What stands between white space. By code points, for a space may begin a grapheme with a mark after it.
    static func words(of text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
    }

    private static func character(of reference: Substring) -> String {
        let name = reference.dropFirst().dropLast()
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        default:
            guard name.hasPrefix("#x"), let number = UInt32(name.dropFirst(2), radix: 16) else { return "" }
            return Unicode.Scalar(number).map(String.init) ?? ""
        }
    }
}
