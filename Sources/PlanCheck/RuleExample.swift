/// Plans in YAML for the examples of rules: short, whole, and of fictional schools.
enum RuleExample {
    /// A plan of one activity whose cells are as usual but for those given.
    static func row(_ cells: [String: String]) -> String { rows([cells]) }

    /// A plan of several activities, numbered from 1, in one appendix.
    ///
    /// - Parameter appendix: further lines of the appendix, such as `title: План на 2026 год`.
    static func rows(_ rows: [[String: String]], appendix: [String] = []) -> String {
        let usual = [
            "activity": "Провести собрание", "responsible": "Директор школы", "deadline": "Май 2026 г.",
            "result": "Протокол собрания",
        ]
        let fields = ["number", "activity", "responsible", "deadline", "result"]
        let activities = rows.enumerated().map { index, cells -> String in
            let all = usual.merging(["number": "\(index + 1)"]) { $1 }.merging(cells) { $1 }
            return "{\(fields.map { "\($0): \(quoted(all[$0] ?? ""))" }.joined(separator: ", "))}"
        }
        return sections([(nil, nil, activities)], appendix: appendix)
    }

    /// A plan of sections: number, title, and the activities as YAML records.
    static func sections(
        _ sections: [(number: String?, title: String?, activities: [String])], appendix: [String] = []
    ) -> String {
        var lines = ["prikaz: 1", "appendices:", "  - \(appendix.first ?? "title: План мероприятий на 2026 год")"]
        lines += appendix.dropFirst().map { "    \($0)" }
        lines.append("    sections:")
        for section in sections {
            var keys: [String] = []
            if let number = section.number { keys.append("number: \(quoted(number))") }
            if let title = section.title { keys.append("title: \(quoted(title))") }
            keys.append("activities: [\(section.activities.joined(separator: ", "))]")
            lines.append("      - " + keys.joined(separator: "\n        "))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A plan whose rows have these numbers.
    static func numbers(_ numbers: [String]) -> String { numberedSections([(nil, numbers)]) }

    /// A plan of sections with these numbers, and rows with those.
    static func numberedSections(_ list: [(String?, [String])]) -> String {
        sections(
            list.enumerated().map { index, section in
                (
                    section.0, list.count > 1 || section.0 != nil ? "Направление «\(index + 1)»" : nil,
                    section.1.map { number in
                        "{number: \(quoted(number)), activity: Провести собрание, responsible: Директор школы, deadline: Май 2026 г., result: Протокол}"
                    }
                )
            })
    }

    /// An order with the usual requisites but for the keys given (`nil` leaves a key out), and its appendix.
    static func order(
        _ keys: [String: String?], appendix: [String] = ["title: План мероприятий на 2026 год"]
    ) -> String {
        let usual: [(String, String)] = [
            ("kind", "ПРИКАЗ"), ("number", quoted("7")), ("date", "2026-01-12"),
            ("title", "Об утверждении плана мероприятий на 2026 год"), ("preamble", "В целях развития школы"),
            ("clauses", "[Утвердить план мероприятий на 2026 год (приложение)., Контроль оставляю за собой.]"),
            ("signatory", "{position: Директор школы, name: О.О. Образцова}"),
        ]
        var lines = ["prikaz: 1", "organization: {name: \(quoted(#"МБОУ «Школа № 0»"#))}", "order:"]
        for (key, value) in usual {
            let chosen = keys.keys.contains(key) ? keys[key] ?? nil : value
            if let chosen { lines.append("  \(key): \(chosen)") }
        }
        lines += ["appendices:", "  - \(appendix[0])"] + appendix.dropFirst().map { "    \($0)" }
        lines += [
            "    sections:",
            "      - activities:",
            "          - {number: \"1\", activity: Провести собрание, responsible: Директор школы, deadline: Май 2026 г., result: Протокол собрания}",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// As a YAML scalar in double quotes.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}
