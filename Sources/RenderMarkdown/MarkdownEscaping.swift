import Document

extension String {
    /// The text with everything escaped that Markdown could take for markup, wherever in a line it stands.
    ///
    /// Besides CommonMark's own marks: `|` and `~` of GitHub, `$` of its formulas, `^`, `{` and `@` of pandoc. Links are not made of
    /// bare addresses, for cmark-gfm would show the backslashes inside them; of a bare e-mail address it makes one whatever
    /// stands in the source, and there the words are the address. Bidi controls become references, so that
    /// they reorder neither the source nor, where it is shown, anything beyond their own line.
    var markdownEscaped: String {
        var escaped = ""
        escaped.reserveCapacity(utf8.count + 16)
        escaped.append(self) { character, next in
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "~", "|", "$", "#", "&", "^", "{": "\\\(character)"
            case ":" where next == "/": "\\:"
            case "@": "\\@"
            case "w" where next == ".", "W" where next == ".": "\(character)\\"
            default:
                character.value > 0x600 && character.properties.isBidiControl
                    ? "&#x\(String(character.value, radix: 16, uppercase: true));" : nil
            }
        }
        return escaped
    }

    /// An escaped line as it may stand at the beginning of a line: no item of a list, no rule, no underlined heading.
    var asLineOfText: String {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return self }
        if ["+", "-", "=", ":", "%"].contains(first) { return "\\" + self }

        // «1.», «2)», and pandoc's «(3)» and «a)».
        var mark = scalars.startIndex
        if first == "(" { mark = scalars.index(after: mark) }
        let beginning = mark
        while mark < scalars.endIndex, scalars[mark].isASCIIAlphanumeric { mark = scalars.index(after: mark) }
        guard mark > beginning, mark < scalars.endIndex, scalars[mark] == "." || scalars[mark] == ")" else {
            return self
        }
        let after = scalars.index(after: mark)
        guard after == scalars.endIndex || scalars[after].properties.isWhitespace else { return self }
        return self[..<mark] + "\\" + self[mark...]
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIAlphanumeric: Bool {
        switch self {
        case "0"..."9", "a"..."z", "A"..."Z": true
        default: false
        }
    }
}
