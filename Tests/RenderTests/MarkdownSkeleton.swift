/// The markup of a Markdown text without its words: what is left unescaped, line by line.
struct MarkdownSkeleton: Equatable, CustomStringConvertible {
    let lines: [String]

    init(_ markdown: String) {
        lines = markdown.replacing(/&#x[0-9A-F]+;/, with: "").split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                var marks = String(line.prefix { "+-=:>".contains($0) })
                if let match = line.prefixMatch(of: /\(?[0-9A-Za-z]+[.)](?=\s|$)/) { marks += match.output }
                var isEscaped = false
                for character in line {
                    if isEscaped {
                        isEscaped = false
                    } else if character == "\\" {
                        isEscaped = true
                    } else if "`*_[]<>~|$#^".contains(character) {
                        marks.append(character)
                    }
                }
                return marks.replacing("<strong>", with: "**").replacing("<em>", with: "_")
            }
    }

    var description: String { lines.joined(separator: "\n") }
}
