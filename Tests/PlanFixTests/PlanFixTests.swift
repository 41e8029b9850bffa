import PlanFile
import PlanFix
import PlanModel
import Testing

@Suite("A fix")
struct PlanFixTests {
    /// The fixed text of a plan whose only activity is written as `value`.
    private func fixed(_ value: String) throws -> String {
        let head = "prikaz: 1\nappendices:\n  - sections:\n      - activities:\n          - activity: "
        let text = head + value + "\n            deadline: Май  # срок  не  трогать\n"
        let result = fix(text, of: try PlanFile.read(text).plan)
        #expect(try PlanFile.read(result.text).plan == result.plan)
        #expect(result.text.hasPrefix(head) && result.text.hasSuffix("# срок  не  трогать\n"))
        return String(
            result.text.dropFirst(head.count).dropLast("\n            deadline: Май  # срок  не  трогать\n".count))
    }

    @Test(
        "takes away spaces that cannot be meant, and sets a dash between months and dates",
        arguments: [
            ("Сбор  отчётов", "Сбор отчётов"), ("Сбор , слёт ; итог", "Сбор, слёт; итог"),
            ("\"Сбор «Акция» : начало  \"", "\"Сбор «Акция»: начало\""), ("'Сбор  и слёт .'", "'Сбор и слёт.'"),
            ("май - июнь", "май – июнь"), ("с 01.09.2025 - 15.09.2025 ", "с 01.09.2025 – 15.09.2025 "),
            ("Март  - мая 2026 г.", "Март – мая 2026 г."),
            (
                "|-\n              Сбор  отчётов\n\n              и  слёт",
                "|-\n              Сбор отчётов\n\n              и слёт"
            ),
            ("|  # примечание\n              Сбор  отчётов", "|  # примечание\n              Сбор отчётов"),
        ])
    func texts(value: String, expected: String) throws { #expect(try fixed(value) == expected) }

    @Test(
        "leaves alone what may be meant, and values written in a form that leaves a doubt",
        arguments: [
            "Сбор отчётов", "май-июнь", "сбор - слёт", "май - сбор", "П Р И К А З  И  Н О М Е Р",
            "Директор      И.О. Фамилия", "\"Сбор\\u0020 отчётов\"", "\"Сбор  \\\"отчётов\\\"\"", "'Сбор  ''отчётов'''",
            ">-\n              Сбор  отчётов", "|2-\n                Сбор  отчётов",
            "Сбор\n              отчётов  школы",
            "!!str Сбор  отчётов", "&a Сбор  отчётов", "\"\"", "\"  \"", "Сбор\u{A0} отчётов", "12 - 15",
        ])
    func leftAlone(value: String) throws { #expect(try fixed(value) == value) }

    @Test("works in flow style, and once for each of several values on a line")
    func flow() throws {
        let text = """
            prikaz: 1  # версия
            order: {title: Об  утверждении, qr: a  b}
            appendices: [{title: "План  на год", sections: [{activities: [{number: "1", activity: 'Сбор  всех', deadline: май - июнь}]}]}]

            """
        let result = fix(text, of: try PlanFile.read(text).plan)
        #expect(
            result.text == """
                prikaz: 1  # версия
                order: {title: Об утверждении, qr: a  b}
                appendices: [{title: "План на год", sections: [{activities: [{number: "1", activity: 'Сбор всех', deadline: май – июнь}]}]}]

                """)
        #expect(result.changes.map(\.line) == [2, 3])
        #expect(result.changes[0].old.contains("Об  у") && result.changes[0].new.contains("Об у"))
        #expect(try PlanFile.read(result.text).plan == result.plan)
        #expect(fix(result.text, of: result.plan).changes.isEmpty)
    }

    @Test("does not touch a value that an alias gives to several places")
    func aliases() throws {
        let text = """
            prikaz: 1
            appendices:
              - sections:
                  - activities:
                      - {activity: &a "Сбор  всех"}
                      - {activity: *a}
            """
        #expect(fix(text, of: try PlanFile.read(text).plan).text == text)
    }

    private func numbers(_ numbers: [String]) throws -> [String?] {
        let rows = numbers.map { "{number: \"\($0)\", activity: Сбор}" }.joined(separator: ", ")
        let text = "prikaz: 1\nappendices: [{sections: [{activities: [\(rows)]}]}]\n"
        let result = fix(text, of: try PlanFile.read(text).plan)
        #expect(try PlanFile.read(result.text).plan == result.plan)
        return result.plan.appendices[0].activities.map { $0.number?.text }
    }

    @Test("gives a number the final dot that all others of its depth have, or takes it away")
    func dots() throws {
        #expect(try numbers(["1.1.", "1.2", "1.3.", "1.4."]) == ["1.1.", "1.2.", "1.3.", "1.4."])
        #expect(try numbers(["1", "2.", "3", "4"]) == ["1", "2", "3", "4"])
        #expect(try numbers(["1.", "2", "3.", "4"]) == ["1.", "2", "3.", "4"])
        #expect(try numbers(["1.", "2", "3."]) == ["1.", "2", "3."])
        #expect(try numbers(["1.", "1.1", "1.2", "1.3"]) == ["1.", "1.1", "1.2", "1.3"])
        #expect(try numbers(["1", "2", "3", "а."]) == ["1", "2", "3", "а."])
    }
}
