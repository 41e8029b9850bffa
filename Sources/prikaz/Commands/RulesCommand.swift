import ArgumentParser
import Diagnostics
import PlanCheck
import Reporting

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Показать правила проверки, или одно из них подробно.")

    @Argument(help: "Код правила, например C003.")
    var code: String?

    func run() throws {
        guard let code else {
            for rule in allRules {
                let about = rule.description
                Terminal.result(
                    "\(about.code)  \(about.severity.name.russian)  \(about.name)  \(about.summary.russian)\n")
            }
            for rule in ReportRule.allCases {
                Terminal.result(
                    "\(rule.code)  \(rule.severity.name.russian)  \(rule.name)  \(rule.summary.russian)\n")
            }
            return
        }
        if let rule = ReportRule.allCases.first(where: { $0.code == code || $0.name == code }) {
            Terminal.result(
                """
                \(rule.code) \(rule.name) (\(rule.severity.name.russian), проверка форм отчёта)
                \(rule.summary.russian)

                """)
            return
        }
        guard let about = allRules.map(\.description).first(where: { $0.code == code || $0.name == code }) else {
            let known =
                allRules.flatMap { [$0.description.code, $0.description.name] }
                + ReportRule.allCases.flatMap { [$0.code, $0.name] }
            let near = nearestName(to: code, among: known)
            Terminal.message(
                "Правила «\(code)» нет." + (near.map { " Возможно, имелось в виду «\($0)»." } ?? "")
                    + " Все правила показывает «prikaz rules».")
            throw ExitCode.unusable
        }
        Terminal.result(
            """
            \(about.code) \(about.name) (\(about.severity.name.russian))
            \(about.summary.russian)
            \(about.rationale.russian)

            Нарушает:
            \(about.failing.joined(separator: "\n"))
            Соблюдает:
            \(about.passing.joined(separator: "\n"))
            """)
    }
}
