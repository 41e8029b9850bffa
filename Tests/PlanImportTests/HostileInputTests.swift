import Diagnostics
import PlanImport
import PlanModel
import SourceModel
import Testing

@Suite("Input that is no plan")
struct HostileInputTests {
    private func failure(_ text: String) -> [String] {
        do throws(Failure) {
            _ = try PlanImport.readText(text)
            return []
        } catch {
            return error.diagnostics.map(\.code)
        }
    }

    @Test("that is empty is refused as such", arguments: ["", "\n", " \t\n\u{0C}\r\n", "\u{FEFF}", "<p></p>"])
    func empty(_ text: String) {
        #expect(failure(text) == ["I001"])
    }

    @Test(
        "without a table of activities is refused with what was looked for",
        arguments: [
            "Просто текст.", "№\tТовар\tЦена\tКоличество\n1\tМел\t10\t2", "Мероприятие: собрание",
            String(repeating: "\t", count: 100_000) + "x", "\tслово\n\tслово\n\tслово\n\tслово",
            // Each line might be the title of a column, and a table might begin at each.
            String(repeating: "в срок до двадцатого июня каждого года\n", count: 3000),
        ])
    func noTable(_ text: String) throws {
        #expect(failure(text) == ["I002"])
        do throws(Failure) {
            _ = try PlanImport.readText(text)
        } catch {
            let hint = try #require(error.diagnostics.first?.hint)
            for word in ["мероприятие", "срок", "ответственный", "результат"] { #expect(hint.russian.contains(word)) }
            for word in ["activity", "deadline", "responsible", "result"] { #expect(hint.english.contains(word)) }
        }
    }

    @Test("is told when its table has too many columns")
    func tooManyColumns() {
        let more = (6...50).map { "Графа \($0)" }.joined(separator: "\t")
        #expect(failure(Samples.head + "\t" + more + "\n1\tДело\tмай\tОО\tАкт") == ["I004"])
    }

    @Test("with a head and nothing below it is refused with its place")
    func noActivities() throws {
        do throws(Failure) {
            _ = try PlanImport.readText("План\n\n" + Samples.head + "\n")
            Issue.record("the head alone was taken for a plan")
        } catch {
            let diagnostic = try #require(error.diagnostics.first)
            #expect(diagnostic.code == "I003")
            #expect(diagnostic.place == .text(line: 3, column: 1))
        }
    }

    /// Texts of up to ten megabytes, each with the number of activities in it.
    private static let texts: [(name: String, text: String, activities: Int)] = {
        let row = "1\tПровести урок\tмай\tЗавуч\tОтчёт\n"
        let head = Samples.head + "\n"
        return [
            ("tabs beyond the last column", head + "1\t" + String(repeating: "a\t", count: 100_000), 1),
            ("one long cell", head + "1\t" + String(repeating: "слово ", count: 900_000) + "\tмай\tЗавуч\tОтчёт", 1),
            ("one long word", head + row + "2\t" + String(repeating: "ж", count: 2_000_000), 2),
            ("angle brackets", head + "1\t" + String(repeating: "<", count: 1_000_000) + "\tмай\tЗавуч\tОтчёт\n", 1),
            ("unclosed tags", head + "1\t" + String(repeating: "<p ", count: 500_000) + "\tмай\tЗавуч\tОтчёт\n", 1),
            ("stars", head + "1\t" + String(repeating: "*", count: 1_000_001) + "\tмай\tЗавуч\tОтчёт\n", 1),
            ("a row cut very often", head + row + String(repeating: "\tи ещё-\t\t\t\n", count: 20_000), 1),
            ("paragraphs", String(repeating: "абзац без точки\n", count: 20_000) + head + row, 1),
            ("a long order", "ПРИКАЗ\n" + String(repeating: "абзац без точки\n", count: 20_000) + head + row, 1),
            (
                "long clauses",
                "ПРИКАЗ\nО саде\nПриказываю:\n1. Утвердить\n" + String(repeating: "абзац\n", count: 20_000) + head
                    + row,
                1
            ),
            ("repeated heads", String(repeating: head, count: 5000) + row, 1),
            (
                "cells of nothing",
                "\t№\n\tМероприятие\n\tСрок\n\tОтветственный\n\n\t1\n\tУрок\n\tмай\n\tЗавуч\n"
                    + String(repeating: "\t\n", count: 20_000), 1
            ),
        ]
    }()

    @Test("that is very large is read in time", .timeLimit(.minutes(10)), arguments: texts.indices)
    func large(_ index: Int) throws {
        let (name, text, activities) = Self.texts[index]
        let result = try PlanImport.readText(text)
        #expect(result.plan.appendices[0].activities.map { _ in 1 }.count == activities, "\(name)")
        #expect(result.notes.allSatisfy { $0.code != "I012" }, "\(name)")
    }

    @Test("of random signs is read or refused, without loss", arguments: 1...150)
    func random(_ seed: Int) throws {
        var random = Random(state: UInt64(seed))
        let signs: [Unicode.Scalar] = [
            "\t", "\t", "\t", "\n", "\n", "\r", "\u{0B}", "\u{0C}", "\0", "\u{7}", "1", ".", "2", "а", "Б", "в", "-",
            "–",
            "*", "*", "<", "p", ">", "№", ":", ";", "«", "»", "\u{2028}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}",
            "\u{FEFF}", "\u{1F600}", "\u{301}", " ", " ",
        ]
        var text = String.UnicodeScalarView()
        text.append(contentsOf: (Samples.head + "\n").unicodeScalars)
        for _ in 0..<4000 { text.append(signs[random.next(below: signs.count)]) }
        do throws(Failure) {
            let result = try PlanImport.readText(String(text))
            #expect(result.notes.filter { $0.code == "I012" }.map(\.message.english) == [])
            let whole = Set(
                result.account.dropped.filter { $0.why != .markup }.map(\.line))
            #expect(result.account.placed + whole.count <= result.account.lines)
        } catch {
            #expect(error.diagnostics.map(\.code) == ["I003"])
        }
    }

    @Test("of shuffled lines of plans is read or refused, without loss", arguments: 1...150)
    func shuffled(_ seed: Int) throws {
        var random = Random(state: UInt64(seed))
        let pool = SampleShapeTests.all.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        var lines: [Substring] = []
        for _ in 0..<(10 + random.next(below: 60)) { lines.append(pool[random.next(below: pool.count)]) }
        lines.insert(Substring(Samples.head), at: random.next(below: lines.count))
        let text = lines.joined(separator: "\n")
        do throws(Failure) {
            let result = try PlanImport.readText(text)
            #expect(result.notes.filter { $0.code == "I012" }.map(\.message.english) == [])
            #expect(
                result.expectedWords(of: text, .betweenBlanks)
                    == WordCounts(result.plan.literalTexts, .betweenBlanks))
            let whole = Set(result.account.dropped.filter { $0.why != .markup }.map(\.line))
            #expect(result.account.lines == result.account.placed + whole.count)
        } catch {
            #expect(["I002", "I003"].contains(error.diagnostics.first?.code))
        }
    }
}
