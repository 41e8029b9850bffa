import ArgumentParser
import Foundation
import TestSupport

@testable import prikaz

extension FuzzTarget {
    /// A command line, each line a word of it: parsed, and run in a folder of its own.
    static let arguments = FuzzTarget(name: "arguments") { input in
        let words = input.text.split(separator: "\n").map(String.init)
        // What is run writes files: never beyond the folder.
        guard words.allSatisfy({ !$0.contains("/") && !$0.contains("..") }) else { return }
        do {
            var command = try Prikaz.parseAsRoot(words)
            let folder = try workplace()
            defer { withExtendedLifetime(folder) {} }
            try command.run()
        } catch {
            // The command's status, or the library's words on the usage: what `main` ends with.
            _ = Prikaz.exitCode(for: error)
            _ = Prikaz.fullMessage(for: error)
        }
    }

    /// A folder with the files that the seeds name; it is the current one until its owner lets it go.
    private static func workplace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, example) in [
            ("plan.yaml", "examples/03-roadmap.yaml"), ("order.yaml", "examples/02-school-order.yaml"),
            ("form.yaml", "examples/reports/02-school-2025-H1.yaml"), ("text.txt", "examples/06-copied-from-word.txt"),
        ] {
            let content = try Data(contentsOf: Program.root.appending(path: example))
            _ = try folder.file(name, Array(content))
        }
        guard FileManager.default.changeCurrentDirectoryPath(folder.path) else { throw CocoaError(.fileNoSuchFile) }
        return folder
    }
}
