import ArgumentParser
import Diagnostics
import Reporting

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Отчёт о выполнении плана: форма, отчёт, свод по школам, пакет для сдачи.",
        discussion: """
            Примеры:
              prikaz report form план.yaml --period 2026-H1 -o отчёт.xlsx
              prikaz report render план.yaml отчёт.xlsx
              prikaz report summary школы/*.xlsx -o свод
              prikaz report package план.yaml отчёт.xlsx -o отчёт.zip
            """,
        subcommands: [
            ReportFormCommand.self, ReportRenderCommand.self, ReportSummaryCommand.self, ReportPackageCommand.self,
        ])
}

/// A period as the command line says it.
struct PeriodArgument: ExpressibleByArgument {
    let period: ReportPeriod

    init?(argument: String) {
        guard let period = ReportPeriod(argument) else { return nil }
        self.period = period
    }
}
