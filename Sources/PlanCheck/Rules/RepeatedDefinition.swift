import Diagnostics
import PlanModel

/// An abbreviation that is explained twice: with another meaning a warning, with the same a note.
struct RepeatedDefinition: Rule {
    let description = RuleDescription(
        code: "P002", name: "repeated-definition", severity: .warning,
        summary: Message(ru: "Сокращение расшифровано дважды.", en: "An abbreviation is explained twice."),
        rationale: Message(
            ru: "Если расшифровки разные, неясно, кто имеется в виду; если одинаковые, вторая лишняя.",
            en: "Where the explanations differ, nobody knows who is meant; where they agree, the second is superfluous."
        ),
        failing: [
            RuleExample.rows([
                ["responsible": "Городской центр (далее – ГЦ)"], ["responsible": "Гимназия цветоводства (далее – ГЦ)"],
            ]),
            RuleExample.rows([
                ["responsible": "Городской центр (далее – ГЦ)"], ["responsible": "Городской центр (далее – ГЦ)"],
            ]),
        ],
        passing: [
            RuleExample.rows([["responsible": "Городской центр (далее – ГЦ)"], ["responsible": "ГЦ"]]),
            RuleExample.rows([
                ["activity": "Обучающиеся с ограниченными возможностями здоровья (ОВЗ)"],
                ["activity": "Работа с детьми (ОВЗ)"],
            ]),
            // The number belongs to the name; nothing is explained by it.
            RuleExample.rows([
                ["activity": "Подготовка к государственной итоговой аттестации (далее – ГИА)"],
                ["activity": "Особенности ГИА-11 в году: информирование участников"],
            ]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        var first: [String: AbbreviationCensus.Definition] = [:]
        var said: Set<String> = []
        return checked.abbreviations.definitions.compactMap { definition in
            guard let earlier = first[definition.short] else {
                first[definition.short] = definition
                return nil
            }
            let isSame = isSame(earlier.meaning, definition.meaning)
            guard said.insert("\(definition.short)\(isSame)").inserted else { return nil }
            let place = earlier.passage.activity.map { " (впервые — в п. \($0))" } ?? ""
            return finding(
                isSame
                    ? Message(
                        ru: "Сокращение «\(definition.short)» расшифровано повторно\(place).",
                        en: "«\(definition.short)» is explained again.")
                    : Message(
                        ru:
                            "Сокращение «\(definition.short)» расшифровано по-разному: «\(trimmed(earlier.meaning))» и «\(trimmed(definition.meaning))».",
                        en:
                            "«\(definition.short)» is explained in two ways: «\(trimmed(earlier.meaning))» and «\(trimmed(definition.meaning))»."
                    ),
                at: definition.passage, quote: definition.short,
                hint: isSame
                    ? Message(
                        ru: "Достаточно расшифровки при первом упоминании; дальше пишите только «\(definition.short)».",
                        en: "Once is enough; after that write «\(definition.short)» only.")
                    : Message(
                        ru: "Оставьте одно значение, а для другого введите другое сокращение.",
                        en: "Keep one meaning, and take another abbreviation for the other."),
                severity: isSame ? .note : .warning)
        }
    }

    /// The words of one are among those of the other, endings apart.
    private func isSame(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Set(RussianStem.stems(of: left)), Set(RussianStem.stems(of: right)))
        return 2 * a.intersection(b).count >= min(a.count, b.count)
    }

    private func trimmed(_ text: String) -> String {
        let words = text.split { $0.isWhitespace }
        return (words.count > 12 ? ["…"] + words.suffix(12) : words).joined(separator: " ")
    }
}
