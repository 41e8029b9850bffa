import Archive
import Diagnostics
import DocumentReaders
import PlanModel
import ReportForms
import Reporting
import Testing

/// A way in which people break a form, and what they are to be told.
struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    /// The finding that says so.
    let code: String
    /// What its message names.
    let place: String
    /// Of the form before it is written.
    var form: @Sendable (inout ReportForm) -> Void = { _ in }
    /// Of the workbook's parts: the table's sheet and the texts of all cells.
    var parts: @Sendable (_ sheet: inout String, _ strings: inout String) -> Void = { _, _ in }

    var testDescription: String { name }
}

extension Damage {
    static let all: [Damage] = [
        Damage(name: "a blank form", code: "O023", place: "Лист «Отчёт»", form: { $0.clear() }),
        Damage(name: "no status", code: "O001", place: "ячейка H4", form: { $0.change("1.1", .status, "") }),
        Damage(
            name: "a foreign status", code: "O002", place: "ячейка H4", form: { $0.change("1.1", .status, "почти") }),
        Damage(name: "no date", code: "O003", place: "ячейка I4", form: { $0.change("1.1", .actualDate, "") }),
        Damage(name: "no result", code: "O004", place: "ячейка J4", form: { $0.change("1.1", .actualResult, "") }),
        Damage(
            name: "text in a date", code: "O005", place: "ячейка I4", form: { $0.change("1.1", .actualDate, "весной") }),
        Damage(
            name: "31 June", code: "O005", place: "ячейка I4",
            form: { $0.change("1.1", .actualDate, "31 июня 2022 г.") }),
        Damage(
            name: "a date after the report", code: "O006", place: "ячейка I4",
            form: { $0.change("1.1", .actualDate, "01.08.2022") }),
        Damage(
            name: "a date before the plan", code: "O007", place: "ячейка I4",
            form: { $0.change("1.1", .actualDate, "01.12.2021") }),
        Damage(
            name: "the expected result copied", code: "O008", place: "ячейка J4",
            form: { $0.change("1.1", .actualResult, "обучены 20 учителей.") }),
        Damage(
            name: "an unknown activity", code: "O009", place: "ячейка A4",
            form: {
                $0.rows[0].cells[.number] = "9.9"
                $0.rows[0].cells[.activity] = "Бал"
            }),
        Damage(name: "a row twice", code: "O010", place: "ячейка A5", form: { $0.rows.insert($0.rows[0], at: 1) }),
        Damage(name: "a row deleted", code: "O011", place: "", form: { $0.rows.removeFirst() }),
        Damage(name: "no cause", code: "O012", place: "ячейка P6", form: { $0.change("1.10", .cause, "") }),
        Damage(name: "no new date", code: "O013", place: "ячейка Q6", form: { $0.change("1.10", .newDate, "") }),
        Damage(
            name: "no document", code: "O014", place: "ячейка K4",
            form: {
                $0.change("1.1", .documentKind, "")
                $0.change("1.1", .documentNumber, "")
            }),
        Damage(
            name: "a target without a fact", code: "O015", place: "ячейка O4", form: { $0.change("1.1", .fact, "") }),
        Damage(name: "an indicator missed", code: "O016", place: "ячейка O4", form: { $0.change("1.1", .fact, "12") }),
        Damage(
            name: "a changed plan", code: "O017", place: "Лист «Сведения», ячейка B3",
            form: { $0.headings[.fingerprint] = "п0000000000000000" }),
        Damage(
            name: "a known cell changed", code: "O018", place: "ячейка G4", form: { $0.change("1.1", .result, "Чай") }),
        Damage(
            name: "another plan", code: "O019", place: "Лист «Сведения», ячейка B1",
            form: { form in
                for index in form.rows.indices {
                    form.rows[index].cells[.number] = "Я"
                    form.rows[index].cells[.activity] = "Другое дело"
                }
            }),
        Damage(
            name: "not due although it is", code: "O020", place: "ячейка H4",
            form: { $0.change("1.1", .status, "срок не наступил") }),
        Damage(
            name: "a new date before the old", code: "O021", place: "ячейка Q6",
            form: { $0.change("1.10", .newDate, "01.06.2022") }),
        Damage(
            name: "a ceiling passed", code: "O016", place: "ячейка O4",
            form: { $0.answer("1.1", [.target: "не более 20 %", .fact: "21 %"]) }),
        Damage(
            name: "of a day before the period", code: "O022", place: "Лист «Сведения», ячейка B6",
            form: { $0.headings[.asOf] = "15.12.2021" }),
        Damage(
            name: "answers without a status", code: "O024", place: "ячейка H8", form: { $0.change("1.3", .status, "") }),
        Damage(
            name: "nobody who signs", code: "O025", place: "Лист «Сведения», ячейка B9",
            form: { $0.headings[.name] = "" }),
        Damage(
            name: "a broken period", code: "F075", place: "Лист «Сведения», ячейка B2",
            form: { $0.headings[.period] = "первое полугодие" }),
        Damage(name: "no rows", code: "F078", place: "Лист «Отчёт», ячейка A2", form: { $0.rows = [] }),
        Damage(
            name: "a renamed head", code: "F072", place: "ячейка H2",
            parts: { $1 = $1.replacing("<t>Статус</t>", with: "<t>Состояние дел</t>") }),
        Damage(
            name: "a missing column", code: "F088", place: "Лист «Отчёт», ячейка A2",
            parts: { $1 = $1.replacing("<t>Статус</t>", with: "<t></t>") }),
        Damage(
            name: "a column twice", code: "F073", place: "ячейка P2",
            parts: { $1 = $1.replacing("<t>Причина</t>", with: "<t>Статус</t>") }),
        Damage(
            name: "merged cells", code: "F074", place: "ячейка J4",
            parts: { sheet, _ in
                sheet = sheet.replacing(
                    "<pageMargins", with: #"<mergeCells count="1"><mergeCell ref="J4:K5"/></mergeCells><pageMargins"#)
            }),
        Damage(
            name: "a hidden column", code: "I020", place: "ячейка H",
            parts: { sheet, _ in
                sheet = sheet.replacing(#"<col min="8" max="8""#, with: #"<col min="8" max="8" hidden="1""#)
            }),
        Damage(
            name: "a formula that has failed", code: "I021", place: "",
            parts: { sheet, _ in
                sheet = sheet.replacing(#"<c r="H4" "#, with: #"<c r="H4" t="e"><v>#REF!</v></c><c r="R4" "#)
            }),
        Damage(
            name: "another sheet", code: "F087", place: "Лист «Отчёт», ячейка A1",
            parts: { sheet, _ in
                let start = sheet.firstRange(of: "<sheetData>")?.upperBound ?? sheet.endIndex
                let end = sheet.firstRange(of: "</sheetData>")?.lowerBound ?? sheet.endIndex
                sheet.replaceSubrange(
                    start..<end, with: #"<row r="1"><c r="A1" t="inlineStr"><is><t>Смета</t></is></c></row>"#)
            }),
    ]
}

extension ReportForm {
    fileprivate mutating func clear() {
        for index in rows.indices {
            for field in ReportField.answers { rows[index].cells[field] = nil }
        }
    }
}

@Suite("A damaged form")
struct DamagedFormTests {
    /// Everything that is said of a workbook, the reasons for refusing it included.
    private func findings(_ bytes: [UInt8]) throws -> [Diagnostic] {
        do {
            let reading = try FilledForm.read(bytes)
            return reading.findings
                + FormCheck.findings(on: [reading.form], of: try FilledForm.plan()).map(\.finding)
        } catch let failure as Failure {
            return failure.diagnostics
        }
    }

    private func workbook(_ damage: Damage) throws -> [UInt8] {
        var form = try FilledForm.filled()
        damage.form(&form)
        let archive = try ZipArchive(try FilledForm.workbook(form))
        var files = try archive.names.map { (name: $0, bytes: try archive.file($0) ?? []) }
        let sheet = try #require(files.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
        let strings = try #require(files.firstIndex { $0.name == "xl/sharedStrings.xml" })
        var table = String(decoding: files[sheet].bytes, as: UTF8.self)
        var texts = String(decoding: files[strings].bytes, as: UTF8.self)
        damage.parts(&table, &texts)
        files[sheet].bytes = Array(table.utf8)
        files[strings].bytes = Array(texts.utf8)
        return try ZipWriter.archive(files)
    }

    @Test("says what is wrong, with sheet and cell", arguments: Damage.all)
    func damaged(damage: Damage) throws {
        let findings = try findings(try workbook(damage))
        let found = findings.filter { $0.code == damage.code }
        #expect(!found.isEmpty, "\(findings.map { "\($0.code) \($0.message.russian)" })")
        #expect(
            found.contains { $0.message.russian.contains(damage.place) }, "\(found.map(\.message.russian))")
    }

    @Test("can be damaged in a way for every rule", arguments: ReportRule.allCases)
    func everyRule(rule: ReportRule) {
        #expect(Damage.all.contains { $0.code == rule.code })
    }

    @Test("that is cut short anywhere is refused, and never a crash")
    func truncated() throws {
        let whole = try FilledForm.workbook(try FilledForm.filled())
        for length in stride(from: 4, to: whole.count, by: whole.count / 97 + 1) {
            let findings = try findings(Array(whole[..<length]))
            #expect(findings.contains { $0.severity == .error })
        }
    }

    @Test("in CSV names the line")
    func csv() throws {
        var form = try FilledForm.filled()
        form.change("1.1", .actualDate, "31 июня")
        let reading = try FilledForm.read(Array(ReportForms.csv(form).utf8), "form.csv")
        let found = FormCheck.findings(on: [reading.form]).map(\.finding)
        #expect(found.map(\.code) == ["O005"])
        #expect(found.first?.place.line == 14)
    }

    @Test("in YAML names line and column, and the key that was meant")
    func yaml() throws {
        let text = ReportForms.yaml(try FilledForm.filled()).replacing("    cause:", with: "    couse:")
        let found = try ReportForms.read(yaml: text).findings
        #expect(found.first?.code == "F081")
        #expect(found.first?.hint?.russian.contains("cause") == true)
        #expect(found.first?.place.column == 5)
    }

    @Test("that a program has written anew with numbers made dates is matched by the activity")
    func spoiltNumbers() throws {
        var form = try FilledForm.filled()
        form.rows[0].cells[.number] = "01.янв"
        let codes = FormCheck.findings(on: [form], of: try FilledForm.plan()).map(\.finding.code)
        #expect(codes == ["O018"])
    }
}
