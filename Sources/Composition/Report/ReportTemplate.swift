public import Diagnostics
public import Document
import PlanModel
import YAMLSource

/// What reports look like: of one organisation, and the roll-up of many. Compiled and checked as ``Template`` is.
public struct ReportTemplate: Sendable {
    struct Part: Sendable {
        let name: String
        let page: String
        let conditions: [FieldPath]
        let blocks: [TemplateBlock]
    }

    let report: [Part]
    let summary: [Part]
    public let style: StyleSheet

    /// The files a template of reports consists of. A folder that lacks the first is one for orders alone.
    public static let files = ["report.yaml", "summary.yaml", "style.yaml"]

    /// Compiles a template.
    ///
    /// - Throws: ``Failure`` with every fault of every file, each with its place and the nearest name.
    public init(files: [String: String], folder: String) throws(Failure) {
        var files = TemplateFiles(files, folder: folder)
        let style = files.style()
        func parts(_ name: String, _ scope: ShapeScope, _ tables: [String], _ charts: [String]) -> [Part] {
            var compiler = TemplateCompiler(scope: scope, style: style, tables: tables, charts: charts)
            return files.read(name) { (compiler.parts($0), compiler.diagnostics) } ?? []
        }
        report = parts("report.yaml", .report, ReportPieces.reportTables, ReportPieces.reportCharts)
        summary = parts("summary.yaml", .summary, ReportPieces.summaryTables, ReportPieces.summaryCharts)
        try files.finish()
        self.style = style
    }
}

extension ShapeScope {
    static let report = ShapeScope(root: [FieldShape("report", .record(RecordShape(common)), "Отчёт")])

    static let summary = ShapeScope(
        root: [
            FieldShape(
                "summary",
                .record(
                    RecordShape(
                        common + [
                            FieldShape("missing", .list(of: .text), "Кто не представил отчёт"),
                            FieldShape("late", .list(of: .text), "Кто представил позже срока"),
                            FieldShape("broken", .list(of: .text), "Чьи отчёты в свод не вошли и почему"),
                        ])), "Свод")
        ])

    private static let common = [
        FieldShape("title", .text, "«Отчёт о выполнении … за …»"),
        FieldShape("plan", .text, "Название плана"),
        FieldShape("organization", .text, "Организация"),
        FieldShape("period", .text, "Период: «I полугодие 2022 года»"),
        FieldShape("as_of", .text, "День, на который верны сведения"),
        FieldShape("submitted", .text, "Дата представления"),
        FieldShape("words", .list(of: .text), "Итоги словами, по абзацам"),
        FieldShape("decisions", .list(of: .text), "Управленческие решения"),
        FieldShape(
            "signatory",
            .record(
                RecordShape([FieldShape("position", .text, "Должность"), FieldShape("name", .text, "И.О. Фамилия")])),
            "Кто подписывает"),
        FieldShape("has_due", .flag, "Есть мероприятия, срок которых наступил"),
        FieldShape("has_running", .flag, "Есть мероприятия, которые продолжаются"),
        FieldShape("has_undated", .flag, "Есть мероприятия без дат"),
        FieldShape("has_late", .flag, "Есть опоздания"),
        FieldShape("has_sections", .flag, "Разделов больше одного"),
    ]
}
