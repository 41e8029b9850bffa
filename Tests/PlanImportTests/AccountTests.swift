import Foundation
import PlanImport
import SourceModel
import Testing

@Suite("The account of an import")
struct AccountTests {
    @Test("is JSON in the shape that is promised")
    func json() throws {
        let account = Account(
            lines: 3, placed: 2,
            repairs: [Repair(kind: .joinedRow, line: 2, before: "а\n\"б\"\\", after: "а \u{1}")],
            dropped: [Dropped(line: 3, text: "\t", why: .repeatedHead)],
            columns: [ColumnConfidence(title: "Срок \"до\"", field: "deadline", confidence: 0.9)], confidence: 0.97)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(account.json.utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["lines", "placed", "repairs", "dropped", "columns", "confidence"])
        #expect(object["lines"] as? Int == 3)
        #expect(object["placed"] as? Int == 2)
        #expect(object["confidence"] as? Double == 0.97)
        let repairs = try #require(object["repairs"] as? [[String: Any]])
        #expect(repairs.count == 1)
        #expect(repairs[0]["kind"] as? String == "joined-row")
        #expect(repairs[0]["line"] as? Int == 2)
        #expect(repairs[0]["before"] as? String == "а\n\"б\"\\")
        #expect(repairs[0]["after"] as? String == "а \u{1}")
        let dropped = try #require(object["dropped"] as? [[String: Any]])
        #expect(dropped[0]["line"] as? Int == 3)
        #expect(dropped[0]["text"] as? String == "\t")
        #expect(dropped[0]["why"] as? String == "repeated-head")
        let columns = try #require(object["columns"] as? [[String: Any]])
        #expect(columns[0]["title"] as? String == "Срок \"до\"")
        #expect(columns[0]["field"] as? String == "deadline")
        #expect(columns[0]["confidence"] as? Double == 0.9)
    }

    @Test("of nothing repaired and nothing dropped has empty lists")
    func empty() throws {
        let json = Account(lines: 0, placed: 0, repairs: [], dropped: [], columns: [], confidence: 1).json
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect((object["repairs"] as? [Any])?.isEmpty == true)
        #expect((object["dropped"] as? [Any])?.isEmpty == true)
    }

    @Test("drops each line of a repeated head of one cell a line")
    func repeatedHead() throws {
        let head = "\t№\n\tМероприятие\n\tСрок\n\tОтветственный\n"
        let text = head + "\n\t1\n\tДело\n\tмай\n\tОО\n\n" + head + "\n\t2\n\tДело\n\tмай\n\tОО"
        let account = try PlanImport.readText(text).account
        #expect(
            account.dropped.filter { $0.why == .repeatedHead }.map { "\($0.line) \($0.text)" } == [
                "11 №", "12 Мероприятие", "13 Срок", "14 Ответственный",
            ])
        #expect(account.lines == account.placed + account.dropped.count)
    }
}
