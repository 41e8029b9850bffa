import Archive
import Diagnostics
import DocumentReaders
import PlanFile
import PlanModel
import ReportForms
import Reporting
import Testing

/// A small plan, its form for a half-year filled in without a fault, and the ways to a file and back.
enum FilledForm {
    static let planText = """
        prikaz: 1
        organization: {short_name: Школа № 0}
        order:
          date: 2022-01-10
          clauses: ["Представить отчёт за I полугодие до 20 июля 2022 года."]
          signatory: {position: Директор, name: О.О. Образцова}
        appendices:
          - title: План мероприятий
            period: {from: 2022-01-01, to: 2022-12-31}
            sections:
              - number: "1"
                title: Обучение
                activities:
                  - {number: "1.1", activity: Семинар, responsible: Завуч, deadline: март 2022, result: Обучены 20 учителей}
                  - {number: "1.2", activity: Совещания, responsible: Директор, deadline: "февраль, апрель 2022", result: Два протокола}
                  - {number: "1.10", activity: =Тест, responsible: "+Завуч", deadline: до 15 июня 2022, result: "-Справка"}
                  - {number: "1.3", activity: Наставничество, responsible: Завуч, deadline: в течение года, result: Пары наставников}
                  - {number: "1.4", activity: Консультации, responsible: Психолог, deadline: по графику, result: Журнал}
        """

    static func plan() throws -> Plan { try PlanFile.read(planText).plan }

    static func period() throws -> ReportPeriod { try #require(ReportPeriod("2022-H1")) }

    static func blank() throws -> ReportForm { ReportForm(of: try plan(), for: try period()) }

    static func filled() throws -> ReportForm {
        var form = try blank()
        form.answer(
            "1.1",
            [
                .status: "выполнено", .actualDate: "25.03.2022", .actualResult: "Обучены 22 учителя",
                .documentKind: "протокол", .documentDate: "26.03.2022", .documentNumber: "3", .target: "20",
                .fact: "22",
            ])
        form.answer(
            "1.2",
            [
                .status: "Выполнено.", .actualDate: "5 мая 2022 г.", .actualResult: "Проведены два совещания",
                .documentKind: "протокол", .cause: "Директор был болен",
            ])
        form.answer("1.10", [.status: "перенесён", .cause: "Карантин", .newDate: "15.09.2022"])
        form.answer("1.3", [.status: "выполняется", .actualResult: "Пять пар"])
        form.decisions = ["Провести тест в сентябре."]
        form.headings[.submitted] = "01.07.2022"
        return form
    }

    static func workbook(_ form: ReportForm) throws -> [UInt8] { try ReportForms.workbook(form, created: 1) }

    static func read(_ bytes: [UInt8], _ name: String = "form.xlsx") throws -> ReportForms.Reading {
        try ReportForms.read(try #require(try DocumentReaders.read(bytes, fileName: name)))
    }
}

extension ReportForm {
    mutating func answer(_ number: String, _ answers: [ReportField: String]) {
        for index in rows.indices where rows[index].text(.number) == number {
            for (field, text) in answers { rows[index].cells[field] = SourceText(text) }
        }
    }

    mutating func change(_ number: String, _ field: ReportField, _ text: String) { answer(number, [field: text]) }

    var plain: [String] {
        rows.map { row in ReportField.allCases.map { row.text($0) }.joined(separator: "|") }
            + ReportHeading.allCases.map { self[$0]?.text ?? "" } + decisions.map(\.text)
    }
}
