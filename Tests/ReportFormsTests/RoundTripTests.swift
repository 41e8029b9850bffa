import Diagnostics
import ReportForms
import Reporting
import Testing

@Suite("A form of a report")
struct RoundTripTests {
    @Test("is the same after a workbook, CSV and YAML", arguments: [false, true])
    func roundTrip(isFilled: Bool) throws {
        let form = isFilled ? try FilledForm.filled() : try FilledForm.blank()
        let readings = [
            try FilledForm.read(try FilledForm.workbook(form)),
            try FilledForm.read(Array(ReportForms.csv(form).utf8), "form.csv"),
            try ReportForms.read(yaml: ReportForms.yaml(form)),
        ]
        for reading in readings {
            #expect(reading.form.plain == form.plain)
            #expect(reading.findings.isEmpty)
        }
    }

    @Test("has no fault when it is filled in well")
    func clean() throws {
        let reading = try FilledForm.read(try FilledForm.workbook(try FilledForm.filled()))
        #expect(FormCheck.findings(on: [reading.form], of: try FilledForm.plan()).map(\.finding.code) == [])
    }

    @Test("takes less for better where the indicator says so")
    func ceiling() throws {
        var form = try FilledForm.filled()
        for target in ["не более 25 %", "не чаще чем у 25 %", "до 25"] {
            form.answer("1.1", [.target: target, .fact: "22"])
            #expect(FormCheck.findings(on: [form]).map(\.finding.code) == [])
        }
    }

    @Test("is read again where it holds what XML cannot: a picture stands for it")
    func foreignCharacters() throws {
        var form = try FilledForm.filled()
        form.change("1.1", .actualResult, "а\u{0}б\u{1B}в\u{FFFF}г")
        let again = try FilledForm.read(try FilledForm.workbook(form)).form
        #expect(again.rows[0].text(.actualResult) == "а\u{2400}б\u{241B}в\u{FFFD}г")
    }

    @Test("gives equal bytes twice")
    func equalBytes() throws {
        let form = try FilledForm.filled()
        #expect(try FilledForm.workbook(form) == FilledForm.workbook(form))
    }

    @Test("has no cell in CSV that a spreadsheet would calculate")
    func defused() throws {
        let csv = ReportForms.csv(try FilledForm.filled())
        #expect(csv.hasPrefix("\u{FEFF}"))
        #expect(csv.contains(";'=Тест;") && csv.contains(";'+Завуч;") && csv.contains(";'-Справка;"))
    }

    @Test(
        "gets a defused cell back as it was",
        arguments: ["=1+1", "'=1+1", "''-1", "-", "обычный", "'в кавычках'", "@имя", "\tтаб", "＝1"])
    func restored(text: String) {
        #expect(DefusedFormula.restored(DefusedFormula.defused(text)) == text)
    }

    @Test("is filled in by several people in parts")
    func parts() throws {
        var first = try FilledForm.filled()
        var second = try FilledForm.filled()
        for index in first.rows.indices {
            for field in ReportField.answers {
                if index == 0 { second.rows[index].cells[field] = nil } else { first.rows[index].cells[field] = nil }
            }
        }
        let plan = try FilledForm.plan()
        #expect(FormCheck.findings(on: [first, second], of: plan).map(\.finding.code) == [])
        let report = try #require(ExecutionReport(on: plan, from: [first, second]))
        #expect(report.items.map(\.status) == [.done, .doneLate, .moved, .running, nil])
    }
}
