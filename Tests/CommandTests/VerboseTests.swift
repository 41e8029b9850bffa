import Foundation
import TestSupport
import Testing

@Suite("--verbose")
struct VerboseTests {
    @Test("names the files that are read and written, with times, and no word of the plan")
    func names() throws {
        let folder = try TemporaryFolder()
        let plain = try Program.run(["render", Examples.first, "-o", folder.path])
        let outcome = try Program.run(["render", Examples.first, "-o", folder.path, "--verbose"])
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("prikaz: ") }
        #expect(
            outcome.errors.split(separator: "\n").filter { !$0.hasPrefix("prikaz: ") }.joined() + "\n" == plain.errors)
        for words in [
            "прочитан файл \(Examples.first)", "шаблон: ", "шрифты: ", "записан файл \(folder.path)/", "конец",
        ] {
            #expect(lines.contains { $0.contains(words) }, "\(words)")
        }
        #expect(lines.allSatisfy { $0.contains(#/^prikaz: \d+ мс: (прочитан файл|записан файл|шаблон|шрифты|конец)/#) })
    }
}
