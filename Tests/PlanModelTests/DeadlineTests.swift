import Foundation
import Testing

@testable import PlanModel

/// A line of the table of forms: what is printed, for which period, and what it means.
struct DeadlineForm: Sendable, CustomTestStringConvertible {
    let text: String
    let period: DaySpan?
    let kind: String
    let intervals: String

    var testDescription: String { text }
}

@Suite("A deadline")
struct DeadlineTests {
    static let forms: [DeadlineForm] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Deadlines/deadlines.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return DeadlineForm(text: cells[0], period: interval(cells[1]), kind: cells[2], intervals: cells[3])
        }
    }()

    private static func interval(_ text: String) -> DaySpan? {
        guard let dots = text.firstRange(of: "..") else { return CalendarDate(iso: text).map { DaySpan($0) } }
        let from = CalendarDate(iso: String(text[..<dots.lowerBound]))
        let to = CalendarDate(iso: String(text[dots.upperBound...]))
        return from == nil && to == nil ? nil : DaySpan(from: from, to: to)
    }

    @Test("means what a reader takes it for", arguments: forms)
    func meaning(form: DeadlineForm) {
        let deadline = Deadline(form.text, in: DeadlineContext(period: form.period))
        #expect(deadline.kind.rawValue == form.kind)
        if form.intervals == "!" {
            #expect(deadline.problem != nil && deadline.intervals.isEmpty)
            return
        }
        #expect(deadline.problem == nil)
        let parts = form.intervals.split(separator: " ")
        if let count = parts.last, count.hasPrefix("×") {
            // «A … B ×n»
            #expect(deadline.intervals.count == Int(count.dropFirst()))
            #expect(deadline.intervals.first == Self.interval(String(parts[0])))
            #expect(deadline.intervals.last == Self.interval(String(parts[2])))
        } else {
            let found = deadline.intervals.map { interval -> String in
                interval.from == interval.to ? interval.from?.iso ?? "" : interval.iso
            }
            #expect(found.joined(separator: " ") == form.intervals)
        }
    }

    @Test(
        "has no days in a period that is longer than any plan's", arguments: ["ежедневно", "ежемесячно", "до 15 мая"])
    func endlessPeriod(words: String) {
        let days = [1, 9999].map { CalendarDate(year: $0, month: 1, day: 1) }
        let deadline = Deadline(words, in: DeadlineContext(period: DaySpan(from: days[0], to: days[1])))
        #expect(days[0] != nil && days[1] != nil)
        #expect(deadline.intervals.isEmpty)
    }

    @Test("is read from a table of forms that is there")
    func table() { #expect(Self.forms.count >= 198) }
}
