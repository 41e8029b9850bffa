import SourceModel

/// What a title of a section looks like.
enum SectionTitle {
    /// «2021 год», «2022 г.», «2021/2022 учебный год», «2020-2021 гг.»
    static func isYear(_ text: String) -> Bool {
        guard text.utf8.count <= 80, text.unicodeScalars.first?.isDigit == true else { return false }
        let words = ColumnMeaning.normalized(text).split(separator: " ")
        guard let first = words.first, isYearNumber(first) else { return false }
        let known: Set<Substring> = ["год", "года", "годы", "г", "гг", "учебный", "учебного", "уч"]
        return words.count > 1 && words.dropFirst().allSatisfy { isYearNumber($0) || known.contains($0) }
            || words.count == 1
    }

    /// What stands below the title of a section: «Цель: …», «Задачи: …».
    static func isAim(_ text: String) -> Bool {
        let start = String(text.prefix(40)).folded
        return ["цель", "цели", "задача", "задачи"].contains { word in
            start.hasPrefix(word) && start.dropFirst(word.count).first.map { ": ".contains($0) } ?? false
                && start.contains(":")
        }
    }

    private static func isYearNumber(_ word: Substring) -> Bool {
        word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
            && word.unicodeScalars.allSatisfy(\.isDigit)
    }
}
