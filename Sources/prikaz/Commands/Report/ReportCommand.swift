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
    /// What may be said, as the help tells it.
    static let forms = """
        2026-H1 — полугодие, 2026-Q2 — квартал, 2026 — год, 2025/2026-H1 — полугодие учебного года, \
        2026-02-01..2026-05-31 — с дня по день
        """

    let period: ReportPeriod

    init?(argument: String) {
        guard let period = ReportPeriod(argument) else { return nil }
        self.period = period
    }
}
