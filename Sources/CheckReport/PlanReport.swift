import Diagnostics
import HTMLWriting
import PlanCheck
import PlanModel

/// The part of the report that is about one plan.
struct PlanReport {
    private(set) var writer = HTMLWriter()
    private let reported: ReportedPlan
    private let findings: [Diagnostic]
    private let placed: PlacedFindings
    private let number: Int

    /// - Parameter number: counts the plans of a page, so that no two findings share an anchor.
    init(_ reported: ReportedPlan, number: Int) {
        self.reported = reported
        self.number = number
        findings = reported.result.findings
        placed = PlacedFindings(findings, in: reported.plan)
    }

    mutating func write() {
        writer.write("<article class=\"plan\">\n")
        writeSummary()
        for index in reported.plan.appendices.indices where reported.plan.appendices[index].hasTable {
            writeTable(index)
        }
        writeElsewhere()
        writer.write("</article>\n")
    }

    private func anchor(_ finding: Int) -> String { "p\(number)-f\(finding + 1)" }
}

// MARK: The director's page

extension PlanReport {
    private mutating func writeSummary() {
        let counts = Severity.allCases.reversed().map { severity in
            (severity, findings.count { $0.severity == severity })
        }
        let errors = counts.first?.1 ?? 0
        writer.write("<section class=\"summary\">\n")
        element("h2", reported.plan.title ?? "План без названия")
        writer.write("<p class=\"file\">Файл: ")
        writer.text(reported.file)
        writer.write("</p>\n")
        if errors > 0 {
            writer.write("<p class=\"verdict no\">✗ Подписывать нельзя: ошибок — \(errors).</p>\n")
        } else {
            writer.write("<p class=\"verdict yes\">✓ Подписывать можно: ошибок не найдено.</p>\n")
        }
        writer.write("<ul>\n")
        for (severity, count) in counts {
            let meaning =
                switch severity {
                case .error: "Ошибок (с ними документ не подписывают)"
                case .warning: "Предупреждений (на это укажет проверяющий)"
                case .note: "Замечаний (дело стиля)"
                }
            writer.write("<li>\(meaning): \(count)</li>\n")
        }
        writer.write("</ul>\n")
        writeRules()
        writeIgnored()
        writer.write("</section>\n")
    }

    /// What has been found, the gravest first, each rule with what to do about it.
    private mutating func writeRules() {
        guard !findings.isEmpty else { return }
        let groups = Dictionary(grouping: findings.indices) { findings[$0].code }
            .sorted { left, right in
                let (first, second) = (worst(left.value), worst(right.value))
                return first == second ? left.key < right.key : first > second
            }
        writer.write("<h3>Что исправить</h3>\n<table>\n<caption>Найденное по правилам</caption>\n<thead>\n<tr>")
        for head in ["Код", "Важность", "Что найдено", "Сколько", "Что делать"] {
            writer.write("<th scope=\"col\">\(head)</th>")
        }
        writer.write("</tr>\n</thead>\n<tbody>\n")
        for (code, indices) in groups {
            guard let first = indices.first else { continue }
            let rule = allRules.map(\.description).first { $0.code == code }
            writer.write("<tr><th scope=\"row\"><a href=\"#\(anchor(first))\">")
            writer.text(code)
            writer.write("</a></th><td>\(worst(indices).name.russian)</td><td>")
            writer.text((rule?.summary ?? findings[first].message).russian)
            writer.write("</td><td>\(indices.count)</td><td>")
            writer.text(indices.compactMap { findings[$0].hint?.russian }.first ?? "")
            writer.write("</td></tr>\n")
        }
        writer.write("</tbody>\n</table>\n")
    }

    private func worst(_ indices: [Int]) -> Severity { indices.map { findings[$0].severity }.max() ?? .note }

    private mutating func writeIgnored() {
        guard !reported.result.ignored.isEmpty else { return }
        writer.write("<h3>Не считается, причина названа</h3>\n<ul>\n")
        for (finding, reason) in reported.result.ignored {
            let place = finding.planPlace(in: .russian).map { ", \($0)" } ?? ""
            element("li", "\(finding.code)\(place): \(finding.message.russian) Причина: \(reason)")
        }
        writer.write("</ul>\n")
    }
}

// MARK: The table

extension PlanReport {
    private mutating func writeTable(_ appendixIndex: Int) {
        let appendix = reported.plan.appendices[appendixIndex]
        let columns = appendix.shownColumns
        writer.write("<section>\n<h3>План с замечаниями</h3>\n<table class=\"rows\">\n")
        element("caption", appendix.title?.text ?? "План мероприятий")
        writer.write("<thead>\n<tr>")
        for column in columns {
            writer.write("<th scope=\"col\">")
            lines(column.title.text)
            writer.write("</th>")
        }
        writer.write("</tr>\n</thead>\n")
        for (sectionIndex, section) in appendix.sections.enumerated() {
            writer.write("<tbody>\n")
            if section.hasRow {
                writeSectionRow(
                    section, columns: columns,
                    found: placed.inCells[
                        CellKey(appendix: appendixIndex, section: sectionIndex, activity: nil, field: "")] ?? [])
            }
            for (activityIndex, activity) in section.activities.enumerated() {
                writer.write("<tr>")
                for column in columns {
                    let key = CellKey(
                        appendix: appendixIndex, section: sectionIndex, activity: activityIndex, field: column.field)
                    writeCell(activity.cells[column.field], in: column, found: placed.inCells[key] ?? [])
                }
                writer.write("</tr>\n")
            }
            writer.write("</tbody>\n")
        }
        writer.write("</table>\n</section>\n")
    }

    private mutating func writeSectionRow(_ section: Section, columns: [Column], found: [Int]) {
        writer.write("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"\(max(columns.count, 1))\"")
        writeClass(of: found)
        // Its words span all columns, and must not set the width of any.
        writer.write("<div class=\"spanning\">")
        let cells = section.cells.entries.map(\.text)
        let words = [section.number, section.title].compactMap { $0?.text } + cells.map(\.text)
        marked(words.joined(separator: " "), found)
        write(found)
        writer.write("</div></th></tr>\n")
    }

    private mutating func writeCell(_ text: SourceText?, in column: Column, found: [Int]) {
        let element = column.field == CoreField.number.rawValue && text != nil ? "th" : "td"
        writer.write("<\(element)")
        if element == "th" { writer.write(" scope=\"row\"") }
        writeClass(of: found)
        if let text {
            marked(text.text, found)
        } else if column.isGroup, found.isEmpty {
            writer.write("<span class=\"above\">как выше</span>")
        }
        write(found)
        writer.write("</\(element)>")
    }

    /// Ends the opening tag.
    private mutating func writeClass(of found: [Int]) {
        if !found.isEmpty { writer.write(" class=\"found \(worst(found).rawValue)\"") }
        writer.write(">")
    }

    /// Words of the plan, those in question marked.
    private mutating func marked(_ text: String, _ found: [Int]) {
        let quotes = found.compactMap { findings[$0].quote }.filter { !$0.isEmpty && $0 != text }
        let ranges = quotes.compactMap { text.firstRange(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
        var index = text.startIndex
        for range in ranges where range.lowerBound >= index {
            lines(text[index..<range.lowerBound])
            writer.write("<mark>")
            lines(text[range])
            writer.write("</mark>")
            index = range.upperBound
        }
        lines(text[index...])
    }

    private mutating func lines(_ text: some StringProtocol) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { writer.write("<br>") }
            writer.text(String(line))
        }
    }
}

// MARK: Findings

extension PlanReport {
    private mutating func write(_ found: [Int]) {
        for index in found {
            let finding = findings[index]
            writer.write("<p id=\"\(anchor(index))\" class=\"finding \(finding.severity.rawValue)\">")
            writeText(of: finding)
            writer.write("</p>")
        }
    }

    private mutating func writeText(of finding: Diagnostic) {
        let severity = finding.severity.name.russian
        writer.write("<strong>\(severity.prefix(1).uppercased() + severity.dropFirst()) ")
        writer.text(finding.code)
        writer.write(".</strong> ")
        writer.text(finding.message.russian)
        if let hint = finding.hint {
            writer.write(" <em>Что делать:</em> ")
            writer.text(hint.russian)
        }
    }

    private mutating func writeElsewhere() {
        guard !placed.elsewhere.isEmpty else { return }
        writer.write("<section>\n<h3>Замечания вне таблицы</h3>\n<ol>\n")
        for index in placed.elsewhere {
            let finding = findings[index]
            writer.write("<li id=\"\(anchor(index))\" class=\"finding \(finding.severity.rawValue)\">")
            writeText(of: finding)
            let line = finding.place.line.map { "строка \($0)" }
            let quote = finding.quote.flatMap { $0.isEmpty ? nil : "«\($0)»" }
            let place = [line, finding.planPlace(in: .russian), quote].compactMap(\.self).joined(separator: ", ")
            if !place.isEmpty {
                writer.write("<br>")
                writer.text("В файле: \(place)")
            }
            writer.write("</li>\n")
        }
        writer.write("</ol>\n</section>\n")
    }

    private mutating func element(_ name: String, _ text: String) {
        writer.write("<\(name)>")
        writer.text(text)
        writer.write("</\(name)>\n")
    }
}
