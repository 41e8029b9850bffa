import Diagnostics
import PlanModel

/// An abbreviation (сокращение) that the plan uses and nowhere explains.
///
/// What the whole field knows needs no explanation (`KnownAbbreviations`). What most readers can guess is a warning: it may
/// be understood, and may be misunderstood.
struct UndefinedAbbreviation: Rule {
    let description = RuleDescription(
        code: "P001", name: "undefined-abbreviation", severity: .error,
        summary: Message(
            ru: "Сокращение нигде не расшифровано.", en: "An abbreviation is never explained."),
        rationale: Message(
            ru:
                "По нерасшифрованному сокращению нельзя понять, кому поручено и о чём речь. Общепринятые в образовании сокращения (ЕГЭ, ФГОС, ОО и подобные) расшифровывать не нужно.",
            en:
                "Nobody can tell who is meant by an abbreviation that is nowhere explained. Those that every school knows need no explanation."
        ),
        failing: [
            RuleExample.row(["responsible": "ЦКПЗ"]),
            RuleExample.rows([["responsible": "ГЦ, директор школы"], ["responsible": "Методист ГЦ"]]),
            RuleExample.row(["result": "Результаты ЭГЭ и ОГЭ обсуждены на педсовете"]),
            RuleExample.row(["responsible": "АБП «Заречье»"]),
            RuleExample.row(["activity": "Совещание ОМО по итогам года"]),
        ],
        passing: [
            RuleExample.row([
                "activity": "Анализ результатов ВПР, ОГЭ и ЕГЭ в 9-х классах МБОУ СОШ № 0",
                "responsible": "Руководители ШМО, УВР",
            ]),
            RuleExample.row([
                "activity": "Заседание городского центра (далее – ГЦ)", "responsible": "ГЦ", "result": "Протокол ГЦ",
            ]),
            RuleExample.rows([["responsible": "Центр кадровой поддержки заречья (ЦКПЗ)"], ["responsible": "ЦКПЗ"]]),
            RuleExample.rows([["responsible": "ЦКПЗ"]], appendix: ["abbreviations: {ЦКПЗ: центр кадровой поддержки}"]),
            RuleExample.row(["activity": "ГЦ – городской центр – проводит семинар", "responsible": "ГЦ"]),
            RuleExample.row(["result": "Приказ № 15-ОДК, письмо № ЩФ-17/02"]),
            RuleExample.row(["responsible": "П.П. ЩИТ, директор"]),
            RuleExample.row(["activity": "ПРОВЕДЕНИЕ СОБРАНИЯ", "result": "НЕ менее 3 протоколов"]),
            RuleExample.row(["responsible": "ГБОУ ДПО ЩРЦ, МБУ «Заречный ЩРЦ»"]),
            RuleExample.row(["activity": "Олимпиада: ХХ век, сайт УЧИ.РУ"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        let used = checked.abbreviations.uses.map(\.short).filter(Self.oftenMistyped.contains)
        return checked.abbreviations.undefined.enumerated().map { index, use in
            let readings = KnownAbbreviations.guessable[use.short]
            let often = Message(
                ru: use.count == 1 ? "" : " (встречается \(use.count) раз\(timesEnding(use.count)))",
                en: use.count == 1 ? "" : " (used \(use.count) times)")
            guard let readings else {
                // A plan of nothing but strange abbreviations needs no guess for each.
                let meant = index < 50 ? used.first { isSlip($0, of: use.short) } : nil
                return finding(
                    Message(
                        ru: "Сокращение «\(use.short)» нигде не расшифровано\(often.russian).",
                        en: "The abbreviation «\(use.short)» is never explained\(often.english)."),
                    at: use.passage, quote: use.short, hint: hint(use.short, meant: meant),
                    severity: isCertain(use) ? nil : .warning)
            }
            let quoted = readings.map { "«\($0)»" }.joined(separator: " или ")
            return finding(
                Message(
                    ru: "Сокращение «\(use.short)» нигде не расшифровано\(often.russian); видимо, это \(quoted).",
                    en: "The abbreviation «\(use.short)» is never explained\(often.english); it seems to be \(quoted)."),
                at: use.passage, quote: use.short, hint: hint(use.short, meant: nil), severity: .warning)
        }
    }

    /// Those that need no definition and are in every second plan; among shorter or rarer ones a likeness says nothing.
    private static let oftenMistyped: Set<String> = [
        "ЕГЭ", "ОГЭ", "ГИА", "ВПР", "ФГОС", "ВСОКО", "НОКО", "ПМПК", "ЕГИССО", "МБОУ", "МКОУ", "МАОУ",
    ]

    /// Two letters met once may be anything; before a name they may be a legal form that this list does not know.
    private func isCertain(_ use: AbbreviationCensus.Use) -> Bool {
        !use.namesOrganisation && (use.short.count > 2 || use.count > 1)
    }

    private func hint(_ short: String, meant: String?) -> Message {
        if let meant {
            return Message(
                ru: "Возможно, опечатка: «\(meant)». Если нет, расшифруйте: «полное название (далее – \(short))».",
                en: "Perhaps a slip for «\(meant)». If not, explain it: “full name (далее – \(short))”.")
        }
        return Message(
            ru:
                "Расшифруйте при первом упоминании: «полное название (далее – \(short))» или внесите в список сокращений плана.",
            en:
                "Explain it where it comes first: “full name (далее – \(short))”, or in the plan's list of abbreviations."
        )
    }

    /// One letter is another, or two neighbours are swapped.
    private func isSlip(_ known: String, of short: String) -> Bool {
        let (a, b) = (Array(known), Array(short))
        guard a.count == b.count, a.count > 2 else { return false }
        return zip(a, b).filter { $0 != $1 }.count == 1 || (a.sorted() == b.sorted() && editDistance(known, short) == 1)
    }

    /// «2 раза», «5 раз».
    private func timesEnding(_ count: Int) -> String {
        (2...4).contains(count % 10) && !(12...14).contains(count % 100) ? "а" : ""
    }
}
