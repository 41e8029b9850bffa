import Diagnostics
import PlanCheck
import PlanModel
import Testing

@Suite("Numbering")
struct NumberingTests {
    /// A plan of three sections of twelve activities, numbered `1.1` and so on.
    private static let dotted = (1...3).map { section in (1...12).map { "\(section).\($0)" } }
    private static let flat = (1...3).map { section in (1...12).map { "\((section - 1) * 12 + $0)" } }
    private static let restarting = (1...3).map { _ in (1...12).map { "\($0)" } }

    private func codes(_ numbers: [[String]], titles: [String] = ["1", "2", "3"]) -> [String] {
        let sections = zip(titles, numbers).map { title, numbers in
            Section(
                number: SourceText(title), title: "Направление",
                activities: numbers.map {
                    Activity(cells: Cells([("number", SourceText($0)), ("activity", "Собрание")]))
                })
        }
        let plan = Plan(appendices: [Appendix(sections: sections)])
        return check(plan).findings.map(\.code).filter { $0.hasPrefix("N") && $0 <= "N006" }
    }

    @Test("that is in order has no finding, whatever it is", arguments: [dotted, flat, restarting])
    func clean(numbers: [[String]]) {
        #expect(codes(numbers).isEmpty)
        #expect(codes(numbers.map { $0.map { $0 + "." } }, titles: ["I", "II", "III"]).isEmpty)
        #expect(codes(numbers, titles: ["", "", ""]).isEmpty)
    }

    @Test(
        "with one slip has one finding, wherever the slip is",
        arguments: [
            ("1", "N002"), ("2.7.7", "N004"), ("9.3", "N005"), ("2.50", "N006"),
        ])
    func oneSlip(number: String, code: String) {
        for row in 1..<11 {
            var numbers = Self.dotted
            numbers[1][row] = number == "1" ? numbers[1][row - 1] : number
            #expect(codes(numbers) == [code], "row \(row + 1)")
        }
    }

    @Test("that leaves a number out has a gap, and nothing else", arguments: [dotted, flat, restarting])
    func gap(numbers: [[String]]) {
        for section in 0..<3 {
            for row in 1..<11 {
                var left = numbers
                left[section].remove(at: row)
                #expect(codes(left) == ["N001"], "section \(section + 1), row \(row + 1)")
            }
        }
    }

    @Test("with two rows changed has one finding", arguments: [dotted, flat, restarting])
    func swapped(numbers: [[String]]) {
        for row in 1..<10 {
            var changed = numbers
            changed[1].swapAt(row, row + 1)
            #expect(codes(changed) == ["N006"], "row \(row + 1)")
        }
    }

    @Test("with a section in the wrong numbers has one finding")
    func foreignSection() {
        var numbers = Self.dotted
        numbers[1] = numbers[0]
        #expect(codes(numbers) == ["N005"])
    }

    @Test("with wrong dots says what was meant", arguments: ["2.1.0", "2.1.0.", "210", "21.0", "2.1", "2.1."])
    func malformed(number: String) {
        var numbers = Self.dotted
        numbers[1][9] = number
        #expect(codes(numbers) == ["N003"])
    }

    @Test(
        "that nobody can read is no fault and no crash",
        arguments: [
            "", "–", "…", "5а", "3-5", "XIV.2", "№", ".", "..", ")", "99999999999999999999", "1.2.3.4.5.6.7.8", "½",
            "٣", "0",
        ])
    func unreadable(number: String) {
        for row in 0..<12 {
            var numbers = Self.dotted
            numbers[1][row] = number
            #expect(codes(numbers).count <= 1, "row \(row + 1)")
        }
    }

    @Test("of clauses is not judged where lists begin anew")
    func clauses() {
        func codes(_ numbers: [String]) -> [String] {
            let clauses = numbers.map { Clause(number: $0.isEmpty ? nil : SourceText($0), text: "Выполнить.") }
            return check(Plan(order: Order(clauses: clauses))).findings.map(\.code).filter { $0 == "N008" }
        }
        #expect(codes(["1.", "2.", "3.", "2.", "4."]) == ["N008"])
        #expect(codes(["1.", "1)", "2)", "3)", "2.", "1)", "2)", "3."]).isEmpty)
        #expect(codes(["1.", "1.1.", "1.2.", "2.", "2.1.", "3."]).isEmpty)
        #expect(codes(["", "", ""]).isEmpty)
    }

    @Test(
        "names the number that is left out as the others are written",
        arguments: [("I.", "III.", "II."), ("III", "V", "IV"), ("1.", "3.", "2."), ("VIII", "X", "IX")])
    func expectedNumeral(first: String, second: String, missing: String) {
        let sections = [first, second].map { number in
            Section(
                number: SourceText(number), title: "Направление",
                activities: [Activity(cells: Cells([("activity", "Собрание")]))])
        }
        let gaps = check(Plan(appendices: [Appendix(sections: sections)])).findings.filter { $0.code == "N001" }
        #expect(gaps.contains { $0.message.russian.contains("«\(missing)»") }, "\(gaps)")
    }
}
