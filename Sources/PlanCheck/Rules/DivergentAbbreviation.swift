import Diagnostics
import PlanModel

/// An abbreviation that is spelled in two ways: «ОЦПР» and «ОЦРП».
struct DivergentAbbreviation: Rule {
    let description = RuleDescription(
        code: "P003", name: "divergent-abbreviation", severity: .error,
        summary: Message(ru: "Сокращение написано по-разному.", en: "An abbreviation is spelled in two ways."),
        rationale: Message(
            ru: "Из-за пропущенной или лишней буквы ответственным становится организация, которой нет.",
            en: "A letter too few or too many makes an organisation responsible that does not exist."),
        failing: [
            RuleExample.rows([["responsible": "Щедринский центр развития педагогов (ЩЦРП)"], ["responsible": "ЩЦПР"]]),
            RuleExample.rows([["responsible": "ЩЦРП"], ["responsible": "ЩЦРП"], ["responsible": "ЩЦТП"]]),
            RuleExample.row(["activity": "Анализ ВПр и ОГЭ"]),
        ],
        passing: [
            RuleExample.rows([["responsible": "ЩЦРП"], ["responsible": "ЩЦРП"]]),
            RuleExample.rows([
                ["activity": "Анализ ОГЭ и ЕГЭ, ФГОС НОО и ФГОС ООО"], ["responsible": "МБОУ, МКОУ, МБДОУ, МКДОУ"],
            ]),
            RuleExample.rows([["responsible": "РУМД"], ["responsible": "ТУМД"]]),
            RuleExample.row(["activity": "Учитель проходит курсы КПК по СанПиН в УОиМП"]),
            RuleExample.rows(
                [["responsible": "ЩЦРП"], ["responsible": "ЩЦРД"]],
                appendix: ["abbreviations: {ЩЦРП: центр развития педагогов, ЩЦРД: центр развития детей}"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.abbreviations.variants.map { variant in
            let (rare, usual) = (variant.use.short, variant.usual)
            let often = variant.use.count > 1 ? " (так \(variant.use.count)×)" : ""
            return finding(
                Message(
                    ru: "Сокращение написано по-разному: «\(rare)»\(often) и «\(usual)».",
                    en: "An abbreviation is spelled in two ways: «\(rare)» and «\(usual)»."),
                at: variant.use.passage, quote: rare,
                hint: Message(
                    ru: variant.isCaseOnly
                        ? "Пишите «\(usual)»." : "Пишите одинаково; если это разные сокращения, расшифруйте оба.",
                    en: variant.isCaseOnly
                        ? "Write «\(usual)»." : "Spell it in one way; if they are two abbreviations, explain both."),
                severity: variant.isCaseOnly ? .warning : .error)
        }
    }
}
