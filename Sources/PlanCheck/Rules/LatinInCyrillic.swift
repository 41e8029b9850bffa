import Diagnostics
import PlanModel

/// Latin letters in a Russian word: they look the same, but no search finds the word.
struct LatinInCyrillic: Rule {
    let description = RuleDescription(
        code: "S007", name: "latin-in-cyrillic", severity: .warning,
        summary: Message(ru: "В русском слове латинские буквы.", en: "Latin letters in a Russian word."),
        rationale: Message(
            ru: "Такое слово не находит поиск и неверно читает программа экранного доступа.",
            en: "No search finds such a word, and screen readers misread it."),
        failing: [
            row("Провести coбрание"), row("Анализ c учётом итогов"), row("Пoдготовка и aнализ"),
            row("OO и ОO школы"),
        ],
        passing: [
            row("Занятия в IT-кубе, Wi-Fi, e-mail'ом, QR-кодом, web-сайт"),
            row("Реализация I и II этапов, XIX век, IIой"),
            row("Платформы СберClass и ЯндексDisk"), row("Витамин C для детей, класс 10 A"), row("Раздел XХ века"),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.passages.compactMap { passage in
            let words = words(in: passage.text.text)
            guard let first = words.first else { return nil }
            let letters = first.unicodeScalars.filter(\.isLatin).map { "«\($0)»" }.joined(separator: ", ")
            let others = words.count > 1 ? "; так же: " + words.dropFirst().prefix(4).joined(separator: ", ") : ""
            let othersInEnglish =
                words.count > 1 ? "; also: " + words.dropFirst().prefix(4).joined(separator: ", ") : ""
            return finding(
                Message(
                    ru: "В слове «\(first)» вместо русских букв латинские: \(letters)\(others).",
                    en: "Latin letters in the Russian word “\(first)”: \(letters)\(othersInEnglish)."),
                at: passage, quote: first,
                hint: Message(
                    ru: "Наберите слово заново в русской раскладке.", en: "Type the word again with a Russian keyboard."
                ))
        }
    }

    private func words(in text: String) -> [String] {
        // Most texts have no Latin letter at all.
        guard text.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 }) else { return [] }
        var found: [String] = []
        for range in text.runs(of: { $0.isCyrillic || $0.isLatin }) {
            let word = text.unicodeScalars[range]
            var cyrillic = 0
            var lookalikes = 0
            var others = 0
            var roman = 0
            for scalar in word {
                if Self.romanDigits.contains(scalar) { roman += 1 }
                if scalar.isCyrillic {
                    cyrillic += 1
                } else if Homoglyphs.cyrillic(for: scalar) != nil {
                    lookalikes += 1
                } else {
                    others += 1
                }
            }
            // A letter that Russian has nothing like was meant: the word is a name of two alphabets.
            guard lookalikes > 0, others == 0, roman < cyrillic + lookalikes else { continue }
            if cyrillic > 0 || isPreposition(word) && standsAlone(range, in: text) { found.append(String(word)) }
        }
        return found
    }

    /// I, V, X and the Cyrillic letters typed for them.
    private static let romanDigits: Set<Unicode.Scalar> = ["I", "V", "X", "L", "C", "М", "Х", "І", "С", "M"]

    /// A small «c» or «o».
    private func isPreposition(_ word: Substring.UnicodeScalarView) -> Bool {
        word.count == 1 && (word.first == "c" || word.first == "o")
    }

    /// Between blanks and before a Russian word or a figure.
    private func standsAlone(_ range: Range<String.Index>, in text: String) -> Bool {
        let scalars = text.unicodeScalars
        if range.lowerBound > scalars.startIndex {
            let before = scalars[scalars.index(before: range.lowerBound)]
            guard before.isBlank || before.isLineEnd else { return false }
        }
        guard range.upperBound < scalars.endIndex, scalars[range.upperBound].isBlank else { return false }
        let next = scalars.index(after: range.upperBound)
        return next < scalars.endIndex && (scalars[next].isCyrillic || scalars[next].isDigit)
    }

    private static func row(_ activity: String) -> String { RuleExample.row(["activity": activity]) }
}
