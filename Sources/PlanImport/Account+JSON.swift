import SourceModel

extension Account {
    /// The account as JSON: `{lines, placed, repairs: [{kind, line, before, after}], dropped: [{line, text, why}],
    /// columns: [{title, field, confidence}], confidence}`, with an entry a line.
    public var json: String {
        let repairs = repairs.map { repair in
            "{\"kind\": \(quoted(repair.kind.rawValue)), \"line\": \(repair.line), "
                + "\"before\": \(quoted(repair.before)), \"after\": \(quoted(repair.after))}"
        }
        let dropped = dropped.map { drop in
            "{\"line\": \(drop.line), \"text\": \(quoted(drop.text)), \"why\": \(quoted(drop.why.rawValue))}"
        }
        let columns = columns.map { column in
            "{\"title\": \(quoted(column.title)), \"field\": \(quoted(column.field)), "
                + "\"confidence\": \(column.confidence)}"
        }
        return """
            {
              "lines": \(lines),
              "placed": \(placed),
              "repairs": \(list(repairs)),
              "dropped": \(list(dropped)),
              "columns": \(list(columns)),
              "confidence": \(confidence)
            }

            """
    }

    private func list(_ entries: [String]) -> String {
        entries.isEmpty ? "[]" : "[\n    " + entries.joined(separator: ",\n    ") + "\n  ]"
    }

    /// A JSON string (RFC 8259, section 7).
    private func quoted(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        result.append("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\u{0}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result.append(
                    contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
            default: result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }
}
