import SourceModel

/// What stands on a page beside its text and is none of the plan's: its number, and the line that a table goes on.
enum PageFurniture {
    /// The page's number: «7», «- 7 -», «стр. 7», «Страница 7 из 12».
    struct PageNumber {
        let value: Int
        /// Nothing but digits, which might number a row as well.
        let isBare: Bool

        init?(_ text: String) {
            guard text.utf8.count <= 40 else { return nil }
            isBare = text.unicodeScalars.allSatisfy(\.isDigit)
            // Dashes stand on both sides of the number, or none: «- 7» is an item of a list.
            var inner = text.trimmed
            if let first = inner.unicodeScalars.first, first.isHyphen || first == "—" {
                guard let last = inner.unicodeScalars.last, last.isHyphen || last == "—", inner.utf8.count > 2 else {
                    return nil
                }
                inner = inner.dropFirst().dropLast().trimmed
            }
            var words = inner.words
            if words.count > 1, ["стр.", "стр", "страница", "лист"].contains(words[0].folded) { words.removeFirst() }
            if words.count == 3, words[1] == "из" { words.removeLast(2) }
            guard words.count == 1, words[0].utf8.count <= 3, words[0].unicodeScalars.allSatisfy(\.isDigit),
                let value = Int(words[0]), value > 0
            else { return nil }
            self.value = value
        }

        /// The digits stand where the rows' own numbers go on: «2» between «1» and «3», or above «2.1».
        func numbersRow(after above: RowNumber?, before below: RowNumber?) -> Bool {
            guard isBare, let below, !below.isRoman else { return false }
            let last = above?.isRoman == false ? above?.components.first ?? 0 : 0
            return value == last + 1
                && (below.components == [value + 1] || below.depth > 1 && below.components[0] == value)
        }
    }

    /// Words that are written across whole pages.
    static let watermarks: Set<String> = ["ПРОЕКТ", "КОПИЯ", "ОБРАЗЕЦ", "ЧЕРНОВИК"]

    /// «Продолжение таблицы», «Продолжение приложения № 1», «Окончание табл. 2».
    static func isContinuedMark(_ text: String) -> Bool {
        guard text.utf8.count <= 160 else { return false }
        let words = ColumnMeaning.normalized(text).split(separator: " ")
        guard let first = words.first, first == "продолжение" || first == "окончание", words.count <= 8 else {
            return false
        }
        return words.count == 1 || words[1].hasPrefix("табл") || words[1].hasPrefix("приложени")
    }
}
