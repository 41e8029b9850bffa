import Foundation
import TestSupport
import Testing

@Suite("Progress")
struct ProgressTests {
    /// What stands before whatever takes the place of a line.
    private static let again = "\r\u{1B}[K"

    @Test("of many plans is a line that messages take the place of")
    func manyPlans() throws {
        let folder = try TemporaryFolder()
        for number in 1...2 { try write(activities: 1, to: "plan-\(number).yaml", in: folder) }
        let shown = try watched("render plan-1.yaml plan-2.yaml --format md -o out", in: folder)
        for words in ["[1/2] plan-1.yaml", "[2/2] plan-2.yaml", "Записан проект", "Планов: 2"] {
            #expect(shown.contains(Self.again + words), "\(words)")
        }
    }

    @Test("of one long plan counts pages")
    func onePlan() throws {
        let folder = try TemporaryFolder()
        try write(activities: 100, to: "plan.yaml", in: folder)
        let shown = try watched("render plan.yaml --format pdf -o out", in: folder)
        #expect(shown.contains(Self.again + "Страниц: 10" + Self.again))
    }

    @Test("is nothing where nobody is looking")
    func unwatched() throws {
        let folder = try TemporaryFolder()
        for number in 1...2 { try write(activities: 1, to: "plan-\(number).yaml", in: folder) }
        let outcome = try Program.line("prikaz render plan-1.yaml plan-2.yaml --format md -o out", in: folder)
        #expect(outcome.output.contains("Планов: 2") && !outcome.output.contains("\u{1B}"))
        #expect(!outcome.output.contains("[1/2]"))
    }

    /// What a terminal is sent.
    private func watched(_ arguments: String, in folder: TemporaryFolder) throws -> String {
        try Program.line("script -qec 'prikaz \(arguments)' /dev/null", in: folder).output
    }

    private func write(activities: Int, to name: String, in folder: TemporaryFolder) throws {
        let words = String(repeating: "Провести методическую неделю для учителей начальных классов. ", count: 8)
        let rows = (1...activities).map { "      - activity: \(words)\($0)\n" }.joined()
        try Data("prikaz: 1\nappendices:\n  - title: План\n    sections:\n    - activities:\n\(rows)".utf8)
            .write(to: folder.url.appending(path: name))
    }
}
