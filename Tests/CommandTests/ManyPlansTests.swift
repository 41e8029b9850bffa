import Foundation
import TestSupport
import Testing

@Suite("render of many plans")
struct ManyPlansTests {
    private func plan(_ number: Int) -> String {
        """
        prikaz: 1
        organization: {name: Школа № 0}
        appendices:
          - title: План № \(number)
            sections:
              - activities:
                  - {number: "1", activity: Собрание \(number), responsible: Директор, deadline: Май 2026 г., result: Протокол}
        """
    }

    /// Plans, one that is none in their midst, one with errors after it.
    private func plans(in folder: TemporaryFolder) throws -> [String] {
        try (1...9).map { number in
            let text =
                number == 4
                ? "prikaz: 1\norder: [" : number == 6 ? plan(6).replacing(", result: Протокол", with: "") : plan(number)
            return try folder.file("in/\(number).yaml", text)
        }
    }

    @Test("gives the same files and says the same, however many are done at once")
    func jobs() throws {
        let folder = try TemporaryFolder()
        let files = try plans(in: folder)
        var contents: [[String: Data]] = []
        var errors: [String] = []
        for jobs in ["1", "2", "7"] {
            let place = try TemporaryFolder()
            let outcome = try Program.run(["render"] + files + ["-o", place.path, "--jobs", jobs])
            #expect(outcome.status == 1)
            contents.append(try place.contents())
            errors.append(outcome.errors.replacing(place.path, with: "out"))
        }
        #expect(contents[0].count == 8 * 3)
        #expect(contents.allSatisfy { $0 == contents[0] })
        #expect(errors.allSatisfy { $0 == errors[0] }, "\(errors)")
    }

    @Test("goes on after one that cannot be read, and ends with a summary")
    func summary() throws {
        let folder = try TemporaryFolder()
        let files = try plans(in: folder)
        let outcome = try Program.run(["render"] + files + ["-o", folder.path + "/out", "--format", "markdown"])
        #expect(outcome.status == 1)
        let lines = outcome.errors.split(separator: "\n").suffix(2)
        #expect(
            lines == ["Планов: 9, готово: 7, проектов: 1, не вышло: 1.", "Не вышло: \(files[3])"][...],
            "\(outcome.errors)")
        let bad = try Program.run([
            "render", files[3], files[3].replacing("4.", with: "нет."), "-o", folder.path + "/out",
        ])
        #expect(bad.status == 2)
    }

    @Test("in shards gives what one run gives, each plan once")
    func shards() throws {
        let folder = try TemporaryFolder()
        let files = try plans(in: folder)
        let whole = try TemporaryFolder()
        _ = try Program.run(["render"] + files + ["-o", whole.path])
        let parts = try TemporaryFolder()
        var written = 0
        for shard in 1...4 {
            let outcome = try Program.run(["render"] + files + ["-o", parts.path, "--shard", "\(shard)/4"])
            #expect(outcome.errors.contains("Доля \(shard)/4: планов \(shard == 1 ? 3 : 2) из 9."))
            written += outcome.errors.matches(of: #/(Готово|Записан проект)/#).count
        }
        #expect(written == 8)
        #expect(try parts.contents() == whole.contents())
        let idle = try Program.run(["render", files[0], "-o", parts.path, "--shard", "2/2"])
        #expect(idle.status == 0)
    }

    @Test(
        "refuses what is no share and no number of jobs",
        arguments: [
            ["--shard", "0/3"], ["--shard", "4/3"], ["--shard", "1"], ["--shard", "1/2/3"], ["--shard", "-1/3"],
            ["--shard", "a/b"], ["--jobs", "0"], ["--jobs", "-2"], ["--jobs", "100000"],
        ])
    func usage(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(["render", Examples.first, "-o", folder.path] + arguments)
        #expect(outcome.status == 2)
        #expect(try folder.names().isEmpty)
    }
}
