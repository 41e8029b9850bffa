import Diagnostics
import PlanModel

/// One word form with ё and without: «учёт» here, «учет» there.
struct MixedYo: Rule {
    let description = RuleDescription(
        code: "S008", name: "mixed-yo", severity: .note,
        summary: Message(ru: "Одно слово написано то с «ё», то с «е».", en: "A word is written with ё and with е."),
        rationale: Message(
            ru: "В одном документе слово пишут одинаково.", en: "Within a document a word is written one way."),
        failing: [
            RuleExample.rows([["result": "Отчёт о работе"], ["result": "Отчет о работе"]]),
            RuleExample.rows([["result": "Учёт и отчёт"], ["result": "УЧЕТ и отчет"]]),
        ],
        passing: [
            RuleExample.rows([["result": "Всё сделано, все довольны"], ["result": "О чём отчёт; чем занят"]]),
            RuleExample.rows([["result": "Отчёт"], ["result": "Отчеты, учет"]]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        // Words are told by a hash of their letters with е for ё, so that none of the many is copied.
        var withYo: [UInt64: String] = [:]
        for passage in checked.passages {
            let text = passage.text.text
            text.forEachWord { hash, hasYo, range in
                if hasYo, withYo[hash] == nil { withYo[hash] = text.words(range).lowercased() }
            }
        }
        guard !withYo.isEmpty else { return [] }
        var pairs: [(yo: String, plain: String)] = []
        var first: (Passage, String)?
        for passage in checked.passages {
            let text = passage.text.text
            text.forEachWord { hash, hasYo, range in
                guard !hasYo, let yo = withYo[hash] else { return }
                withYo[hash] = nil
                let word = text.words(range).lowercased()
                guard yo.replacing("ё", with: "е") == word, !Self.distinct.contains(word) else { return }
                if first == nil { first = (passage, String(text.words(range))) }
                pairs.append((yo, word))
            }
        }
        guard let (passage, word) = first else { return [] }
        let named = pairs.prefix(4).map { "«\($0.yo)» и «\($0.plain)»" }.joined(separator: ", ")
        let more = pairs.count > 4 ? " …" : ""
        return [
            finding(
                Message(
                    ru: "Слова написаны по-разному: \(named)\(more).",
                    en: "Both spellings are in the document: \(named)\(more)."),
                at: passage, quote: word,
                hint: Message(ru: "Пишите слово везде одинаково.", en: "Write the word one way throughout."))
        ]
    }

    /// With е these are words, or forms, of their own: все and всё, звезды and звёзды.
    private static let distinct: Set<String> = [
        "все", "всем", "чем", "нем", "моем", "поем", "узнает", "узнаем", "узнаете", "признает", "признаем", "сознает",
        "берет", "мел", "небо", "осел", "слез", "слезы", "черт", "падеж", "совершенный", "совершенного", "совершенные",
        "совершенная", "звезды", "сестры", "жены", "села", "стекла", "озера", "зерна", "весла", "ребра", "ведра",
        "колеса", "гнезда", "пчелы", "бревна", "лет", "нес", "лен", "заем", "крестный", "истекший", "истекшего",
        "смел", "весел", "чем-то", "темен", "передохнем", "леса", "тесла",
    ]
}

extension String {
    /// Calls `body` with every word of Cyrillic letters: its FNV-1a hash (Fowler, Noll, Vo) over small letters with е for
    /// ё, whether it has a ё, and where its bytes are. Bytes, since every text of a plan is gone through.
    fileprivate func forEachWord(_ body: (UInt64, Bool, Range<Int>) -> Void) {
        var hash: UInt64 = 0
        var hasYo = false
        var start: Int?
        var lead: UInt8 = 0
        var position = 0
        for byte in utf8 {
            defer { position += 1 }
            if (0xD0...0xD4).contains(byte) {
                lead = byte
                if start == nil { (start, hash, hasYo) = (position, 0xcbf2_9ce4_8422_2325, false) }
                continue
            }
            if lead != 0, byte & 0xC0 == 0x80 {
                var letter = UInt32(lead & 0x1F) << 6 | UInt32(byte & 0x3F)
                lead = 0
                switch letter {
                case 0x410...0x42F: letter += 0x20
                case 0x400...0x40F: letter += 0x50
                default: break
                }
                if letter == 0x451 { (letter, hasYo) = (0x435, true) }
                hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
            } else if let begun = start {
                body(hash, hasYo, begun..<position)
                start = nil
            }
        }
        if let start { body(hash, hasYo, start..<position) }
    }

    fileprivate func words(_ bytes: Range<Int>) -> Substring {
        self[utf8.index(startIndex, offsetBy: bytes.lowerBound)..<utf8.index(startIndex, offsetBy: bytes.upperBound)]
    }
}
