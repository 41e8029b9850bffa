/// Who answers for an activity, as its cell names them: «Директор школы, руководители ШМО» are two parties.
public enum ResponsibleParties {
    /// The parties of an activity, each once, in the order of the words.
    public static func names(in activity: Activity) -> [String] {
        activity.cells[.responsible].map { names(in: $0.text) } ?? []
    }

    /// The parties of a text: they are parted by commas, semicolons, line ends and plus signs, but not within brackets or
    /// quotes.
    public static func names(in text: String) -> [String] {
        var names: [String] = []
        var name = ""
        var depth = 0
        func end() {
            let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let trimmed = words.trimmingDots
            // «директор школы» after a comma is the «Директор школы» of another row.
            let party = trimmed.prefix(1).uppercased() + trimmed.dropFirst()
            if !party.isEmpty, !names.contains(party) { names.append(party) }
            name = ""
        }
        // By scalars: characters are found and compared many times more slowly.
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(", "«", "[": depth += 1
            case ")", "»", "]": depth = max(0, depth - 1)
            default: break
            }
            if depth == 0, partsNames(scalar) {
                end()
            } else {
                name.unicodeScalars.append(scalar)
            }
        }
        end()
        return names
    }

    private static func partsNames(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", "+", "•", "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// All parties of a plan, each once, in the order of the plan.
    public static func all(in plan: Plan) -> [String] {
        var seen: Set<String> = []
        return plan.appendices.flatMap { appendix in
            appendix.sections.flatMap { appendix.effectiveActivities(in: $0).flatMap(names) }
        }.filter { seen.insert($0).inserted }
    }
}

extension String {
    /// Without dashes before and full stops after it; «О.О.» keeps its own.
    fileprivate var trimmingDots: String {
        var words = self[...]
        while let first = words.first, "-–— ".contains(first) { words.removeFirst() }
        if words.last == ".", words.dropLast().last?.isLowercase == true { words.removeLast() }
        return String(words)
    }
}
