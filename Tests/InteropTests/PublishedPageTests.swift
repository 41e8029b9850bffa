import Foundation
import TestSupport
import Testing

/// Sites and pages as they would be published, read by what visitors read them with.
@Suite("Published pages")
struct PublishedPageTests {
    private static let address = "https://plans.example.org/roadmaps/"

    /// All examples as a site, a site of a draft, a page without a site, and reports: made once for all checks.
    private final class Published: Sendable {
        static let made = Result { try Published() }

        private let folder: URL

        var folders: [String] { ["site", "drafts", "pages", "reports"].map { folder.appending(path: $0).path } }

        private init() throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-published")
            try? FileManager.default.removeItem(at: folder)
            let commands: [(arguments: [String], status: Int32)] = [
                (["site"] + Examples.all + ["--url", address, "-o", folders[0]], 0),
                (["site", Examples.draft, "--with-drafts", "--url", address, "-o", folders[1]], 1),
                (["render", Examples.first, "--format", "html", "-o", folders[2]], 0),
                (["report", "render", Examples.first, Examples.reports[0], "--format", "html", "-o", folders[3]], 0),
                (["report", "summary", "--format", "html", "-o", folders[3]] + Examples.schoolReports, 0),
            ]
            for (arguments, status) in commands {
                let outcome = try Program.run(arguments)
                try #require(outcome.status == status, "\(outcome.errors)")
            }
        }
    }

    /// Runs a check of `Checks/` with the Python that set-up has prepared; it prints what it finds.
    private func check(_ name: String, _ arguments: [String]) throws {
        let script = Program.root.appending(path: "Tests/InteropTests/Checks/\(name).py").path
        let python = Program.root.appending(path: ".venv-interop/bin/python").path
        let outcome = try Program.tool(python, ["-B", script] + arguments)
        #expect(outcome.status == 0, "\(name).py: \(outcome.output.prefix(4000))\(outcome.errors.suffix(2000))")
    }

    @Test(
        "pass the checks in a browser and the Nu HTML checker",
        arguments: ["console", "accessibility", "width", "keyboard", "paper", "markup"])
    func pages(name: String) throws { try check(name, Published.made.get().folders) }

    @Test("come with a feed, a site map and calendars that other programs read")
    func feeds() throws { try check("feeds", [Self.address] + Published.made.get().folders.prefix(2)) }
}
